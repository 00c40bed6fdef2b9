import type { Review } from "../ports/forge.ts";
import type { MemoryProposal, MemoryState } from "../ports/forge-memory.ts";
import type { Ports } from "../ports/ports.ts";
import { forgeWith } from "./forge-life.ts";
import { all, revision, swap, website } from "./proposal/changes.ts";
import { type Life, openLife } from "./proposal/life.ts";

/** Revision 3 of the website's plan, to take effect on 1 December. */
export const revised = all(revision(3), swap("effectiveFrom: 2026-11-01", "effectiveFrom: 2026-12-01"));

/** A life in which pull request 7 was merged, and the forge as it stands whenever it is asked. */
export interface MergedLife {
  readonly life: Life;
  readonly head: string;
  readonly commit: string;
  readonly forge: (reviews: readonly Review[], more?: Partial<MemoryProposal>) => MemoryState;
}

/** Opens a life in which lin's revision of the website's plan was merged on 20 November. */
export function mergedLife(): MergedLife {
  const life = openLife();
  const base = life.git("rev-parse", "main");
  life.branch("proposal");
  life.write(website, revised);
  const head = life.commit("Revise the plan");
  life.branch("main");
  life.git("merge", "-q", "--no-ff", "-m", "Merge", "proposal");
  const commit = life.git("rev-parse", "HEAD");
  return {
    life,
    head,
    commit,
    forge: (reviews, more = {}) => forgeWith(life, { base, head, reviews, merged: commit, more }),
  };
}

/** Clocks that stand at 05:47 on 21 November 2026 in Taipei. */
export const nightly: Pick<Ports, "clock"> = {
  clock: { today: () => "2026-11-21", now: () => "2026-11-21T05:47:00+08:00" },
};
