import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { addDays, daysBetween, fromDayNumber } from "./plain-date.ts";
import {
  lastOccurrenceBefore,
  longestGapMinutes,
  occurrences,
  type Schedule,
  type Weekday,
} from "./schedule.ts";

const DAY = 1440;
const weekdays: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));
const dayOfMonth = fc.integer({ min: 1, max: 31 });
const schedules: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({ frequency: fc.constant("hourly"), hours: fc.integer({ min: 1, max: 24 }), time: times }),
  fc.record({ frequency: fc.constant("daily"), time: times }),
  fc.record({ frequency: fc.constant("weekly"), weekdays: fc.subarray([...weekdays]), time: times }),
  fc.record({ frequency: fc.constant("monthly"), dayOfMonth, time: times }),
  fc.record({ frequency: fc.constant("quarterly"), dayOfMonth, month: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ frequency: fc.constant("yearly"), dayOfMonth, month: fc.integer({ min: 1, max: 12 }) }),
) as fc.Arbitrary<Schedule>;

const minuteOf = ({ date, time }: { date: string; time: string }): number =>
  daysBetween("1970-01-01", date) * DAY + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const text = ({ date, time }: { date: string; time: string }): string => `${date} ${time}`;

describe("the longest gap", () => {
  test.each<[Schedule, number | undefined]>([
    [{ frequency: "continuous" }, 0],
    [{ frequency: "on_change" }, undefined],
    [{ frequency: "hourly" }, 60],
    [{ frequency: "hourly", hours: 4 }, 240],
    [{ frequency: "hourly", hours: 4, time: "02:00" }, 240],
    [{ frequency: "hourly", hours: 4, time: "09:00" }, 720],
    [{ frequency: "hourly", hours: 5 }, 300],
    [{ frequency: "hourly", hours: 24, time: "03:00" }, DAY],
    [{ frequency: "daily", time: "02:00" }, DAY],
    [{ frequency: "weekly" }, 7 * DAY],
    [{ frequency: "weekly", weekdays: ["thu"] }, 7 * DAY],
    [{ frequency: "weekly", weekdays: ["mon", "thu"] }, 4 * DAY],
    [{ frequency: "weekly", weekdays: ["thu", "mon", "mon"] }, 4 * DAY],
    [{ frequency: "weekly", weekdays: ["fri", "sat", "sun"] }, 5 * DAY],
    [{ frequency: "weekly", weekdays: ["mon", "tue", "wed", "thu", "fri"] }, 3 * DAY],
    [{ frequency: "weekly", weekdays }, DAY],
    [{ frequency: "monthly", dayOfMonth: 31 }, 31 * DAY],
    [{ frequency: "quarterly" }, 92 * DAY],
    [{ frequency: "yearly" }, 366 * DAY],
  ])("%o: %s minutes", (schedule, expected) => {
    expect(longestGapMinutes(schedule)).toBe(expected);
  });

  it("is the longest found between the starts of nine years", () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        const starts = occurrences(schedule, "2023-01-01", "2031-12-31").map(minuteOf);
        const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? start));
        expect(Math.min(...gaps)).toBeGreaterThan(0);
        expect(gaps.reduce((a, b) => Math.max(a, b), 0)).toBe(longestGapMinutes(schedule));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the starts between two dates", () => {
  test.each<[string, Schedule, string, string, string[]]>([
    [
      "every six hours",
      { frequency: "hourly", hours: 6, time: "03:30" },
      "2026-11-22",
      "2026-11-23",
      [
        "2026-11-22 03:30",
        "2026-11-22 09:30",
        "2026-11-22 15:30",
        "2026-11-22 21:30",
        "2026-11-23 03:30",
        "2026-11-23 09:30",
        "2026-11-23 15:30",
        "2026-11-23 21:30",
      ],
    ],
    [
      "twice a day from midnight",
      { frequency: "hourly", hours: 12 },
      "2026-11-22",
      "2026-11-22",
      ["2026-11-22 00:00", "2026-11-22 12:00"],
    ],
    [
      "daily across a leap day",
      { frequency: "daily", time: "02:00" },
      "2024-02-28",
      "2024-03-01",
      ["2024-02-28 02:00", "2024-02-29 02:00", "2024-03-01 02:00"],
    ],
    ["daily without a time", { frequency: "daily" }, "2026-11-22", "2026-11-22", ["2026-11-22 00:00"]],
    [
      "Sunday and Thursday",
      { frequency: "weekly", weekdays: ["sun", "thu"], time: "22:00" },
      "2026-11-22",
      "2026-11-29",
      ["2026-11-22 22:00", "2026-11-26 22:00", "2026-11-29 22:00"],
    ],
    [
      "weekly without a weekday is Monday",
      { frequency: "weekly", weekdays: [] },
      "2026-11-22",
      "2026-11-30",
      ["2026-11-23 00:00", "2026-11-30 00:00"],
    ],
    [
      "the 31st of every month",
      { frequency: "monthly", dayOfMonth: 31, time: "23:59" },
      "2026-01-31",
      "2026-04-30",
      ["2026-01-31 23:59", "2026-02-28 23:59", "2026-03-31 23:59", "2026-04-30 23:59"],
    ],
    [
      "the 30th in a leap February",
      { frequency: "monthly", dayOfMonth: 30 },
      "2024-02-01",
      "2024-03-29",
      ["2024-02-29 00:00"],
    ],
    [
      "quarterly from March",
      { frequency: "quarterly", month: 3, dayOfMonth: 15 },
      "2026-03-15",
      "2026-12-14",
      ["2026-03-15 00:00", "2026-06-15 00:00", "2026-09-15 00:00"],
    ],
    [
      "yearly on a leap day",
      { frequency: "yearly", month: 2, dayOfMonth: 29 },
      "2023-01-01",
      "2024-12-31",
      ["2023-02-28 00:00", "2024-02-29 00:00"],
    ],
    ["yearly without a month", { frequency: "yearly" }, "2026-01-01", "2026-12-31", ["2026-01-01 00:00"]],
    ["nothing when the dates are reversed", { frequency: "daily" }, "2026-11-22", "2026-11-21", []],
    ["nothing when continuous", { frequency: "continuous" }, "2026-11-01", "2026-11-30", []],
    ["nothing when on change", { frequency: "on_change" }, "2026-11-01", "2026-11-30", []],
  ])("%s", (_, schedule, from, to, expected) => {
    expect(occurrences(schedule, from, to).map(text)).toEqual(expected);
  });

  test.each([0, -4, 25, 1.5, Number.NaN])("every %d hours is refused", (hours) => {
    expect(() => occurrences({ frequency: "hourly", hours }, "2026-11-22", "2026-11-22")).toThrow(RangeError);
  });
});

