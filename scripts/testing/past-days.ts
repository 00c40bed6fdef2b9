import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodePorts } from "../ports/node-ports.ts";
import { edited } from "./institution.ts";
import { runMain } from "./run-main.ts";
import { writeTree } from "./write-tree.ts";

const plan = "plans/student-records.yaml";
const hand = ["-c", "user.name=Example", "-c", "user.email=example@example.org"];

/** A small institution in git, with commits on days that tests ask for. */
export interface PastDays {
  readonly folder: string;
  /** Ids of the commits by their names. */
  readonly ids: Readonly<Record<string, string>>;
  readonly git: (args: readonly string[], at?: string, where?: string) => string;
  /** Runs a command line on it (or on another root) as of 2026-11-22, in English unless it says otherwise. */
  readonly run: (args: readonly string[], root?: string) => Promise<Outcome>;
  /** What `validate` says of it as JSON. */
  readonly judged: (...args: string[]) => Promise<FindingsJson>;
  /** The name of a commit. */
  readonly named: (commit: string) => string | undefined;
  readonly remove: () => void;
}

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly notice: string;
}

export interface FindingsJson {
  readonly today: string;
  readonly revision: string;
  readonly at?: Readonly<Record<string, string>>;
}

export function pastDays(): PastDays {
  const folder = mkdtempSync(join(tmpdir(), "backproof-travel-"));
  const ids: Record<string, string> = {};
  const git: PastDays["git"] = (args, at, where = folder) => {
    const dates = at === undefined ? {} : { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
    return execFileSync("git", ["-C", where, ...hand, ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, ...dates },
    }).trim();
  };
  const commit = (name: string, at: string, edits: Parameters<typeof edited>[0]): void => {
    writeTree(folder, edited(edits));
    git(["add", "-A"]);
    git(["commit", "-qm", name], at);
    ids[name] = git(["rev-parse", "HEAD"]);
  };
  git(["init", "-q", "-b", "main"]);
  commit("first", "2026-03-01T09:00:00+08:00", {});
  // Late in the evening in Taipei, when it is afternoon in UTC.
  commit("evening", "2026-04-10T23:59:00+08:00", { [plan]: { "/preparedBy": "lin" } });
  commit("midnight", "2026-04-11T00:01:00+08:00", {
    "policy/people.yaml": { "/people/0/title": "主任秘書" },
  });
  git(["switch", "-qc", "side"]);
  commit("on a branch", "2026-05-02T09:00:00+08:00", { [plan]: { "/preparedBy": "chen" } });
  git(["switch", "-q", "main"]);
  git(["merge", "-q", "--no-ff", "-m", "merge", "side"], "2026-05-20T09:00:00+08:00");
  ids["merge"] = git(["rev-parse", "HEAD"]);
  commit("dated back", "2026-03-15T09:00:00+08:00", { [plan]: { "/preparedBy": "lin" } });
  commit("last", "2026-06-01T09:00:00+08:00", { [plan]: { "/preparedBy": "chen" } });
  // The working tree says something else again.
  writeFileSync(join(folder, plan), "id: [\n");
  const run: PastDays["run"] = async ([name = "", ...rest], root = folder) => {
    const locale = rest.includes("--locale") ? [] : ["--locale", "en"];
    return runMain([name, "--root", root, "--no-cache", ...locale, ...rest], {
      ports: {
        ...nodePorts,
        clock: { today: () => "2026-11-22", now: () => "2026-11-22T10:00:00+08:00" },
        environment: () => undefined,
      },
      directory: root,
    });
  };
  return {
    folder,
    ids,
    git,
    run,
    judged: async (...args) =>
      JSON.parse((await run(["validate", "--format", "json", ...args])).out) as FindingsJson,
    named: (id) => Object.entries(ids).find(([, one]) => one === id)?.[0],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
