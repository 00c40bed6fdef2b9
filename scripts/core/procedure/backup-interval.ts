import type { Plan } from "../repository.ts";
import { approximateMinutes, parseDuration } from "../time/duration.ts";
import { longestGapMinutes } from "../time/schedule.ts";
import type { CommonCategory } from "../types.generated.ts";

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

/** Whether minutes exceed a duration at its longest: a month counts 31 days, so that `P1M` holds a monthly schedule. */
export function exceedsDuration(minutes: number, duration: string): boolean {
  const limit = parseDuration(duration);
  if (limit === undefined) return false;
  const { months, days } = limit;
  return minutes > approximateMinutes({ ...limit, months: 0, days: days + months * DAYS_IN_LONGEST_MONTH });
}
