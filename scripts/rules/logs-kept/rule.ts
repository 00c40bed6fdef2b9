import { systemName } from "../../core/procedure/names.ts";
import { recordingStopped } from "../../core/procedure/run-freshness.ts";
import { workdayLimits } from "../../core/procedure/workday-limits.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { daysBetween, lastOfMonth } from "../../core/time/plain-date.ts";

export default defineRule({
  id: "logs-kept",
  subject: "check",
  severity: "error",
  title: { "zh-TW": "備份紀錄檔應留存備查", en: "Backup logs are kept for inspection" },
  duty: {
    "zh-TW": "登錄當月備份紀錄檔的保存處與摘要",
    en: "Record where the logs of the month are kept, with digests",
  },
  messages: {
    missing: message<{ system: string; month: string; due: string; days: number }>({
      "zh-TW": (a) =>
        `「${a.system}」${a.month} 的查核紀錄未列備份紀錄檔，應於 ${a.due} 以前登錄保存處與 SHA-256 摘要，已逾期 ${a.days} 日。`,
      en: (a) =>
        `The check record of "${a.system}" for ${a.month} lists no backup log; where it is kept, with its SHA-256, was due by ${a.due}, ${a.days} days ago.`,
      mend: {
        "zh-TW": () => "請於 logs 列出每個備份紀錄檔：檔案路徑（path）或保存處（stored），並附 sha256。",
        en: () => "List every backup log under logs: its path, or where it is stored, with its sha256.",
      },
    }),
  },
  appliesTo: (check) => check.value.runs.some(({ result }) => result !== "missed" && result !== "skipped"),

  check(check, repository, report) {
    if ((check.value.logs ?? []).length > 0) return;
    const { system, month, checker } = check.value;
    const [limit] = workdayLimits(repository, "checkWorkdays", repository.find("system", system)?.value);
    if (limit === undefined || recordingStopped(repository, check)) return;
    const due = limit.dueAfter(lastOfMonth(month));
    const place = at(check, "/logs", "key");
    report.duty(due, place, checker);
    if (repository.today <= due) return;
    const days = daysBetween(due, repository.today);
    report(
      "missing",
      place,
      { system: systemName(repository, system), month, due, days },
      { advised: limit.advised },
    );
  },
});
