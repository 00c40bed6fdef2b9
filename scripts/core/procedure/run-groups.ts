import { at, type Entity } from "../repository.ts";
import { localMinute } from "../time/local-minute.ts";
import type { Run, RunRow } from "./runs.ts";

/** A row of a check record with its place. */
export type RecordedRow = Pick<Run, "row" | "anchor">;

/** Rows of a check record by what is wrong with each, in the order of the file, so that one slip made often is one finding. */
export function groupRows<F>(
  check: Entity<"check">,
  faultOf: (row: RunRow, index: number) => F | undefined,
): ReadonlyMap<F, readonly [RecordedRow, ...RecordedRow[]]> {
  const groups = new Map<F, [RecordedRow, ...RecordedRow[]]>();
  const { runs } = check.value;
  for (let index = 0; index < runs.length; index++) {
    const row = runs[index];
    const fault = row && faultOf(row, index);
    if (row === undefined || fault === undefined) continue;
    const recorded = { row, anchor: at(check, `/runs/${index}`) };
    const group = groups.get(fault);
    if (group === undefined) groups.set(fault, [recorded]);
    else group.push(recorded);
  }
  return groups;
}

/** The scheduled start as people write it: `2026-10-12 02:00` in the zone. */
export function startOf({ scheduledAt }: RunRow, zone: string): string {
  return localMinute(scheduledAt, zone).replace("T", " ");
}
