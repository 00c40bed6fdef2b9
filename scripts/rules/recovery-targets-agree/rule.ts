import { longestMinutes } from "../../core/procedure/backup-interval.ts";
import { isInService } from "../../core/procedure/lifecycle.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { formatDuration } from "../../core/time/duration.ts";

const zh = (duration: string): string => formatDuration(duration, "zh-TW");
const en = (duration: string): string => formatDuration(duration, "en");

export default defineRule({
  id: "recovery-targets-agree",
  subject: "system",
  severity: "warning",
  title: {
    "zh-TW": "系統的 RTO、RPO 應符合所支持業務的目標",
    en: "The recovery objectives of a system meet those of the business it supports",
  },
  messages: {
    "recovery-time-too-long": message<{ system: string; target: string; business: string }>({
      "zh-TW": (a) =>
        `「${a.system}」的復原時間目標（RTO）為 ${zh(a.target)}，長於所支持業務的 RTO ${zh(a.business)}。`,
      en: (a) =>
        `The recovery time objective of "${a.system}" is ${en(a.target)}, longer than the ${en(a.business)} of the business it supports.`,
      mend: {
        "zh-TW": (a) =>
          `請將 recoveryTime 縮短至 ${zh(a.business)}以內，或經營運衝擊分析重新議定業務的 RTO。`,
        en: (a) =>
          `Bring recoveryTime down to ${en(a.business)}, or agree a new objective of the business in its impact analysis.`,
      },
    }),
    "recovery-point-too-long": message<{ system: string; target: string; business: string }>({
      "zh-TW": (a) =>
        `「${a.system}」的資料復原時間點目標（RPO）為 ${zh(a.target)}，長於所支持業務的 RPO ${zh(a.business)}。`,
      en: (a) =>
        `The recovery point objective of "${a.system}" is ${en(a.target)}, longer than the ${en(a.business)} of the business it supports.`,
      mend: {
        "zh-TW": (a) =>
          `請將 recoveryPoint 縮短至 ${zh(a.business)}以內並調整備份週期，或經營運衝擊分析重新議定業務的 RPO。`,
        en: (a) =>
          `Bring recoveryPoint down to ${en(a.business)} and the schedule with it, or agree a new objective of the business in its impact analysis.`,
      },
    }),
    "downtime-too-long": message<{ system: string; target: string; work: string; limit: string }>({
      "zh-TW": (a) =>
        `「${a.system}」的復原時間目標（RTO）${zh(a.target)}加上工作恢復時間（WRT）${zh(a.work)}，超過最大可容忍中斷時間（MTPD）${zh(a.limit)}。`,
      en: (a) =>
        `The recovery time objective of "${a.system}", ${en(a.target)}, and its work recovery time, ${en(a.work)}, add up to more than its tolerable downtime of ${en(a.limit)}.`,
      mend: {
        "zh-TW": () => "請縮短 recoveryTime 或 workRecovery，使兩者之和不超過 tolerableDowntime。",
        en: () => "Shorten recoveryTime or workRecovery until together they fit into tolerableDowntime.",
      },
    }),
  },
  appliesTo: ({ value }) => isInService(value),

  check(entity, _repository, report) {
    const { name: system, recoveryTime, recoveryPoint, workRecovery: work, ...others } = entity.value;
    const { businessRecoveryTime, businessRecoveryPoint, tolerableDowntime: limit } = others;
    const place = (key: string) => at(entity, `/${key}`);
    const compare = (
      breach: "recovery-time-too-long" | "recovery-point-too-long",
      [key, target]: readonly [string, string | undefined],
      [businessKey, business]: readonly [string, string | undefined],
    ): boolean => {
      if (target === undefined || business === undefined) return false;
      if (longestMinutes(target) <= longestMinutes(business)) return false;
      report(breach, place(key), { system, target, business }, { related: [place(businessKey)] });
      return true;
    };
    compare(
      "recovery-point-too-long",
      ["recoveryPoint", recoveryPoint],
      ["businessRecoveryPoint", businessRecoveryPoint],
    );
    const tooLong = compare(
      "recovery-time-too-long",
      ["recoveryTime", recoveryTime],
      ["businessRecoveryTime", businessRecoveryTime],
    );
    // Too long a recovery time is the root: what it adds up to is judged once it is mended.
    if (tooLong || recoveryTime === undefined || work === undefined || limit === undefined) return;
    if (longestMinutes(recoveryTime) + longestMinutes(work) <= longestMinutes(limit)) return;
    const related = [place("workRecovery"), place("recoveryTime")];
    report(
      "downtime-too-long",
      place("tolerableDowntime"),
      { system, target: recoveryTime, work, limit },
      { related },
    );
  },
});
