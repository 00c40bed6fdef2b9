/** A calendar day as `YYYY-MM-DD` (AD), from {@link FIRST_DATE} to {@link LAST_DATE}. */
export type PlainDate = string;

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The first day of ROC year 1. */
export const FIRST_DATE: PlainDate = "1912-01-01";
export const LAST_DATE: PlainDate = "2199-12-31";

const HYPHEN = 45;
const ZERO = 48;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DAYS_BEFORE_1970 = 719_162;
const DAYS_IN_400_YEARS = 146_097;

/** Length of a month (1–12) in days; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** Whether the text is exactly `YYYY-MM-DD`, names a day that exists and lies within 1912–2199. */
export const isPlainDate = (text: string): boolean => dayNumberIfDate(text) !== undefined;

/** Year, month and day as numbers; throws a RangeError when the text is not a PlainDate. */
export function civil(date: PlainDate): Civil {
  if (!isPlainDate(date)) throw new RangeError(`Not a calendar date: ${date}`);
  return split(date);
}

/** The date of a day that exists; a year outside 1912–2199 gives the nearest date inside. */
export function plainDate(year: number, month: number, day: number): PlainDate {
  if (year < 1912) return FIRST_DATE;
  if (year > 2199) return LAST_DATE;
  return `${yearAndMonth(year, month)}-${String(day).padStart(2, "0")}`;
}

/** Days since 1970-01-01; throws a RangeError when the text is not a PlainDate. */
export function dayNumber(date: PlainDate): number {
  const days = dayNumberIfDate(date);
  if (days === undefined) throw new RangeError(`Not a calendar date: ${date}`);
  return days;
}

/** As {@link dayNumber}, or undefined when the text is not a PlainDate. */
export function dayNumberIfDate(text: string): number | undefined {
  return text.length === 10 ? dayNumberAtStart(text) : undefined;
}

/** As {@link dayNumberIfDate} for the first ten characters. Reads them one by one: records hold many thousands of moments. */
export function dayNumberAtStart(text: string): number | undefined {
  if (text.charCodeAt(4) !== HYPHEN || text.charCodeAt(7) !== HYPHEN) return undefined;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  // Comparisons with NaN are false, so whatever is no digit is refused here.
  const exists = year >= 1912 && year <= 2199 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? dayNumberOfCivil(year, month, day) : undefined;
}

/** The number that two digits at a place of a text make; NaN where there are none. */
export function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/** As {@link dayNumber} for a day that exists in any year, inside 1912–2199 or not. */
export function dayNumberOf({ year, month, day }: Civil): number {
  return dayNumberOfCivil(year, month, day);
}

function dayNumberOfCivil(year: number, month: number, day: number): number {
  const leapDay = month > 2 && daysInMonth(year, 2) === 29 ? 1 : 0;
  return daysBeforeYear(year) + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapDay + day - 1;
}

// Records of years name a few thousand days over and over; there are 105,000 in all.
const knownDates = new Map<number, PlainDate>();

/** Inverse of {@link dayNumber}; a day outside 1912–2199 gives the nearest date inside. */
export function fromDayNumber(days: number): PlainDate {
  const known = knownDates.get(days);
  if (known !== undefined) return known;
  const date = dateOfDay(days);
  // Days outside the calendar are held at its ends and not remembered.
  if (dayNumberIfDate(date) === days) knownDates.set(days, date);
  return date;
}

function dateOfDay(days: number): PlainDate {
  if (!Number.isSafeInteger(days)) throw new RangeError(`Not a day number: ${days}`);
  // The mean year can miss by one either way.
  let year = 1970 + Math.floor((days * 400) / DAYS_IN_400_YEARS);
  if (daysBeforeYear(year) > days) year -= 1;
  else if (daysBeforeYear(year + 1) <= days) year += 1;
  let day = days - daysBeforeYear(year) + 1;
  let month = 1;
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
  }
  return plainDate(year, month, day);
}

/** Held at the first or last date when the sum leaves 1912–2199. */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** `to` minus `from` in days: negative when `to` is the earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export function weekday(date: PlainDate): number {
  const sinceMonday = (dayNumber(date) + 3) % 7;
  return ((sinceMonday + 7) % 7) + 1;
}

/** The month as `YYYY-MM`. */
export const monthOf = (date: PlainDate): string => date.slice(0, 7);

/** Takes a date or a `YYYY-MM`. */
export const firstOfMonth = (date: PlainDate): PlainDate => `${monthOf(date)}-01`;

/** Takes a date or a `YYYY-MM`. */
export function lastOfMonth(date: PlainDate): PlainDate {
  const { year, month } = civil(firstOfMonth(date));
  return plainDate(year, month, daysInMonth(year, month));
}

/** The `YYYY-MM` after a `YYYY-MM`; 2199-12 is followed by 2200-01, which holds no PlainDate. */
export function nextMonth(yearMonth: string): string {
  const { year, month } = civil(firstOfMonth(yearMonth));
  return month === 12 ? yearAndMonth(year + 1, 1) : yearAndMonth(year, month + 1);
}

export const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);
export const later = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

function split(date: string): Civil {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

function daysBeforeYear(year: number): number {
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return past * 365 + leapDays - DAYS_BEFORE_1970;
}

const yearAndMonth = (year: number, month: number): string => `${year}-${String(month).padStart(2, "0")}`;
