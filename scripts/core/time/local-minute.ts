import type { PlainDate } from "./plain-date.ts";
import { offsetAt } from "./time-zone.ts";
import { clockTime, dateIn, instant, type Timestamp } from "./timestamp.ts";

/** `YYYY-MM-DDTHH:MM` as clocks in the zone (an IANA name) showed it at that moment, seconds dropped. */
export function localMinute(text: Timestamp, zone: string): string {
  return isTaipeiTime(text, zone) ? text.slice(0, 16) : `${dateIn(text, zone)}T${clockTime(text, zone)}`;
}

/** As {@link localMinute}, in minutes since 1970-01-01T00:00 on those clocks. */
export function minutesOnClock(text: Timestamp, zone: string): number {
  const seconds = instant(text);
  return Math.floor((seconds + offsetAt(seconds, zone)) / 60);
}

/** As `dateIn`, without arithmetic for a timestamp written in Taipei time: records hold many thousands of them. */
export function localDay(text: Timestamp, zone: string): PlainDate {
  return isTaipeiTime(text, zone) ? text.slice(0, 10) : dateIn(text, zone);
}

/** Whether the first moment comes before the second. */
export function isBefore(first: Timestamp, second: Timestamp): boolean {
  const sameOffset = first.length === second.length && first.endsWith("+08:00") && second.endsWith("+08:00");
  return sameOffset ? first < second : instant(first) < instant(second);
}

/** Taiwan has kept UTC+8 since 1979, so that what is written with it is local time already. */
function isTaipeiTime(text: Timestamp, zone: string): boolean {
  return zone === "Asia/Taipei" && text.endsWith("+08:00") && text >= "1980";
}
