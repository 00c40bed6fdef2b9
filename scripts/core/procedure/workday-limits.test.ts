import { expect, test } from "vitest";
import { smallRepository } from "../../testing/repository.ts";
import { missedLimit, type WorkdayLimit, workdayLimits } from "./workday-limits.ts";

test.each([
  ["Thursday", "2026-10-15", "2026-10-16"],
  ["Friday", "2026-10-16", "2026-10-19"],
  ["Saturday", "2026-10-17", "2026-10-19"],
  ["the Thursday before a holiday on Friday", "2026-10-08", "2026-10-12"],
])("one workday after %s %s is %s", (_, from, due) => {
  expect(workdayLimits(smallRepository(), "checkWorkdays").map(({ dueAfter }) => dueAfter(from))).toEqual([
    due,
  ]);
});

const limit = (value: number, due: string, advised: boolean): WorkdayLimit => ({
  value,
  advised,
  source: { "zh-TW": "", en: "" },
  dueAfter: () => due,
});
const limits = [limit(5, "2026-10-19", false), limit(1, "2026-10-13", true)];

test.each([
  ["2026-10-13", undefined],
  ["2026-10-14", [1, true]],
  ["2026-10-19", [1, true]],
  ["2026-10-20", [5, false]],
])("on %s the limit that was over is %j", (day, expected) => {
  const missed = missedLimit(limits, "2026-10-12", day);
  expect(missed && [missed.terms.workdays, missed.options.advised]).toEqual(expected);
});
