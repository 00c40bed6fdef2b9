import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  atTime,
  clockTime,
  dateIn,
  dateOfInstant,
  instant,
  isTimestamp,
  minutesBetween,
  secondsBetween,
  timestampOf,
} from "./timestamp.ts";

const TAIPEI = "Asia/Taipei";
const seconds = fc.integer({ min: Date.UTC(1912, 0, 2) / 1000, max: Date.UTC(2199, 11, 30) / 1000 });
const written = (second: number): string => new Date(second * 1000).toISOString().replace(".000Z", "Z");

describe("the form of a timestamp", () => {
  test.each([
    "2026-11-22T17:30Z",
    "2026-11-22T17:30:00Z",
    "2026-11-22T17:30:59+08:00",
    "2026-11-22T00:00+08:00",
    "2026-11-22T23:59-09:30",
    "2026-11-22T17:30+14:00",
    "2026-11-22T17:30-00:00",
    "2026-11-22T17:30:00.5Z",
    "2026-11-22T17:30:00.123456789+08:00",
    "2024-02-29T00:00Z",
  ])("%s is a timestamp", (text) => {
    expect(isTimestamp(text)).toBe(true);
    expect(instant(text)).toBe(Math.floor(Date.parse(text) / 1000));
  });

  test.each([
    "2026-11-22",
    "2026-11-22T17:30",
    "2026-11-22T17:30:00",
    "2026-11-22 17:30Z",
    "2026-11-22t17:30Z",
    "2026-11-22T17:30z",
    "2026-11-22T17:30+08",
    "2026-11-22T17:30+0800",
    "2026-11-22T17:30+8:00",
    "2026-11-22T17:30 +08:00",
    "2026-11-22T17:30+14:01",
    "2026-11-22T17:30+15:00",
    "2026-11-22T17:30-23:59",
    "2026-11-22T17:30+08:60",
    "2026-11-22T24:00Z",
    "2026-11-22T23:60Z",
    "2026-11-22T23:59:60Z",
    "2026-11-22T17Z",
    "2026-11-22T17:30:Z",
    "2026-11-22T17:30:00.Z",
    "2026-11-22T17:30.5Z",
    "2026-02-29T00:00Z",
    "0115-11-22T00:00Z",
    "115-11-22T00:00Z",
    "2026-11-22T17:30Z\n",
    "",
  ])("%j is no timestamp", (text) => {
    expect(isTimestamp(text)).toBe(false);
    expect(() => instant(text)).toThrow(RangeError);
  });
});

describe("instants", () => {
  test.each([
    ["1970-01-01T00:00Z", 0],
    ["1970-01-01T08:00+08:00", 0],
    ["1969-12-31T23:59:59Z", -1],
    ["1969-12-31T23:59:59.5Z", -1],
    ["2026-11-22T17:30:00Z", 1_795_368_600],
    ["2026-11-23T01:30:00+08:00", 1_795_368_600],
    ["2026-11-22T08:00:00-09:30", 1_795_368_600],
  ])("%s is second %i", (text, expected) => {
    expect(instant(text)).toBe(expected);
  });

  it("agree with the platform", () => {
    fc.assert(
      fc.property(seconds, (second) => {
        expect(instant(written(second))).toBe(second);
      }),
    );
  });

  it("do not depend on the offset they are written with", () => {
    fc.assert(
      fc.property(seconds, fc.integer({ min: 0, max: 840 }), fc.boolean(), (second, offset, west) => {
        const local = written(second + (west ? -offset : offset) * 60).slice(0, -1);
        const hours = String(Math.floor(offset / 60)).padStart(2, "0");
        const minutes = String(offset % 60).padStart(2, "0");
        expect(instant(`${local}${west ? "-" : "+"}${hours}:${minutes}`)).toBe(second);
      }),
    );
  });
});

