import type { Localized } from "../../core/localized.ts";
import { covers, receiptOf } from "../../core/procedure/approvals.ts";
import {
  barred,
  mirroredHosts,
  mirrorHealth,
  mirrorWaiver,
  protectionNames,
  reliesOnMirror,
} from "../../core/procedure/mirrors.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";

const mend = {
  "zh-TW": () =>
    "請訂定備份計畫並送主管核准；單機、非核心且防護需求等級為普的主機，得改為申請豁免（policy/waivers/，種類 mirror_substitute）。登錄有誤者請更正。",
  en: () =>
    "Make a backup plan and have it approved; a lone host, neither core nor above grade general, may have a waiver instead (policy/waivers/, type mirror_substitute). Correct the register where it is wrong.",
};

export default defineRule({
  id: "mirror-only-by-waiver",
  subject: "system",
  severity: "error",
  title: {
    "zh-TW": "以磁碟鏡像或 RAID 代替備份者，應為單機主機並經核准豁免",
    en: "A mirror or RAID stands in for a backup only on a lone host and by a waiver",
  },
  duty: { "zh-TW": "檢查磁碟鏡像或 RAID 的健康狀態", en: "Check the health of the mirror or RAID" },
  messages: {
    "not-allowed": message<{ system: string; why: Localized }>({
      "zh-TW": (a) => `「${a.system}」不得以磁碟鏡像或 RAID 代替備份：${a.why["zh-TW"]}。`,
      en: (a) => `A mirror or RAID may not stand in for the backup of "${a.system}": ${a.why.en}.`,
      mend,
    }),
    "no-waiver": message<{ system: string; protection: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」只以「${a.protection["zh-TW"]}」保護而沒有備份，也沒有以鏡像代替備份的豁免。`,
      en: (a) => `"${a.system}" has no backup but "${a.protection.en}" alone, and no waiver for that.`,
      mend,
    }),
    "protection-differs": message<{ system: string; waiver: string; said: Localized; actual: Localized }>({
      "zh-TW": (a) =>
        `豁免 ${a.waiver} 載明「${a.system}」以「${a.said["zh-TW"]}」保護，系統清冊登錄的卻是「${a.actual["zh-TW"]}」。`,
      en: (a) =>
        `Waiver ${a.waiver} says "${a.said.en}" protects "${a.system}"; the register of systems says "${a.actual.en}".`,
      mend: {
        "zh-TW": () => "請更正系統清冊；若保護方式已改變，請更新豁免、增版並重新核准。",
        en: () => "Correct the register, or renew the waiver under a higher revision and have it approved.",
      },
    }),
    "health-failed": message<{ system: string; on: string }>({
      "zh-TW": (a) => `「${a.system}」的磁碟鏡像或 RAID 於 ${a.on} 健康檢查不合格，其資料目前沒有任何保護。`,
      en: (a) =>
        `The mirror or RAID of "${a.system}" failed its health check on ${a.on}: nothing protects its data.`,
      mend: {
        "zh-TW": () => "請更換故障硬碟並完成重建，再登錄一次合格的檢查。",
        en: () => "Replace the disk, let the mirror rebuild, and record a check that passed.",
      },
    }),
    "health-overdue": message<{
      system: string;
      due: string;
      days: number;
      value: number;
      source: Localized;
    }>({
      severity: "warning",
      "zh-TW": (a) =>
        `「${a.system}」的磁碟鏡像或 RAID 應於 ${a.due} 前檢查健康狀態，已逾期 ${a.days} 日（每 ${a.value} 日一次，依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `The mirror or RAID of "${a.system}" was due a health check by ${a.due}, ${a.days} days ago (every ${a.value} days; source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請檢查磁碟鏡像或 RAID，並登錄於豁免的 approval.healthChecks。",
        en: () => "Check the mirror or RAID and record it under approval.healthChecks of the waiver.",
      },
    }),
  },
  appliesTo: (system, repository) => reliesOnMirror(repository, system),

  check(system, repository, report) {
    const waiver = mirrorWaiver(repository, system.id);
    const receipt = waiver && receiptOf(repository, waiver.id, waiver.value.revision);
    // What a waiver says counts only as approved; a changed one is the fault of `records-approved`.
    const approved = waiver && receipt && covers(receipt, waiver) ? waiver : undefined;
    const { name } = system.value;
    const [mirrored] = mirroredHosts(system.value);
    const host = at(system, mirrored ? `${mirrored.pointer}/protection` : "/hosts");
    const bar = barred(system, approved);
    if (bar !== undefined) {
      report("not-allowed", bar.anchor, { system: name, why: bar.why });
      return;
    }
    if (waiver === undefined) {
      const plan = repository.find("plan", system.id);
      const protection = protectionNames[mirrored?.host.protection ?? "mirror"];
      report("no-waiver", plan ? at(plan, "/copies") : host, { system: name, protection });
      return;
    }
    const actual = mirrored?.host.protection ?? "none";
    const said = approved?.value.protection ?? (approved ? "none" : actual);
    if (said !== actual) {
      const words = { said: protectionNames[said], actual: protectionNames[actual] };
      const related = [at(waiver, "/protection")];
      report("protection-differs", host, { system: name, waiver: waiver.id, ...words }, { related });
    }
    // An expired waiver is the fault of `waivers-valid`.
    if (waiver.value.expires < repository.today) return;
    const { anchor, failedOn, deadline } = mirrorHealth(waiver, system.value, repository);
    if (deadline !== undefined) report.duty(deadline.due, anchor, waiver.value.owner);
    if (failedOn !== undefined) report("health-failed", anchor, { system: name, on: failedOn });
    else if (deadline?.missed !== undefined) {
      const { due, days, value, source } = deadline.missed;
      report("health-overdue", anchor, { system: name, due, days, value, source });
    }
  },
});
