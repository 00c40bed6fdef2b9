import type { Localized } from "../../core/localized.ts";
import { qualifyingTests } from "../../core/procedure/qualifying-tests.ts";
import { claimsPass, restoredData } from "../../core/procedure/restoration-result.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";
import { approximateMinutes, formatDuration, parseDuration } from "../../core/time/duration.ts";
import { instant } from "../../core/time/timestamp.ts";

type Compared = { record: string; system: string; measured: Localized; target: Localized };

export default defineRule({
  id: "restore-targets-met",
  subject: "restoration",
  severity: "warning",
  title: {
    "zh-TW": "回復所需時間與資料損失符合目標",
    en: "Restorations meet the recovery objectives of their system",
  },
  messages: {
    "not-measured": message<{ record: string; system: string }>({
      severity: "error",
      "zh-TW": (a) =>
        `「${a.system}」${a.record} 填為成功，但未記錄實際回存時間與損失資料時間，無從得知能否達到目標。`,
      en: (a) =>
        `${a.record} of "${a.system}" passed without recording how long it took and how much data were lost, so nobody knows whether the objectives can be met.`,
      mend: {
        "zh-TW": () => "請依作業紀錄補填實際回存時間與實際損失資料時間。",
        en: () => "Add the time to restore and the data loss from the log of the restoration.",
      },
    }),
    "restore-too-slow": message<Compared>({
      "zh-TW": (a) =>
        `「${a.system}」${a.record} 實際回存 ${a.measured["zh-TW"]}，超過復原時間目標（RTO）${a.target["zh-TW"]}。`,
      en: (a) =>
        `${a.record} of "${a.system}" took ${a.measured.en} to restore, longer than the recovery time objective of ${a.target.en}.`,
      mend: {
        "zh-TW": () => "請縮短回存時間後再測，或與業務單位檢討 RTO，並更新計畫的回存估算。",
        en: () =>
          "Speed the restore up and test again, or review the objective with its owner and renew the estimate.",
      },
    }),
    "data-loss-too-large": message<Compared>({
      "zh-TW": (a) =>
        `「${a.system}」${a.record} 損失 ${a.measured["zh-TW"]}的資料，超過資料復原時間點目標（RPO）${a.target["zh-TW"]}。`,
      en: (a) =>
        `${a.record} of "${a.system}" lost ${a.measured.en} of data, more than the recovery point objective of ${a.target.en}.`,
      mend: {
        "zh-TW": () => "請提高備份頻率後再測，或與業務單位檢討 RPO。",
        en: () => "Back up more often and test again, or review the objective with its owner.",
      },
    }),
  },
  appliesTo: (record, repository) => {
    const system = repository.find("system", record.value.system)?.value;
    return system?.lifecycle.status !== "retired" && claimsPass(record, repository) && restoredData(record);
  },

  check(record, repository, report) {
    const { system: id, measured, completedAt, items } = record.value;
    const system = repository.find("system", id)?.value;
    if (system === undefined) return;
    const named = { record: record.id, system: system.name };
    if (measured === undefined) {
      report("not-measured", at(record, "/measured", "key"), named);
      return;
    }
    // What was slow once is settled by a newer test of the same items, which is judged itself.
    const settled = qualifyingTests(repository, id).some(
      ({ record: other }) =>
        instant(other.value.completedAt) > instant(completedAt) &&
        items.every((item) => other.value.items.includes(item)),
    );
    if (settled) return;
    for (const [message, key, limit] of [
      ["restore-too-slow", "restoreTime", system.recoveryTime],
      ["data-loss-too-large", "dataLoss", system.recoveryPoint],
    ] as const) {
      if (limit === undefined || minutes(measured[key]) <= minutes(limit)) continue;
      const args = { ...named, measured: localized(measured[key]), target: localized(limit) };
      report(message, at(record, `/measured/${key}`), args);
    }
  },
});

function minutes(duration: string): number {
  const parsed = parseDuration(duration);
  return parsed === undefined ? 0 : approximateMinutes(parsed);
}

function localized(duration: string): Localized {
  return { "zh-TW": formatDuration(duration, "zh-TW"), en: formatDuration(duration, "en") };
}
