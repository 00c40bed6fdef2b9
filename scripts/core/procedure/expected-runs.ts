import type { Entity, Repository } from "../repository.ts";
import type { ClockTime } from "../time/clock-time.ts";
import { addDays, earlier, firstOfMonth, lastOfMonth, later, type PlainDate } from "../time/plain-date.ts";
import { occurrenceAt, starts } from "../time/schedule.ts";
import { type PlanInUse, type PlannedJob, plansInUse } from "./plans-in-use.ts";

/** A start that the schedule of a job gives. */
export interface ExpectedRun {
  readonly job: string;
  readonly date: PlainDate;
  readonly time: ClockTime;
  /** The same in minutes since 1970-01-01T00:00 on the clocks of the zone. */
  readonly start: number;
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
      starts(schedule, first, last).map((start) => expectedRun(id, start)),
    );
  });
}

/** The run of a job demanded at so many minutes since 1970-01-01T00:00 on the clocks of the zone. */
export function expectedRun(job: string, start: number): ExpectedRun {
  return { job, start, ...occurrenceAt(start) };
}

/** When the plans demand runs in the month of a check record: the starts of each job, in minutes as above. */
export function startsOfMonth(
  repository: Repository,
  check: Entity<"check">,
): ReadonlyMap<string, ReadonlySet<number>> {
  return repository.derived(demandedStarts, check);
}

function demandedStarts(
  { value }: Entity<"check">,
  repository: Repository,
): ReadonlyMap<string, Set<number>> {
  const { from, to } = daysOf(value.month);
  const found = new Map<string, Set<number>>();
  for (const plan of plansInUse(repository, value.system)) {
    const first = later(from, plan.from);
    const last = plan.to === undefined ? to : earlier(to, plan.to);
    if (first > last) continue;
    for (const { id, schedule } of plan.jobs ?? []) {
      const known = found.get(id) ?? new Set();
      found.set(id, known);
      for (const start of starts(schedule, first, last)) known.add(start);
    }
  }
  return found;
}

/** All days of a `YYYY-MM`. */
export function daysOf(month: string): Days {
  return { from: firstOfMonth(month), to: lastOfMonth(month) };
}

/** Days common to both; `from` is the later where there are none. */
export function common(a: Days, b: Days): Days {
  return { from: later(a.from, b.from), to: earlier(a.to, b.to) };
}
