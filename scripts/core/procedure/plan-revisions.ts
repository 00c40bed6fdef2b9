import type { Entity, Plan, Repository } from "../repository.ts";
import { addDays, type PlainDate } from "../time/plain-date.ts";

/** One revision of a system's plan with the days it was (or is) in force. */
export interface PlanRevision {
  readonly revision: number;
  readonly plan: Plan;
  readonly from: PlainDate;
  /** Last day in force, inclusive; absent while it still is. */
  readonly to?: PlainDate;
  readonly receipt?: Entity<"receipt">;
}

/**
 * Every revision of a system's plan that the tree still holds, oldest first: the current one from `plans/`, earlier ones
 * from the content kept in their approval receipts. A revision ends the day before the next takes effect (domain §11.7).
 */
export function planRevisions(repository: Repository, system: string): readonly PlanRevision[] {
  return repository.derived(heldRevisions, system);
}

function heldRevisions(system: string, repository: Repository): readonly PlanRevision[] {
  const current = repository.find("plan", system);
  const revisions = new Map<number, { plan: Plan; receipt?: Entity<"receipt"> }>();
  const last = current?.value.revision ?? 0;
  for (let revision = 1; revision <= last; revision++) {
    const receipt = repository.find("receipt", `${system}/${revision}`);
    const kept = receipt?.value.subject.kind === "plan" ? receipt.value.content : undefined;
    const plan = revision === last ? current?.value : (kept as unknown as Plan | undefined);
    if (plan !== undefined) revisions.set(revision, { plan, ...(receipt && { receipt }) });
  }
  const sorted = [...revisions].sort(([a], [b]) => a - b);
  return sorted.map(([revision, { plan, receipt }], index) => {
    const next = sorted[index + 1]?.[1].plan.effectiveFrom;
    const to = next === undefined ? plan.effectiveTo : addDays(next, -1);
    return {
      revision,
      plan,
      from: plan.effectiveFrom,
      ...(to !== undefined && { to }),
      ...(receipt && { receipt }),
    };
  });
}

/** The revision in force on a day, if any. */
export function planInForce(
  repository: Repository,
  system: string,
  day: PlainDate,
): PlanRevision | undefined {
  return planRevisions(repository, system).findLast(
    ({ from, to }) => from <= day && (to === undefined || day <= to),
  );
}

/** A given revision, if the tree still holds it. */
export function planRevision(
  repository: Repository,
  system: string,
  revision: number,
): PlanRevision | undefined {
  return planRevisions(repository, system).find((one) => one.revision === revision);
}
