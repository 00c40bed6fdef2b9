import type { Localized } from "../../core/localized.ts";
import { message } from "../../core/rule.ts";

/** A receipt's document, who signed (a person's name, a collector's id), and the day by which the key is judged. */
export interface Facts {
  readonly [name: string]: string | Localized;
  readonly document: Localized;
  readonly signer: string;
  readonly day: string;
}

const renew = {
  "zh-TW": () =>
    "請由 git 歷史取回簽章當時的核准紀錄；若無法取回，請將版次加一，由主管以 backproof approve 重新簽章。",
  en: () =>
    "Restore the receipt as it was signed from the history; if that cannot be had, raise the revision and have it signed anew with backproof approve.",
};

/** Of the approver's own signature (L2). */
export const approverMessages = {
  unsigned: message<Facts>({
    "zh-TW": (a) => `${a.document["zh-TW"]}的核准紀錄載為本人簽章（L2），但沒有簽章。`,
    en: (a) => `${a.document.en} has a receipt that claims to be signed (L2) and bears no signature.`,
    mend: {
      "zh-TW": () =>
        "請由 git 歷史取回簽章；核准人本來就沒有簽章者，level 應填 L0（有收集程式的簽章時為 L1）。",
      en: () =>
        "Restore the signature from the history; if the approver never signed, its level is L0, or L1 where a collector signed.",
    },
  }),
  "text-altered": message<Facts>({
    "zh-TW": (a) =>
      `${a.document["zh-TW"]}的核准簽章與核准紀錄不符：紀錄在簽章之後遭更動，或簽章不是為它而簽。`,
    en: (a) =>
      `${a.document.en} has a receipt that its signature does not fit: it was changed after signing, or signed for something else.`,
    mend: renew,
  }),
  "other-key": message<Facts>({
    "zh-TW": (a) => `${a.document["zh-TW"]}的核准簽章不是以${a.signer}於 ${a.day} 有效的金鑰所簽。`,
    en: (a) => `${a.document.en} is signed with a key that ${a.signer} could not use on ${a.day}.`,
    mend: {
      "zh-TW": () =>
        "金鑰漏登者，請於 policy/people.yaml 補登公鑰與期間；確非本人所簽者，請由有權主管重新核准，並查明原因。",
      en: () =>
        "Enter the key with its days in policy/people.yaml if it was left out; if someone else signed, have it approved anew and find out how that came about.",
    },
  }),
};

/** Of the collector's signature (L1), and of its keys. */
export const collectorMessages = {
  unwitnessed: message<Facts>({
    "zh-TW": (a) => `${a.document["zh-TW"]}的核准紀錄載為見證（L1），但沒有收集程式的簽章。`,
    en: (a) =>
      `${a.document.en} has a receipt that claims to be witnessed (L1) and bears no signature of a collector.`,
    mend: {
      "zh-TW": () =>
        "請由 git 歷史取回收集程式的簽章；本來就沒有者，level 應填 L0。核准人的簽章不是見證：有核准人簽章者，level 為 L2。",
      en: () =>
        "Restore the collector's signature from the history; if there never was one, its level is L0. An approver's own signature is no witness's: with one, the level is L2.",
    },
  }),
  "nothing-seen": message<Facts>({
    "zh-TW": (a) =>
      `${a.document["zh-TW"]}的核准紀錄有收集程式的簽章，卻沒有見證資料（witness），無從再查平台上的審查。`,
    en: (a) =>
      `${a.document.en} has a receipt that a collector signed and that does not say which review it saw (witness), so nobody can ask the forge again.`,
    mend: {
      "zh-TW": () =>
        "請由 git 歷史取回見證資料；沒有審查可憑者，請將版次加一重新核准，並查明這份紀錄由何而來。",
      en: () =>
        "Restore the witness from the history; if there was no review, raise the revision, have it approved anew, and find out where this receipt came from.",
    },
  }),
  "witness-altered": message<Facts>({
    "zh-TW": (a) =>
      `${a.document["zh-TW"]}的見證簽章與核准紀錄不符：紀錄在簽章之後遭更動，或簽章不是為它而簽。`,
    en: (a) =>
      `${a.document.en} has a receipt that its collector's signature does not fit: it was changed after signing, or signed for something else.`,
    mend: renew,
  }),
  "witness-other-key": message<Facts>({
    "zh-TW": (a) =>
      `${a.document["zh-TW"]}的見證簽章不是以收集程式「${a.signer}」於 ${a.day} 有效的金鑰所簽。`,
    en: (a) =>
      `${a.document.en} is witnessed with a key that the collector "${a.signer}" could not use on ${a.day}.`,
    mend: {
      "zh-TW": () =>
        "金鑰漏登者，請於 policy/people.yaml 的 collectors 補登公鑰與期間；確非收集程式所簽者，請重新核准，並查明原因。",
      en: () =>
        "Enter the key with its days under collectors in policy/people.yaml if it was left out; if something else signed, have it approved anew and find out how that came about.",
    },
  }),
  "key-shared": message<{ collector: string; person: string }>({
    "zh-TW": (a) =>
      `收集程式「${a.collector}」的公鑰同時登錄於${a.person}名下：無法分辨是收集程式見證，或是本人簽章。`,
    en: (a) =>
      `The collector "${a.collector}" has a key that is also on file for ${a.person}: nobody can tell which of the two signed.`,
    mend: {
      "zh-TW": () =>
        "請為其中一方換一把金鑰；誤登而從未用於簽章者可刪除，用過者請更正期間，使雙方沒有同一日可用，並重新核准因此失效者。",
      en: () =>
        "Give one of them another key. An entry made by mistake, whose key signed nothing, may go; otherwise correct the days so that no day is common to both, and have what that voids approved anew.",
    },
  }),
};
