import { secondsBetween, type Timestamp } from "../time/timestamp.ts";

const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1440;
const SECONDS_PER_MINUTE = 60;

/** Whole minutes as an ISO 8601 duration of days, hours and minutes: 10080 is `P7D`, 0 is `PT0M`. */
export function durationOfMinutes(minutes: number): string {
  const days = Math.floor(minutes / MINUTES_PER_DAY);
  const hours = Math.floor((minutes % MINUTES_PER_DAY) / MINUTES_PER_HOUR);
  const rest = minutes % MINUTES_PER_HOUR;
  const time = `${hours > 0 ? `${hours}H` : ""}${rest > 0 || minutes === 0 ? `${rest}M` : ""}`;
  return `P${days > 0 ? `${days}D` : ""}${time === "" ? "" : `T${time}`}`;
}

/** The time from one moment to a later one as an ISO 8601 duration, a started minute counted as a whole one. */
export function elapsed(from: Timestamp, to: Timestamp): string {
  return durationOfMinutes(Math.max(0, Math.ceil(secondsBetween(from, to) / SECONDS_PER_MINUTE)));
}

/** Seconds since 1970-01-01T00:00Z, so many minutes after a moment given likewise. */
export function minutesLater(instant: number, minutes: number): number {
  return instant + minutes * SECONDS_PER_MINUTE;
}

/** Seconds since 1970-01-01T00:00Z, so many hours after a moment given likewise. */
export function hoursLater(instant: number, hours: number): number {
  return minutesLater(instant, hours * MINUTES_PER_HOUR);
}

/** Whether a part is more than so many percent of a whole. */
export function exceedsPercent(part: number, whole: number, percent: number): boolean {
  return part * 100 > whole * percent;
}
