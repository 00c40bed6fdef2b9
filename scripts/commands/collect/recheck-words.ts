import type { Localized } from "../../core/localized.ts";
import type { ReceiptDocument } from "../../core/types.generated.ts";
import type { Noted } from "./write-note.ts";

/** Receipts that another repository would have to be asked about. */
export interface Elsewhere {
  readonly forge: NonNullable<ReceiptDocument["witness"]>["forge"];
  readonly repository: string;
  readonly count: number;
}

const dismissed: Localized = { "zh-TW": "核准之後審查遭撤銷", en: "approved, later dismissed" };
const edited: Localized = {
  "zh-TW": "核准之後審查意見遭修改",
  en: "approved by a review whose text was edited later",
};
const deleted: Localized = { "zh-TW": "核准所憑的審查已不存在", en: "approved by a review that is gone" };

/** What a second look at the reviews behind receipts has to say; every text follows the name of a document. */
export const recheckWords = {
  unknown: { "zh-TW": "無法得知", en: "cannot be known" },
  another: (number: number): Localized => ({
    "zh-TW": `#${number} 中這個編號的審查出自另一個帳號；請確認 --repository 是核准當時的儲存庫。`,
    en: `in #${number} the review of that number is of another account; see that --repository is where it was approved.`,
  }),
  "not-its-pull-request": (number: number): Localized => ({
    "zh-TW": `#${number} 沒有這則審查，平台也不認為內容由它併入；請確認 --repository 是核准當時的儲存庫。`,
    en: `#${number} has no such review, and the forge does not say that the content came by it; see that --repository is where it was approved.`,
  }),
  uncompared: (number: number): Localized => ({
    "zh-TW": `審查意見曾經修改（#${number}），但核准紀錄未留存當時意見的摘要，無從比較是在採計之前或之後。`,
    en: `the review was edited at some time (#${number}); the receipt keeps no digest of what it said, so whether before or after it was counted cannot be told.`,
  }),
  noted: ({ event, at, by, witness }: Noted, number: number): Localized => {
    const account =
      by === undefined ? [] : [{ "zh-TW": `帳號 ${by.forgeId}`, en: `by account ${by.forgeId}` }];
    const when = at === undefined ? [] : [{ "zh-TW": at, en: at }];
    const seen = [{ "zh-TW": `#${number}`, en: `#${number}` }, ...account, ...when];
    const isGone = event === "edited" && witness?.statementDigest === undefined;
    const what = event === "dismissed" ? dismissed : isGone ? deleted : edited;
    return {
      "zh-TW": `${what["zh-TW"]}（${seen.map((one) => one["zh-TW"]).join("，")}）。`,
      en: `${what.en} (${seen.map(({ en }) => en).join(", ")}).`,
    };
  },
  elsewhere: ({ forge, repository, count }: Elsewhere): Localized => ({
    "zh-TW": `另有 ${count} 份核准紀錄見證於 ${forge} 的 ${repository}，這次沒有查；請以 --forge ${forge} --repository ${repository} 另外執行。`,
    en: `Receipts witnessed at ${repository} on ${forge}, not asked about in this run: ${count}. Run this with --forge ${forge} --repository ${repository} for them.`,
  }),
  unreadable: {
    "zh-TW": "這份核准紀錄無法讀取，無從查起；請先以 validate 檢核。",
    en: "this receipt cannot be read, so nothing can be asked; run validate first.",
  },
} as const;
