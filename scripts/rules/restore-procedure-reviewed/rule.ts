import type { Localized } from "../../core/localized.ts";
import { deadlineOf } from "../../core/procedure/deadline.ts";
import { governedSystem } from "../../core/procedure/governed-system.ts";
import { inNewRevision } from "../../core/procedure/new-revision.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds } from "../../core/settings.ts";
import { lastDay } from "../../core/time/statutory.ts";

export default defineRule({
  id: "restore-procedure-reviewed",
  subject: "plan",
  severity: "warning",
  title: {
    "zh-TW": "核心系統與防護需求等級中、高的系統應有復原程序，並定期檢討",
    en: "Core systems and those graded moderate or high have a restore procedure that is reviewed",
  },
  duty: { "zh-TW": "檢討復原程序", en: "Review the restore procedure" },
  messages: {
    missing: message<{ system: string }>({
      "zh-TW": (a) =>
        `「${a.system}」為核心系統或防護需求等級中、高，備份計畫未載明復原程序文件（資通安全稽核項目 1.6）。`,
      en: (a) =>
        `"${a.system}" is core or graded moderate or high, and its plan names no restore procedure (national audit item 1.6).`,
      mend: inNewRevision(
        "請訂定復原程序，並於 restoreProcedure 填寫文件名稱、版本與檢討日期。",
        "Write the restore procedure and give its name, version and day of review under restoreProcedure.",
      ),
    }),
    overdue: message<{
      system: string;
      procedure: string;
      last: string;
      due: string;
      days: number;
      months: number;
      source: Localized;
    }>({
      "zh-TW": (a) =>
        `「${a.system}」的復原程序「${a.procedure}」於 ${a.last} 檢討，應於 ${a.due} 前再檢討，已逾期 ${a.days} 日（每 ${a.months} 個月一次，依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `The restore procedure "${a.procedure}" of "${a.system}" was reviewed on ${a.last} and was due again by ${a.due}, ${a.days} days ago (every ${a.months} months; source: ${a.source.en}).`,
      mend: inNewRevision(
        "請檢討復原程序，並更新 restoreProcedure 的版本與檢討日期。",
        "Review the procedure and update its version and day under restoreProcedure.",
      ),
    }),
  },
  appliesTo: (plan, repository) => {
    const system = governedSystem(plan, repository)?.value;
    return system !== undefined && (system.core || system.protection.grade !== "general");
  },

  check(plan, repository, report) {
    const system = governedSystem(plan, repository)?.value;
    if (system === undefined) return;
    const procedure = plan.value.restoreProcedure;
    if (procedure === undefined) {
      report("missing", at(plan, "/restoreProcedure", "key"), { system: system.name });
      return;
    }
    const { reference, reviewedOn: last } = procedure;
    const place = at(plan, "/restoreProcedure/reviewedOn");
    const months = bounds(repository, "restoreProcedureReviewMonths", system);
    const deadline = deadlineOf(months, repository.today, (value) => lastDay(last, value));
    if (deadline === undefined) return;
    report.duty(deadline.due, place, plan.value.roles.backupManager);
    if (deadline.missed === undefined) return;
    const { value, source, due, days } = deadline.missed;
    report("overdue", place, {
      system: system.name,
      procedure: reference,
      last,
      due,
      days,
      months: value,
      source,
    });
  },
});
