import type { Localized } from "../../core/localized.ts";
import { listed, verbatim } from "../../core/localized-list.ts";
import { monthsLostBefore } from "../../core/procedure/check-months.ts";
import { systemName } from "../../core/procedure/names.ts";
import { plansInUse } from "../../core/procedure/plans-in-use.ts";
import { runChecks } from "../../core/procedure/run-checks.ts";
import { startOf } from "../../core/procedure/run-groups.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";

type Rows = Readonly<Record<"system" | "month" | "first" | "job", string> & { count: number }>;
type Timed = Rows & Readonly<{ due: string; workdays: number; source: Localized }>;

/** Runs of one record with the same fault in their check. */
const rowsWith = (fault: Localized, mend: Localized) =>
  message<Rows>({
    "zh-TW": (a) =>
      `「${a.system}」${a.month} 有 ${a.count} 次備份${fault["zh-TW"]}，最早為 ${a.first} 的 ${a.job}。`,
    en: (a) =>
      `Runs of "${a.system}" in ${a.month} ${fault.en}: ${a.count}, the first at ${a.first} (${a.job}).`,
    mend: { "zh-TW": () => mend["zh-TW"], en: () => mend.en },
  });

/** As {@link rowsWith}, for a check that came too late or not at all. */
const rowsBeyond = (fault: Localized, mend: Localized) =>
  message<Timed>({
    "zh-TW": (a) =>
      `「${a.system}」${a.month} 有 ${a.count} 次備份${fault["zh-TW"]}，最早為 ${a.first} 的 ${a.job}，應於 ${a.due} 以前查核（${a.workdays} 個工作日內，依據：${a.source["zh-TW"]}）。`,
    en: (a) =>
      `Runs of "${a.system}" in ${a.month} ${fault.en}: ${a.count}, the first at ${a.first} (${a.job}), to be checked by ${a.due} (${a.workdays} working days; source: ${a.source.en}).`,
    mend: { "zh-TW": () => mend["zh-TW"], en: () => mend.en },
  });

export default defineRule({
  id: "checks-in-time",
  subject: "check",
  severity: "error",
  title: { "zh-TW": "每次備份應於期限內查核", en: "Every run is checked in time" },
  duty: { "zh-TW": "查核備份結果", en: "Check the result of the backup" },
  messages: {
    late: rowsBeyond(
      { "zh-TW": "逾期才查核", en: "checked late" },
      {
        "zh-TW": "日期誤植者請更正；確實逾期者請於 remarks 說明緣由，並經主管核准豁免。",
        en: "Correct a wrong date; where the check was really late, explain it in remarks and have it waived.",
      },
    ),
    unchecked: rowsBeyond(
      { "zh-TW": "逾期尚未查核", en: "still unchecked" },
      {
        "zh-TW": "請查看備份紀錄檔，並填入查核時間 checkedAt。",
        en: "Look into the backup log and fill in checkedAt.",
      },
    ),
    "before-end": rowsWith(
      { "zh-TW": "在完成之前就查核", en: "checked before they ended" },
      {
        "zh-TW": "查核應在備份完成之後，請更正查核時間或完成時間。",
        en: "A check comes after the end of the run: correct the one time or the other.",
      },
    ),
    "end-missing": rowsWith(
      { "zh-TW": "沒有完成時間，無從確認查核在其後", en: "without an end, so that no check can follow it" },
      { "zh-TW": "請依備份紀錄檔填入 endedAt。", en: "Fill in endedAt from the backup log." },
    ),
    "claimed-normal": rowsWith(
      {
        "zh-TW": "查核為正常，紀錄卻顯示失敗或有錯誤",
        en: "called normal although they failed or had errors",
      },
      {
        "zh-TW": "請重看備份紀錄檔：異常者 outcome 填 abnormal 並開立異常紀錄，誤植者更正結果。",
        en: "Look into the log again: mark the run abnormal and open an exception, or correct its result.",
      },
    ),
    "month-missing": message<{ system: string; count: number; months: Localized; month: string }>({
      "zh-TW": (a) => `「${a.system}」在 ${a.month} 之前缺 ${a.count} 個月的查核紀錄：${a.months["zh-TW"]}。`,
      en: (a) =>
        `"${a.system}" lacks the check records of ${a.months.en} (${a.count}), before that of ${a.month}.`,
      mend: {
        "zh-TW": () => "請補回缺漏月份的備份查核紀錄；已依規定銷毀者應列於銷毀紀錄。",
        en: () =>
          "Restore the missing records; those disposed of by the rules are listed in a disposal record.",
      },
    }),
  },

  check(check, repository, report) {
    const { system, month, checker } = check.value;
    const { zone } = repository;
    const name = systemName(repository, system);
    const lost = monthsLostBefore(check, repository, plansInUse(repository, system));
    if (lost.length > 0) {
      const months = listed(lost.map(verbatim));
      report("month-missing", at(check, "/month"), { system: name, count: lost.length, months, month });
    }
    const { faults, pending } = runChecks(check, repository);
    for (const one of faults) {
      const [{ row, anchor }, ...others] = one.rows;
      const args = { system: name, month, count: one.rows.length, first: startOf(row, zone), job: row.job };
      const related = others.map((other) => other.anchor);
      if (one.fault === "late" || one.fault === "unchecked") {
        const { value, source, advised } = one.limit;
        report(one.fault, anchor, { ...args, due: one.due, workdays: value, source }, { advised, related });
      } else report(one.fault, anchor, args, { related });
    }
    if (pending !== undefined) report.duty(pending.due, pending.anchor, pending.row.checkedBy ?? checker);
  },
});
