import type { Localized } from "../../core/localized.ts";
import { deadlineOf } from "../../core/procedure/deadline.ts";
import { happened } from "../../core/procedure/happened.ts";
import { isInService } from "../../core/procedure/lifecycle.ts";
import { at, type Entity, type Repository } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds, setting } from "../../core/settings.ts";
import { addDays, daysBetween } from "../../core/time/plain-date.ts";
import { lastDay } from "../../core/time/statutory.ts";

export default defineRule({
  id: "grade-reviewed",
  subject: "system",
  severity: "warning",
  title: {
    "zh-TW": "資通系統的分級應如期檢視",
    en: "The grading of systems is reviewed on time",
  },
  duty: { "zh-TW": "檢視資通系統分級", en: "Review the grading of the system" },
  messages: {
    overdue: message<{
      system: string;
      last: string;
      due: string;
      days: number;
      months: number;
      source: Localized;
    }>({
      "zh-TW": (a) =>
        `「${a.system}」上次檢視分級為 ${a.last}，應於 ${a.due} 前再次檢視，已逾期 ${a.days} 日（每 ${a.months} 個月一次，依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `The grading of "${a.system}" was last reviewed on ${a.last}; the next review was due by ${a.due}, ${a.days} days ago (every ${a.months} months; source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請檢視四個構面與等級是否妥適，並將 reviewedOn 改為檢視之日。",
        en: () => "Review the four aspects and the grade, and set reviewedOn to the day of the review.",
      },
    }),
    "due-soon": message<{ system: string; due: string; days: number }>({
      severity: "note",
      "zh-TW": (a) => `「${a.system}」的分級檢視將於 ${a.due} 到期，尚餘 ${a.days} 日。`,
      en: (a) => `The grading of "${a.system}" is to be reviewed by ${a.due}, in ${a.days} days.`,
      mend: {
        "zh-TW": () => "請於到期日（含）前完成檢視並更新 reviewedOn。",
        en: () => "Review it by that day and update reviewedOn.",
      },
    }),
  },
  appliesTo: ({ value }, repository) =>
    isInService(value) &&
    // A review that lies ahead is for `facts-not-future`.
    happened(repository, value.protection.reviewedOn) &&
    setting(repository, "gradeReviewMonths", value) !== undefined,

  check(system, repository, report) {
    const { name, protection, owner } = system.value;
    const { today } = repository;
    const place = at(system, "/protection/reviewedOn");
    const deadline = reviewDeadline(system, repository);
    if (deadline === undefined) return;
    const { due, missed } = deadline;
    report.duty(due, place, owner);
    if (missed !== undefined) {
      const { value: months, source, due: passed, days, advised } = missed;
      const args = { system: name, last: protection.reviewedOn, due: passed, days, months, source };
      report("overdue", place, args, { advised });
    } else if (addDays(today, setting(repository, "dueSoonDays", system.value)?.value ?? 0) >= due) {
      report("due-soon", place, { system: name, due, days: daysBetween(today, due) });
    }
  },
});

function reviewDeadline({ value }: Entity<"system">, repository: Repository) {
  return deadlineOf(bounds(repository, "gradeReviewMonths", value), repository.today, (months) =>
    lastDay(value.protection.reviewedOn, months),
  );
}
