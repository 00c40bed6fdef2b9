import type { Localized } from "../../core/localized.ts";
import { demanded } from "../../core/procedure/demand.ts";
import { isInService } from "../../core/procedure/lifecycle.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { demands } from "../../core/settings.ts";

const targets = [
  ["recoveryPointRequired", "recoveryPoint", "recovery-point-missing"],
  ["recoveryTimeRequired", "recoveryTime", "recovery-time-missing"],
] as const;

export default defineRule({
  id: "recovery-targets-set",
  subject: "system",
  severity: "error",
  title: {
    "zh-TW": "資通系統應訂定 RTO 與 RPO",
    en: "Every system has a recovery time and a recovery point objective",
  },
  messages: {
    "recovery-point-missing": message<{ system: string; source: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」未訂資料復原時間點目標（RPO），備份多久做一次才夠便無從判斷（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `"${a.system}" has no recovery point objective, so nobody can tell how often it must be backed up (source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請與業務單位議定可容忍損失多久的資料，填入 recoveryPoint，例如 P1D 或 PT4H。",
        en: () =>
          "Agree with the business unit how much time of data may be lost and give it in recoveryPoint, such as P1D or PT4H.",
      },
    }),
    "recovery-time-missing": message<{ system: string; source: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」未訂復原時間目標（RTO），回存是否來得及便無從判斷（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `"${a.system}" has no recovery time objective, so nobody can tell whether a restore is fast enough (source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請與業務單位議定可容忍中斷多久，填入 recoveryTime，例如 PT8H 或 P3D。",
        en: () =>
          "Agree with the business unit how long the service may be down and give it in recoveryTime, such as PT8H or P3D.",
      },
    }),
  },
  appliesTo: ({ value }) => isInService(value),

  check(system, repository, report) {
    for (const [setting, field, missing] of targets) {
      if (system.value[field] !== undefined) continue;
      const demand = demanded(demands(repository, setting, system.value));
      if (demand === undefined) continue;
      const args = { system: system.value.name, source: demand.source };
      report(missing, at(system, `/${field}`, "key"), args, { advised: demand.advised });
    }
  },
});
