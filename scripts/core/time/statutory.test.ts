import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { civil, daysInMonth, fromDayNumber, lastOfMonth, plainDate } from "./plain-date.ts";
import { lastDay, lastDayAfterDays } from "./statutory.ts";

const dates = fc.integer({ min: -21_185, max: 80_000 }).map(fromDayNumber);
const monthCounts = fc.integer({ min: 0, max: 120 });

/** The same day so many months on, or the last day of that month: the reading the statute does not take. */
function clamp(date: string, months: number): string {
  const { year, month, day } = civil(date);
  const index = year * 12 + month - 1 + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return plainDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

describe("statutory counting in months", () => {
  test.each([
    ["2024-11-22", 24, "2026-11-22"],
    ["2024-02-29", 24, "2026-02-28"],
    ["2024-02-28", 24, "2026-02-28"],
    ["2026-02-28", 24, "2028-02-29"],
    ["2025-02-28", 36, "2028-02-29"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2021-03-29", 36, "2024-03-29"],
    ["2026-04-30", 1, "2026-05-31"],
    ["2026-01-30", 1, "2026-02-28"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-01-29", 1, "2026-02-28"],
    ["2026-01-28", 1, "2026-02-28"],
    ["2026-01-27", 1, "2026-02-27"],
    ["2024-01-29", 1, "2024-02-29"],
    ["2026-05-31", 1, "2026-06-30"],
    ["2026-11-30", 1, "2026-12-31"],
    ["2026-12-31", 12, "2027-12-31"],
    ["2026-08-31", 6, "2027-02-28"],
    ["2026-11-22", 0, "2026-11-22"],
    ["2026-11-30", 0, "2026-11-30"],
    ["2199-12-31", 0, "2199-12-31"],
    ["2199-12-31", 1, "2199-12-31"],
    ["2026-11-22", 99_999, "2199-12-31"],
  ])("%s and %i months end on %s", (from, months, expected) => {
    expect(lastDay(from, months)).toBe(expected);
  });

  test.each([
    ["2024-11-22", 24, "2026-11-22"],
    ["2026-02-28", 24, "2028-02-28"],
    ["2025-02-28", 36, "2028-02-28"],
    ["2026-04-30", 1, "2026-05-30"],
  ])("the clamp it is compared with gives %s and %i months %s", (from, months, expected) => {
    expect(clamp(from, months)).toBe(expected);
  });

  it("differs from the clamp 57 times for the days of 2020 to 2029 and 6, 12, 24 and 36 months", () => {
    let different = 0;
    for (let day = 18_262; day <= 21_914; day += 1) {
      const from = fromDayNumber(day);
      for (const months of [6, 12, 24, 36]) if (lastDay(from, months) !== clamp(from, months)) different += 1;
    }
    expect([fromDayNumber(18_262), fromDayNumber(21_914)]).toEqual(["2020-01-01", "2029-12-31"]);
    expect(different).toBe(57);
  });

  it("never ends earlier for a later event", () => {
    fc.assert(
      fc.property(dates, dates, monthCounts, (a, b, months) => {
        const [first, second] = a < b ? [a, b] : [b, a];
        expect(lastDay(first, months) <= lastDay(second, months)).toBe(true);
      }),
    );
  });

  it("never ends earlier for a day later or a month longer", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 80_000 }), monthCounts, (day, months) => {
        const from = fromDayNumber(day);
        expect(lastDay(from, months) <= lastDay(fromDayNumber(day + 1), months)).toBe(true);
        expect(lastDay(from, months) < lastDay(from, months + 1)).toBe(true);
      }),
    );
  });

  it("is the clamp, except that an event at a month's end gives the end of the last month", () => {
    const nearMonthEnd = fc.tuple(dates, fc.integer({ min: 0, max: 3 })).map(([date, back]) => {
      const { year, month } = civil(date);
      return plainDate(year, month, daysInMonth(year, month) - back);
    });
    fc.assert(
      fc.property(fc.oneof(dates, nearMonthEnd), monthCounts, (from, months) => {
        const end = lastDay(from, months);
        expect(end >= clamp(from, months)).toBe(true);
        if (from === lastOfMonth(from)) expect(end).toBe(lastOfMonth(end));
        else expect(end).toBe(clamp(from, months));
      }),
    );
  });

  test.each([-1, 1.5, Number.NaN])("%d months throw", (months) => {
    expect(() => lastDay("2026-11-22", months)).toThrow(RangeError);
    expect(() => lastDayAfterDays("2026-11-22", months)).toThrow(RangeError);
  });
});

test.each([
  ["2024-02-28", 730, "2026-02-27"],
  ["2026-11-22", 0, "2026-11-22"],
  ["2026-11-22", 5, "2026-11-27"],
  ["2026-12-30", 5, "2027-01-04"],
  ["2024-02-28", 1, "2024-02-29"],
])("%s and %i days end on %s", (from, days, expected) => {
  expect(lastDayAfterDays(from, days)).toBe(expected);
});
