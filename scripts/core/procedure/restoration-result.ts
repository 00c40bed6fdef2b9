import type { Entity, Repository } from "../repository.ts";
import { earlier, type PlainDate } from "../time/plain-date.ts";
import { dateIn } from "../time/timestamp.ts";

type Restoration = Entity<"restoration">;

/** The day from which amendments declare the result invalid, once that day has come. */
export function invalidFrom({ value }: Restoration, { today }: Repository): PlainDate | undefined {
  const days = (value.amendments ?? []).flatMap(({ invalidatesFrom }) => invalidatesFrom ?? []);
  return days
    .filter((day) => day <= today)
    .reduce<PlainDate | undefined>(
      (first, day) => (first === undefined ? day : earlier(first, day)),
      undefined,
    );
}

/** Whether the record claims, today, that the backup could be used. */
export function claimsPass(record: Restoration, repository: Repository): boolean {
  return record.value.result === "pass" && invalidFrom(record, repository) === undefined;
}

/** The day on which a restoration turned out not to have succeeded in full; undefined for a pass or a cancelled one. */
export function failedOn(record: Restoration, repository: Repository): PlainDate | undefined {
  const { result, completedAt } = record.value;
  if (result === "fail" || result === "partial") return dateIn(completedAt, repository.zone);
  return result === "pass" ? invalidFrom(record, repository) : undefined;
}

/** Whether data were restored at all: a drill on paper restores none. */
export function restoredData({ value }: Restoration): boolean {
  return value.result !== "cancelled" && value.drill?.includesRestore !== false;
}
