import type { Localized } from "../localized.ts";
import { message } from "../rule.ts";

interface Term {
  readonly [name: string]: string | number | Localized;
  readonly document: Localized;
  readonly due: string;
  readonly workdays: number;
  readonly source: Localized;
}

const term = (a: Term): Localized => ({
  "zh-TW": `應於 ${a.due}（含）前核准（宣告後 ${a.workdays} 個工作日內，依${a.source["zh-TW"]}）`,
  en: `by ${a.due} (within ${a.workdays} working days of the declaration; source: ${a.source.en})`,
});

const sign = {
  "zh-TW": () => "請主管以 approve 簽署核准；合併之後才按下的審查不算核准。",
  en: () => "Have the supervisor sign it with `approve`; a review after the merge does not count.",
};
const anew = {
  "zh-TW": () => "請將版次（revision）加一，移除 emergency，實施日期定於核准日或之後，送主管核准。",
  en: () =>
    "Raise the revision by one without emergency, let it take effect on the day of approval or later, and have it approved.",
};

/** What the rule on approvals says of a plan that took effect as an emergency. */
export const emergencyMessages = {
  "emergency-awaiting": message<Term & { from: string; declarer: string }>({
    severity: "warning",
    "zh-TW": (a) =>
      `${a.document["zh-TW"]}經${a.declarer}宣告緊急，自 ${a.from} 起先行實施，尚未核准；${term(a)["zh-TW"]}。`,
    en: (a) =>
      `${a.document.en} takes effect on ${a.from} as an emergency that ${a.declarer} declared, not approved yet; its approval is due ${term(a).en}.`,
    mend: sign,
  }),
  "emergency-overdue": message<Term & { days: number; receipt: string }>({
    "zh-TW": (a) =>
      `${a.document["zh-TW"]}緊急先行實施，${term(a)["zh-TW"]}，已逾 ${a.days} 日，仍沒有核准紀錄 ${a.receipt}。`,
    en: (a) =>
      `${a.document.en} took effect as an emergency; its approval was due ${term(a).en}, ${a.days} days ago, and there is no receipt (${a.receipt}).`,
    mend: sign,
  }),
  "emergency-late": message<Term & { approved: string }>({
    "zh-TW": (a) => `${a.document["zh-TW"]}緊急先行實施，${term(a)["zh-TW"]}，但到 ${a.approved} 才核准。`,
    en: (a) =>
      `${a.document.en} took effect as an emergency; its approval was due ${term(a).en}, but came only on ${a.approved}.`,
    mend: anew,
  }),
  "emergency-closed": message<{ document: Localized; from: string; approval: Localized; why: Localized }>({
    "zh-TW": (a) =>
      `${a.document["zh-TW"]}自 ${a.from} 起實施，但${a.approval["zh-TW"]}；所宣告的緊急不能作為先行實施的依據：${a.why["zh-TW"]}。`,
    en: (a) =>
      `${a.document.en} took effect on ${a.from}, but ${a.approval.en}; the emergency it declares does not excuse that: ${a.why.en}.`,
    mend: {
      "zh-TW": () => "請送主管核准，核准前不得實施；核准前已實施者，將版次（revision）加一重新核准。",
      en: () =>
        "Have the supervisor approve it before it is used; if it was used before, raise the revision and have that approved.",
    },
  }),
};
