import { minutesIn, touchesPeriod } from "../../core/procedure/daily-window.ts";
import { governedSystem } from "../../core/procedure/governed-system.ts";
import { happened } from "../../core/procedure/happened.ts";
import { inNewRevision } from "../../core/procedure/new-revision.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { longestGapMinutes } from "../../core/time/schedule.ts";

export default defineRule({
  id: "online-impact-considered",
  subject: "plan",
  severity: "error",
  title: {
    "zh-TW": "對使用中的系統備份前，應先考量影響的範圍與情況",
    en: "The impact of backing up a system in use is considered first",
  },
  messages: {
    "not-assessed": message<{ system: string; job: string }>({
      "zh-TW": (a) =>
        `「${a.system}」的備份作業 ${a.job} 於系統使用中執行，計畫未記錄影響的範圍與情況（條文 5.5.2）。`,
      en: (a) =>
        `Job ${a.job} of "${a.system}" backs up a system in use, and the plan does not record what that may affect (clause 5.5.2).`,
      mend: inNewRevision(
        "請於該作業的 impact 填寫影響範圍、影響情況、因應措施、評估人與評估日期。",
        "Fill in impact for this job: scope, effects, mitigation, who assessed it and when.",
      ),
    }),
    "assessed-late": message<{ system: string; job: string; assessed: string; effective: string }>({
      "zh-TW": (a) =>
        `「${a.system}」的備份作業 ${a.job} 於 ${a.assessed} 才評估影響，晚於計畫實施日 ${a.effective}；條文 5.5.2 要求先行考量。`,
      en: (a) =>
        `The impact of job ${a.job} of "${a.system}" was assessed on ${a.assessed}, after the plan took effect on ${a.effective}; clause 5.5.2 asks for it beforehand.`,
      mend: inNewRevision(
        "日期誤填者請更正；確實評估在後者，新版次的實施日期須晚於評估日期。",
        "Correct the date if it is a slip; otherwise let the new revision take effect after the assessment.",
      ),
    }),
    "inconsistent-database": message<{ system: string; item: string; job: string }>({
      "zh-TW": (a) =>
        `「${a.system}」的資料庫「${a.item}」由作業 ${a.job} 於使用中備份，計畫未訂一致性方式，備份可能無法還原。`,
      en: (a) =>
        `Database "${a.item}" of "${a.system}" is backed up in use by job ${a.job} without a way to keep it consistent; the backup may not restore.`,
      mend: inNewRevision(
        "請於該備份項目填寫 consistency，例如匯出（dump）或快照（snapshot）。",
        "State consistency for the item, such as dump or snapshot.",
      ),
    }),
    "in-peak-hours": message<{
      system: string;
      job: string;
      start: string;
      minutes: number;
      from: string;
      to: string;
    }>({
      severity: "warning",
      "zh-TW": (a) =>
        `「${a.system}」的備份作業 ${a.job} 於 ${a.start} 開始、約 ${a.minutes} 分鐘，與尖峰時段 ${a.from} 至 ${a.to} 重疊。`,
      en: (a) =>
        `Job ${a.job} of "${a.system}" starts at ${a.start} and takes about ${a.minutes} minutes, overlapping the peak hours ${a.from} to ${a.to}.`,
      mend: inNewRevision(
        "請改於離峰時段執行，或縮短作業時間。",
        "Move the job out of the peak hours, or shorten it.",
      ),
    }),
  },
  appliesTo: (plan, repository) =>
    governedSystem(plan, repository) !== undefined && plan.value.jobs.some(({ mode }) => mode === "online"),

  check(plan, repository, report) {
    const system = governedSystem(plan, repository);
    if (system === undefined) return;
    const { name, peakHours = [] } = system.value;
    const { jobs, items, effectiveFrom: effective } = plan.value;
    for (const [index, { id: job, mode, impact, schedule }] of jobs.entries()) {
      if (mode !== "online") continue;
      const args = { system: name, job };
      const assessed = impact?.assessedOn;
      if (assessed === undefined) report("not-assessed", at(plan, `/jobs/${index}/impact`, "key"), args);
      else if (assessed > effective && happened(repository, assessed)) {
        const place = at(plan, `/jobs/${index}/impact/assessedOn`);
        report("assessed-late", place, { ...args, assessed, effective });
      }
      for (const [place, item] of items.entries()) {
        if (item.job !== job || item.category !== "database" || item.method === "transaction_log") continue;
        if (item.consistency === undefined || item.consistency === "none")
          report("inconsistent-database", at(plan, `/items/${place}/consistency`, "key"), {
            ...args,
            item: item.name,
          });
      }
      const { time: start, windowMinutes: minutes } = schedule;
      const gap = longestGapMinutes(schedule) ?? 0;
      // A job that recurs more often than the peak is long has no hour that avoids it.
      const peak = peakHours.findIndex(
        (one) => start !== undefined && gap > minutesIn(one) + minutes && touchesPeriod(start, minutes, one),
      );
      const period = peakHours[peak];
      if (start === undefined || period === undefined) continue;
      const place = at(plan, `/jobs/${index}/schedule/time`);
      const related = [at(system, `/peakHours/${peak}`)];
      report("in-peak-hours", place, { ...args, start, minutes, ...period }, { related });
    }
  },
});
