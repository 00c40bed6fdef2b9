import type { Localized } from "../localized.ts";
import { message } from "../rule.ts";

type Named = { record: string; date: string };

/** What can be wrong inside one record of disposal, of media or of records. */
export const disposalMessages = {
  "method-not-allowed": message<Named & { medium: string; method: Localized; why: Localized }>({
    "zh-TW": (a) => `${a.record} 以「${a.method["zh-TW"]}」銷毀媒體「${a.medium}」，但${a.why["zh-TW"]}。`,
    en: (a) => `${a.record} disposed of medium "${a.medium}" by "${a.method.en}", but ${a.why.en}.`,
    mend: {
      "zh-TW": () => "請以容許的方式再次銷毀並更正紀錄；媒體已不在者，評估外洩風險並通報。",
      en: () =>
        "Destroy it again in an allowed way and correct the record; if it is gone, weigh the risk and report it.",
    },
  }),
  "not-by-custodian": message<Named & { person: string }>({
    "zh-TW": (a) =>
      `${a.record} 由${a.person}執行銷毀，但其於 ${a.date} 並未擔任備份媒體保管人，也不是其代理人。`,
    en: (a) =>
      `${a.person} carried out ${a.record} but was neither media custodian nor a deputy on ${a.date}.`,
    mend: {
      "zh-TW": () => "媒體的銷毀應由備份媒體保管人執行；職務或代理期間漏登者，請補登 policy/people.yaml。",
      en: () =>
        "The media custodian disposes of media; if an office or deputising is missing, add it to policy/people.yaml.",
    },
  }),
  "same-witness": message<Named & { person: string }>({
    "zh-TW": (a) => `${a.record} 的執行人員與見證人都是${a.person}。`,
    en: (a) => `${a.person} both carried out and witnessed ${a.record}.`,
    mend: {
      "zh-TW": () => "請填實際在場的另一位見證人；無人見證者，下次須有第二人在場。",
      en: () => "Name the other person who was there; if there was none, have one next time.",
    },
  }),
  "not-filled-in": message<Named & { word: string }>({
    "zh-TW": (a) => `${a.record} 留有「${a.word}」，尚未填妥。`,
    en: (a) => `${a.record} still holds "${a.word}" where something is to be filled in.`,
    mend: {
      "zh-TW": () => "請於送核准前填入實際內容。",
      en: () => "Fill it in before it is approved.",
    },
  }),
  "hold-unchecked": message<Named>({
    "zh-TW": (a) =>
      `${a.record} 於 ${a.date} 銷毀前，未確認沒有保全通知（查核結果不為「無保全」，或查核晚於銷毀）。`,
    en: (a) =>
      `Before the disposal of ${a.date} (${a.record}) it was not established that no legal hold applied.`,
    mend: {
      "zh-TW": () => "請查核保全通知並更正查核日期與結果；如有保全，立即通知發出人。",
      en: () => "Check the legal holds and correct day and result; if one applied, tell its issuer at once.",
    },
  }),
} as const;
