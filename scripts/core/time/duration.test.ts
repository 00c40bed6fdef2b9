import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  approximateMinutes,
  type Duration,
  formatDuration,
  isDuration,
  lastDayAfter,
  parseDuration,
} from "./duration.ts";

const parsed = (text: string): Duration => parseDuration(text) ?? expect.fail(`${text} is a duration`);

describe("reading durations", () => {
  test.each([
    ["P2Y", 24, 0, 0],
    ["P24M", 24, 0, 0],
    ["P1Y6M", 18, 0, 0],
    ["P2W", 0, 14, 0],
    ["P30D", 0, 30, 0],
    ["P1M15D", 1, 15, 0],
    ["P1Y2D", 12, 2, 0],
    ["PT4H", 0, 0, 240],
    ["PT90M", 0, 0, 90],
    ["PT1H30M", 0, 0, 90],
    ["P1DT12H", 0, 1, 720],
    ["P1Y2M3W4DT5H6M", 14, 25, 306],
    ["P0D", 0, 0, 0],
    ["PT0M", 0, 0, 0],
    ["P99999D", 0, 99_999, 0],
    ["P007D", 0, 7, 0],
  ])("%s is %i months, %i days, %i minutes", (text, months, days, minutes) => {
    expect(isDuration(text)).toBe(true);
    expect(parseDuration(text)).toEqual({ months, days, minutes });
  });

  test.each([
    "",
    "P",
    "PT",
    "P1",
    "P1DT",
    "PT1",
    "P1H",
    "PT1D",
    "PT1S",
    "PT1H30S",
    "P1.5D",
    "P1,5D",
    "P-1D",
    "-P1D",
    "+P1D",
    "P1D2M",
    "P1M1Y",
    "PT1M1H",
    "P1D1D",
    "P100000D",
    "p1d",
    "P1d",
    "1D",
    "P 1D",
    " P1D",
    "P1D\n",
    "P１D",
    "24",
  ])("%j is no duration", (text) => {
    expect(isDuration(text)).toBe(false);
    expect(parseDuration(text)).toBeUndefined();
  });

  it("adds up whatever units are written", () => {
    const count = fc.option(fc.integer({ min: 0, max: 99_999 }), { nil: undefined });
    fc.assert(
      fc.property(count, count, count, count, count, count, (years, months, weeks, days, hours, minutes) => {
        const part = (value: number | undefined, unit: string) =>
          value === undefined ? "" : `${value}${unit}`;
        const time = part(hours, "H") + part(minutes, "M");
        const text = `P${part(years, "Y")}${part(months, "M")}${part(weeks, "W")}${part(days, "D")}${time && `T${time}`}`;
        const expected = {
          months: (years ?? 0) * 12 + (months ?? 0),
          days: (weeks ?? 0) * 7 + (days ?? 0),
          minutes: (hours ?? 0) * 60 + (minutes ?? 0),
        };
        expect(parseDuration(text)).toEqual(text === "P" ? undefined : expected);
      }),
    );
  });
});

test.each([
  ["PT1H30M", 90],
  ["P1DT12H", 2160],
  ["P1W", 10_080],
  ["P1M", 43_200],
  ["P1Y", 518_400],
])("%s is about %i minutes", (text, expected) => {
  expect(approximateMinutes(parsed(text))).toBe(expected);
});

test.each([
  ["2024-02-28", "P24M", "2026-02-28"],
  ["2026-02-28", "P2Y", "2028-02-29"],
  ["2024-02-28", "P730D", "2026-02-27"],
  ["2026-04-30", "P1M", "2026-05-31"],
  ["2026-04-30", "P1M1D", "2026-06-01"],
  ["2026-11-22", "P2W", "2026-12-06"],
  ["2026-11-22", "PT23H59M", "2026-11-22"],
  ["2026-11-22", "PT24H", "2026-11-23"],
  ["2026-11-22", "P1DT71H", "2026-11-25"],
  ["2026-11-22", "P99999Y", "2199-12-31"],
])("after %s, %s ends on %s", (from, text, expected) => {
  expect(lastDayAfter(from, parsed(text))).toBe(expected);
});

test.each([
  ["PT2H30M", "2 小時 30 分", "2 h 30 min"],
  ["P24M", "24 個月", "24 months"],
  ["P1M", "1 個月", "1 month"],
  ["P30D", "30 天", "30 days"],
  ["P2Y", "2 年", "2 years"],
  ["P1Y", "1 年", "1 year"],
  ["P1W", "1 週", "1 week"],
  ["P2W", "2 週", "2 weeks"],
  ["PT30M", "30 分鐘", "30 min"],
  ["PT1H", "1 小時", "1 h"],
  ["P1DT12H", "1 天 12 小時", "1 day 12 h"],
  ["P1Y6M", "1 年 6 個月", "1 year 6 months"],
  ["P1DT5M", "1 天 5 分", "1 day 5 min"],
  ["P0D", "0 天", "0 days"],
  ["P007D", "7 天", "7 days"],
  ["two years", "two years", "two years"],
])("%s is written %s and %s", (text, chinese, english) => {
  expect(formatDuration(text, "zh-TW")).toBe(chinese);
  expect(formatDuration(text, "en")).toBe(english);
});
