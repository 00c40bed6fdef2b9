import type { Localized } from "../../core/localized.ts";
import { verbatim } from "../../core/localized-list.ts";
import { deadlineOf } from "../../core/procedure/deadline.ts";
import { drillDue, drillsOf, unfilledHeadings } from "../../core/procedure/drills.ts";
import { isInService } from "../../core/procedure/lifecycle.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds, setting } from "../../core/settings.ts";
import { addDays, daysBetween, earlier, type PlainDate } from "../../core/time/plain-date.ts";

type Due = { system: string; due: string; days: number };
type Overdue = Due & { last: Localized; months: number; source: Localized };

const never = { "zh-TW": "無", en: "never" } as const;

export default defineRule({
  id: "continuity-drill-current",
  subject: "system",
  severity: "error",
  title: {
    "zh-TW": "營運持續計畫如期演練，並納入備份還原",
    en: "Continuity drills are held on time and include a restore",
  },
  duty: { "zh-TW": "辦理營運持續計畫演練", en: "Hold a continuity drill" },
  messages: {
    overdue: message<Overdue>({
      "zh-TW": (a) =>
        `「${a.system}」應於 ${a.due}（含）以前辦理營運持續計畫演練，已逾期 ${a.days} 日（上次：${a.last["zh-TW"]}；每 ${a.months} 個月一次，依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `A drill of the continuity plan of "${a.system}" was due by ${a.due}, ${a.days} days ago (last: ${a.last.en}; every ${a.months} months; source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請辦理演練，並於 records/restorations/ 新增目的為演練的紀錄，填寫四個面向。",
        en: () =>
          "Hold a drill and record it under records/restorations/ with purpose drill and its four headings.",
      },
    }),
    "restore-not-drilled": message<Overdue>({
      "zh-TW": (a) =>
        `「${a.system}」的演練應於 ${a.due}（含）以前納入備份還原並驗證成功，已逾期 ${a.days} 日（上次：${a.last["zh-TW"]}；每 ${a.months} 個月一次，依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `A drill of "${a.system}" with a proven restore was due by ${a.due}, ${a.days} days ago (last: ${a.last.en}; every ${a.months} months; source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請於演練中實際還原備份、經驗證成功，並於紀錄填「含備份還原」。",
        en: () =>
          "Restore a backup in a drill, have it verified, and record that the drill includes a restore.",
      },
    }),
    "due-soon": message<Due>({
      severity: "warning",
      "zh-TW": (a) => `「${a.system}」的營運持續計畫演練將於 ${a.due} 到期，尚餘 ${a.days} 日。`,
      en: (a) => `The continuity drill of "${a.system}" falls due on ${a.due}, in ${a.days} days.`,
      mend: {
        "zh-TW": () => "請於到期日（含）前辦理演練；高等級系統須納入備份還原。",
        en: () => "Hold the drill by that day, with a restore where the system is graded high.",
      },
    }),
    "headings-unfilled": message<{ system: string; record: string; names: Localized }>({
      "zh-TW": (a) => `「${a.system}」的演練 ${a.record} 尚未填寫${a.names["zh-TW"]}。`,
      en: (a) => `The drill ${a.record} of "${a.system}" has yet to say what was done about ${a.names.en}.`,
      mend: {
        "zh-TW": () => "請依演練實況填寫人員職責應變、作業程序、資源調配及檢討改善。",
        en: () => "Fill in people, procedure, resources and improvement as they went in the drill.",
      },
    }),
  },
  appliesTo: (system, repository) => {
    const held = bounds(repository, "continuityDrillMonths", system.value);
    const restored = bounds(repository, "drillRestoreMonths", system.value);
    return isInService(system.value) && [held, restored].some((one) => Object.keys(one).length > 0);
  },

  check(system, repository, report) {
    const { today, policy } = repository;
    const { name, owner } = system.value;
    const drills = drillsOf(repository, system.id);
    const restoring = drills.filter(({ part, proven }) => part.includesRestore && proven);
    const dues: PlainDate[] = [];
    let isLate = false;
    for (const [message, months, held, key] of [
      ["overdue", "continuityDrillMonths", drills, "/core"],
      ["restore-not-drilled", "drillRestoreMonths", restoring, "/protection/grade"],
    ] as const) {
      const last = held.at(-1);
      const deadline = deadlineOf(bounds(repository, months, system.value), today, (value) =>
        drillDue(system.value, last?.on, value),
      );
      if (deadline !== undefined) dues.push(deadline.due);
      // Where no drill was held at all, that it lacked a restore is no second breach.
      if (deadline?.missed === undefined || isLate) continue;
      isLate = true;
      const { due, days, value, source, advised } = deadline.missed;
      const args = { system: name, due, days, last: last ? verbatim(last.on) : never, months: value, source };
      const related = last ? [at(last.record, "/completedAt")] : [];
      report(message, at(system, key), args, { advised, related });
    }
    const due = dues.reduce(earlier);
    report.duty(due, at(system, "/core"), owner);
    const soon = setting(repository, "dueSoonDays", system.value)?.value ?? 0;
    if (!isLate && addDays(today, soon) >= due)
      report("due-soon", at(system, "/core"), { system: name, due, days: daysBetween(today, due) });

    const newest = drills.at(-1);
    const unfilled = newest && unfilledHeadings(newest, policy.parameters.placeholders);
    if (newest !== undefined && unfilled !== undefined) {
      const args = { system: name, record: newest.record.id, names: unfilled.names };
      report("headings-unfilled", at(newest.record, unfilled.pointer), args);
    }
  },
});
