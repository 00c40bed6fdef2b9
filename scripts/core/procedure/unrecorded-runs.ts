import type { Entity, Repository } from "../repository.ts";
import { localMinute } from "../time/local-minute.ts";
import { firstOfMonth, later, monthOf, nextMonth } from "../time/plain-date.ts";
import { atTime, instant } from "../time/timestamp.ts";
import { isRecordDue } from "./check-months.ts";
import {
  type Days,
  demandedDays,
  type ExpectedRun,
  expectedOfMonth,
  expectedRuns,
  isScheduled,
} from "./expected-runs.ts";
import { type PlanInUse, plansOfMonth } from "./plans-in-use.ts";
import { rowTimes } from "./row-times.ts";
import type { RunRow } from "./runs.ts";

/** Demanded runs, one at least, that a check record does not show; without `check`, those after the newest record. */
export interface Unrecorded {
  readonly check?: Entity<"check">;
  readonly first: ExpectedRun;
  readonly count: number;
}

/**
 * Every demanded run of a system that nobody recorded, by record; months lost between two records are left out. Where
 * recording has stopped, so are runs after the last recorded one of their job.
 */
export function unrecordedRuns(
  repository: Repository,
  system: string,
  plans: readonly PlanInUse[],
  stopped: boolean,
): readonly Unrecorded[] {
  const days = demandedDays(repository, system);
  if (days === undefined) return [];
  const checks = repository.ofSystem("check", system);
  const last = stopped ? lastRows(checks, repository) : undefined;
  const gaps = checks.map((check) => ({
    check,
    runs: unmatched(check, plans, days, repository).filter(
      ({ job, date, time }) => last === undefined || `${date}T${time}` < (last.get(job) ?? ""),
    ),
  }));
  const after = stopped ? [] : runsAfter(checks, system, plans, days, repository);
  return [...gaps, { check: undefined, runs: after }].flatMap(({ check, runs }) => {
    const [first] = runs;
    return first === undefined ? [] : [{ ...(check && { check }), first, count: runs.length }];
  });
}

/** Start of the last recorded run of each job, in local time. */
function lastRows(checks: readonly Entity<"check">[], { zone }: Repository): ReadonlyMap<string, string> {
  const last = new Map<string, string>();
  for (const { job, scheduledAt } of checks.flatMap(({ value }) => value.runs)) {
    const start = localMinute(scheduledAt, zone);
    if (start > (last.get(job) ?? "")) last.set(job, start);
  }
  return last;
}

function runsAfter(
  checks: readonly Entity<"check">[],
  system: string,
  plans: readonly PlanInUse[],
  { from, to }: Days,
  repository: Repository,
): readonly ExpectedRun[] {
  const newest = checks.at(-1)?.value.month;
  const since = newest === undefined ? from : later(from, firstOfMonth(nextMonth(newest)));
  return expectedRuns(plans, { from: since, to }).filter(({ date }) =>
    isRecordDue(repository, system, monthOf(date)),
  );
}

/**
 * Demanded runs of a record's month without a row. A routine row that fits no schedule (a wrong job, time or month, a
 * start still to come, or a second row for one start) stands in for the nearest of them, so that one slip of the pen is not also a missing run.
 */
function unmatched(
  check: Entity<"check">,
  plans: readonly PlanInUse[],
  days: Days,
  repository: Repository,
): readonly ExpectedRun[] {
  const { zone, today } = repository;
  const { month, runs } = check.value;
  const expected = expectedOfMonth(repository, check);
  const recorded = new Set<string>();
  const stray: RunRow[] = [];
  for (const [index, { day, key }] of rowTimes(check, repository).entries()) {
    const row = runs[index];
    if (day <= today && expected.has(key) && !recorded.has(key)) recorded.add(key);
    else if (row !== undefined && row.kind !== "manual") stray.push(row);
  }
  if (recorded.size === expected.size) return [];
  const missing = [...expected]
    .filter(([key, { date }]) => !recorded.has(key) && days.from <= date && date <= days.to)
    .map(([, run]) => run);
  if (missing.length === 0) return missing;
  const jobs = plansOfMonth(plans, month).flatMap((plan) => plan.jobs ?? []);
  const free = new Set(jobs.filter((job) => !isScheduled(job)).map(({ id }) => id));
  for (const { job, scheduledAt } of stray) if (!free.has(job)) removeNearest(missing, scheduledAt, zone);
  return missing;
}

function removeNearest(runs: ExpectedRun[], scheduledAt: string, zone: string): void {
  const away = runs.map(({ date, time }) => Math.abs(atTime(date, time, zone) - instant(scheduledAt)));
  const nearest = away.indexOf(Math.min(...away));
  if (nearest >= 0) runs.splice(nearest, 1);
}
