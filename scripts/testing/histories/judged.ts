import { rmSync } from "node:fs";
import type { FileFacts } from "../../core/file-facts.ts";
import { historyOf } from "../../core/history/history.ts";
import { judgeHistory } from "../../core/history/judge-history.ts";
import { buildModel } from "../../core/model.ts";
import type { PlainDate } from "../../core/time/plain-date.ts";
import { collect } from "../../ports/collect.ts";
import { gitFiles } from "../../ports/files-git.ts";
import { gitHistory } from "../../ports/history-git.ts";
import type { KeptFacts } from "../../ports/kept-facts.ts";
import { rules } from "../../rules/index.ts";
import { reading } from "../institution.ts";
import { type Built, build, type Setting } from "./repository.ts";
import type { Told } from "./tell.ts";

/** A history with what is to be said of it: lines of `severity message file`, and `unknown rule` where it cannot be judged. */
export interface Case extends Setting {
  readonly name: string;
  readonly told: readonly Told[];
  readonly expect: readonly string[];
  /** The day of the judgement; 2026-12-01 where absent. */
  readonly today?: PlainDate;
  /** What happens to the repository once it is built. */
  readonly then?: (built: Built) => void;
}

/** Most files are the same in most histories, so that each is read once. */
const known = new Map<string, FileFacts>();
const kept: KeptFacts = {
  find: (path, bytes) => known.get(`${path}\0${Buffer.from(bytes).toString("latin1")}`),
  keep: (path, bytes, facts) => void known.set(`${path}\0${Buffer.from(bytes).toString("latin1")}`, facts),
  save: () => undefined,
};

/** What the rules on history say of a repository as of a day. */
export function judgedRepository(root: string, today: PlainDate, revision?: string): readonly string[] {
  const evidence = gitHistory(root, revision === undefined ? {} : { revision });
  const model = buildModel({ ...collect(gitFiles(root, evidence.head), reading, { kept }), today });
  if (model === undefined) throw new Error("no policy");
  return judgeHistory(historyOf(evidence, model.repository), rules, model).flatMap(
    ({ rule, outcome, findings }) => [
      ...findings.map(({ severity, message, anchor }) => `${severity} ${message} ${anchor.file}`),
      ...(outcome === "unknown" ? [`unknown ${rule}`] : []),
    ],
  );
}

/** What the rules say of a case. */
export function judgedCase({ told, today = "2026-12-01", then, ...setting }: Case): readonly string[] {
  const built = build(told, setting);
  try {
    then?.(built);
    return judgedRepository(built.root, today);
  } finally {
    rmSync(setting.under === undefined ? built.root : built.root.slice(0, -setting.under.length), {
      recursive: true,
      force: true,
    });
  }
}
