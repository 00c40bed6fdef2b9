import { expect, it, test } from "vitest";
import { clockTimeOf, isClockTime, minutesOfDay } from "./clock-time.ts";

test.each([
  ["00:00", 0],
  ["00:59", 59],
  ["09:05", 545],
  ["19:00", 1140],
  ["23:59", 1439],
])("%s is minute %i of the day", (time, minutes) => {
  expect(isClockTime(time)).toBe(true);
  expect(minutesOfDay(time)).toBe(minutes);
});

test.each(["24:00", "23:60", "9:05", "09:5", "0905", "09:05:00", "２３:00", " 09:05", "09:05\n", ""])(
  "%j is no time of day",
  (text) => {
    expect(isClockTime(text)).toBe(false);
    expect(() => minutesOfDay(text)).toThrow(RangeError);
  },
);

it("writes back every minute of the day", () => {
  for (let minutes = 0; minutes < 1440; minutes += 1)
    expect(minutesOfDay(clockTimeOf(minutes))).toBe(minutes);
});
