import { addDays, LAST_DATE, type PlainDate, weekday } from "./plain-date.ts";

/** What differs from Monday to Friday: days off, and weekend days worked to make up for one (補班日). */
export interface OfficeCalendar {
  readonly holidays: ReadonlySet<PlainDate>;
  readonly extraWorkdays: ReadonlySet<PlainDate>;
}

const FRIDAY = 5;

/** Monday to Friday unless a holiday; a Saturday or Sunday only when it is an extra workday. */
export function isWorkday(date: PlainDate, calendar: OfficeCalendar): boolean {
  return weekday(date) <= FRIDAY ? !calendar.holidays.has(date) : calendar.extraWorkdays.has(date);
}

/** The n-th workday after the date (0 gives the date itself); 2199-12-31 when so many are not left. */
export function addWorkdays(date: PlainDate, n: number, calendar: OfficeCalendar): PlainDate {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`Not a number of workdays: ${n}`);
  let day = date;
  for (let left = n; left > 0 && day < LAST_DATE; ) {
    day = addDays(day, 1);
    if (isWorkday(day, calendar)) left -= 1;
  }
  return day;
}
