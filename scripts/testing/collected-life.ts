import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { NoteDocument } from "../core/types.generated.ts";
import { readYaml } from "../core/yaml/read-yaml.ts";
import type { Review, TimelineEvent } from "../ports/forge.ts";
import type { MemoryState } from "../ports/forge-memory.ts";
import type { Ports } from "../ports/ports.ts";
import { runIn } from "./forge-life.ts";
import { type MergedLife, mergedLife, nightly } from "./merged-life.ts";
import { account, review } from "./proposal/verdicts.ts";
import type { Ran } from "./run-main.ts";

/** A life in which wang's approval of 20 November was collected and committed; what happened to it since is for a case to say. */
export interface CollectedLife extends MergedLife {
  /** The review as it was when it counted. */
  readonly given: Review;
  /** The forge after zhao dismissed it in the evening. */
  readonly dismissed: (change?: Partial<Review>) => MemoryState;
  /** The forge after its text was changed. */
  readonly edited: () => MemoryState;
  /** Asks again in the night after. */
  readonly recheck: (state: MemoryState, args?: readonly string[], change?: Partial<Ports>) => Promise<Ran>;
  /** Goes back to where receipts were committed, so that each case starts alike. */
  readonly reset: () => void;
  readonly text: (path: string) => string;
  readonly noted: (path: string) => NoteDocument;
  /** Files that are not committed. */
  readonly written: () => readonly string[];
}

export const receipt = "records/approvals/website/3.yaml";
export const [firstNote, secondNote] = ["records/notes/website/3-1.yaml", "records/notes/website/3-2.yaml"];

export async function collectedLife(): Promise<CollectedLife> {
  const merged = mergedLife();
  const { life, head, forge } = merged;
  const given = review("wang", head, { body: "同意。\r\n請備查。" });
  await runIn(life, ["collect"], forge([given]), nightly);
  const approvals = life.commit("Record approvals");
  const timeline: readonly TimelineEvent[] = [
    { kind: "review-dismissed", at: "2026-11-20T09:00:00Z", actor: account("zhao"), review: given.id },
  ];
  const text = (path: string): string => readFileSync(join(life.folder, path), "utf8");
  return {
    ...merged,
    given,
    dismissed: (change = {}) => forge([{ ...given, state: "dismissed", ...change }], { timeline }),
    edited: () => forge([{ ...given, body: "不同意。" }]),
    recheck: (state, args = [], change = {}) =>
      runIn(life, ["collect", "--recheck", ...args], state, { ...nightly, ...change }),
    reset: () => {
      life.git("reset", "-q", "--hard", approvals);
      life.git("clean", "-qfd");
    },
    text,
    noted: (path) => readYaml(text(path)).value as unknown as NoteDocument,
    written: () =>
      life
        .git("ls-files", "--others", "--exclude-standard")
        .split("\n")
        .filter((path) => path !== ""),
  };
}
