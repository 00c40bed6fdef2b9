import type { Entity, Repository } from "../repository.ts";
import { isBefore, localDay, localMinute } from "../time/local-minute.ts";
import { monthOf } from "../time/plain-date.ts";
import { daysOf, expectedRuns, isScheduled, keyOf, keyOfExpected } from "./expected-runs.ts";
import { happened } from "./happened.ts";
import { type PlanInUse, planInUse, plansInUse } from "./plans-in-use.ts";
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
    const day = localDay(row.scheduledAt, zone);
    if (day > today) return undefined;
    if (row.kind === "manual" && row.exception === undefined) return "manual-unexplained";
    if (monthOf(day) !== month) return "outside-month";
    if (row.endedAt !== undefined && isBefore(row.endedAt, row.scheduledAt)) return "ended-before-start";
    const jobs = planInUse(plans, day)?.jobs;
    if (row.kind === "manual" || jobs === undefined) return undefined;
    const job = jobs.find(({ id }) => id === row.job);
    if (job === undefined) return "unknown-job";
    if (row.result === "skipped" && row.reason === undefined) return "skip-unexplained";
    const key = keyOf(row.job, localMinute(row.scheduledAt, zone));
    if (isScheduled(job) && !open.has(key)) return "off-schedule";
    if (recorded.has(key)) return "recorded-twice";
    recorded.add(key);
    return undefined;
  };
}

/** Whether a row's job or start is wrong beyond doubt, so that nothing that refers to the run can be expected to agree. */
export function isMisplaced(row: RunRow, check: Entity<"check">, repository: Repository): boolean {
  const judge = departures(check, plansInUse(repository, check.value.system), repository);
  const wrong: readonly (Departure | undefined)[] = ["outside-month", "unknown-job", "ended-before-start"];
  return wrong.includes(judge(row)) || !happened(repository, row.scheduledAt);
}
