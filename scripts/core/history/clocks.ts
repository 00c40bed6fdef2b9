import type { Repository } from "../repository.ts";
import { dateOfInstant } from "../time/timestamp.ts";
import type { History } from "./history.ts";

/** A commit dated before the one that it follows or before it was written, or after the day of the judgement. */
export interface ClockFault {
  readonly kind: "dated-back" | "dated-ahead" | "dated-before-written";
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
  let latest = Number.NEGATIVE_INFINITY;
  return evidence.commits.flatMap(({ author, committer }, commit): ClockFault[] => {
    if (dateOfInstant(committer.at, zone) > today) return [{ kind: "dated-ahead", commit, minutes: 0 }];
    const minutes = Math.floor((latest - committer.at) / secondsPerMinute);
    latest = Math.max(latest, committer.at);
    if (minutes > tolerance) return [{ kind: "dated-back", commit, minutes }];
    const before = Math.floor((author.at - committer.at) / secondsPerMinute);
    return before > tolerance ? [{ kind: "dated-before-written", commit, minutes: before }] : [];
  });
}
