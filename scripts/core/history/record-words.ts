import type { Localized } from "../localized.ts";
import type { KeptKind, RecordName } from "./record-name.ts";

const kindWords: Readonly<Record<KeptKind, Localized>> = {
  plan: { "zh-TW": "備份計畫", en: "Plan" },
  restoration: { "zh-TW": "回復紀錄", en: "Restoration" },
  check: { "zh-TW": "查核紀錄", en: "Check" },
  adhoc: { "zh-TW": "臨時備份", en: "Ad-hoc backup" },
  config: { "zh-TW": "組態備份", en: "Configuration backup" },
  exception: { "zh-TW": "異常紀錄", en: "Exception" },
  disposal: { "zh-TW": "銷毀單", en: "Disposal" },
  attestation: { "zh-TW": "聲明", en: "Attestation" },
  hold: { "zh-TW": "保全通知", en: "Hold" },
  migration: { "zh-TW": "文件轉換紀錄", en: "Migration" },
  anchor: { "zh-TW": "定錨紀錄", en: "Anchor" },
  receipt: { "zh-TW": "核准紀錄", en: "Receipt" },
  note: { "zh-TW": "核准註記", en: "Note" },
  waiver: { "zh-TW": "豁免", en: "Waiver" },
  evidence: { "zh-TW": "佐證檔案", en: "Evidence" },
};

/** What a record is called at the start of a sentence. */
export function recordWords({ kind, id }: RecordName): Localized {
  const words = kindWords[kind];
  return { "zh-TW": `${words["zh-TW"]} ${id} `, en: `${words.en} ${id}` };
}
