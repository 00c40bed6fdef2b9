import type { Localized } from "../../core/localized.ts";
import { qualifyingTests } from "../../core/procedure/qualifying-tests.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds, setting } from "../../core/settings.ts";
import { addDays, daysBetween, later } from "../../core/time/plain-date.ts";
import { lastDay } from "../../core/time/statutory.ts";

export default defineRule({
  id: "restore-test-current",
  subject: "plan",
  severity: "error",
  title: { "zh-TW": "備份資料應如期執行回復測試", en: "Restore tests are done on time" },
  duty: { "zh-TW": "執行備份資料回復測試", en: "Do a restore test" },
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
        `「${a.system}」上次合格的回復測試為 ${a.last}，應於 ${a.due} 前再測，已逾期 ${a.days} 日（每 ${a.months} 個月一次，依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `"${a.system}" last passed a restore test on ${a.last}; the next was due by ${a.due}, ${a.days} days ago (every ${a.months} months, by ${a.source.en}).`,
      mend: {
        "zh-TW": () =>
          "請執行回復測試，經驗證合格後，於 records/restorations/ 新增「備份資料回復測試紀錄表」。",
        en: () => "Do a restore test, have it verified, and add its record under records/restorations/.",
      },
    }),
    "never-tested": message<{ system: string; due: string; days: number; months: number; source: Localized }>(
      {
        "zh-TW": (a) =>
          `「${a.system}」從未有合格的回復測試，首次測試應於 ${a.due} 前完成，已逾期 ${a.days} 日（依據：${a.source["zh-TW"]}）。`,
        en: (a) =>
          `"${a.system}" never passed a restore test; the first was due by ${a.due}, ${a.days} days ago (by ${a.source.en}).`,
        mend: {
          "zh-TW": () => "請執行首次回復測試並完成「備份資料回復測試紀錄表」。",
          en: () => "Do the first restore test and complete its record.",
        },
      },
    ),
    "due-soon": message<{ system: string; due: string; days: number }>({
      severity: "warning",
      "zh-TW": (a) => `「${a.system}」的回復測試將於 ${a.due} 到期，尚餘 ${a.days} 日。`,
      en: (a) => `The restore test of "${a.system}" falls due on ${a.due}, in ${a.days} days.`,
      mend: {
        "zh-TW": () => "請於到期日（含）前完成測試與驗證。",
        en: () => "Complete and verify a test by that day.",
      },
    }),
    "first-test-pending": message<{ system: string; since: string; advised: string; due: string }>({
      severity: "warning",
      "zh-TW": (a) =>
        `「${a.system}」自 ${a.since} 起尚未做過回復測試；建議於 ${a.advised} 前首測，最遲 ${a.due}。`,
      en: (a) =>
        `"${a.system}" has had no restore test since ${a.since}; the first is advised by ${a.advised}, and due by ${a.due}.`,
      mend: { "zh-TW": () => "請儘早安排首次回復測試。", en: () => "Plan the first restore test soon." },
    }),
  },
  appliesTo: (plan, repository) => {
    const system = repository.find("system", plan.id)?.value;
    if (
      system === undefined ||
      system.lifecycle.status === "retired" ||
      system.lifecycle.status === "planned"
    )
      return false;
    const { required, advised } = bounds(repository, "restoreTestMonths", system);
    return (required ?? advised) !== undefined;
  },

  check(plan, repository, report) {
    const system = repository.find("system", plan.id)?.value;
    if (system === undefined) return;
    const { today } = repository;
    const place = at(plan, plan.value.restoreTest === undefined ? "" : "/restoreTest/interval");
    const last = qualifyingTests(repository, plan.id).at(-1);
    const since = later(system.lifecycle.inServiceFrom, system.coreSince ?? system.lifecycle.inServiceFrom);
    const { required, advised } = bounds(repository, "restoreTestMonths", system);
    for (const [bound, isAdvice] of [
      [required, false],
      [advised, true],
    ] as const) {
      if (bound === undefined) continue;
      const due = lastDay(last?.on ?? since, bound.value);
      if (today <= due) continue;
      const args = {
        system: system.name,
        due,
        days: daysBetween(due, today),
        months: bound.value,
        source: bound.source,
      };
      if (last === undefined) report("never-tested", place, args, { advised: isAdvice });
      else
        report("overdue", place, { ...args, last: last.on }, { advised: isAdvice, related: [last.anchor] });
      if (!isAdvice) {
        report.duty(due, place, plan.value.roles.backupManager);
        return;
      }
    }
    const due = lastDay(last?.on ?? since, (required ?? advised)?.value ?? 0);
    report.duty(due, place, plan.value.roles.backupManager);
    const soon = setting(repository, "dueSoonDays", system)?.value ?? 0;
    const first = setting(repository, "firstRestoreTestWarningMonths", system)?.value;
    if (today <= due && addDays(today, soon) >= due) {
      report("due-soon", place, { system: system.name, due, days: daysBetween(today, due) });
    } else if (last === undefined && first !== undefined && today > lastDay(since, first)) {
      report("first-test-pending", place, {
        system: system.name,
        since,
        advised: lastDay(since, first),
        due,
      });
    }
  },
});
