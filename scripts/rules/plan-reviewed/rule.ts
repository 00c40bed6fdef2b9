import type { Localized } from "../../core/localized.ts";
import { deadlineOf } from "../../core/procedure/deadline.ts";
import { governedSystem } from "../../core/procedure/governed-system.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds } from "../../core/settings.ts";
import { later } from "../../core/time/plain-date.ts";
import { lastDay } from "../../core/time/statutory.ts";
import { dateIn } from "../../core/time/timestamp.ts";

export default defineRule({
  id: "plan-reviewed",
  subject: "plan",
  severity: "warning",
  title: { "zh-TW": "備份計畫應定期檢討", en: "The plan is reviewed regularly" },
  duty: { "zh-TW": "檢討備份計畫", en: "Review the backup plan" },
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
        `「${a.system}」的備份計畫最近於 ${a.last} 核准或檢討，應於 ${a.due} 前再檢討，已逾期 ${a.days} 日（每 ${a.months} 個月一次，依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `The plan of "${a.system}" was last approved or reviewed on ${a.last}; the next review was due by ${a.due}, ${a.days} days ago (every ${a.months} months; source: ${a.source.en}).`,
      mend: {
        "zh-TW": () =>
          "請檢討計畫：內容不需變更者，於 approval 的 reviews 記下日期、檢討人與結論，不必重新核准；需變更者，增版並重新核准。",
        en: () =>
          "Review the plan: if nothing changes, record the day, the reviewer and the conclusion under approval, reviews, which needs no new approval; otherwise issue a new revision for approval.",
      },
    }),
  },
  appliesTo: (plan, repository) => governedSystem(plan, repository) !== undefined,

  check(plan, repository, report) {
    const system = governedSystem(plan, repository)?.value;
    if (system === undefined) return;
    const { approvedOn, reviews = [] } = plan.value.approval;
    const receipt = repository.find("receipt", `${plan.id}/${plan.value.revision}`)?.value.approvedAt;
    // A day of approval that differs from the receipt's is for `plan-approved-before-use` to report.
    let last = receipt === undefined ? approvedOn : later(approvedOn, dateIn(receipt, repository.zone));
    let pointer = "/approval/approvedOn";
    for (const [index, { date }] of reviews.entries()) {
      if (date > last) [last, pointer] = [date, `/approval/reviews/${index}/date`];
    }
    const place = at(plan, pointer);
    const months = bounds(repository, "planReviewMonths", system);
    const deadline = deadlineOf(months, repository.today, (value) => lastDay(last, value));
    if (deadline === undefined) return;
    report.duty(deadline.due, place, plan.value.roles.backupManager);
    if (deadline.missed === undefined) return;
    const { value, source, due, days } = deadline.missed;
    report("overdue", place, { system: system.name, last, due, days, months: value, source });
  },
});
