import type { Localized } from "../localized.ts";
import { message } from "../rule.ts";

/** What a reader should know although it decides nothing. */
export const remarkMessages = {
  "co-author-unresolved": message<{ name: string; commit: string }>({
    "zh-TW": (a) => `commit ${a.commit} 的共同作者「${a.name}」無法對應到帳號。`,
    en: (a) => `The co-author ${a.name} of ${a.commit} could not be traced to an account.`,
    mend: {
      "zh-TW": () => "請確認核准者不是這位共同作者。",
      en: () => "Make sure that the approver is not this co-author.",
    },
  }),
  "contributor-unregistered": message<{ login: string; part: Localized }>({
    "zh-TW": (a) => `${a.login}${a.part["zh-TW"]}，但未登錄於 policy/people.yaml。`,
    en: (a) => `${a.login} ${a.part.en} but is not registered in policy/people.yaml.`,
    mend: {
      "zh-TW": () => "請確認此帳號不屬於核准者；若為同仁，請登錄。",
      en: () => "Make sure that the account is not the approver's; register it if it is a colleague's.",
    },
  }),
  "approver-differs": message<{ said: string; approver: string }>({
    "zh-TW": (a) => `文件填寫的核准人為${a.said}，但核准的是${a.approver}。`,
    en: (a) => `The document names ${a.said} as its approver, but ${a.approver} approves it.`,
    mend: {
      "zh-TW": () => "請更正 approval.approver；核准欄不在核准內容之內，改正不須重新核准。",
      en: () => "Correct approval.approver; that part is outside what is approved.",
    },
  }),
  "out-of-order": message<{ day: string; limit: Localized }>({
    "zh-TW": (a) => `於 ${a.day} 核准，但應${a.limit["zh-TW"]}。`,
    en: (a) => `It was approved on ${a.day}; it should be approved ${a.limit.en}.`,
    mend: {
      "zh-TW": () => "若文件上的日期有誤，請更正並重新核准。",
      en: () => "If a day in the document is wrong, correct it and have it approved anew.",
    },
  }),
  "emergency-open": message<{ declarer: string; declaredOn: string; due: string; whom: Localized }>({
    "zh-TW": (a) =>
      `經${a.declarer}於 ${a.declaredOn} 宣告緊急，可先合併實施；應於 ${a.due}（含）前經${a.whom["zh-TW"]}核准。`,
    en: (a) =>
      `${a.declarer} declared an emergency on ${a.declaredOn}: it may be merged and take effect; approval is due by ${a.due}, by ${a.whom.en}.`,
    mend: {
      "zh-TW": () => "合併後請主管以 approve 簽署核准；合併之後才按下的審查不算核准。",
      en: () => "After the merge have it signed with `approve`; a review after the merge does not count.",
    },
  }),
  "emergency-refused": message<{ why: Localized }>({
    "zh-TW": (a) => `所宣告的緊急不能作為先行實施的依據：${a.why["zh-TW"]}。`,
    en: (a) => `The emergency that it declares does not let it in without approval: ${a.why.en}.`,
    mend: {
      "zh-TW": () => "請主管核准，或更正 emergency。",
      en: () => "Have a supervisor approve it, or correct emergency.",
    },
  }),
  "approved-hastily": message<{ person: string; seconds: number }>({
    "zh-TW": (a) => `${a.person}在最近一次強制推送後 ${a.seconds} 秒內即核准，所見可能是先前的內容。`,
    en: (a) =>
      `${a.person} approved within ${a.seconds} seconds of the last force-push and may have seen what stood before.`,
    mend: {
      "zh-TW": () => "請向核准者確認所見內容。",
      en: () => "Ask the approver what was seen.",
    },
  }),
};
