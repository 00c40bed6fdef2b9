import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  addDays,
  civil,
  dayNumber,
  dayNumberOf,
  daysBetween,
  daysInMonth,
  earlier,
  firstOfMonth,
  fromDayNumber,
  isPlainDate,
  lastOfMonth,
  later,
  monthOf,
  nextMonth,
  weekday,
} from "./plain-date.ts";

const MS_PER_DAY = 86_400_000;
const FIRST = Date.UTC(1912, 0, 1) / MS_PER_DAY;
const LAST = Date.UTC(2199, 11, 31) / MS_PER_DAY;
const days = fc.integer({ min: FIRST, max: LAST });
const oracle = (day: number): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

test.each(["1912-01-01", "2199-12-31", "2000-02-29", "2024-02-29", "2026-11-30", "2026-12-31"])(
  "%s is a date",
  (text) => {
    expect(isPlainDate(text)).toBe(true);
  },
);

test.each([
  "1911-12-31",
  "2200-01-01",
  "2026-02-29",
  "2026-02-30",
  "2100-02-29",
  "2026-04-31",
  "2026-00-10",
  "2026-13-01",
  "2026-01-00",
  "2026-01-32",
  "0110-03-29",
  "110-03-29",
  "2026-1-01",
  "2026/01/01",
  "20260101",
  "2026-01-01 ",
  " 2026-01-01",
  "2026-01-01\n",
  "2026-01-01T00:00",
  "２０２６-01-01",
  "+002026-01-01",
  "",
])("%j is no date", (text) => {
  expect(isPlainDate(text)).toBe(false);
});

describe("day numbers", () => {
  test.each([
    ["1970-01-01", 0],
    ["1969-12-31", -1],
    ["1912-01-01", -21_185],
    ["2000-02-29", 11_016],
    ["2000-03-01", 11_017],
    ["2026-11-22", 20_779],
    ["2199-12-31", 84_005],
  ])("%s is day %i", (date, day) => {
    expect(dayNumber(date)).toBe(day);
    expect(fromDayNumber(day)).toBe(date);
  });

  it("agree with the platform's calendar on every day from 1912 to 2199", () => {
    const wrong: string[] = [];
    for (let day = FIRST; day <= LAST; day += 1) {
      const date = oracle(day);
      if (fromDayNumber(day) !== date || dayNumber(date) !== day || !isPlainDate(date)) wrong.push(date);
    }
    expect(wrong).toEqual([]);
  });

  it("are held at the ends of the range", () => {
    expect(fromDayNumber(LAST + 1)).toBe("2199-12-31");
    expect(fromDayNumber(LAST + 10_000_000)).toBe("2199-12-31");
    expect(fromDayNumber(FIRST - 1)).toBe("1912-01-01");
    expect(fromDayNumber(FIRST - 10_000_000)).toBe("1912-01-01");
  });

  it("exist for days outside the range when the year is given apart", () => {
    expect(dayNumberOf({ year: 1911, month: 12, day: 31 })).toBe(FIRST - 1);
    expect(dayNumberOf({ year: 2200, month: 1, day: 1 })).toBe(LAST + 1);
  });

  test.each(["2026-02-30", "", "110/03/29"])("%j throws", (text) => {
    expect(() => dayNumber(text)).toThrow(RangeError);
    expect(() => civil(text)).toThrow(RangeError);
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])("%d throws", (day) => {
    expect(() => fromDayNumber(day)).toThrow(RangeError);
  });
});

test.each([
  ["2024-02-28", 1, "2024-02-29"],
  ["2024-02-28", 2, "2024-03-01"],
  ["2026-02-28", 1, "2026-03-01"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2027-01-01", -1, "2026-12-31"],
  ["2024-02-28", 730, "2026-02-27"],
  ["2199-12-31", 1, "2199-12-31"],
  ["1912-01-01", -1, "1912-01-01"],
])("%s plus %i days is %s", (date, count, expected) => {
  expect(addDays(date, count)).toBe(expected);
});

it("counts the days between two dates with a sign", () => {
  fc.assert(
    fc.property(days, days, (a, b) => {
      expect(daysBetween(oracle(a), oracle(b))).toBe(b - a);
    }),
  );
});

test.each([
  ["1969-12-28", 7],
  ["1969-12-29", 1],
  ["1970-01-01", 4],
  ["2026-11-22", 7],
  ["2026-11-23", 1],
  ["2024-02-29", 4],
])("%s is ISO weekday %i", (date, expected) => {
  expect(weekday(date)).toBe(expected);
});

it("knows the weekday as the platform does", () => {
  fc.assert(
    fc.property(days, (day) => {
      expect(weekday(oracle(day)) % 7).toBe(new Date(day * MS_PER_DAY).getUTCDay());
    }),
  );
});

test.each([
  [2023, 2, 28],
  [2024, 2, 29],
  [2000, 2, 29],
  [2100, 2, 28],
  [2026, 1, 31],
  [2026, 4, 30],
  [2026, 12, 31],
  [2026, 0, 0],
  [2026, 13, 0],
])("%i month %i has %i days", (year, month, expected) => {
  expect(daysInMonth(year, month)).toBe(expected);
});

test.each([
  ["2024-02-10", "2024-02", "2024-02-01", "2024-02-29"],
  ["2026-02", "2026-02", "2026-02-01", "2026-02-28"],
  ["2026-12-31", "2026-12", "2026-12-01", "2026-12-31"],
])("%s lies in month %s, from %s to %s", (date, month, first, last) => {
  expect(monthOf(date)).toBe(month);
  expect(firstOfMonth(date)).toBe(first);
  expect(lastOfMonth(date)).toBe(last);
});

test.each([
  ["2026-01", "2026-02"],
  ["2026-09", "2026-10"],
  ["2026-12", "2027-01"],
  ["2199-12", "2200-01"],
])("after %s comes %s", (month, next) => {
  expect(nextMonth(month)).toBe(next);
});

it("picks the earlier and the later of two dates", () => {
  expect(earlier("2026-02-28", "2026-03-01")).toBe("2026-02-28");
  expect(earlier("2026-03-01", "2026-02-28")).toBe("2026-02-28");
  expect(later("2026-02-28", "2026-03-01")).toBe("2026-03-01");
  expect(later("2026-03-01", "2026-02-28")).toBe("2026-03-01");
});
