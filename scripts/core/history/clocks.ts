import type { Repository } from "../repository.ts";
import { later } from "../time/plain-date.ts";
import { dateOfInstant } from "../time/timestamp.ts";
import type { History } from "./history.ts";

/** A commit dated before the one that it follows or before it was written, or after any day that has come. */
export interface ClockFault {
  /** `goes-on`: true by the clock, but later than the day that is judged. */
  readonly kind: "dated-back" | "dated-ahead" | "goes-on" | "dated-before-written";
  readonly commit: number;
  /** Whole minutes by which it is dated back. */
  readonly minutes: number;
}

const secondsPerMinute = 60;
export const minutesPerDay = 24 * 60;

/** Commits whose time cannot be true: along the main line time only goes on, but for what clocks differ. */
export function clockFaults(
  { evidence }: History,
  { zone, today }: Pick<Repository, "zone" | "today">,
  tolerance: number,
): readonly ClockFault[] {
  const latestDay = later(today, evidence.clockDay ?? today);
  let latest = Number.NEGATIVE_INFINITY;
  return evidence.commits.flatMap(({ author, committer }, commit): ClockFault[] => {
    const day = dateOfInstant(committer.at, zone);
    if (day > latestDay) return [{ kind: "dated-ahead", commit, minutes: 0 }];
    const ahead: ClockFault[] = day > today ? [{ kind: "goes-on", commit, minutes: 0 }] : [];
    const minutes = Math.floor((latest - committer.at) / secondsPerMinute);
    latest = Math.max(latest, committer.at);
    if (minutes > tolerance) return [...ahead, { kind: "dated-back", commit, minutes }];
    const before = Math.floor((author.at - committer.at) / secondsPerMinute);
    return before > tolerance ? [...ahead, { kind: "dated-before-written", commit, minutes: before }] : ahead;
  });
}
