import type { Localized } from "../../core/localized.ts";
import { deadlineOf } from "../../core/procedure/deadline.ts";
import { systemName } from "../../core/procedure/names.ts";
import { failedOn } from "../../core/procedure/restoration-result.ts";
import { retestsOf, takenUp } from "../../core/procedure/retests.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds, setting } from "../../core/settings.ts";
import { addWorkdays } from "../../core/time/calendar.ts";
import { daysBetween } from "../../core/time/plain-date.ts";
import { lastDayAfterDays } from "../../core/time/statutory.ts";
import { dateIn } from "../../core/time/timestamp.ts";

type Failed = { record: string; system: string; failed: string; due: string; days: number };

export default defineRule({
  id: "failed-test-retested",
  subject: "restoration",
  severity: "error",
  title: {
    "zh-TW": "未成功的回復測試均開立異常並如期複測",
    en: "Restore tests that did not succeed are taken up and retested in time",
  },
  duty: { "zh-TW": "完成複測", en: "Retest" },
  messages: {
    "no-exception": message<Failed & { source: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」${a.record} 於 ${a.failed} 未成功，應於 ${a.due}（含）以前開立異常紀錄，已逾 ${a.days} 日（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `${a.record} of "${a.system}" did not succeed on ${a.failed}; its exception record was due by ${a.due}, ${a.days} days ago (source: ${a.source.en}).`,
      mend: {
        "zh-TW": (a) => `請於 records/exceptions/ 新增異常紀錄，其對象填 ${a.record}，並載明矯正措施。`,
        en: (a) => `Add a record under records/exceptions/ about ${a.record}, with its corrective action.`,
      },
    }),
    "not-retested": message<Failed & { limit: number; source: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」${a.record} 於 ${a.failed} 未成功，應於 ${a.due}（含）以前複測，已逾期 ${a.days} 日（${a.limit} 日內，依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `${a.record} of "${a.system}" did not succeed on ${a.failed}; its retest was due by ${a.due}, ${a.days} days ago (within ${a.limit} days; source: ${a.source.en}).`,
      mend: {
        "zh-TW": (a) => `請矯正後複測未成功的項目；紀錄的目的填複測，複測對象填 ${a.record}。`,
        en: (a) => `Correct the cause and test the same items again, as a retest of ${a.record}.`,
      },
    }),
    "retest-pending": message<Failed>({
      severity: "warning",
      "zh-TW": (a) =>
        `「${a.system}」${a.record} 於 ${a.failed} 未成功，應於 ${a.due}（含）以前複測，尚餘 ${a.days} 日。`,
      en: (a) =>
        `${a.record} of "${a.system}" did not succeed on ${a.failed}; its retest is due by ${a.due}, in ${a.days} days.`,
      mend: {
        "zh-TW": () => "請於到期日（含）前矯正原因並完成複測。",
        en: () => "Correct the cause and retest by that day.",
      },
    }),
    "retested-late": message<Failed & { retest: string; on: string }>({
      severity: "warning",
      "zh-TW": (a) =>
        `「${a.system}」${a.record} 於 ${a.failed} 未成功，應於 ${a.due}（含）以前複測，${a.retest} 遲至 ${a.on} 才完成，逾 ${a.days} 日。`,
      en: (a) =>
        `${a.record} of "${a.system}" did not succeed on ${a.failed}; ${a.retest} repeated it on ${a.on}, ${a.days} days after ${a.due}.`,
      mend: {
        "zh-TW": () => "請於異常紀錄說明延遲原因；往後及早排定複測。",
        en: () => "Explain the delay in the exception record, and plan the next retest sooner.",
      },
    }),
  },
  appliesTo: (record, repository) =>
    failedOn(record, repository) !== undefined &&
    repository.find("system", record.value.system)?.value.lifecycle.status !== "retired",

  check(record, repository, report) {
    const failed = failedOn(record, repository);
    if (failed === undefined) return;
    const { today } = repository;
    const { system: id, performedBy } = record.value;
    const named = { record: record.id, system: systemName(repository, id), failed };
    const place = at(record, "/result");

    const workdays = setting(repository, "exceptionWorkdays");
    if (workdays !== undefined && !takenUp(record, repository)) {
      const due = addWorkdays(failed, workdays.value, repository.policy.calendar);
      const args = { ...named, due, days: daysBetween(due, today), source: workdays.source };
      if (due < today) report("no-exception", at(record, "/exception", "key"), args);
    }

    const [retest] = retestsOf(record, repository);
    const on = retest && dateIn(retest.value.completedAt, repository.zone);
    const system = repository.find("system", id)?.value;
    const deadline = deadlineOf(bounds(repository, "retestDays", system), on ?? today, (days) =>
      lastDayAfterDays(failed, days),
    );
    if (deadline === undefined) return;
    const { due, missed } = deadline;
    if (retest === undefined || on === undefined) {
      report.duty(due, place, repository.find("plan", id)?.value.roles.backupManager ?? performedBy[0]);
      if (missed === undefined) {
        report("retest-pending", place, { ...named, due, days: daysBetween(today, due) });
      } else {
        const { days, value: limit, source, advised } = missed;
        report("not-retested", place, { ...named, due: missed.due, days, limit, source }, { advised });
      }
    } else if (missed !== undefined) {
      const args = { ...named, due: missed.due, days: missed.days, retest: retest.id, on };
      report("retested-late", place, args, { related: [at(retest, "/completedAt")] });
    }
  },
});
