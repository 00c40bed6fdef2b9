import { expect, test } from "vitest";
import type { Edits } from "../../testing/institution.ts";
import { smallRepository } from "../../testing/repository.ts";
import { demandedDays, expectedRuns } from "./expected-runs.ts";
import type { PlanInUse, PlannedJob } from "./plans-in-use.ts";

const job = (id: string, schedule: PlannedJob["schedule"]): PlannedJob => ({
  id,
  platform: "backup-server",
  mode: "offline",
  schedule,
});
const plans: readonly PlanInUse[] = [
  {
    revision: 1,
    from: "2026-10-01",
    to: "2026-10-14",
    jobs: [job("weekly", { frequency: "weekly", weekdays: ["sun"], time: "03:00", windowMinutes: 60 })],
  },
  { revision: 2, from: "2026-10-15", to: "2026-10-16" },
  {
    revision: 3,
    from: "2026-10-17",
    jobs: [
      job("nightly", { frequency: "daily", time: "02:00", windowMinutes: 60 }),
      job("sync", { frequency: "continuous", windowMinutes: 60 }),
      job("export", { frequency: "on_change", windowMinutes: 60 }),
    ],
  },
];

test("each day is judged by the plan that ruled on it", () => {
  const runs = expectedRuns(plans, { from: "2026-10-05", to: "2026-10-18" });
  expect(runs.map(({ job, date, time }) => `${job} ${date} ${time}`)).toEqual([
    "weekly 2026-10-11 03:00",
    "nightly 2026-10-17 02:00",
    "nightly 2026-10-18 02:00",
  ]);
});

const lifecycle = (changes: Readonly<Record<string, string>>): Edits => ({
  "registry/systems.yaml": Object.fromEntries(
    Object.entries(changes).map(([key, value]) => [`/systems/1/lifecycle/${key}`, value]),
  ),
});

test.each<[string, Edits, string | undefined]>([
  ["in service: through yesterday", {}, "2026-10-01..2026-11-21"],
  ["on its way out", lifecycle({ status: "retiring" }), "2026-10-01..2026-11-21"],
  ["planned", lifecycle({ status: "planned" }), undefined],
  ["retired", lifecycle({ status: "retired", retiredOn: "2026-11-10" }), "2026-10-01..2026-11-09"],
  ["retired today", lifecycle({ status: "retired", retiredOn: "2026-11-22" }), "2026-10-01..2026-11-21"],
])("%s", (_, edits, expected) => {
  const days = demandedDays(smallRepository(edits), "website");
  expect(days && `${days.from}..${days.to}`).toBe(expected);
});
