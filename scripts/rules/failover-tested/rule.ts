import type { Localized } from "../../core/localized.ts";
import { verbatim } from "../../core/localized-list.ts";
import { deadlineOf } from "../../core/procedure/deadline.ts";
import { drillDue, drillsOf } from "../../core/procedure/drills.ts";
import { isInService } from "../../core/procedure/lifecycle.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds, setting } from "../../core/settings.ts";
import { addDays, daysBetween } from "../../core/time/plain-date.ts";

type Due = { system: string; due: string; days: number };

export default defineRule({
  id: "failover-tested",
  subject: "system",
  severity: "error",
  title: {
    "zh-TW": "備援取代如期測試",
    en: "That a standby can take over is tested on time",
  },
  duty: { "zh-TW": "測試備援取代", en: "Test the failover" },
  messages: {
    overdue: message<Due & { last: Localized; months: number; source: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」應於 ${a.due}（含）以前測試由備援取代服務，已逾期 ${a.days} 日（上次成功：${a.last["zh-TW"]}；每 ${a.months} 個月一次，依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `A failover test of "${a.system}" was due by ${a.due}, ${a.days} days ago (last passed: ${a.last.en}; every ${a.months} months; source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請於演練中停用原服務、改由備援提供，經驗證成功後於演練紀錄填「含備援取代」。",
        en: () =>
          "Take the service down in a drill, let the standby serve, have it verified, and record that the drill includes a failover.",
      },
    }),
    "due-soon": message<Due>({
      severity: "warning",
      "zh-TW": (a) => `「${a.system}」的備援取代測試將於 ${a.due} 到期，尚餘 ${a.days} 日。`,
      en: (a) => `The failover test of "${a.system}" falls due on ${a.due}, in ${a.days} days.`,
      mend: {
        "zh-TW": () => "請於到期日（含）前完成測試與驗證。",
        en: () => "Complete and verify a test by that day.",
      },
    }),
  },
  appliesTo: ({ value }, repository) =>
    isInService(value) && Object.keys(bounds(repository, "failoverTestMonths", value)).length > 0,

  check(system, repository, report) {
    const { today } = repository;
    const { name, owner } = system.value;
    const place = at(system, "/protection/grade");
    const last = drillsOf(repository, system.id).findLast(
      ({ part, proven }) => part.includesFailover && proven,
    );
    const deadline = deadlineOf(bounds(repository, "failoverTestMonths", system.value), today, (months) =>
      drillDue(system.value, last?.on, months),
    );
    if (deadline === undefined) return;
    const { due, missed } = deadline;
    report.duty(due, place, owner);
    if (missed !== undefined) {
      const { days, value: months, source, advised } = missed;
      const told = last ? verbatim(last.on) : { "zh-TW": "無", en: "never" };
      const args = { system: name, due: missed.due, days, last: told, months, source };
      report("overdue", place, args, { advised, related: last ? [at(last.record, "/completedAt")] : [] });
      return;
    }
    const soon = setting(repository, "dueSoonDays", system.value)?.value ?? 0;
    if (addDays(today, soon) >= due)
      report("due-soon", place, { system: name, due, days: daysBetween(today, due) });
  },
});
