import { type ClockTime, clockTimeOf, minutesOfDay } from "./clock-time.ts";
import { dayNumberAtStart, fromDayNumber, type PlainDate, twoDigits } from "./plain-date.ts";
import { instantOfLocal, offsetAt } from "./time-zone.ts";

/** RFC 3339 with `T` and an offset; seconds may be left out, and a fraction of a second is dropped. */
export type Timestamp = string;

const SECONDS_PER_DAY = 86_400;
/** UTC+14:00 is the furthest offset in civil use. */
const FURTHEST_OFFSET = 14 * 3600;
const [ZERO, PLUS, MINUS, COLON, LETTER_T, LETTER_Z] = [48, 43, 45, 58, 84, 90] as const;

/** Refuses lower case, no offset, 24:00, leap seconds, offsets over 14:00 and days not in the calendar. */
export const isTimestamp = (text: string): boolean => parse(text) !== undefined;

/** Whole seconds since 1970-01-01T00:00Z; throws a RangeError when the text is not a Timestamp. */
export function instant(text: Timestamp): number {
  const seconds = parse(text);
  if (seconds === undefined) throw new RangeError(`Not a timestamp with an offset: ${text}`);
  return seconds;
}

/** The calendar day in the zone (an IANA name) at that moment, whatever offset the text is written with. */
export function dateIn(text: Timestamp, zone: string): PlainDate {
  return dateOfInstant(instant(text), zone);
}

/** As {@link dateIn}, from whole seconds since 1970-01-01T00:00Z. */
export function dateOfInstant(seconds: number, zone: string): PlainDate {
  return fromDayNumber(Math.floor((seconds + offsetAt(seconds, zone)) / SECONDS_PER_DAY));
}

/** The time of day in the zone (an IANA name), seconds dropped. */
export function clockTime(text: Timestamp, zone: string): ClockTime {
  const seconds = instant(text);
  const local = seconds + offsetAt(seconds, zone);
  return clockTimeOf(Math.floor((local - Math.floor(local / SECONDS_PER_DAY) * SECONDS_PER_DAY) / 60));
}

/** A moment as clocks in the zone (an IANA name) show it, with their offset, from whole seconds since 1970-01-01T00:00Z. */
export function timestampOf(seconds: number, zone: string): Timestamp {
  const offset = offsetAt(seconds, zone);
  const local = seconds + offset;
  const day = Math.floor(local / SECONDS_PER_DAY);
  const second = local - day * SECONDS_PER_DAY;
  const minutes = Math.floor(Math.abs(offset) / 60);
  const time = `${clockTimeOf(Math.floor(second / 60))}:${String(second % 60).padStart(2, "0")}`;
  return `${fromDayNumber(day)}T${time}${offset < 0 ? "-" : "+"}${clockTimeOf(minutes)}`;
}

/** Seconds since 1970-01-01T00:00Z when clocks in the zone show that time on that date. */
export function atTime(date: PlainDate, time: ClockTime, zone: string): number {
  return instantOfLocal(date, minutesOfDay(time) * 60, zone);
}

/** `to` minus `from`: negative when `to` is the earlier. */
export function secondsBetween(from: Timestamp, to: Timestamp): number {
  return instant(to) - instant(from);
}

/** Whole minutes, a started one dropped: to compare with a limit, take {@link secondsBetween}. */
export function minutesBetween(from: Timestamp, to: Timestamp): number {
  const seconds = secondsBetween(from, to);
  return (seconds - (seconds % 60)) / 60;
}

/** Reads by character: a month of records holds hundreds of these, and a pattern with groups costs several times more. */
function parse(text: string): number | undefined {
  const day = text.charCodeAt(10) === LETTER_T ? dayNumberAtStart(text) : undefined;
  const hour = twoDigits(text, 11);
  const minute = text.charCodeAt(13) === COLON ? twoDigits(text, 14) : Number.NaN;
  const hasSeconds = text.charCodeAt(16) === COLON;
  const second = hasSeconds ? twoDigits(text, 17) : 0;
  const offset = offsetSeconds(text, hasSeconds ? afterFraction(text, 19) : 16);
  // Comparisons with NaN are false, so whatever could not be read is refused here.
  if (day === undefined || offset === undefined || !(hour <= 23 && minute <= 59 && second <= 59))
    return undefined;
  return day * SECONDS_PER_DAY + hour * 3600 + minute * 60 + second - offset;
}

function offsetSeconds(text: string, at: number): number | undefined {
  const sign = text.charCodeAt(at);
  if (sign === LETTER_Z) return text.length === at + 1 ? 0 : undefined;
  const hours = twoDigits(text, at + 1);
  const minutes = text.charCodeAt(at + 3) === COLON ? twoDigits(text, at + 4) : Number.NaN;
  const seconds = hours * 3600 + minutes * 60;
  if (text.length !== at + 6 || !(minutes <= 59 && seconds <= FURTHEST_OFFSET)) return undefined;
  return sign === PLUS ? seconds : sign === MINUS ? -seconds : undefined;
}

/** Where the offset starts: after a fraction of one to nine digits, or at once. */
function afterFraction(text: string, at: number): number {
  if (text[at] !== ".") return at;
  let end = at + 1;
  while (end <= at + 9 && isDigit(text.charCodeAt(end))) end += 1;
  return end === at + 1 ? Number.NaN : end;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9;
}
