import { type ClockTime, minutesOfDay } from "../time/clock-time.ts";

const MINUTES_PER_DAY = 1440;

/** A time of every day; past midnight when it ends before it begins, a whole day when both are the same. */
export interface DailyPeriod {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** How long the period lasts. */
export function minutesIn({ from, to }: DailyPeriod): number {
  return forward(minutesOfDay(from), minutesOfDay(to)) || MINUTES_PER_DAY;
}

/** Whether a stretch of minutes that starts at a time of day touches the period of that or a following day. */
export function touchesPeriod(start: ClockTime, minutes: number, period: DailyPeriod): boolean {
  const at = minutesOfDay(start);
  const from = minutesOfDay(period.from);
  return forward(at, from) < minutes || forward(from, at) < minutesIn(period);
}

/** Minutes from one time of day to the next occurrence of another. */
function forward(from: number, to: number): number {
  return (to - from + MINUTES_PER_DAY) % MINUTES_PER_DAY;
}