describe("local date and time", () => {
  test.each([
    ["2026-11-22T15:59:59Z", TAIPEI, "2026-11-22", "23:59"],
    ["2026-11-22T16:00:00Z", TAIPEI, "2026-11-23", "00:00"],
    ["2026-11-22T17:30:00Z", TAIPEI, "2026-11-23", "01:30"],
    ["2026-11-22T23:59+08:00", TAIPEI, "2026-11-22", "23:59"],
    ["2026-11-22T23:59-08:00", TAIPEI, "2026-11-23", "15:59"],
    ["2024-02-28T16:00Z", TAIPEI, "2024-02-29", "00:00"],
    ["1979-12-31T16:00Z", TAIPEI, "1980-01-01", "00:00"],
    ["1979-12-31T15:59:59Z", TAIPEI, "1979-12-31", "23:59"],
    // Summer time was last kept in 1979, until 1 October.
    ["1979-08-01T00:00Z", TAIPEI, "1979-08-01", "09:00"],
    ["1969-12-31T23:59:59Z", "UTC", "1969-12-31", "23:59"],
    ["2026-07-01T00:30Z", "America/New_York", "2026-06-30", "20:30"],
    ["2026-01-01T00:30Z", "America/New_York", "2025-12-31", "19:30"],
    ["2199-12-31T20:00Z", TAIPEI, "2199-12-31", "04:00"],
    ["2199-12-31T20:00Z", "Asia/Tokyo", "2199-12-31", "05:00"],
  ])("%s in %s is %s %s", (text, zone, date, time) => {
    expect(dateIn(text, zone)).toBe(date);
    expect(clockTime(text, zone)).toBe(time);
    expect(dateOfInstant(instant(text), zone)).toBe(date);
  });

  it("is UTC+8 in Taipei as the platform's zone data has it", () => {
    const platform = new Intl.DateTimeFormat("sv-SE", {
      timeZone: TAIPEI,
      dateStyle: "short",
      timeStyle: "short",
    });
    fc.assert(
      fc.property(seconds, (second) => {
        const text = written(second);
        expect(`${dateIn(text, TAIPEI)} ${clockTime(text, TAIPEI)}`).toBe(platform.format(second * 1000));
      }),
    );
  });

  it("refuses a zone that does not exist", () => {
    expect(() => dateIn("2026-11-22T17:30Z", "Asia/Nowhere")).toThrow(RangeError);
  });
});

describe("a time on a date", () => {
  test.each([
    ["2026-11-22", "02:00", TAIPEI, "2026-11-21T18:00Z"],
    ["1980-01-01", "00:00", TAIPEI, "1979-12-31T16:00Z"],
    ["1979-08-01", "09:00", TAIPEI, "1979-08-01T00:00Z"],
    ["1912-01-01", "12:00", TAIPEI, "1912-01-01T04:00Z"],
    ["2026-07-01", "12:00", "America/New_York", "2026-07-01T16:00Z"],
    ["2026-01-01", "12:00", "America/New_York", "2026-01-01T17:00Z"],
    // 2026-03-08 02:00–02:59 is skipped there, 2026-11-01 01:00–01:59 happens twice.
    ["2026-03-08", "02:30", "America/New_York", "2026-03-08T07:30Z"],
    ["2026-03-08", "03:00", "America/New_York", "2026-03-08T07:00Z"],
    ["2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30Z"],
    ["2026-11-01", "02:00", "America/New_York", "2026-11-01T07:00Z"],
    ["2199-12-31", "23:59", "America/New_York", "2200-01-01T04:59Z"],
  ])("%s %s in %s is %s", (date, time, zone, expected) => {
    expect(atTime(date, time, zone)).toBe(Date.parse(expected) / 1000);
  });

  it("comes back as the same date and time", () => {
    fc.assert(
      fc.property(fc.integer({ min: 320_000_000, max: 4_000_000_000 }), (second) => {
        const text = written(second);
        expect(atTime(dateIn(text, TAIPEI), clockTime(text, TAIPEI), TAIPEI)).toBe(second - (second % 60));
      }),
    );
  });

  test.each(["24:00", "2:00"])("%s is refused", (time) => {
    expect(() => atTime("2026-11-22", time, TAIPEI)).toThrow(RangeError);
  });
});

test.each([
  ["2026-11-22T10:00:00Z", "2026-11-22T18:00:00+08:00", 0, 0],
  ["2026-11-22T10:00:00Z", "2026-11-22T10:00:59Z", 59, 0],
  ["2026-11-22T10:00:00Z", "2026-11-22T10:01:00Z", 60, 1],
  ["2026-11-22T10:00:30Z", "2026-11-22T12:00:29Z", 7199, 119],
  ["2026-11-22T10:00:59Z", "2026-11-22T10:00:00Z", -59, 0],
  ["2026-11-22T12:00:00Z", "2026-11-22T10:00:00Z", -7200, -120],
  ["2026-12-31T23:30+08:00", "2027-01-01T00:30+08:00", 3600, 60],
])("from %s to %s are %i seconds, %i whole minutes", (from, to, inSeconds, inMinutes) => {
  expect(secondsBetween(from, to)).toBe(inSeconds);
  expect(minutesBetween(from, to)).toBe(inMinutes);
});

test.each([
  ["2026-11-22T10:00:00+08:00", "Asia/Taipei"],
  ["2026-11-22T00:00:59+08:00", "Asia/Taipei"],
  ["2026-07-01T23:59:59-04:00", "America/New_York"],
  ["2026-01-01T00:00:00-05:00", "America/New_York"],
  ["2026-01-01T05:45:00+05:45", "Asia/Kathmandu"],
  ["2026-01-01T00:00:00+00:00", "UTC"],
])("%s in %s is written as it was read", (text, zone) => {
  expect(timestampOf(instant(text), zone)).toBe(text);
});
