import type { Entity, Repository } from "../repository.ts";
import type { ClockTime } from "../time/clock-time.ts";
import { addDays, earlier, firstOfMonth, lastOfMonth, later, type PlainDate } from "../time/plain-date.ts";
import { occurrences } from "../time/schedule.ts";
import { type PlanInUse, type PlannedJob, plansInUse } from "./plans-in-use.ts";

/** A start that the schedule of a job gives. */
export interface ExpectedRun {
  readonly job: string;
  readonly date: PlainDate;
  readonly time: ClockTime;
}

/** Days from the first to the last, both inclusive. */
export interface Days {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** Whether a job starts at fixed times; one that follows changes or never stops does not. */
export function isScheduled({ schedule: { frequency } }: PlannedJob): boolean {
  return frequency !== "continuous" && frequency !== "on_change";
}

/**
 * Days on which backups of a system are demanded as of today: from going live to yesterday, because a run of today may
 * not be recorded yet, or to the day before it retired. Undefined while a system is planned.
 */
export function demandedDays(repository: Repository, system: string): Days | undefined {
  const { lifecycle } = repository.find("system", system)?.value ?? {};
  if (lifecycle === undefined || lifecycle.status === "planned") return undefined;
  const { status, inServiceFrom, retiredOn } = lifecycle;
  const yesterday = addDays(repository.today, -1);
  if (status !== "retired") return { from: inServiceFrom, to: yesterday };
  return retiredOn === undefined
    ? undefined
    : { from: inServiceFrom, to: earlier(yesterday, addDays(retiredOn, -1)) };
}

/** Every start demanded on some days, each day by the plan that ruled on it. */
export function expectedRuns(plans: readonly PlanInUse[], { from, to }: Days): readonly ExpectedRun[] {
  return plans.flatMap((plan) => {
    const first = later(from, plan.from);
    const last = plan.to === undefined ? to : earlier(to, plan.to);
    if (first > last) return [];
    return (plan.jobs ?? []).flatMap(({ id, schedule }) =>
      occurrences(schedule, first, last).map(({ date, time }) => ({ job: id, date, time })),
    );
  });
}

/** Every start that the plans demand in the month of a check record, by what a row that records it has in common with it. */
export function expectedOfMonth(
  repository: Repository,
  check: Entity<"check">,
): ReadonlyMap<string, ExpectedRun> {
  return repository.derived(startsOfMonth, check);
}

function startsOfMonth({ value }: Entity<"check">, repository: Repository): ReadonlyMap<string, ExpectedRun> {
  const runs = expectedRuns(plansInUse(repository, value.system), daysOf(value.month));
  return new Map(runs.map((run) => [keyOfExpected(run), run]));
}

/** All days of a `YYYY-MM`. */
export function daysOf(month: string): Days {
  return { from: firstOfMonth(month), to: lastOfMonth(month) };
}

/** Days common to both; `from` is the later where there are none. */
export function common(a: Days, b: Days): Days {
  return { from: later(a.from, b.from), to: earlier(a.to, b.to) };
}

/** What a demanded run and the row that records it have in common. */
export function keyOf(job: string, localMinute: string): string {
  return `${job} ${localMinute}`;
}

/** As {@link keyOf}, for a demanded run. */
export function keyOfExpected({ job, date, time }: ExpectedRun): string {
  return keyOf(job, `${date}T${time}`);
}
