import type { Localized } from "../localized.ts";
import { message } from "../rule.ts";

/** The exception and what it is about. */
type About = Readonly<{ name: string; exception: string }>;
type Timed = About & Readonly<{ due: string; workdays: number; source: Localized }>;
type Step = About & Readonly<{ step: Localized; due: string; days: number; person: string }>;

/** The words for what is wrong with the correction of causes. */
export const correctiveMessages = {
  undecided: message<Timed>({
    "zh-TW": (a) =>
      `「${a.name}」${a.exception} 未開立矯正預防處理單，也未說明免開的理由，應於 ${a.due} 以前決定（${a.workdays} 個工作日內，依據：${a.source["zh-TW"]}）。`,
    en: (a) =>
      `${a.exception} ("${a.name}") has no corrective action, nor a reason for none, due by ${a.due} (${a.workdays} working days; source: ${a.source.en}).`,
    mend: {
      "zh-TW": () => "請填寫 corrective；經主管同意免開者，於 noCorrective 寫明理由與決定的主管。",
      en: () =>
        "Fill in corrective, or give the reason for none and the deciding supervisor in noCorrective.",
    },
  }),
  "corrective-needed": message<About & { reason: Localized }>({
    "zh-TW": (a) => `「${a.name}」${a.exception} ${a.reason["zh-TW"]}，不得免開矯正預防處理單。`,
    en: (a) => `${a.exception} ("${a.name}") cannot do without a corrective action: ${a.reason.en}.`,
    mend: {
      "zh-TW": () => "請開立矯正預防處理單（corrective），分析根因並採取矯正與預防措施。",
      en: () => "Open a corrective action: find the root cause, correct it and prevent its return.",
    },
  }),
  "opened-late": message<Timed & { opened: string }>({
    severity: "warning",
    "zh-TW": (a) =>
      `「${a.name}」${a.exception} 的矯正預防處理單於 ${a.opened} 開立，應於 ${a.due} 以前（${a.workdays} 個工作日內，依據：${a.source["zh-TW"]}）。`,
    en: (a) =>
      `The corrective action of ${a.exception} ("${a.name}") was opened on ${a.opened}, due by ${a.due} (${a.workdays} working days; source: ${a.source.en}).`,
    mend: {
      "zh-TW": () => "日期誤植者請更正；確實較遲者請於追蹤紀錄說明緣由。",
      en: () => "Correct a wrong date; where it was really late, say why in the tracking.",
    },
  }),
  overdue: message<Step>({
    "zh-TW": (a) =>
      `「${a.name}」${a.exception} 的${a.step["zh-TW"]}應由 ${a.person} 於 ${a.due} 以前完成，已逾期 ${a.days} 日。`,
    en: (a) =>
      `The ${a.step.en} of ${a.exception} ("${a.name}") was due from ${a.person} by ${a.due}, ${a.days} days ago.`,
    mend: {
      "zh-TW": () => "請完成並填 doneOn；需展延者，經主管同意後更新 dueOn 並記入追蹤紀錄。",
      en: () =>
        "Do it and fill in doneOn; a new day takes the supervisor's consent and an entry in tracking.",
    },
  }),
  "due-soon": message<Step>({
    severity: "warning",
    "zh-TW": (a) =>
      `「${a.name}」${a.exception} 的${a.step["zh-TW"]}將於 ${a.due} 到期，由 ${a.person} 執行，尚餘 ${a.days} 日。`,
    en: (a) =>
      `The ${a.step.en} of ${a.exception} ("${a.name}") is due from ${a.person} by ${a.due}, in ${a.days} days.`,
    mend: { "zh-TW": () => "請於到期日（含）以前完成。", en: () => "Finish it by that day." },
  }),
  incomplete: message<About & { missing: Localized }>({
    "zh-TW": (a) => `「${a.name}」${a.exception} 已結案，但缺：${a.missing["zh-TW"]}。`,
    en: (a) => `${a.exception} ("${a.name}") is closed, but lacks ${a.missing.en}.`,
    mend: {
      "zh-TW": () => "請補齊後再結案；尚未完成者請改回處理中的狀態。",
      en: () => "Complete it before closing, or set it back to a status of work in progress.",
    },
  }),
  ineffective: message<About & { checked: string }>({
    "zh-TW": (a) => `「${a.name}」${a.exception} 於 ${a.checked} 確認成效為不符合，卻已結案。`,
    en: (a) =>
      `${a.exception} ("${a.name}") is closed although the correction was found ineffective on ${a.checked}.`,
    mend: {
      "zh-TW": () => "請重新分析根因並採取措施，確認有效後再結案。",
      en: () => "Look for the cause again, act on it, and close only once that has proved effective.",
    },
  }),
  "effect-unproven": message<About & { runs: number; needed: number; checked: string; source: Localized }>({
    "zh-TW": (a) =>
      `「${a.name}」${a.exception} 於 ${a.checked} 確認成效時，矯正後只有連續 ${a.runs} 次正常備份，應有 ${a.needed} 次（依據：${a.source["zh-TW"]}）。`,
    en: (a) =>
      `When the effect of ${a.exception} ("${a.name}") was checked on ${a.checked}, only ${a.runs} good runs in a row had followed the correction; ${a.needed} are needed (source: ${a.source.en}).`,
    mend: {
      "zh-TW": () => "請待矯正後備份連續正常達所需次數，再確認成效並結案。",
      en: () => "Wait for enough good runs after the correction, then check the effect and close.",
    },
  }),
  "out-of-order": message<About & { first: Localized; firstOn: string; second: Localized; secondOn: string }>(
    {
      "zh-TW": (a) =>
        `「${a.name}」${a.exception} 的${a.second["zh-TW"]}（${a.secondOn}）早於${a.first["zh-TW"]}（${a.firstOn}）。`,
      en: (a) =>
        `In ${a.exception} ("${a.name}"), ${a.second.en} (${a.secondOn}) comes before ${a.first.en} (${a.firstOn}).`,
      mend: { "zh-TW": () => "請更正日期。", en: () => "Correct the dates." },
    },
  ),
} as const;
