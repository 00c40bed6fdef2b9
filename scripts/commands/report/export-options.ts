import type { OptionSpec } from "../command.ts";

/** What `report` writes for other programs, beside its pages. */
export const exportOptions: readonly OptionSpec[] = [
  {
    name: "oscal",
    type: "boolean",
    text: {
      "zh-TW": "另產生 OSCAL 評估結果與行動計畫（JSON）",
      en: "write OSCAL assessment results and a plan of action, too (JSON)",
    },
  },
  {
    name: "xlsx",
    type: "boolean",
    text: {
      "zh-TW": "另將各清冊與紀錄產生為一個活頁簿 registers.xlsx",
      en: "write registers and records as one workbook, registers.xlsx",
    },
  },
  {
    name: "csv",
    type: "boolean",
    text: {
      "zh-TW": "另將各清冊與紀錄產生為 registers/ 內的 CSV 檔",
      en: "write registers and records as CSV files in registers/",
    },
  },
  {
    name: "badges",
    type: "boolean",
    text: {
      "zh-TW": "另產生 SVG 徽章：檢核結果、回復測試、計畫核准",
      en: "write SVG badges: checks, restore tests, plan approvals",
    },
  },
  {
    name: "ics",
    type: "boolean",
    text: {
      "zh-TW": "另將應辦事項產生為行事曆 duties.ics",
      en: "write the duties as a calendar, duties.ics",
    },
  },
  {
    name: "audit",
    type: "boolean",
    text: {
      "zh-TW": "另產生稽核佐證包 audit/：逐項建議答案、所據檔案與其 SHA-256",
      en: "write an audit pack, audit/: proposed answers, the files they rest on, their SHA-256",
    },
  },
];
