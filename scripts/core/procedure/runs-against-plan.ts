import type { Entity, Repository } from "../repository.ts";
import { monthOf } from "../time/plain-date.ts";
import { isScheduled, startsOfMonth } from "./expected-runs.ts";
import { happened } from "./happened.ts";
import { planInUse, plansInUse } from "./plans-in-use.ts";
import { rowTimes } from "./row-times.ts";
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
  repository: Repository,
): (row: RunRow, index: number) => Departure | undefined {
  const { month, system } = check.value;
  const { today } = repository;
  const plans = plansInUse(repository, system);
  const expected = startsOfMonth(repository, check);
  const times = rowTimes(check, repository);
  const recorded = new Map<string, Set<number>>();
  return (row, index) => {
    const own = times[index];
    if (own === undefined || own.day > today) return undefined;
    const { day, start } = own;
    if (row.kind === "manual" && row.exception === undefined) return "manual-unexplained";
    if (monthOf(day) !== month) return "outside-month";
    if (own.endsBeforeStart) return "ended-before-start";
    const jobs = planInUse(plans, day)?.jobs;
    if (row.kind === "manual" || jobs === undefined) return undefined;
    const job = jobs.find(({ id }) => id === row.job);
    if (job === undefined) return "unknown-job";
    if (row.result === "skipped" && row.reason === undefined) return "skip-unexplained";
    if (isScheduled(job) && expected.get(row.job)?.has(start) !== true) return "off-schedule";
    const before = recorded.get(row.job) ?? new Set();
    recorded.set(row.job, before);
    if (before.has(start)) return "recorded-twice";
    before.add(start);
    return undefined;
  };
}

/** Whether a row's job or start is wrong beyond doubt, so that nothing that refers to the run can be expected to agree. */
export function isMisplaced(row: RunRow, check: Entity<"check">, repository: Repository): boolean {
  const departure = departures(check, repository)(row, check.value.runs.indexOf(row));
  const wrong: readonly (Departure | undefined)[] = ["outside-month", "unknown-job", "ended-before-start"];
  return wrong.includes(departure) || !happened(repository, row.scheduledAt);
}
