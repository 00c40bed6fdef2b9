import type { Locale } from "../core/localized.ts";

const en = {
  site: "Site, for a browser",
  oscal: "OSCAL",
  oscalResults: "assessment results",
  oscalPlan: "plan of action and milestones",
  xlsx: "Workbook of all registers",
  csv: "Registers as CSV",
  badges: "Badges",
  ics: "Calendar of duties",
} as const;

export type ExportWords = Readonly<Record<keyof typeof en, string>>;

const zh: ExportWords = {
  site: "網站（以瀏覽器開啟）",
  oscal: "OSCAL",
  oscalResults: "評估結果",
  oscalPlan: "行動計畫與里程碑",
  xlsx: "各清冊與紀錄之活頁簿",
  csv: "各清冊與紀錄（CSV）",
  badges: "徽章",
  ics: "應辦事項行事曆",
};

const words: Readonly<Record<Locale, ExportWords>> = { "zh-TW": zh, en };

/** What the files for other programs are called. */
export function exportWords(locale: Locale): ExportWords {
  return words[locale];
}
