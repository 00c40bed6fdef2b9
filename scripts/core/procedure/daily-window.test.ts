import { expect, test } from "vitest";
import { minutesIn, touchesPeriod } from "./daily-window.ts";

const day = { from: "09:00", to: "17:00" };
const night = { from: "22:00", to: "02:00" };

test.each([
  [day, 480],
  [night, 240],
  [{ from: "00:00", to: "00:00" }, 1440],
])("%o lasts %i minutes", (period, minutes) => {
  expect(minutesIn(period)).toBe(minutes);
});

test.each([
  ["08:00", 60, day, false],
  ["08:00", 61, day, true],
  ["09:00", 1, day, true],
  ["16:59", 1, day, true],
  ["17:00", 60, day, false],
  ["17:00", 960, day, false],
  ["17:00", 961, day, true],
  ["21:00", 60, night, false],
  ["21:00", 61, night, true],
  ["01:59", 10, night, true],
  ["02:00", 10, night, false],
])("from %s for %i minutes, %o: %s", (start, minutes, period, expected) => {
  expect(touchesPeriod(start, minutes, period)).toBe(expected);
});
