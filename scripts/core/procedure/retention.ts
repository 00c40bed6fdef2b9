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

/** A plan revision is kept from the day it stopped being in force; one still in force has no end (domain §11.4). */
export function planRetention(repository: Repository, revision: PlanRevision): Retention | undefined {
  return revision.to === undefined ? undefined : kept(repository, "planRetentionMonths", revision.to);
}

/** A restoration is kept from the latest of completion, recording, amendment, corrective closure and retest (domain §11.4). */
export function restorationRetention(
  repository: Repository,
  record: Entity<"restoration">,
): Retention | undefined {
  const { value } = record;
  const exception = value.exception === undefined ? undefined : repository.find("exception", value.exception);
  if (exception !== undefined && exception.value.closedOn === undefined) return undefined;
  const retests = repository
    .ofSystem("restoration", value.system)
    .filter((one) => one.value.retestOf === record.id);
  const days = [
    dateIn(value.completedAt, repository.zone),
    value.recordedOn,
    ...(value.amendments ?? []).map(({ date }) => date),
    ...(exception?.value.closedOn === undefined ? [] : [exception.value.closedOn]),
    ...retests.map((one) => dateIn(one.value.completedAt, repository.zone)),
  ];
  return kept(repository, "restorationRetentionMonths", days.reduce(later));
}

/** Other records are kept from their last day. */
export function otherRetention(repository: Repository, ended: PlainDate): Retention | undefined {
  return kept(repository, "otherRetentionMonths", ended);
}

function kept(
  repository: Repository,
  name: "planRetentionMonths" | "restorationRetentionMonths" | "otherRetentionMonths",
  from: PlainDate,
): Retention | undefined {
  const months = setting(repository, name);
  return months && { from, until: lastDay(from, months.value) };
}
