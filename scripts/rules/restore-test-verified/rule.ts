import type { Localized } from "../../core/localized.ts";
import { personName, systemName } from "../../core/procedure/names.ts";
import { failedRows, missingProof, selfVerified } from "../../core/procedure/restoration-proof.ts";
import { claimsPass } from "../../core/procedure/restoration-result.ts";
import { offPlan } from "../../core/procedure/restoration-scope.ts";
import { lateRecording, restorationDisorder } from "../../core/procedure/restoration-times.ts";
import { at } from "../../core/repository.ts";
import { defineRule, message } from "../../core/rule.ts";

type Named = { readonly record: string; readonly system: string };

export default defineRule({
  id: "restore-test-verified",
  subject: "restoration",
  severity: "error",
  title: { "zh-TW": "回復紀錄足以證明資料可用", en: "Restoration records prove what they claim" },
  messages: {
    unverified: message<Named & { missing: Localized }>({
      "zh-TW": (a) => `「${a.system}」${a.record} 填為成功，卻缺${a.missing["zh-TW"]}，無法證明資料可用。`,
      en: (a) => `${a.record} of "${a.system}" claims a pass without ${a.missing.en}.`,
      mend: {
        "zh-TW": (a) => `請由業務驗證者驗證後補填${a.missing["zh-TW"]}；未經驗證不得填為成功。`,
        en: (a) => `Have the data verified and add ${a.missing.en}; until then it is no pass.`,
      },
    }),
    "not-matched": message<Named & { count: number; expected: string; actual: string }>({
      "zh-TW": (a) =>
        `「${a.system}」${a.record} 填為成功，卻有 ${a.count} 項驗證不符合（應為「${a.expected}」，實為「${a.actual}」）。`,
      en: (a) =>
        `${a.record} of "${a.system}" claims a pass, though ${a.count} of its verifications did not match (expected "${a.expected}", found "${a.actual}").`,
      mend: {
        "zh-TW": () => "請將結果改為部分成功或失敗，開立異常紀錄，矯正後複測。",
        en: () => "Record the result as partly passed or failed, open an exception, correct it and retest.",
      },
    }),
    "own-verifier": message<Named & { person: string; source: Localized }>({
      "zh-TW": (a) =>
        `「${a.system}」${a.record} 由執行人員${a.person}自行驗證，應由他人驗證（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `${a.record} of "${a.system}" was verified by ${a.person}, who restored it; someone else must (source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "請由未參與執行的業務驗證者重新驗證，並更正驗證人員與時間。",
        en: () => "Have a business verifier who took no part verify it, and correct verifier and time.",
      },
    }),
    "out-of-order": message<
      Named & { first: Localized; firstAt: string; second: Localized; secondAt: string }
    >({
      "zh-TW": (a) =>
        `「${a.system}」${a.record} 的${a.first["zh-TW"]}（${a.firstAt}）晚於${a.second["zh-TW"]}（${a.secondAt}）。`,
      en: (a) =>
        `${a.record} of "${a.system}" puts ${a.first.en} (${a.firstAt}) after ${a.second.en} (${a.secondAt}).`,
      mend: {
        "zh-TW": () => "請查明並更正；先後應為備份、開始、完成、驗證，填表不早於完成。",
        en: () =>
          "Correct the times; the order is backup, start, completion, verification, and recording last.",
      },
    }),
    "recorded-late": message<Named & { on: string; due: string; days: number; source: Localized }>({
      severity: "warning",
      "zh-TW": (a) =>
        `「${a.system}」${a.record} 遲至 ${a.on} 填表，應於 ${a.due}（含）以前，逾 ${a.days} 日（依據：${a.source["zh-TW"]}）。`,
      en: (a) =>
        `${a.record} of "${a.system}" was filled in on ${a.on}, ${a.days} days after ${a.due} (source: ${a.source.en}).`,
      mend: {
        "zh-TW": () => "如日期誤填請更正；往後於測試完成後儘速填表。",
        en: () => "Correct the day if it is a slip; fill in the next form soon after the test.",
      },
    }),
    "off-plan": message<Named & { revision: number; what: Localized }>({
      "zh-TW": (a) => `「${a.system}」${a.record} 記為依第 ${a.revision} 版計畫測試，但${a.what["zh-TW"]}。`,
      en: (a) =>
        `${a.record} of "${a.system}" refers to revision ${a.revision} of the plan, but ${a.what.en}.`,
      mend: {
        "zh-TW": () => "請依測試當日實施的計畫，更正版次、項目與副本代號。",
        en: () => "Name the revision in force that day, and its items and copies.",
      },
    }),
  },
  appliesTo: ({ value }) => value.result !== "cancelled",

  check(record, repository, report) {
    const { planRevision: revision, system } = record.value;
    const named = { record: record.id, system: systemName(repository, system) };
    if (claimsPass(record, repository)) {
      const proof = missingProof(record);
      if (proof !== undefined)
        report("unverified", at(record, proof.pointer, "key"), { ...named, missing: proof.missing });
      const failed = failedRows(record);
      if (failed !== undefined) {
        const { count, first, pointer } = failed;
        const { expected, actual } = first;
        report("not-matched", at(record, pointer), { ...named, count, expected, actual });
      }
      const own = selfVerified(record, repository);
      if (own !== undefined) {
        const args = { ...named, person: personName(repository, own.person), source: own.source };
        report("own-verifier", at(record, "/verifiedBy"), args, { advised: own.advised });
      }
    }
    const disorder = restorationDisorder(record, repository);
    const late = lateRecording(record, repository);
    if (disorder !== undefined) {
      const { pointer, ...moments } = disorder;
      report("out-of-order", at(record, pointer), { ...named, ...moments });
    } else if (late !== undefined) report("recorded-late", at(record, "/recordedOn"), { ...named, ...late });
    const off = offPlan(record, repository);
    if (off !== undefined)
      report("off-plan", at(record, off.pointer), { ...named, revision, what: off.what });
  },
});
