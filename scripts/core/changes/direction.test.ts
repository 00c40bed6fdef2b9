import { describe, expect, test } from "vitest";
import { type Direction, directionOf } from "./direction.ts";

const daily = { frequency: "daily", time: "02:00", windowMinutes: 60 };
const weekly = { frequency: "weekly", time: "02:00", weekdays: ["sun"], windowMinutes: 60 };
const grades = { general: 0, moderate: 1, high: 2 };
const kept = { added: "stronger", removed: "weaker" } as const;

type Row = [string, Parameters<typeof directionOf>[0], unknown, unknown, Direction];

describe("a change moves a safeguard", () => {
  test.each<Row>([
    ["kept 30 days, then 7", { stronger: "longer" }, "P30D", "P7D", "weaker"],
    ["kept 4 weeks, then 30 days", { stronger: "longer" }, "P4W", "P30D", "stronger"],
    ["kept a year, then 12 months", { stronger: "longer" }, "P1Y", "P12M", "neutral"],
    ["kept 30 days, then a month of 28 to 31", { stronger: "longer" }, "P30D", "P1M", "neutral"],
    ["kept 27 days, then a month", { stronger: "longer" }, "P27D", "P1M", "stronger"],
    ["kept 10 months, then 11", { stronger: "longer" }, "P10M", "P11M", "stronger"],
    ["kept 1 month and 3 days, then 1 month and 2", { stronger: "longer" }, "P1M3D", "P1M2D", "weaker"],
    ["kept 367 days, then a year", { stronger: "longer" }, "P367D", "P1Y", "weaker"],
    ["tested every 24 months, then every 36", { stronger: "shorter" }, "P24M", "P36M", "weaker"],
    ["tested every 24 months, then every 12", { stronger: "shorter" }, "P24M", "P12M", "stronger"],
    ["30 generations, then 7", { stronger: "more" }, 30, 7, "weaker"],
    ["limit of 24 months, then 12", { stronger: "fewer" }, 24, 12, "stronger"],
    ["immutable for 14 days, then not said", { stronger: "more", ...kept }, 14, undefined, "weaker"],
    ["immutable for 14 days from now on", { stronger: "more", ...kept }, undefined, 14, "stronger"],
    ["encrypted, then not", { stronger: "true" }, true, false, "weaker"],
    ["encrypted, then not said", { stronger: "true" }, true, undefined, "weaker"],
    ["not said to be encrypted, then said not to be", { stronger: "true" }, undefined, false, "neutral"],
    ["key kept elsewhere, then with the backup", { stronger: "false" }, undefined, true, "weaker"],
    ["daily, then weekly", { stronger: "oftener" }, daily, weekly, "weaker"],
    ["weekly, then daily", { stronger: "oftener" }, weekly, daily, "stronger"],
    ["daily at another time", { stronger: "oftener" }, daily, { ...daily, time: "03:00" }, "neutral"],
    [
      "a second day of the week",
      { stronger: "oftener" },
      weekly,
      { ...weekly, weekdays: ["wed", "sun"] },
      "stronger",
    ],
    ["daily, then on change", { stronger: "oftener" }, daily, { frequency: "on_change" }, "neutral"],
    ["daily, then all the time", { stronger: "oftener" }, daily, { frequency: "continuous" }, "stronger"],
    ["a waiver until a later day", { stronger: "earlier" }, "2027-09-30", "2028-09-30", "weaker"],
    ["a waiver until an earlier day", { stronger: "earlier" }, "2027-09-30", "2027-03-31", "stronger"],
    ["grade high, then moderate", { stronger: grades }, "high", "moderate", "weaker"],
    ["grade general, then high", { stronger: grades }, "general", "high", "stronger"],
    ["a choice without a rank", { stronger: grades }, "high", "constructor", "neutral"],
    ["a field that is no safeguard", undefined, "a", "b", "neutral"],
    ["a waiver where none was", { added: "weaker" }, undefined, {}, "weaker"],
    ["a value of another type", { stronger: "more" }, 3, "30", "neutral"],
    ["a text that is no duration", { stronger: "longer" }, "P1D", "two days", "neutral"],
  ])("%s", (_, safeguard, before, after, direction) => {
    expect(directionOf(safeguard, before, after)).toBe(direction);
  });
});
