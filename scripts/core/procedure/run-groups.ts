import { clockTime, dateOfInstant } from "../time/timestamp.ts";
import type { Run } from "./runs.ts";

/** Runs with the same fault, in the order of the file; never an empty list. */
export type RunGroups<F> = ReadonlyMap<F, readonly [Run, ...Run[]]>;

/** Sorts runs by what is wrong with each, so that a month of one slip is one finding. */
export function groupRuns<F>(runs: readonly Run[], faultOf: (run: Run) => F | undefined): RunGroups<F> {
  const groups = new Map<F, [Run, ...Run[]]>();
  for (const run of runs) {
    const fault = faultOf(run);
    if (fault === undefined) continue;
    const group = groups.get(fault);
    if (group === undefined) groups.set(fault, [run]);
    else group.push(run);
  }
  return groups;
}

/** The scheduled start as people write it: `2026-10-12 02:00` in the zone. */
export function startOf({ row, scheduled }: Run, zone: string): string {
  return `${dateOfInstant(scheduled, zone)} ${clockTime(row.scheduledAt, zone)}`;
}
