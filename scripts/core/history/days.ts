import type { PlainDate } from "../time/plain-date.ts";
import { dateOfInstant } from "../time/timestamp.ts";

/**
 * The day by which each commit was on the main line, in a zone: that of the latest time up to it, so that a commit
 * dated back gains nothing. A time after today counts for nothing. `times`: seconds since 1970, oldest commit first.
 */
export function daysOnLine(times: readonly number[], zone: string, today: PlainDate): readonly PlainDate[] {
  let latest = 0;
  return times.map((at) => {
    if (dateOfInstant(at, zone) <= today) latest = Math.max(latest, at);
    return dateOfInstant(latest === 0 ? at : latest, zone);
  });
}
