import type { Plan, Repository } from "../repository.ts";
import { addDays, earlier, monthOf, type PlainDate } from "../time/plain-date.ts";
import type { CheckDocument } from "../types.generated.ts";
import { approvedContent } from "./approved-content.ts";
import { isEmergencyAwaited } from "./emergency.ts";
import { planRevisions } from "./plan-revisions.ts";

/** Days on which one revision of a plan ruled, both ends inclusive, and the jobs that people approved for them. */
export interface PlanInUse {
  readonly revision: number;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  /**
   * Absent where no receipt says what was approved or a revision in between is lost: nothing can be judged by it. A plan
   * used as an emergency whose approval is not overdue yet counts as it stands.
   */
  readonly jobs?: Plan["jobs"];
}

export type PlannedJob = Plan["jobs"][number];

/** The approved plans of a system one after another, oldest first; a plan file changed since its approval counts as approved. */
export function plansInUse(repository: Repository, system: string): readonly PlanInUse[] {
  return repository.derived(approvedPlans, system);
}

function approvedPlans(system: string, repository: Repository): readonly PlanInUse[] {
  const current = repository.find("plan", system);
  const revisions = planRevisions(repository, system).map((one) => {
    const { receipt } = one;
    const untouched = one.plan !== current?.value || receipt?.value.digest === current.digest;
    const plan = untouched ? one.plan : approvedContent(one);
    const known =
      receipt === undefined ? isEmergencyAwaited(repository, plan) : untouched || plan !== one.plan;
    return { revision: one.revision, plan, known };
  });
  return revisions.map(({ revision, plan, known }, index) => {
    const next = revisions[index + 1];
    const to = lastDay(plan.effectiveTo, next?.plan.effectiveFrom);
    const lost = next !== undefined && next.revision !== revision + 1;
    return {
      revision,
      from: plan.effectiveFrom,
      ...(to !== undefined && { to }),
      ...(known && !lost && { jobs: plan.jobs }),
    };
  });
}

/** The plan that ruled on a day, if any. */
export function planInUse(plans: readonly PlanInUse[], day: PlainDate): PlanInUse | undefined {
  return plans.findLast(({ from, to }) => from <= day && (to === undefined || day <= to));
}

/** The plans that ruled on some day of a `YYYY-MM`. */
export function plansOfMonth(plans: readonly PlanInUse[], month: string): readonly PlanInUse[] {
  return plans.filter(
    ({ from, to }) => monthOf(from) <= month && (to === undefined || (from <= to && month <= monthOf(to))),
  );
}

/**
 * The revision that a record of a `YYYY-MM` should name where it names another: the one in force at the end of the month,
 * or any of a month that is still running. Undefined too where receipts do not tell which plans ruled.
 */
export function revisionToName(
  plans: readonly PlanInUse[],
  { month, planRevision }: Pick<CheckDocument, "month" | "planRevision">,
  today: PlainDate,
): number | undefined {
  const ruling = plansOfMonth(plans, month);
  const last = ruling.at(-1);
  if (last === undefined || ruling.some(({ jobs }) => jobs === undefined)) return undefined;
  const named = plans.find(({ revision }) => revision === planRevision);
  const lost = named === undefined ? planRevision < last.revision : named.jobs === undefined;
  const right = named === last || (monthOf(today) === month && named !== undefined && ruling.includes(named));
  return lost || right ? undefined : last.revision;
}

function lastDay(ownEnd: PlainDate | undefined, nextFrom: PlainDate | undefined): PlainDate | undefined {
  const before = nextFrom === undefined ? undefined : addDays(nextFrom, -1);
  return ownEnd === undefined || before === undefined ? (ownEnd ?? before) : earlier(ownEnd, before);
}
