import type { Localized } from "../localized.ts";
import type { Entity, Repository } from "../repository.ts";
import { instant, type Timestamp } from "../time/timestamp.ts";
import { happened } from "./happened.ts";

/** A start and an end of an ad-hoc record of which the end comes first. */
export interface AdhocDisorder {
  readonly what: Localized;
  readonly start: Timestamp;
  readonly end: Timestamp;
  /** Pointer of the end. */
  readonly pointer: string;
}

/** The first of backup, planned change and actual change that ends before it starts. */
export function adhocDisorder({ value }: Entity<"adhoc">): AdhocDisorder | undefined {
  const { backup, change } = value;
  const { startedAt = change.endedAt, endedAt } = change;
  const spans: readonly (readonly [Localized, Timestamp | undefined, Timestamp | undefined, string])[] = [
    [
      { "zh-TW": "臨時性備份", en: "The backup" },
      backup.startedAt,
      backup.completedAt,
      "/backup/completedAt",
    ],
    [
      { "zh-TW": "預定的變更", en: "The planned change" },
      change.plannedStart,
      change.plannedEnd,
      "/change/plannedEnd",
    ],
    [{ "zh-TW": "變更", en: "The change" }, startedAt, endedAt, "/change/endedAt"],
  ];
  for (const [what, start, end, pointer] of spans) {
    if (start !== undefined && end !== undefined && instant(end) < instant(start))
      return { what, start, end, pointer };
  }
  return undefined;
}

/** Whether the times of backup and change can be compared: past, and in order each. */
export function hasSoundTimes(record: Entity<"adhoc">, repository: Repository): boolean {
  const { backup, change, verification } = record.value;
  return (
    adhocDisorder(record) === undefined &&
    happened(
      repository,
      backup.startedAt,
      backup.completedAt,
      change.startedAt,
      change.endedAt,
      verification?.at,
    )
  );
}

/** Whether the change began no later than the backup was completed, so that it had no backup to go back to. */
export function changedBeforeBackup({ value }: Entity<"adhoc">): boolean {
  const { startedAt } = value.change;
  return startedAt !== undefined && instant(startedAt) <= instant(value.backup.completedAt);
}

/**
 * Where the check of an ad-hoc backup lies: before the backup was finished, after the change began, or between them.
 * Undefined without a check, and where the times of the backup itself are in doubt or come too late.
 */
export function checkOrder(
  record: Entity<"adhoc">,
  repository: Repository,
): "before-completion" | "after-change-began" | "between" | undefined {
  const { verification, backup, change } = record.value;
  if (verification === undefined || !hasSoundTimes(record, repository) || changedBeforeBackup(record))
    return undefined;
  const checked = instant(verification.at);
  if (checked < instant(backup.completedAt)) return "before-completion";
  return change.startedAt !== undefined && checked >= instant(change.startedAt)
    ? "after-change-began"
    : "between";
}
