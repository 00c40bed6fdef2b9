import type { Localized } from "../../core/localized.ts";
import { backupIntervals, longestMinutes } from "../../core/procedure/backup-interval.ts";
import { breached } from "../../core/procedure/demand.ts";
import { durationOfMinutes } from "../../core/procedure/elapsed.ts";
import { governedSystem } from "../../core/procedure/governed-system.ts";
import { inNewRevision } from "../../core/procedure/new-revision.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds } from "../../core/settings.ts";
import { formatDuration } from "../../core/time/duration.ts";

const kinds: Readonly<Record<string, Localized>> = {
  database: { "zh-TW": "資料庫", en: "Databases" },
  file_data: { "zh-TW": "檔案", en: "Files" },
};
const allData: Localized = { "zh-TW": "資料", en: "Data" };

type Facts = { system: string; data: Localized; job: string; every: string };

export default defineRule({
  id: "schedule-meets-recovery-point",
  subject: "plan",
  severity: "error",
  title: {
    "zh-TW": "備份排程應符合資料可容忍損失的時間（RPO）",
    en: "Backups are frequent enough for the recovery point objective",
  },
  messages: {
    "exceeds-recovery-point": message<Facts & { target: string }>({
      "zh-TW": (a) =>
        `「${a.system}」的${a.data["zh-TW"]}最密每 ${formatDuration(a.every, "zh-TW")}備份一次（作業 ${a.job}），超過可容忍損失的時間（RPO）${formatDuration(a.target, "zh-TW")}。`,
      en: (a) =>
        `${a.data.en} of "${a.system}" are backed up every ${formatDuration(a.every, "en")} at best (job ${a.job}), beyond the recovery point objective of ${formatDuration(a.target, "en")}.`,
      mend: inNewRevision(
        "請縮短備份間隔；若 RPO 訂得過嚴，請由業務單位重新評估後更正系統清冊。",
        "Back up more often; if the objective is too strict, let the business unit reassess it and correct the register.",
      ),
    }),
    "exceeds-interval": message<Facts & { limit: string; source: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」的${a.data["zh-TW"]}最密每 ${formatDuration(a.every, "zh-TW")}備份一次（作業 ${a.job}），超過間隔上限 ${formatDuration(a.limit, "zh-TW")}（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `${a.data.en} of "${a.system}" are backed up every ${formatDuration(a.every, "en")} at best (job ${a.job}), beyond the longest interval of ${formatDuration(a.limit, "en")} (source: ${a.source.en}).`,
      mend: inNewRevision("請縮短備份間隔。", "Back up more often."),
    }),
  },
  appliesTo: (plan, repository) => governedSystem(plan, repository) !== undefined,

  check(plan, repository, report) {
    const system = governedSystem(plan, repository);
    if (system === undefined) return;
    const { name, recoveryPoint: target } = system.value;
    const interval = bounds(repository, "maxBackupIntervalHours", system.value);
    for (const { category, job, minutes } of backupIntervals(plan.value)) {
      const place = at(plan, `/jobs/${job}/schedule`);
      const facts = {
        system: name,
        data: kinds[category ?? ""] ?? allData,
        job: plan.value.jobs[job]?.id ?? "",
        every: durationOfMinutes(minutes),
      };
      if (target !== undefined && minutes > longestMinutes(target)) {
        report(
          "exceeds-recovery-point",
          place,
          { ...facts, target },
          { related: [at(system, "/recoveryPoint")] },
        );
        continue;
      }
      const limit = breached(interval, (hours) => minutes > longestMinutes(`PT${hours}H`));
      if (limit === undefined) continue;
      const { value, source, advised } = limit;
      report("exceeds-interval", place, { ...facts, limit: `PT${value}H`, source }, { advised });
    }
  },
});
