import type { Localized } from "../../core/localized.ts";
import { longestMinutes } from "../../core/procedure/backup-interval.ts";
import { deadlineOf } from "../../core/procedure/deadline.ts";
import { demanded } from "../../core/procedure/demand.ts";
import { exceedsPercent } from "../../core/procedure/elapsed.ts";
import { governedSystem } from "../../core/procedure/governed-system.ts";
import { inNewRevision } from "../../core/procedure/new-revision.ts";
import { slowestRestore } from "../../core/procedure/slowest-restore.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds, demands, setting } from "../../core/settings.ts";
import { formatDuration } from "../../core/time/duration.ts";
import { lastDay } from "../../core/time/statutory.ts";

type Limited = { system: string; source: Localized };

export default defineRule({
  id: "restore-time-estimated",
  subject: "plan",
  severity: "error",
  title: {
    "zh-TW": "備份計畫應估算回存所需時間，並隨實測更新",
    en: "The plan estimates the time to restore and keeps the estimate up to date",
  },
  duty: { "zh-TW": "更新回存所需時間的估算", en: "Renew the estimate of the time to restore" },
  messages: {
    missing: message<Limited>({
      "zh-TW": (a) => `「${a.system}」的備份計畫沒有估算回存所需時間（依據：${a.source["zh-TW"]}）。`,
      en: (a) => `The plan of "${a.system}" does not estimate the time to restore (source: ${a.source.en}).`,
      mend: inNewRevision(
        "請於 restoreEstimate 填寫所需時間、估算依據與估算日期，供緊急應變計畫參考。",
        "Fill in restoreEstimate: duration, basis and day, for use in emergency plans.",
      ),
    }),
    "exceeds-recovery-time": message<{ system: string; estimate: string; target: string }>({
      "zh-TW": (a) =>
        `「${a.system}」估算回存需 ${formatDuration(a.estimate, "zh-TW")}，超過復原時間目標（RTO）${formatDuration(a.target, "zh-TW")}，計畫未說明如何因應。`,
      en: (a) =>
        `Restoring "${a.system}" is estimated at ${formatDuration(a.estimate, "en")}, beyond its recovery time objective of ${formatDuration(a.target, "en")}, and the plan does not say how the gap is met.`,
      mend: inNewRevision(
        "請縮短回存時間，或於 restoreEstimate 的 gapReason 說明超過 RTO 時的因應方式。",
        "Make the restore faster, or state under gapReason what is done about the gap.",
      ),
    }),
    overrun: message<Limited & { estimate: string; actual: string; on: string; percent: number }>({
      severity: "warning",
      "zh-TW": (a) =>
        `「${a.system}」於 ${a.on} 實際回復費時 ${formatDuration(a.actual, "zh-TW")}，超過估算 ${formatDuration(a.estimate, "zh-TW")}的 ${a.percent}%，估算應更新（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `Restoring "${a.system}" took ${formatDuration(a.actual, "en")} on ${a.on}, more than ${a.percent}% of the estimated ${formatDuration(a.estimate, "en")}; the estimate is to be renewed (source: ${a.source.en}).`,
      mend: inNewRevision(
        "請依實測結果更新估算時間、依據與日期。",
        "Renew duration, basis and day of the estimate from what was measured.",
      ),
    }),
    outdated: message<Limited & { on: string; due: string; days: number; months: number }>({
      severity: "warning",
      "zh-TW": (a) =>
        `「${a.system}」的回存時間估算於 ${a.on}，應於 ${a.due} 前更新，已逾期 ${a.days} 日（每 ${a.months} 個月一次，依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `The time to restore "${a.system}" was estimated on ${a.on} and was to be renewed by ${a.due}, ${a.days} days ago (every ${a.months} months; source: ${a.source.en}).`,
      mend: inNewRevision(
        "請依目前資料量或最近一次回復測試重新估算，並更新估算日期。",
        "Estimate anew from the present size or the last restore test, and update the day.",
      ),
    }),
  },
  appliesTo: (plan, repository) => governedSystem(plan, repository) !== undefined,

  check(plan, repository, report) {
    const system = governedSystem(plan, repository);
    if (system === undefined) return;
    const { name, core, recoveryTime: target } = system.value;
    const estimate = plan.value.restoreEstimate;
    if (estimate === undefined) {
      const demand = demanded(demands(repository, "restoreEstimateRequired", system.value));
      // Emergency plans rest on core systems first; for others a gap is a warning.
      if (demand === undefined) return;
      const options = { advised: !core || demand.advised };
      const args = { system: name, source: demand.source };
      report("missing", at(plan, "/restoreEstimate", "key"), args, options);
      return;
    }
    const { duration, estimatedOn: on, gapReason } = estimate;
    const minutes = longestMinutes(duration);
    if (target !== undefined && gapReason === undefined && minutes > longestMinutes(target)) {
      const options = { advised: !core, related: [at(system, "/recoveryTime")] };
      const args = { system: name, estimate: duration, target };
      report("exceeds-recovery-time", at(plan, "/restoreEstimate/duration"), args, options);
    }
    const day = at(plan, "/restoreEstimate/estimatedOn");
    const months = bounds(repository, "restoreEstimateMonths", system.value);
    const deadline = deadlineOf(months, repository.today, (value) => lastDay(on, value));
    if (deadline !== undefined) report.duty(deadline.due, day, plan.value.roles.backupManager);
    const slowest = slowestRestore(repository, plan.id, on);
    const tolerance = setting(repository, "restoreOverEstimatePercent", system.value);
    if (slowest && tolerance && exceedsPercent(longestMinutes(slowest.duration), minutes, tolerance.value)) {
      const { record, on: restored, duration: actual } = slowest;
      const { value: percent, source } = tolerance;
      const facts = { system: name, on: restored, actual, estimate: duration, percent, source };
      const related = [at(record, "/measured/restoreTime")];
      report("overrun", at(plan, "/restoreEstimate/duration"), facts, { related });
    } else if (deadline?.missed !== undefined) {
      const { value, source, due, days } = deadline.missed;
      report("outdated", day, { system: name, on, due, days, months: value, source });
    }
  },
});
