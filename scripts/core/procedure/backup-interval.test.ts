import { expect, test } from "vitest";
import { smallRepository } from "../../testing/repository.ts";
import type { Plan } from "../repository.ts";
import type { Schedule } from "../time/schedule.ts";
import { backupIntervals, fullBackupInterval, longestMinutes } from "./backup-interval.ts";

const daily: Schedule = { frequency: "daily", time: "02:00" };
const hourly: Schedule = { frequency: "hourly", hours: 1 };
const onChange: Schedule = { frequency: "on_change" };

type Row = readonly [category: string, schedule: Schedule, method?: string, fullEvery?: string];

/** A plan with one job for each item. */
function planOf(rows: readonly Row[]): Plan {
  const [base] = smallRepository().all("plan");
  if (base === undefined) throw new Error("no plan");
  return {
    ...base.value,
    jobs: rows.map(([, schedule], index) => ({ ...base.value.jobs[0], id: `job-${index}`, schedule })),
    items: rows.map(([category, , method = "full", fullEvery], index) => ({
      ...base.value.items[0],
      id: `item-${index}`,
      job: `job-${index}`,
      category,
      method,
      ...(fullEvery && { fullEvery }),
    })),
  } as unknown as Plan;
}

test.each([
  ["PT4H", 240],
  ["P1D", 1440],
  ["P1M", 44_640],
  ["P1Y", 535_680],
  ["nonsense", 0],
])("%s lasts %i minutes at most", (duration, minutes) => {
  expect(longestMinutes(duration)).toBe(minutes);
});

test.each<[string, Row[], ReturnType<typeof backupIntervals>]>([
  [
    "the tightest job of a kind of data",
    [
      ["database", daily],
      ["database", hourly],
    ],
    [{ category: "database", job: 1, minutes: 60 }],
  ],
  [
    "each kind by itself",
    [
      ["file_data", daily],
      ["database", hourly],
    ],
    [
      { category: "database", job: 1, minutes: 60 },
      { category: "file_data", job: 0, minutes: 1440 },
    ],
  ],
  [
    "settings do not count beside data",
    [
      ["configuration", hourly],
      ["database", daily],
    ],
    [{ category: "database", job: 1, minutes: 1440 }],
  ],
  [
    "without data everything counts",
    [
      ["configuration", daily],
      ["application", hourly],
    ],
    [{ job: 1, minutes: 60 }],
  ],
  ["on every change leaves no gap", [["database", onChange]], [{ category: "database", job: 0, minutes: 0 }]],
  ["nothing is said of no items", [], []],
])("%s", (_, rows, expected) => {
  expect(backupIntervals(planOf(rows))).toEqual(expected);
});

test.each<[string, Row[], number | undefined]>([
  ["a full backup needs no other", [["database", daily]], undefined],
  ["nor does a snapshot", [["database", daily, "snapshot"]], undefined],
  ["an increment has its own", [["database", daily, "incremental", "P7D"]], 10_080],
  [
    "a log builds on the full backups of its category",
    [
      ["database", hourly, "transaction_log"],
      ["database", daily],
    ],
    1440,
  ],
  [
    "not on those of another",
    [
      ["database", hourly, "transaction_log"],
      ["file_data", daily],
    ],
    Number.POSITIVE_INFINITY,
  ],
])("%s", (_, rows, expected) => {
  const plan = planOf(rows);
  const [item] = plan.items;
  expect(item && fullBackupInterval(plan, item)).toBe(expected);
});
