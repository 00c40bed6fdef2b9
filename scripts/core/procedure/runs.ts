import type { Anchor } from "../assessment.ts";
import { at, type Entity, type Repository } from "../repository.ts";
import { instant } from "../time/timestamp.ts";
import type { CheckDocument } from "../types.generated.ts";

export type RunRow = CheckDocument["runs"][number];

/** One row of a check record with its place. */
export interface Run {
  readonly row: RunRow;
  readonly check: Entity<"check">;
  readonly pointer: string;
  readonly anchor: Anchor;
  /** Scheduled start, seconds since the epoch. */
  readonly scheduled: number;
}

// Several rules ask for the runs of the same system.
const read = new WeakMap<Entity<"check">, readonly Run[]>();

/** All recorded runs of a check record, in the order of the file. */
function runsOf(check: Entity<"check">): readonly Run[] {
  const known = read.get(check);
  if (known !== undefined) return known;
  const runs = check.value.runs.map((row, index) => {
    const pointer = `/runs/${index}`;
    return { row, check, pointer, anchor: at(check, pointer), scheduled: instant(row.scheduledAt) };
  });
  read.set(check, runs);
  return runs;
}

/** All recorded runs of a system's job (of every job, when none is named), by scheduled start. */
export function runsOfSystem(repository: Repository, system: string, job?: string): readonly Run[] {
  return repository
    .ofSystem("check", system)
    .flatMap(runsOf)
    .filter(({ row }) => job === undefined || row.job === job)
    .sort((a, b) => a.scheduled - b.scheduled);
}

/** Whether a run left a usable backup: normal, or finished with warnings only. */
export function succeeded({ result }: RunRow): boolean {
  return result === "ok" || result === "warning";
}
