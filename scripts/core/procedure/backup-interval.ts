import type { Plan } from "../repository.ts";
import { approximateMinutes, parseDuration } from "../time/duration.ts";
import { longestGapMinutes } from "../time/schedule.ts";
import type { CommonCategory, CommonMethod } from "../types.generated.ts";

/** How often data of a kind are backed up at least. */
export interface BackupInterval {
  /** Absent when a plan names no changing data and all its items count together. */
  readonly category?: CommonCategory;
  /** Index of the job that backs the data up most often. */
  readonly job: number;
  /** Longest time between two of its starts; 0 for a job that follows every change. */
  readonly minutes: number;
}

/** Kinds of data that change between two backups, so that a late backup loses them; programs and settings do not. */
const CHANGING: readonly CommonCategory[] = ["database", "file_data"];
const DAYS_IN_LONGEST_MONTH = 31;

/** For each kind of changing data of a plan its tightest job; items whose job does not exist are passed over. */
export function backupIntervals(plan: Plan): readonly BackupInterval[] {
  const kinds = CHANGING.filter((kind) => plan.items.some(({ category }) => category === kind));
  if (kinds.length > 0) return kinds.flatMap((category) => tightest(plan, category));
  return tightest(plan, undefined);
}

function tightest(plan: Plan, category: CommonCategory | undefined): BackupInterval[] {
  let best: BackupInterval | undefined;
  for (const item of plan.items) {
    const job = plan.jobs.findIndex(({ id }) => id === item.job);
    const schedule = plan.jobs[job]?.schedule;
    if (schedule === undefined || (category !== undefined && item.category !== category)) continue;
    const minutes = longestGapMinutes(schedule) ?? 0;
    if (best === undefined || minutes < best.minutes) best = { ...(category && { category }), job, minutes };
  }
  return best === undefined ? [] : [best];
}

/** A duration's longest length in minutes: a month counts 31 days, so that `P1M` holds a monthly schedule. */
export function longestMinutes(duration: string): number {
  const { months = 0, days = 0, minutes = 0 } = parseDuration(duration) ?? {};
  return approximateMinutes({ months: 0, days: days + months * DAYS_IN_LONGEST_MONTH, minutes });
}

/** Methods whose backups cannot be restored without an earlier full one. */
const DEPENDENT: readonly CommonMethod[] = ["incremental", "differential", "transaction_log"];

/**
 * The longest time between the full backups that an item's backups build on, in minutes: its own, or those of another
 * item of its category. Infinite when there are none; undefined when the item needs none.
 */
export function fullBackupInterval(plan: Plan, item: Plan["items"][number]): number | undefined {
  if (!DEPENDENT.includes(item.method)) return undefined;
  if (item.fullEvery !== undefined) return longestMinutes(item.fullEvery);
  const gaps = plan.items
    .filter((other) => other.category === item.category && other.method === "full")
    .flatMap((other) => plan.jobs.filter(({ id }) => id === other.job))
    .map(({ schedule }) => longestGapMinutes(schedule) ?? 0);
  return Math.min(...gaps);
}
