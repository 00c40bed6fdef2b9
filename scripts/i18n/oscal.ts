import type { Outcome } from "../core/assessment.ts";
import type { Locale } from "../core/localized.ts";

const en = {
  resultsTitle: (institution: string, procedure: string) =>
    `${institution}: ${procedure}, results of checking`,
  actionsTitle: (institution: string, procedure: string) =>
    `${institution}: ${procedure}, what is to be done`,
  about: (today: string) =>
    `Every rule of the procedure on every subject in its files, judged as of ${today} from the files alone.`,
  rulesOnly:
    "Only clauses that a rule checks and that had a subject to check are listed; every other clause is unproven here. Not satisfied with the reason other means that something could not be known or is waived.",
  source: "Backup plans, records and registers as YAML files, read by Backproof.",
  assessedPlan:
    "There is no assessment plan as an OSCAL document: the procedure and the rules that it names for each clause are the plan.",
  procedure: "The procedure with the rules that check each clause",
  dataFile: "A file of the data that were judged",
  tool: "Checks backup plans and records against their procedure.",
  responsibleRole: "Responsible",
  outcomes: {
    pass: "passed",
    fail: "failed",
    unknown: "unknown",
    waived: "waived",
    "not-applicable": "not applicable",
  },
  counted: (counts: string, total: number) => `Of ${total} checks that apply: ${counts}.`,
  unknownBecause: (what: string) => `Could not be judged because of: ${what}`,
  unread: (count: number, files: string) =>
    `Files that may hold further subjects and could not be read, so that nothing is known of these: ${count} (${files})`,
  waivedBy: (waiver: string) => `Waived by ${waiver}`,
  mend: (what: string) => `Mend: ${what}`,
  dutyTitle: (what: string, about: string) => `${what}: ${about}`,
  dutyStatement: (due: string) => `The obligation lapses unless this is done by ${due}.`,
  noActions: "Nothing failed, nothing is unknown, and no duty is open.",
  separator: ", ",
} as const;

type Widened<T> = { readonly [K in keyof T]: T[K] extends string ? string : T[K] };
type Words = Widened<Omit<typeof en, "outcomes">> & { readonly outcomes: Readonly<Record<Outcome, string>> };

const zh: Words = {
  resultsTitle: (institution, procedure) => `${institution}「${procedure}」檢核結果`,
  actionsTitle: (institution, procedure) => `${institution}「${procedure}」待辦及改正事項`,
  about: (today) => `以 ${today} 為基準日，僅依檔案內容，就每一對象逐條檢核程序書之各項規則。`,
  rulesOnly:
    "僅列出有規則檢核且有受檢對象之條文，其餘條文在此未獲證明。狀態為 not-satisfied 而原因為 other 者，表示有無法判定或已豁免之項目。",
  source: "以 YAML 檔案保存之備份計畫、紀錄及清冊，由 Backproof 讀取。",
  assessedPlan: "沒有 OSCAL 格式之評估計畫：程序書及其各條文所列之規則即為評估計畫。",
  procedure: "程序書及檢核各條文之規則",
  dataFile: "受檢核之資料檔案",
  tool: "依程序書檢核備份計畫與紀錄。",
  responsibleRole: "負責人",
  outcomes: {
    pass: "通過",
    fail: "不通過",
    unknown: "無法判定",
    waived: "已豁免",
    "not-applicable": "不適用",
  },
  counted: (counts, total) => `受檢 ${total} 項：${counts}。`,
  unknownBecause: (what) => `無法判定，原因：${what}`,
  unread: (count, files) => `另有 ${count} 個檔案無法讀取，其中之對象未經檢核：${files}`,
  waivedBy: (waiver) => `已由 ${waiver} 豁免`,
  mend: (what) => `改正：${what}`,
  dutyTitle: (what, about) => `${what}：${about}`,
  dutyStatement: (due) => `未於 ${due} 前完成者，即屬逾期。`,
  noActions: "沒有不通過或無法判定之項目，亦無應辦事項。",
  separator: "、",
};

const words: Readonly<Record<Locale, Words>> = { "zh-TW": zh, en };

/** The words of OSCAL documents in one language. */
export function oscalWords(locale: Locale): Words {
  return words[locale];
}
export type OscalWords = Words;
