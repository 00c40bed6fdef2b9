import type { Locale } from "../core/localized.ts";

const en = {
  about: "About",
  systems: "Systems",
  plans: "Backup plans",
  "plan-jobs": "Backup jobs",
  "plan-items": "Backup items",
  "plan-copies": "Backup copies",
  restorations: "Restorations",
  checks: "Checks by month",
  exceptions: "Exceptions",
  media: "Backup media",
  "media-contents": "Contents of media",
  "media-custody": "Custody of media",
  devices: "Network devices",
  disposals: "Disposals",
  waivers: "Waivers",
  duties: "Duties",
} as const;

export type RegisterId = keyof typeof en;

const zh: Readonly<Record<RegisterId, string>> = {
  about: "說明",
  systems: "資通系統",
  plans: "備份計畫",
  "plan-jobs": "備份作業",
  "plan-items": "備份項目",
  "plan-copies": "備份副本",
  restorations: "回復測試及回復紀錄",
  checks: "備份查核（按月）",
  exceptions: "備份異常",
  media: "備份媒體",
  "media-contents": "媒體存放內容",
  "media-custody": "媒體保管",
  devices: "網路設備",
  disposals: "報廢銷毀",
  waivers: "豁免",
  duties: "應辦事項",
};

const titles: Readonly<Record<Locale, Readonly<Record<RegisterId, string>>>> = { "zh-TW": zh, en };

/** What a register is called: a sheet of a workbook takes at most 31 characters, and none of `[]/\:*?`. */
export function registerTitle(locale: Locale, id: RegisterId): string {
  return titles[locale][id];
}

const more = {
  "zh-TW": {
    file: "Backproof：資料檔案",
    receipt: "核准紀錄等級",
    noReceipt: "無核准紀錄",
    notCovered: "核准後內容已變更",
    runs: "執行次數",
    checked: "已查核次數",
    abnormal: "查核結果為異常次數",
    rows: "筆數",
    tool: "Backproof 版本",
    commit: "提交",
    notice: "注意",
    procedure: "程序書",
    institution: "機構",
  },
  en: {
    file: "Backproof: data file",
    receipt: "Level of the approval receipt",
    noReceipt: "no receipt",
    notCovered: "the content has changed since",
    runs: "Runs",
    checked: "Runs checked",
    abnormal: "Runs found abnormal",
    rows: "Rows",
    tool: "Backproof version",
    commit: "Commit",
    notice: "Note",
    procedure: "Procedure",
    institution: "Institution",
  },
} as const;

export type RegisterWords = Readonly<Record<keyof (typeof more)["en"], string>>;

/** Column titles of registers that no form has a word for. */
export function registerWords(locale: Locale): RegisterWords {
  return more[locale];
}
