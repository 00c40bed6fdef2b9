import { expect, it, test } from "vitest";
import { everyDay, everyMonths } from "./recurrence.ts";

test.each([
  ["2024-02-28", "2024-03-01", ["2024-02-28", "2024-02-29", "2024-03-01"]],
  ["2026-12-31", "2027-01-01", ["2026-12-31", "2027-01-01"]],
  ["2026-11-22", "2026-11-22", ["2026-11-22"]],
  ["2026-11-22", "2026-11-21", []],
])("every day from %s to %s", (from, to, expected) => {
  expect(everyDay(from, to)).toEqual(expected);
});

const quarterEnd = { interval: 3, firstMonth: 2, dayOfMonth: 31 };

test.each([
  ["2026-02-28", "2026-11-30", ["2026-02-28", "2026-05-31", "2026-08-31", "2026-11-30"]],
  ["2026-03-01", "2026-11-29", ["2026-05-31", "2026-08-31"]],
  ["2024-02-01", "2024-02-29", ["2024-02-29"]],
  ["2026-05-30", "2026-05-30", []],
  ["2026-12-01", "2026-11-30", []],
  ["2199-11-30", "2199-12-31", ["2199-11-30"]],
])("every third month, last day, from %s to %s", (from, to, expected) => {
  expect(everyMonths(quarterEnd, from, to)).toEqual(expected);
});

test.each([
  ["2026-01-15", "2026-03-15", ["2026-01-15", "2026-02-15", "2026-03-15"]],
  ["2026-01-16", "2026-03-14", ["2026-02-15"]],
])("the 15th of every month from %s to %s", (from, to, expected) => {
  expect(everyMonths({ interval: 1, firstMonth: 1, dayOfMonth: 15 }, from, to)).toEqual(expected);
});

it("counts the months back from the first one too", () => {
  const pattern = { interval: 3, firstMonth: 12, dayOfMonth: 1 };
  expect(everyMonths(pattern, "2026-01-01", "2026-12-31")).toEqual([
    "2026-03-01",
    "2026-06-01",
    "2026-09-01",
    "2026-12-01",
  ]);
});

test.each([0, -1, 1.5, Number.NaN])("day %d of a month is refused", (dayOfMonth) => {
  expect(() => everyMonths({ ...quarterEnd, dayOfMonth }, "2026-01-01", "2026-12-31")).toThrow(RangeError);
});
