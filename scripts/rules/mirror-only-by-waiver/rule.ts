import type { Localized } from "../../core/localized.ts";
import { covers, receiptOf } from "../../core/procedure/approvals.ts";
import { deadlineOf } from "../../core/procedure/deadline.ts";
import {
  isMirrorOnly,
  mayRelyOnMirror,
  mirroredHosts,
  mirrorWaiver,
  protectionNames,
  reliesOnMirror,
} from "../../core/procedure/mirrors.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { bounds } from "../../core/settings.ts";
import { lastDayAfterDays } from "../../core/time/statutory.ts";
import { dateIn } from "../../core/time/timestamp.ts";

const plan = {
  "zh-TW": () => "請訂定備份計畫並送主管核准；鏡像或 RAID 只防單一硬碟故障，不是備份。",
  en: () => "Make a backup plan and have it approved; a mirror or RAID guards against a broken disk and is no backup.",
};

export default defineRule({
  id: "mirror-only-by-waiver",
  subject: "system",
  severity: "error",
  title: {
    "zh-TW": "以磁碟鏡像或 RAID 代替備份者應為單機主機並經核准",
    en: "A mirror or RAID stands in for a backup only on a lone host and by a waiver",
  },
  duty: { "zh-TW": "檢查磁碟鏡像或 RAID 的健康狀態", en: "Check the health of the mirror or RAID" },
  messages: {
    "not-allowed": message<{ system: string; why: Localized }>({
      "zh-TW": (a) => `「${a.system}」${a.why["zh-TW"]}，不得以磁碟鏡像或 RAID 代替備份。`,
      en: (a) => `"${a.system}" ${a.why.en}: a mirror or RAID may not stand in for its backup.`,
      mend: plan,
    }),
    "no-waiver": message<{ system: string; protection: Localized }>({
      "zh-TW": (a) => `「${a.system}」只以${a.protection["zh-TW"]}保護，沒有備份，也沒有核准的豁免（免備份核准單）。`,
      en: (a) => `"${a.system}" is protected by ${a.protection.en} alone, without a backup or a waiver.`,
      mend: {
        "zh-TW": () =>
          "請訂定備份計畫；單機且非核心、防護需求等級為普者，得於 policy/waivers/ 申請 mirror_substitute 豁免，經核准後以鏡像代替。",
        en: () =>
          "Make a backup plan; a lone host that is neither core nor above grade general may have an approved mirror_substitute waiver under policy/waivers/ instead.",
      },
    }),
    "not-standalone": message<{ system: string; host: string }>({
      "zh-TW": (a) => `「${a.system}」的主機「${a.host}」不是單機，不適用以磁碟鏡像或 RAID 代替備份。`,
      en: (a) => `Host "${a.host}" of "${a.system}" does not stand alone, so a mirror or RAID may not stand in for its backup.`,
      mend: plan,
    }),
    "unconfirmed-host": message<{ system: string; waiver: string }>({
      "zh-TW": (a) => `豁免 ${a.waiver} 未確認「${a.system}」的主機為單機無備份之主機（hostStandalone）。`,
      en: (a) => `Waiver ${a.waiver} does not confirm that the host of "${a.system}" stands alone (hostStandalone).`,
      mend: {
        "zh-TW": () => "請確認後填寫 hostStandalone: true，將版次（revision）加一並重新核准；非單機者應訂定備份計畫。",
        en: () => "Confirm it, raise the revision and have it approved; a host that does not stand alone needs a plan.",
      },
    }),
    "protection-differs": message<{ system: string; waiver: string; said: Localized; actual: Localized }>({
      "zh-TW": (a) =>
        `豁免 ${a.waiver} 載明「${a.system}」以${a.said["zh-TW"]}保護，但系統清冊登錄的主機保護方式為${a.actual["zh-TW"]}。`,
      en: (a) =>
        `Waiver ${a.waiver} says that "${a.system}" is protected by ${a.said.en}; the register of systems says ${a.actual.en}.`,
      mend: {
        "zh-TW": () => "請更正系統清冊；保護方式確已改變者，更新豁免、將版次加一並重新核准。",
        en: () => "Correct the register, or renew the waiver under a higher revision and have it approved.",
      },
    }),
    "health-failed": message<{ system: string; date: string }>({
      "zh-TW": (a) => `「${a.system}」最近一次（${a.date}）的鏡像或 RAID 健康檢查不合格，目前沒有任何保護。`,
      en: (a) => `The last health check of the mirror of "${a.system}" (${a.date}) failed: nothing protects its data now.`,
      mend: {
        "zh-TW": () => "請更換故障硬碟、完成重建，並登錄一次合格的檢查。",
        en: () => "Replace the disk, let the mirror rebuild, and record a check that passed.",
      },
    }),
    "health-overdue": message<{ system: string; due: string; days: number; limit: number; source: Localized }>({
      severity: "warning",
      "zh-TW": (a) =>
        `「${a.system}」的鏡像或 RAID 應於 ${a.due} 前檢查健康狀態，已逾期 ${a.days} 日（每 ${a.limit} 日一次，依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `The health of the mirror of "${a.system}" was to be checked by ${a.due}, ${a.days} days ago (every ${a.limit} days, by ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請檢查磁碟鏡像或 RAID 的狀態，並登錄於豁免的 healthChecks。",
        en: () => "Check the mirror or RAID and record it under healthChecks of the waiver.",
      },
    }),
  },
  appliesTo: (system, repository) => reliesOnMirror(repository, system),

  check(system, repository, report) {
    const { name, core, hosts = [] } = system.value;
    const waiver = mirrorWaiver(repository, system.id);
    const mirrored = mirroredHosts(system.value);
    const [first] = mirrored;
    if (!mayRelyOnMirror(system.value)) {
      const why = core
        ? { "zh-TW": "為核心資通系統", en: "is a core system" }
        : { "zh-TW": "的防護需求等級高於普", en: "is above grade general" };
      report("not-allowed", at(system, core ? "/core" : "/protection/grade"), { system: name, why });
      return;
    }
    if (waiver === undefined) {
      const protection = first ? protectionNames[first.host.protection] : protectionNames.mirror;
      const backup = repository.find("plan", system.id);
      const place = backup ? at(backup, "/copies") : at(system, `${first?.pointer ?? ""}/protection`);
      report("no-waiver", place, { system: name, protection });
      return;
    }
  },
});
