import type { OptionSpec } from "./command.ts";

/** Options that every command which reads a repository takes. */
export const commonOptions: readonly OptionSpec[] = [
  {
    name: "root",
    type: "string",
    value: "DIR",
    text: {
      "zh-TW": "資料儲存庫的根目錄；預設為最近一層含 policy/ 的目錄",
      en: "root of the data; default: the nearest folder with policy/",
    },
  },
  {
    name: "today",
    type: "string",
    value: "YYYY-MM-DD",
    text: {
      "zh-TW": "檢核基準日；預設為政策時區的今天（可用民國日期）",
      en: "day to judge as of; default: today in the policy's time zone",
    },
  },
  {
    name: "locale",
    type: "string",
    value: "LANG",
    choices: ["zh-TW", "en"],
    text: {
      "zh-TW": "訊息語言；預設依 policy/procedure.yaml",
      en: "language; default: what policy/procedure.yaml says",
    },
  },
  {
    name: "output",
    type: "string",
    value: "FILE",
    text: { "zh-TW": "寫入檔案而不輸出至畫面", en: "write to a file instead of standard output" },
  },
  {
    name: "no-cache",
    type: "boolean",
    text: {
      "zh-TW": "重新讀取每個檔案，不用前次執行留下的結果",
      en: "read every file anew, without what an earlier run kept",
    },
  },
  { name: "no-color", type: "boolean", text: { "zh-TW": "不使用顏色", en: "no colours" } },
  { name: "quiet", type: "boolean", text: { "zh-TW": "只列出發現事項", en: "findings only" } },
  { name: "help", type: "boolean", text: { "zh-TW": "顯示說明", en: "show this help" } },
];

/** The `--format` option of a command, with its first choice as the default. */
export function formatOption(choices: readonly string[]): OptionSpec {
  return {
    name: "format",
    type: "string",
    value: "FORMAT",
    choices,
    text: { "zh-TW": `輸出格式；預設 ${choices[0]}`, en: `format of the output; default ${choices[0]}` },
  };
}

export const atOption: OptionSpec = {
  name: "at",
  type: "string",
  value: "REV|DATE",
  text: {
    "zh-TW": "檢核某一提交的內容，或主分支在某日（可用民國日期）的內容；給日期時，基準日亦為該日",
    en: "judge a commit, or the main line as of a day, which then is the day to judge as of too",
  },
};
