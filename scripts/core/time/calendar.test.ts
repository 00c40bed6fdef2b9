import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addWorkdays, isWorkday, type OfficeCalendar } from "./calendar.ts";
import { addDays, fromDayNumber } from "./plain-date.ts";

// 2026-02-16 (Monday) to 2026-02-20 (Friday) off, Saturday 2026-02-07 worked for one of them.
const calendar: OfficeCalendar = {
  holidays: new Set(["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-02-21"]),
  extraWorkdays: new Set(["2026-02-07"]),
};
const plain: OfficeCalendar = { holidays: new Set(), extraWorkdays: new Set() };

test.each([
  ["2026-02-06", true],
  ["2026-02-07", true],
  ["2026-02-08", false],
  ["2026-02-13", true],
  ["2026-02-14", false],
  ["2026-02-16", false],
  ["2026-02-20", false],
  ["2026-02-21", false],
  ["2026-02-23", true],
])("%s is a workday: %s", (date, expected) => {
  expect(isWorkday(date, calendar)).toBe(expected);
});

describe("the n-th workday after a date", () => {
  test.each([
    ["2026-02-05", 1, "2026-02-06"],
    ["2026-02-06", 1, "2026-02-07"],
    ["2026-02-06", 2, "2026-02-09"],
    ["2026-02-13", 1, "2026-02-23"],
    ["2026-02-14", 1, "2026-02-23"],
    ["2026-02-13", 5, "2026-02-27"],
    ["2026-02-13", 6, "2026-03-02"],
    ["2026-02-14", 0, "2026-02-14"],
  ])("%s, %i: %s", (date, n, expected) => {
    expect(addWorkdays(date, n, calendar)).toBe(expected);
  });

  it("has exactly n workdays after the date up to itself, and is one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 21_000 }), fc.integer({ min: 1, max: 30 }), (day, n) => {
        const from = fromDayNumber(day);
        const end = addWorkdays(from, n, calendar);
        let workdays = 0;
        for (let date = addDays(from, 1); date <= end; date = addDays(date, 1)) {
          if (isWorkday(date, calendar)) workdays += 1;
        }
        expect(workdays).toBe(n);
        expect(isWorkday(end, calendar)).toBe(true);
      }),
    );
  });

  it("is a week later for five when nothing is off", () => {
    expect(addWorkdays("2026-11-20", 5, plain)).toBe("2026-11-27");
  });

  it("stops at the last date", () => {
    expect(addWorkdays("2199-12-27", 100, plain)).toBe("2199-12-31");
    expect(addWorkdays("2199-12-27", 100, { ...plain, holidays: new Set(["2199-12-31"]) })).toBe(
      "2199-12-31",
    );
  });

  test.each([-1, 0.5, Number.NaN])("%d is refused", (n) => {
    expect(() => addWorkdays("2026-02-13", n, plain)).toThrow(RangeError);
  });
});
