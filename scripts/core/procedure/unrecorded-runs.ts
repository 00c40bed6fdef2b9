import type { Entity, Repository } from "../repository.ts";
import { firstOfMonth, later, monthOf, nextMonth } from "../time/plain-date.ts";
import { atTime, instant } from "../time/timestamp.ts";
import { isRecordDue } from "./check-months.ts";
import {
  type Days,
  demandedDays,
  type ExpectedRun,
  expectedRun,
  expectedRuns,
  isScheduled,
  startsOfMonth,
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
      ({ job, start }) => last === undefined || start < (last.get(job) ?? 0),
    ),
  }));
  const after = stopped ? [] : runsAfter(checks, system, plans, days, repository);
  return [...gaps, { check: undefined, runs: after }].flatMap(({ check, runs }) => {
    const [first] = runs;
    return first === undefined ? [] : [{ ...(check && { check }), first, count: runs.length }];
  });
}

/** Start of the last recorded run of each job, in minutes on the clocks. */
function lastRows(checks: readonly Entity<"check">[], repository: Repository): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  for (const check of checks) {
    const times = rowTimes(check, repository);
    for (const [index, { job }] of check.value.runs.entries())
      last.set(job, Math.max(times[index]?.start ?? 0, last.get(job) ?? 0));
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
  const times = rowTimes(check, repository);
  const open = new Map([...startsOfMonth(repository, check)].map(([job, starts]) => [job, new Set(starts)]));
  const stray: RunRow[] = [];
  for (let index = 0; index < runs.length; index++) {
    const [row, own] = [runs[index], times[index]];
    if (row === undefined || own === undefined) continue;
    const recorded = own.day <= today && open.get(row.job)?.delete(own.start) === true;
    if (!recorded && row.kind !== "manual") stray.push(row);
  }
  const missing = [...open]
    .flatMap(([job, starts]) => [...starts].map((start) => expectedRun(job, start)))
    .filter(({ date }) => days.from <= date && date <= days.to)
    .sort((a, b) => a.start - b.start);
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
