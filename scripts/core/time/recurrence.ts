import {
  dayNumber,
  daysInMonth,
  fromDayNumber,
  monthOf,
  nextMonth,
  type PlainDate,
  plainDate,
} from "./plain-date.ts";

/** A day in every `interval`-th month, `firstMonth` (1–12) among them. */
export interface MonthPattern {
  readonly interval: number;
  readonly firstMonth: number;
  /** A day beyond the length of the month means its last day. */
  readonly dayOfMonth: number;
}

/** From the first to the last date inclusive; none when `to` is the earlier. */
export function everyDay(from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const first = dayNumber(from);
  return Array.from({ length: dayNumber(to) - first + 1 }, (_, index) => fromDayNumber(first + index));
}

/** The days of the pattern from the first to the last date inclusive; the interval divides 12. */
export function everyMonths(pattern: MonthPattern, from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const { interval, firstMonth, dayOfMonth } = pattern;
  if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1)
    throw new RangeError(`Not a day of a month: ${dayOfMonth}`);
  const days: PlainDate[] = [];
  for (let yearMonth = monthOf(from); yearMonth <= monthOf(to); yearMonth = nextMonth(yearMonth)) {
    const year = Number(yearMonth.slice(0, 4));
    const month = Number(yearMonth.slice(5));
    if ((month - firstMonth) % interval !== 0) continue;
    const date = plainDate(year, month, Math.min(dayOfMonth, daysInMonth(year, month)));
    if (date >= from && date <= to) days.push(date);
  }
  return days;
}