describe("the last start before a moment", () => {
  test.each<[Schedule, string, string, string | undefined]>([
    [{ frequency: "daily", time: "02:00" }, "2026-11-22", "02:00", "2026-11-22 02:00"],
    [{ frequency: "daily", time: "02:00" }, "2026-11-22", "01:59", "2026-11-21 02:00"],
    [{ frequency: "daily", time: "02:00" }, "2024-03-01", "00:00", "2024-02-29 02:00"],
    [{ frequency: "hourly", hours: 4, time: "09:00" }, "2026-11-22", "08:59", "2026-11-21 21:00"],
    [{ frequency: "hourly", hours: 4, time: "09:00" }, "2026-11-22", "12:59", "2026-11-22 09:00"],
    [{ frequency: "hourly" }, "2026-11-22", "00:00", "2026-11-22 00:00"],
    [{ frequency: "weekly", weekdays: ["sun"], time: "22:00" }, "2026-11-22", "21:59", "2026-11-15 22:00"],
    [{ frequency: "weekly", weekdays: ["sun", "fri"] }, "2026-11-21", "12:00", "2026-11-20 00:00"],
    [{ frequency: "monthly", dayOfMonth: 31, time: "01:00" }, "2026-03-31", "00:59", "2026-02-28 01:00"],
    [{ frequency: "quarterly", month: 1, dayOfMonth: 1 }, "2026-12-31", "23:59", "2026-10-01 00:00"],
    [
      { frequency: "yearly", month: 2, dayOfMonth: 29, time: "06:00" },
      "2024-02-29",
      "05:59",
      "2023-02-28 06:00",
    ],
    [{ frequency: "yearly", month: 12, dayOfMonth: 31 }, "2024-12-30", "23:59", "2023-12-31 00:00"],
    [{ frequency: "yearly", month: 12, dayOfMonth: 31 }, "1912-12-30", "23:59", undefined],
    [{ frequency: "continuous" }, "2026-11-22", "12:00", undefined],
    [{ frequency: "on_change" }, "2026-11-22", "12:00", undefined],
  ])("%o at %s %s: %s", (schedule, date, time, expected) => {
    const found = lastOccurrenceBefore(schedule, date, time);
    expect(found && text(found)).toBe(expected);
  });

  it("is the last of all starts not after the moment", () => {
    fc.assert(
      fc.property(schedules, fc.integer({ min: 19_000, max: 23_000 }), times, (schedule, day, time) => {
        const date = fromDayNumber(day);
        const earlier = occurrences(schedule, addDays(date, -800), date).filter(
          (start) => text(start) <= text({ date, time }),
        );
        expect(lastOccurrenceBefore(schedule, date, time)).toEqual(earlier.at(-1));
      }),
    );
  });
});
