import type { Localized } from "../../core/localized.ts";
import { qualifyingTests } from "../../core/procedure/qualifying-tests.ts";
import { at, type Plan, type System } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { type Bound, bounds, setting } from "../../core/settings.ts";
import { formatDuration, lastDayAfter, parseDuration } from "../../core/time/duration.ts";
import { addDays, daysBetween, later, type PlainDate } from "../../core/time/plain-date.ts";
import { lastDay } from "../../core/time/statutory.ts";

const doOne = {
  "zh-TW": () => "請執行回復測試，經驗證合格後，於 records/restorations/ 新增「備份資料回復測試紀錄表」。",
  en: () => "Do a restore test, have it verified, and add its record under records/restorations/.",
};

export default defineRule({
  id: "restore-test-current",
  subject: "plan",
  severity: "error",
  title: { "zh-TW": "備份資料應如期執行回復測試", en: "Restore tests are done on time" },
  duty: { "zh-TW": "執行備份資料回復測試", en: "Do a restore test" },
  messages: {
    overdue: message<{ system: string; last: string; due: string; days: number; source: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」上次合格的回復測試為 ${a.last}，應於 ${a.due}（含）前再測，已逾期 ${a.days} 日（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `"${a.system}" last passed a restore test on ${a.last}; the next was due by ${a.due}, ${a.days} days ago (source: ${a.source.en}).`,
      mend: doOne,
    }),
    "never-tested": message<{ system: string; due: string; days: number; source: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」從未有合格的回復測試，首次測試應於 ${a.due}（含）前完成，已逾期 ${a.days} 日（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `"${a.system}" never passed a restore test; the first was due by ${a.due}, ${a.days} days ago (source: ${a.source.en}).`,
      mend: doOne,
    }),
    "not-arranged": message<{ system: string; source: Localized }>({
      "zh-TW": (a) => `「${a.system}」的備份計畫沒有訂定回復測試（依據：${a.source["zh-TW"]}）。`,
      en: (a) => `The plan of "${a.system}" arranges no restore test (source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請於計畫補上 restoreTest（週期、方式、負責人員、環境）並重新核准。",
        en: () =>
          "Add restoreTest (interval, method, responsible, environment) to the plan and have it approved.",
      },
    }),
    "interval-too-long": message<{ system: string; interval: Localized; months: number; source: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」的計畫每 ${a.interval["zh-TW"]}測試一次，長於 ${a.months} 個月（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `The plan of "${a.system}" tests every ${a.interval.en}, longer than ${a.months} months (source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請縮短測試週期並重新核准計畫。",
        en: () => "Shorten the interval and have the plan approved.",
      },
    }),
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
    if (system === undefined || ["retired", "planned"].includes(system.lifecycle.status)) return false;
    const { required, advised } = bounds(repository, "restoreTestMonths", system);
    return (required ?? advised) !== undefined || plan.value.restoreTest !== undefined;
  },

  check(plan, repository, report) {
    const system = repository.find("system", plan.id)?.value;
    if (system === undefined) return;
    const { name } = system;
    const { today } = repository;
    const { required, advised } = bounds(repository, "restoreTestMonths", system);
    const place = at(plan, "/restoreTest/interval");
    const last = qualifyingTests(repository, plan.id).at(-1);
    const from = last?.on ?? since(system);
    const limits = dueDays(from, plan.value, required, advised);
    if (plan.value.restoreTest === undefined && required !== undefined) {
      report("not-arranged", at(plan, "/restoreTest", "key"), { system: name, source: required.source });
    } else if (
      required !== undefined &&
      lastDay(from, required.value) < (promised(from, plan.value) ?? from)
    ) {
      report("interval-too-long", place, {
        system: name,
        interval: inWords(plan.value),
        months: required.value,
        source: required.source,
      });
    }
    const first = limits[0];
    if (first === undefined) return;
    report.duty(first.due, place, plan.value.restoreTest?.responsible ?? plan.value.roles.backupManager);
    const missed =
      limits.find(({ due, isAdvice }) => today > due && !isAdvice) ?? limits.find(({ due }) => today > due);
    if (missed !== undefined) {
      const { due, source, isAdvice } = missed;
      const args = { system: name, due, days: daysBetween(due, today), source };
      if (last === undefined) report("never-tested", place, args, { advised: isAdvice });
      else
        report("overdue", place, { ...args, last: last.on }, { advised: isAdvice, related: [last.anchor] });
      return;
    }
    const soon = setting(repository, "dueSoonDays", system)?.value ?? 0;
    const advisedFirst = setting(repository, "firstRestoreTestWarningMonths", system)?.value;
    if (addDays(today, soon) >= first.due) {
      report("due-soon", place, { system: name, due: first.due, days: daysBetween(today, first.due) });
    } else if (last === undefined && advisedFirst !== undefined && today > lastDay(from, advisedFirst)) {
      report("first-test-pending", place, {
        system: name,
        since: from,
        advised: lastDay(from, advisedFirst),
        due: first.due,
      });
    }
  },
});

interface Limit {
  readonly due: PlainDate;
  readonly source: Localized;
  readonly isAdvice: boolean;
}

/** Last days by the procedure and law, by the approved plan's own promise (5.6.1), and by advice; earliest first. */
function dueDays(from: PlainDate, plan: Plan, required?: Bound<number>, advised?: Bound<number>): Limit[] {
  const own = promised(from, plan);
  const limits: Limit[] = [];
  if (required) limits.push({ due: lastDay(from, required.value), source: required.source, isAdvice: false });
  if (own)
    limits.push({
      due: own,
      source: { "zh-TW": "備份計畫所訂測試週期", en: "the plan's own interval" },
      isAdvice: false,
    });
  if (advised) limits.push({ due: lastDay(from, advised.value), source: advised.source, isAdvice: true });
  return limits.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

function promised(from: PlainDate, { restoreTest }: Plan): PlainDate | undefined {
  const interval = restoreTest && parseDuration(restoreTest.interval);
  return interval && lastDayAfter(from, interval);
}

function inWords({ restoreTest }: Plan): Localized {
  const text = restoreTest?.interval ?? "";
  return { "zh-TW": formatDuration(text, "zh-TW"), en: formatDuration(text, "en") };
}

/** The clock of a system never tested starts when it went into service or became core, whichever is later. */
function since({ lifecycle, coreSince }: System): PlainDate {
  return later(lifecycle.inServiceFrom, coreSince ?? lifecycle.inServiceFrom);
}
