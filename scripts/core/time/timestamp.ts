import { type ClockTime, clockTimeOf, minutesOfDay } from "./clock-time.ts";
import { dayNumber, fromDayNumber, isPlainDate, type PlainDate } from "./plain-date.ts";
import { instantOfLocal, offsetAt } from "./time-zone.ts";

/** RFC 3339 with `T` and an offset; seconds may be left out, and a fraction of a second is dropped. */
export type Timestamp = string;

const SHAPE = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|([+-])(\d{2}):(\d{2}))$/;
const SECONDS_PER_DAY = 86_400;
/** UTC+14:00 is the furthest offset in civil use. */
const FURTHEST_OFFSET = 14 * 3600;

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

function parse(text: string): number | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  const [, date = "", hour = "", minute = "", second = "0", sign, offsetHour = "0", offsetMinute = "0"] =
    match;
  if (!isPlainDate(date) || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const offset = Number(offsetHour) * 3600 + Number(offsetMinute) * 60;
  if (Number(offsetMinute) > 59 || offset > FURTHEST_OFFSET) return undefined;
  const local =
    dayNumber(date) * SECONDS_PER_DAY + Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return sign === "-" ? local + offset : local - offset;
}
