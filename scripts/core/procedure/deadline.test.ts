import { expect, test } from "vitest";
import type { Bounds } from "../settings.ts";
import { lastDay } from "../time/statutory.ts";
import { deadlineOf } from "./deadline.ts";

const source = { "zh-TW": "條文", en: "clause" };
const years: Bounds<number> = { required: { value: 24, source } };
const yearly: Bounds<number> = { advised: { value: 12, source } };
const both: Bounds<number> = { ...years, ...yearly };
const of = (bounds: Bounds<number>, today: string) =>
  deadlineOf(bounds, today, (months) => lastDay("2024-11-22", months));

test("no source, no deadline", () => {
  expect(of({}, "2030-01-01")).toBeUndefined();
});

test.each<[string, Bounds<number>, string, string, [string, number, boolean] | undefined]>([
  ["the last day is still in time", years, "2026-11-22", "2026-11-22", undefined],
  ["the day after is not", years, "2026-11-23", "2026-11-22", ["2026-11-22", 1, false]],
  ["advice alone can be missed", yearly, "2025-12-02", "2025-11-22", ["2025-11-22", 10, true]],
  ["advice is missed before the obligation", both, "2025-11-23", "2026-11-22", ["2025-11-22", 1, true]],
  ["once both are missed the obligation counts", both, "2026-11-24", "2026-11-22", ["2026-11-22", 2, false]],
])("%s", (_, bounds, today, due, missed) => {
  const found = of(bounds, today);
  expect(found?.due).toBe(due);
  expect(found?.missed && [found.missed.due, found.missed.days, found.missed.advised]).toEqual(missed);
});
