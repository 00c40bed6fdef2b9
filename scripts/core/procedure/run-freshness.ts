import type { Localized } from "../localized.ts";
import type { Entity, Repository } from "../repository.ts";
import { type Bound, bounds } from "../settings.ts";
import { addDays, later, type PlainDate } from "../time/plain-date.ts";
import { longestGapMinutes } from "../time/schedule.ts";
import { atTime, dateOfInstant, instant } from "../time/timestamp.ts";
import { demandedDays, isScheduled } from "./expected-runs.ts";
import { type PlanInUse, type PlannedJob, planInUse, plansInUse } from "./plans-in-use.ts";
import { succeeded } from "./runs.ts";

/** A job whose newest good backup is older than its interval and the grace allow. */
export interface StaleJob {
  readonly job: string;
  /** Day of the newest good backup; absent when there never was one. */
  readonly last?: PlainDate;
  /** Day from which the job was to run at this interval. */
  readonly since: PlainDate;
  /** Day on which the time allowed ran out. */
  readonly due: PlainDate;
  /** What grants the grace; absent where policy grants none. */
  readonly source?: Localized;
  /** Only an advisory source allows so little. */
  readonly advised: boolean;
}

const SECONDS_PER_MINUTE = 60;
const MINUTES_PER_HOUR = 60;

/**
 * Jobs of the plan in force that were not backed up in time, as of the end of yesterday; none for a plan that has ended.
 * A run skipped while the system was down counts like a good one: nothing changed that could be lost.
 */
export function staleJobs(
  repository: Repository,
  system: Entity<"system">,
  plans: readonly PlanInUse[] = plansInUse(repository, system.id),
): readonly StaleJob[] {
  const { today, zone } = repository;
  const days = demandedDays(repository, system.id);
  const yesterday = addDays(today, -1);
  if (days?.to !== yesterday) return [];
  const graces = gracesOf(repository, system);
  return (planInUse(plans, yesterday)?.jobs ?? []).filter(isScheduled).flatMap((job) => {
    const since = later(days.from, heldSince(plans, yesterday, job));
    const good = lastGood(repository, system.id, job.id);
    const from = Math.max(good ?? 0, atTime(since, "00:00", zone));
    const interval = longestGapMinutes(job.schedule) ?? 0;
    for (const { grace, source, advised } of graces) {
      const due = from + (interval + grace(interval)) * SECONDS_PER_MINUTE;
      if (due >= atTime(today, "00:00", zone)) continue;
      const last = good === undefined ? {} : { last: dateOfInstant(good, zone) };
      return [
        { job: job.id, since, due: dateOfInstant(due, zone), advised, ...last, ...(source && { source }) },
      ];
    }
    return [];
  });
}

/** Whether a check record is the newest of a system whose backups have stopped: what it leaves undone has that one cause. */
export function recordingStopped(repository: Repository, check: Entity<"check">): boolean {
  const system = repository.find("system", check.value.system);
  const newest = repository.ofSystem("check", check.value.system).at(-1);
  return (
    newest === check && system !== undefined && staleJobs(repository, system).some(({ advised }) => !advised)
  );
}

/** First day of the unbroken series of plans, up to the one of a day, in which the job runs at the same interval. */
function heldSince(plans: readonly PlanInUse[], day: PlainDate, job: PlannedJob): PlainDate {
  let since = day;
  for (const { from, jobs = [] } of plans.filter((plan) => plan.from <= day).reverse()) {
    const same = jobs.find(({ id }) => id === job.id);
    if (same === undefined || longestGapMinutes(same.schedule) !== longestGapMinutes(job.schedule)) break;
    since = from;
  }
  return since;
}

/** When the newest good (or excused) run of a job ended, in seconds since the epoch. */
function lastGood(repository: Repository, system: string, job: string): number | undefined {
  for (const { value } of repository.ofSystem("check", system).toReversed()) {
    const ends = value.runs
      .filter((row) => row.job === job && (succeeded(row) || row.result === "skipped"))
      .map(({ endedAt, scheduledAt }) => instant(endedAt ?? scheduledAt));
    if (ends.length > 0) return Math.max(...ends);
  }
  return undefined;
}

interface Grace {
  /** Minutes of grace for an interval in minutes. */
  readonly grace: (interval: number) => number;
  readonly source?: Localized;
  readonly advised: boolean;
}

/** The grace of mandatory sources, then that of the strictest: the longer of a part of the interval and a minimum. */
function gracesOf(repository: Repository, { value }: Entity<"system">): readonly Grace[] {
  const percent = bounds(repository, "runGracePercent", value);
  const hours = bounds(repository, "runGraceMinimumHours", value);
  const grace = (
    part: Bound<number> | undefined,
    least: Bound<number> | undefined,
    advised: boolean,
  ): Grace => {
    const source = (part ?? least)?.source;
    return {
      grace: (interval) =>
        Math.max((interval * (part?.value ?? 0)) / 100, (least?.value ?? 0) * MINUTES_PER_HOUR),
      advised,
      ...(source && { source }),
    };
  };
  return [
    grace(percent.required ?? percent.advised, hours.required ?? hours.advised, false),
    grace(percent.advised ?? percent.required, hours.advised ?? hours.required, true),
  ];
}
