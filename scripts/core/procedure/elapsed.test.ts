import { expect, test } from "vitest";
import { durationOfMinutes, elapsed, exceedsPercent, hoursLater, minutesLater } from "./elapsed.ts";

test.each([
  [0, "PT0M"],
  [59, "PT59M"],
  [60, "PT1H"],
  [90, "PT1H30M"],
  [1440, "P1D"],
  [1441, "P1DT1M"],
  [2160, "P1DT12H"],
  [10080, "P7D"],
])("%i minutes are %s", (minutes, duration) => {
  expect(durationOfMinutes(minutes)).toBe(duration);
});

test.each([
  ["2026-11-07T18:50:00+08:00", "2026-11-07T19:50:00+08:00", "PT1H"],
  ["2026-11-07T18:50:00+08:00", "2026-11-07T19:50:01+08:00", "PT1H1M"],
  ["2026-11-07T18:50:00+08:00", "2026-11-07T10:50:30Z", "PT1M"],
  ["2026-11-07T18:50:00+08:00", "2026-11-07T18:00:00+08:00", "PT0M"],
])("from %s to %s: %s", (from, to, duration) => {
  expect(elapsed(from, to)).toBe(duration);
});

test("a limit in minutes or hours is counted in seconds", () => {
  expect(minutesLater(1000, 60)).toBe(4600);
  expect(hoursLater(1000, 24)).toBe(87_400);
});

test.each([
  [360, 240, 150, false],
  [361, 240, 150, true],
  [1, 0, 150, true],
])("%i of %i is more than %i%%: %s", (part, whole, percent, expected) => {
  expect(exceedsPercent(part, whole, percent)).toBe(expected);
});
