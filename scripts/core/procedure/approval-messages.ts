import type { Localized } from "../localized.ts";
import { message } from "../rule.ts";

/** Messages that the rules of approval share: the same breach reads the same for a plan and for a record. */
export const approvalMessages = {
  changed: message<{ document: Localized; approved: string; fields: Localized }>({
    "zh-TW": (a) => `${a.document["zh-TW"]}於 ${a.approved} 核准之後內容已變更：${a.fields["zh-TW"]}。`,
    en: (a) => `${a.document.en} was changed after its approval on ${a.approved}: ${a.fields.en}.`,
    mend: {
      "zh-TW": () => "請改回核准的內容；若確需變更，請將版次（revision）加一，重新送主管核准。",
      en: () =>
        "Restore what was approved; if the change is wanted, raise the revision by one and have it approved anew.",
    },
  }),
  "date-differs": message<{ document: Localized; said: string; approved: string }>({
    "zh-TW": (a) =>
      `${a.document["zh-TW"]}填寫的核准日期為 ${a.said}，但核准紀錄上的核准日期為 ${a.approved}。`,
    en: (a) => `${a.document.en} says it was approved on ${a.said}; its receipt says ${a.approved}.`,
    mend: {
      "zh-TW": (a) =>
        `請將 approval.approvedOn 改為 ${a.approved}；核准欄不在核准內容之內，改正不須重新核准。`,
      en: (a) => `Set approval.approvedOn to ${a.approved}; that field is outside what was approved.`,
    },
  }),
  "approver-differs": message<{ document: Localized; said: string; approver: string }>({
    "zh-TW": (a) => `${a.document["zh-TW"]}填寫的核准人為${a.said}，但實際核准的是${a.approver}。`,
    en: (a) => `${a.document.en} names ${a.said} as its approver, but ${a.approver} approved it.`,
    mend: {
      "zh-TW": () => "請將 approval.approver 改為核准紀錄上的核准人；若應由所填之人核准，請由其重新核准。",
      en: () => "Name the approver of the receipt, or have the person named approve it.",
    },
  }),
  "no-authority": message<{
    document: Localized;
    approver: string;
    approved: string;
    unit: Localized;
    why: Localized;
  }>({
    "zh-TW": (a) =>
      `${a.document["zh-TW"]}由${a.approver}於 ${a.approved} 核准，但其當時並非${a.unit["zh-TW"]}主管或代理人（${a.why["zh-TW"]}）。`,
    en: (a) =>
      `${a.document.en} was approved on ${a.approved} by ${a.approver}, then neither supervisor${a.unit.en} nor deputy (${a.why.en}).`,
    mend: {
      "zh-TW": () =>
        "請將版次（revision）加一，由權責單位主管或其代理人重新核准；若職務登錄有誤，請更正 policy/people.yaml。",
      en: () =>
        "Raise the revision by one and have the supervisor of the unit, or a deputy, approve it; if the roles on file are wrong, correct policy/people.yaml.",
    },
  }),
  "authority-misstated": message<{ document: Localized; said: Localized; actual: Localized }>({
    "zh-TW": (a) =>
      `${a.document["zh-TW"]}的核准紀錄所載核准權限「${a.said["zh-TW"]}」與登錄不符，應為「${a.actual["zh-TW"]}」。`,
    en: (a) =>
      `The approval receipt states an authority that the registers do not bear out (${a.said.en} instead of ${a.actual.en}). ${a.document.en} is concerned.`,
    mend: {
      "zh-TW": () => "請依 policy/people.yaml 與 registry/systems.yaml 更正核准紀錄的職務、單位或代理。",
      en: () =>
        "Correct role, unit or deputyship in the receipt by policy/people.yaml and registry/systems.yaml.",
    },
  }),
};
