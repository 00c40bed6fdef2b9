import type { Repository } from "../repository.ts";
import { isBefore, localDay } from "../time/local-minute.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { happened } from "./happened.ts";
import { type RunRow, succeeded } from "./runs.ts";
import type { WorkdayLimit } from "./workday-limits.ts";

/** Day from which workdays after a run are counted: its end, or its scheduled day when it never ran. */
export function countedFrom({ endedAt, scheduledAt }: RunRow, zone: string): PlainDate {
  return localDay(endedAt ?? scheduledAt, zone);
}

/** Whether there was a run that a person has to look at; nothing ran while the system was down on purpose. */
export const needsCheck = ({ result }: RunRow): boolean => result !== "skipped";

/** What contradicts itself in the check of a run; times that cannot be facts yet are left to the rule on them. */
export function contradiction(
  row: RunRow,
  repository: Repository,
): "claimed-normal" | "before-end" | "end-missing" | undefined {
  const { result, outcome, exitCode = 0, errors = 0, endedAt, checkedAt } = row;
  const saysNormal = outcome === "normal" || (outcome === undefined && result === "ok");
  const wentWrong = result === "failed" || result === "missed" || (result === "ok" && (exitCode !== 0 || errors > 0));
  if (saysNormal && wentWrong) return "claimed-normal";
  if (endedAt === undefined) return succeeded(row) ? "end-missing" : undefined;
  if (checkedAt === undefined || !isBefore(checkedAt, endedAt)) return undefined;
  return isBefore(endedAt, row.scheduledAt) || !happened(repository, endedAt) ? undefined : "before-end";
}

/** Whether a run was checked too late, or not at all although the last day has passed. */
export function lateness(
  row: RunRow,
  limit: WorkdayLimit,
  repository: Repository,
): "late" | "unchecked" | undefined {
  const { zone, today } = repository;
  const { endedAt, checkedAt } = row;
  if (!needsCheck(row) || (endedAt !== undefined && isBefore(endedAt, row.scheduledAt))) return undefined;
  const due = limit.dueAfter(countedFrom(row, zone));
  if (checkedAt === undefined) return due < today ? "unchecked" : undefined;
  return due < localDay(checkedAt, zone) && happened(repository, checkedAt) ? "late" : undefined;
}
