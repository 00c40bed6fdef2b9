import { dayNumber, dayNumberOf, type PlainDate } from "./plain-date.ts";

const SECONDS_PER_DAY = 86_400;
const TAIPEI_OFFSET = 28_800;
/** 1980-01-01T00:00+08:00: Taiwan has kept UTC+8 without summer time since 1979-10-01 (IANA tz database). */
const TAIPEI_FIXED_SINCE = 315_504_000;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Seconds by which the zone (an IANA name) is ahead of UTC; throws a RangeError for an unknown zone. */
export function offsetAt(instant: number, zone: string): number {
  if (zone === "Asia/Taipei" && instant >= TAIPEI_FIXED_SINCE) return TAIPEI_OFFSET;
  const field = fieldsAt(instant, zone);
  const day = dayNumberOf({ year: field("year"), month: field("month"), day: field("day") });
  return day * SECONDS_PER_DAY + field("hour") * 3600 + field("minute") * 60 + field("second") - instant;
}

/**
 * The instant at which clocks in the zone show this local time: the first of two when they go back over it;
 * when they skip it, as far past the gap as it lies in it.
 */
export function instantOfLocal(date: PlainDate, secondOfDay: number, zone: string): number {
  const local = dayNumber(date) * SECONDS_PER_DAY + secondOfDay;
  const before = local - offsetAt(local - SECONDS_PER_DAY, zone);
  const after = local - offsetAt(local + SECONDS_PER_DAY, zone);
  const shows = (instant: number): boolean => instant + offsetAt(instant, zone) === local;
  return !shows(before) && shows(after) ? after : before;
}

function fieldsAt(instant: number, zone: string): (name: Intl.DateTimeFormatPartTypes) => number {
  const values = new Map(
    formatOf(zone)
      .formatToParts(instant * 1000)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return (name) => values.get(name) ?? 0;
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const created = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(zone, created);
  return created;
}
