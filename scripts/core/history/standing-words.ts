import type { Localized } from "../localized.ts";

/** Why a record may not be disposed of, as part of a sentence. */
export const standingWords = {
  unreadable: {
    "zh-TW": "無法讀取，或非紀錄銷毀單所能列",
    en: "it cannot be read, or no disposal can list it",
  },
  held: (hold: string): Localized => ({ "zh-TW": `受保全通知 ${hold} 保全`, en: `${hold} holds it` }),
  listed: (disposal: string): Localized => ({
    "zh-TW": `已列於紀錄銷毀單 ${disposal}`,
    en: `${disposal} lists it already`,
  }),
  needed: (path: string): Localized => ({
    "zh-TW": `${path} 仍在保存，並引用它`,
    en: `${path}, which is kept, rests on it`,
  }),
  tests: (cycles: number): Localized => ({
    "zh-TW": `屬該系統最近 ${cycles} 次合格測試，無論期限均應保留`,
    en: `it is among the latest ${cycles} passed tests of its system, which are always kept`,
  }),
} as const;
