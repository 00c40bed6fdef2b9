import type { Localized } from "../../core/localized.ts";
import { listed, verbatim } from "../../core/localized-list.ts";
import { monthsLostBefore } from "../../core/procedure/check-months.ts";
import { systemName } from "../../core/procedure/names.ts";
import { plansInUse } from "../../core/procedure/plans-in-use.ts";
import { contradiction, countedFrom, lateness, needsCheck } from "../../core/procedure/run-checks.ts";
import { recordingStopped } from "../../core/procedure/run-freshness.ts";
import { groupRows, startOf } from "../../core/procedure/run-groups.ts";
import type { RunRow } from "../../core/procedure/runs.ts";
import { workdayLimits } from "../../core/procedure/workday-limits.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";

type Rows = Readonly<Record<"system" | "month" | "first" | "job", string> & { count: number }>;
type Timed = Rows & Readonly<{ due: string; workdays: number; source: Localized }>;

const zhRows = (a: Rows, what: string): string =>
  `「${a.system}」${a.month} 有 ${a.count} 次備份${what}，最早為 ${a.first} 的 ${a.job}`;
const enRows = (a: Rows, what: string): string =>
  `Runs of "${a.system}" in ${a.month} ${what}: ${a.count}, the first at ${a.first} (${a.job})`;
const zhLimit = (a: Timed): string => `應於 ${a.due} 前查核（${a.workdays} 個工作日內，依據：${a.source["zh-TW"]}）`;
const enLimit = (a: Timed): string => `due by ${a.due} (${a.workdays} working days, by ${a.source.en})`;

export default defineRule({
  id: "checks-in-time",
  subject: "check",
  severity: "error",
  title: { "zh-TW": "每次備份應於期限內查核", en: "Every run is checked in time" },
  duty: { "zh-TW": "查核備份結果", en: "Check the result of the backup" },
  messages: {
    late: message<Timed>({
      "zh-TW": (a) => `${zhRows(a, "逾期才查核")}，${zhLimit(a)}。`,
      en: (a) => `${enRows(a, "checked late")}, ${enLimit(a)}.`,
      mend: {
        "zh-TW": () => "日期誤植者請更正；確實逾期者請於 remarks 說明緣由，並經主管核准豁免。",
        en: () => "Correct a wrong date; where it was really late, explain it in remarks and have it waived.",
      },
    }),
    unchecked: message<Timed>({
      "zh-TW": (a) => `${zhRows(a, "尚未查核")}，${zhLimit(a)}。`,
      en: (a) => `${enRows(a, "not checked")}, ${enLimit(a)}.`,
      mend: {
        "zh-TW": () => "請查看備份紀錄檔，並填入查核時間 checkedAt。",
        en: () => "Look into the backup log and fill in checkedAt.",
      },
    }),
    "before-end": message<Rows>({
      "zh-TW": (a) => `${zhRows(a, "在完成之前就查核")}；查核應在備份結束之後。`,
      en: (a) => `${enRows(a, "checked before they ended")}; a check comes after the end.`,
      mend: { "zh-TW": () => "請更正查核時間或完成時間。", en: () => "Correct the time of the check or of the end." },
    }),
    "end-missing": message<Rows>({
      "zh-TW": (a) => `${zhRows(a, "沒有完成時間")}；無從確認查核在備份完成之後。`,
      en: (a) => `${enRows(a, "without an end")}; nothing shows that the check came after it.`,
      mend: { "zh-TW": () => "請依備份紀錄檔填入 endedAt。", en: () => "Fill in endedAt from the backup log." },
    }),
    "claimed-normal": message<Rows>({
      "zh-TW": (a) => `${zhRows(a, "查核為正常，但紀錄顯示失敗或有錯誤")}。`,
      en: (a) => `${enRows(a, "called normal although they failed or had errors")}.`,
      mend: {
        "zh-TW": () => "請重新查看備份紀錄檔：異常者 outcome 填 abnormal 並開立異常紀錄，誤植者更正結果。",
        en: () => "Look into the log again: mark the run abnormal and open an exception, or correct its result.",
      },
    }),
    "month-missing": message<{ system: string; count: number; months: Localized; month: string }>({
      "zh-TW": (a) => `「${a.system}」缺 ${a.count} 個月的查核紀錄（${a.months["zh-TW"]}），${a.month} 的紀錄之前不連續。`,
      en: (a) => `"${a.system}" lacks the check records of ${a.count} months (${a.months.en}) before that of ${a.month}.`,
      mend: {
        "zh-TW": () => "請補回該月的備份查核紀錄；已依規定銷毀者應有銷毀紀錄。",
        en: () => "Restore the record of the month; one disposed of by the rules is listed in a disposal record.",
      },
    }),
  },

  check(check, repository, report) {
    const { system, month, runs, checker } = check.value;
    const { zone } = repository;
    const name = systemName(repository, system);
    const rowsArgs = (count: number, row: RunRow): Rows => ({ system: name, month, count, first: startOf(row, zone), job: row.job });
    const lost = monthsLostBefore(check, repository, plansInUse(repository, system));
    if (lost.length > 0) {
      report("month-missing", at(check, "/month"), { system: name, count: lost.length, months: listed(lost.map(verbatim)), month });
    }
    const told = new Set<RunRow>();
    for (const [fault, rows] of groupRows(check, (row) => contradiction(row, repository))) {
      for (const { row } of rows) told.add(row);
      const [{ row, anchor }] = rows;
      report(fault, anchor, rowsArgs(rows.length, row), { related: rows.slice(1).map((other) => other.anchor) });
    }
    const open = runs.filter((row) => row.checkedAt === undefined && needsCheck(row));
    // what is left undone
  },
});
