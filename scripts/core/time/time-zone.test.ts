import { expect, it, test } from "vitest";
import { instantOfLocal, offsetAt } from "./time-zone.ts";

const HOUR = 3600;
const at = (text: string): number => Date.parse(text) / 1000;

test.each([
  ["2026-11-22T17:30Z", "Asia/Taipei", 8 * HOUR],
  ["1979-12-31T15:59:59Z", "Asia/Taipei", 8 * HOUR],
  ["1979-09-30T14:59:59Z", "Asia/Taipei", 9 * HOUR],
  ["1979-09-30T15:00:00Z", "Asia/Taipei", 8 * HOUR],
  ["2026-11-22T17:30Z", "UTC", 0],
  ["2026-11-22T17:30Z", "Asia/Kolkata", 5 * HOUR + HOUR / 2],
  ["2026-03-08T06:59:59Z", "America/New_York", -5 * HOUR],
  ["2026-03-08T07:00:00Z", "America/New_York", -4 * HOUR],
])("at %s, %s is %i seconds ahead of UTC", (instant, zone, expected) => {
  expect(offsetAt(at(instant), zone)).toBe(expected);
});

it("finds the same instant in Taipei before and after the zone became fixed", () => {
  expect(instantOfLocal("1979-12-31", 86_399, "Asia/Taipei")).toBe(at("1979-12-31T15:59:59Z"));
  expect(instantOfLocal("1980-01-01", 0, "Asia/Taipei")).toBe(at("1979-12-31T16:00:00Z"));
});

it("takes the first of two and passes over a gap", () => {
  expect(instantOfLocal("2026-11-01", HOUR + 1, "America/New_York")).toBe(at("2026-11-01T05:00:01Z"));
  expect(instantOfLocal("2026-03-08", 2 * HOUR + 1, "America/New_York")).toBe(at("2026-03-08T07:00:01Z"));
});

it("takes the new offset on the rest of the day of a change", () => {
  expect(instantOfLocal("2026-03-08", 12 * HOUR, "America/New_York")).toBe(at("2026-03-08T16:00Z"));
  expect(instantOfLocal("2026-11-01", 12 * HOUR, "America/New_York")).toBe(at("2026-11-01T17:00Z"));
});

it("refuses a zone that does not exist", () => {
  expect(() => offsetAt(0, "Asia/Nowhere")).toThrow(RangeError);
});
