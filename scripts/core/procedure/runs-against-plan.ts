import type { Entity, Repository } from "../repository.ts";
import { isBefore, localDay, localMinute } from "../time/local-minute.ts";
import { monthOf } from "../time/plain-date.ts";
import { daysOf, expectedRuns, isScheduled, keyOf, keyOfExpected } from "./expected-runs.ts";
import { type PlanInUse, planInUse } from "./plans-in-use.ts";
import type { RunRow } from "./runs.ts";

/** How a recorded run departs from the plan; the first that holds, so that one slip counts once. */
export type Departure =
  | "manual-unexplained"
  | "outside-month"
  | "unknown-job"
  | "skip-unexplained"
  | "off-schedule"
  | "recorded-twice"
  | "ended-before-start";

/** Judges the runs of one record, in the order of the file, by the plan that ruled on the day of each. */
export function departures(
  check: Entity<"check">,
  plans: readonly PlanInUse[],
  { zone, today }: Repository,
): (row: RunRow) => Departure | undefined {
  const { month } = check.value;
  const open = new Set(expectedRuns(plans, daysOf(month)).map(keyOfExpected));
  const recorded = new Set<string>();
  return (row) => {
    if (row.kind === "manual") return row.exception === undefined ? "manual-unexplained" : undefined;
    const day = localDay(row.scheduledAt, zone);
    const jobs = planInUse(plans, day)?.jobs;
    if (day > today) return undefined;
    if (monthOf(day) !== month) return "outside-month";
    if (jobs === undefined) return undefined;
    const job = jobs.find(({ id }) => id === row.job);
    if (job === undefined) return "unknown-job";
    if (row.result === "skipped" && row.reason === undefined) return "skip-unexplained";
    const key = keyOf(row.job, localMinute(row.scheduledAt, zone));
    if (isScheduled(job) && !open.has(key)) return "off-schedule";
    if (recorded.has(key)) return "recorded-twice";
    recorded.add(key);
    return row.endedAt !== undefined && isBefore(row.endedAt, row.scheduledAt)
      ? "ended-before-start"
      : undefined;
  };
}
