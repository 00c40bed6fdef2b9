import type { Entity, Repository } from "../repository.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { dateIn } from "../time/timestamp.ts";
import { longestMinutes } from "./backup-interval.ts";

/** The longest measured restoration of a system. */
export interface SlowestRestore {
  readonly record: Entity<"restoration">;
  readonly on: PlainDate;
  /** ISO 8601, as measured. */
  readonly duration: string;
}

/** The slowest restoration of a system, whole or in part, that was completed after a day and whose time was measured. */
export function slowestRestore(
  repository: Repository,
  system: string,
  after: PlainDate,
): SlowestRestore | undefined {
  let slowest: SlowestRestore | undefined;
  for (const record of repository.ofSystem("restoration", system)) {
    const { result, completedAt, measured } = record.value;
    const on = dateIn(completedAt, repository.zone);
    if ((result !== "pass" && result !== "partial") || measured === undefined || on <= after) continue;
    const duration = measured.restoreTime;
    if (slowest === undefined || longestMinutes(duration) > longestMinutes(slowest.duration))
      slowest = { record, on, duration };
  }
  return slowest;
}
