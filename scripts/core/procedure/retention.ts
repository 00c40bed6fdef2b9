import type { Entity, Repository } from "../repository.ts";
import { setting } from "../settings.ts";
import { later, type PlainDate } from "../time/plain-date.ts";
import { lastDay } from "../time/statutory.ts";
import { dateIn } from "../time/timestamp.ts";
import type { PlanRevision } from "./plan-revisions.ts";

/** From when a record's keeping is counted and through which day (inclusive) it lasts. */
export interface Retention {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

type RetentionSetting = "planRetentionMonths" | "restorationRetentionMonths";

/** A plan revision is kept from the day it stopped being in force; one still in force has no end (domain §11.4). */
export function planRetention(repository: Repository, { plan, to }: PlanRevision): Retention | undefined {
  return to === undefined || to >= repository.today
    ? undefined
    : kept(repository, "planRetentionMonths", plan.id, to);
}

/**
 * A restoration is kept from the latest of completion, recording, amendment, corrective closure and retest (domain §11.4);
 * none while its exception is open.
 */
export function restorationRetention(
  repository: Repository,
  record: Entity<"restoration">,
): Retention | undefined {
  const { value } = record;
  const exception =
    value.exception === undefined ? undefined : repository.find("exception", value.exception)?.value;
  if (exception !== undefined && exception.closedOn === undefined) return undefined;
  const retests = repository
    .ofSystem("restoration", value.system)
    .filter((one) => one.value.retestOf === record.id);
  const days = [
    value.recordedOn,
    ...[record, ...retests].map((one) => dateIn(one.value.completedAt, repository.zone)),
    ...(value.amendments ?? []).map(({ date }) => date),
    ...(exception?.closedOn === undefined ? [] : [exception.closedOn]),
  ];
  return kept(repository, "restorationRetentionMonths", value.system, days.reduce(later));
}

function kept(
  repository: Repository,
  name: RetentionSetting,
  system: string,
  from: PlainDate,
): Retention | undefined {
  const months = setting(repository, name, repository.find("system", system)?.value);
  return months && { from, until: lastDay(from, months.value) };
}
