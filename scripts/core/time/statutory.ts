import { addDays, civil, daysInMonth, type PlainDate, plainDate } from "./plain-date.ts";

/**
 * Last day (inclusive) of a period of months after an event on `from`, counted as in Taiwan's Civil Code
 * §§120–121 and Administrative Procedure Act §48, without the roll-over of Civil Code §122 for holidays.
 */
export function lastDay(from: PlainDate, months: number): PlainDate {
  requireCount(months);
  const { year, month, day } = civil(from);
  // The day of the event is not counted: the period starts on the next one.
  const startsNextMonth = day === daysInMonth(year, month);
  const startDay = startsNextMonth ? 1 : day + 1;
  const monthIndex = year * 12 + (month - 1) + (startsNextMonth ? 1 : 0) + months;

  if (startDay === 1) return dayIn(monthIndex - 1, lengthOf(monthIndex - 1));
  const length = lengthOf(monthIndex);
  return dayIn(monthIndex, startDay > length ? length : startDay - 1);
}

/** Last day (inclusive) of a period of days after an event on `from`, which is not counted itself. */
export function lastDayAfterDays(from: PlainDate, days: number): PlainDate {
  requireCount(days);
  return addDays(from, days);
}

const dayIn = (monthIndex: number, day: number): PlainDate =>
  plainDate(Math.floor(monthIndex / 12), (monthIndex % 12) + 1, day);

const lengthOf = (monthIndex: number): number =>
  daysInMonth(Math.floor(monthIndex / 12), (monthIndex % 12) + 1);

function requireCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`Not a length of time: ${count}`);
}
