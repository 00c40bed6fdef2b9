import type { Entity, Repository } from "../repository.ts";
import { setting } from "../settings.ts";
import { lastOfMonth, later, monthOf, nextMonth } from "../time/plain-date.ts";
import { lastDay } from "../time/statutory.ts";
import { common, daysOf, demandedDays, expectedRuns } from "./expected-runs.ts";
import type { PlanInUse } from "./plans-in-use.ts";

/** Whether the check record of a `YYYY-MM` must still be there: its keeping has not ended and no disposal lists it. */
export function isRecordDue(repository: Repository, system: string, month: string): boolean {
  const months = setting(repository, "otherRetentionMonths", repository.find("system", system)?.value)?.value;
  if (months !== undefined && lastDay(lastOfMonth(month), months) < repository.today) return false;
  const path = `records/checks/${month.slice(0, 4)}/${system}-${month}.yaml`;
  return !repository.all("disposal").some(({ value }) => value.records?.some((one) => one.path === path));
}

/** Months (`YYYY-MM`) with demanded runs but no check record, from the record before this one (or the first plan) to this one. */
export function monthsLostBefore(
  check: Entity<"check">,
  repository: Repository,
  plans: readonly PlanInUse[],
): readonly string[] {
  const { system, month } = check.value;
  const days = demandedDays(repository, system);
  const [first] = plans;
  if (days === undefined || first === undefined) return [];
  const records = repository.ofSystem("check", system);
  const previous = records[records.indexOf(check) - 1]?.value.month;
  const lost: string[] = [];
  let one = previous === undefined ? monthOf(later(first.from, days.from)) : nextMonth(previous);
  for (; one < month; one = nextMonth(one)) {
    const demanded = expectedRuns(plans, common(daysOf(one), days)).length > 0;
    if (demanded && isRecordDue(repository, system, one)) lost.push(one);
  }
  return lost;
}
