import type { Localized } from "../localized.ts";

/** Why something on a form could not be read, in words that a person can act on. */
export const problems = {
  field: { "zh-TW": "找不到對應的欄位", en: "no field of this form is called so" },
  byHand: {
    "zh-TW": "不由表單匯入，請自行填寫",
    en: "is not taken from a form; fill it in by hand",
  },
  ambiguous: { "zh-TW": "可能是好幾個欄位，無法判斷是哪一個", en: "may mean several fields" },
  owner: { "zh-TW": "無法判斷屬於哪一個備份項目", en: "does not say which item it is about" },
  another: {
    "zh-TW": "是另一筆紀錄；一個檔案只匯入一筆，請各自存檔後匯入",
    en: "belongs to another record; a file is imported as one, so save each in a file of its own",
  },
  second: { "zh-TW": "同一欄位出現兩個不同的值", en: "the field has another value elsewhere" },
  formula: {
    "zh-TW": "儲存格是公式，不採計算結果；請改填實際的值",
    en: "the cell is a formula, whose result is not taken; write the value itself",
  },
  placeholder: { "zh-TW": "尚未填妥", en: "not filled in" },
  secret: {
    "zh-TW": "看似密碼或金鑰，不寫入檔案；請勿寫在表單上",
    en: "looks like a password or key and is written nowhere; keep it off the form",
  },
  hidden: { "zh-TW": "含有看不見的控制字元", en: "holds invisible control characters" },
  date: {
    "zh-TW": "不是日期（例：115年3月1日、2026-03-01）",
    en: "no date (such as 115/03/01 or 2026-03-01)",
  },
  moment: {
    "zh-TW": "不是日期加時間（例：115年3月1日 10:30）",
    en: "no day with a time of day (such as 2026-03-01 10:30)",
  },
  clock: { "zh-TW": "不是時刻（例：02:00）", en: "no time of day (such as 02:00)" },
  duration: {
    "zh-TW": "不是一段時間（例：30 天、4 小時、每二年）",
    en: "no length of time (such as 30 days, 4 hours)",
  },
  number: { "zh-TW": "不是這個欄位的整數或單位", en: "no whole number in the unit of this field" },
  choice: { "zh-TW": "不是這個欄位的選項", en: "none of the choices of this field" },
  several: { "zh-TW": "勾選了兩項以上", en: "more than one choice is ticked" },
  unknownName: { "zh-TW": "登錄資料中沒有這個名稱或代號", en: "the registers know no such name or id" },
  sharedName: {
    "zh-TW": "登錄資料中有兩個以上同名，請改填代號",
    en: "several in the registers bear this name; write the id",
  },
  id: {
    "zh-TW": "代號只能用小寫英文、數字與連字號",
    en: "an id has small letters, digits and hyphens only",
  },
  schedule: {
    "zh-TW": "無法判讀的期程（例：每日 02:00、每週日 03:00）",
    en: "no schedule that can be read (such as daily 02:00)",
  },
  tooMany: {
    "zh-TW": "超過這份表單可登錄的筆數，請另立一份或合併",
    en: "is beyond the most rows that one document takes; merge rows or use another document",
  },
  form: { "zh-TW": "不合這個欄位的格式或長度", en: "does not fit the form or length of this field" },
} as const satisfies Readonly<Record<string, Localized>>;

export type Problem = keyof typeof problems;

/** What a cell says as data, or why it cannot be read; `nothing` where it was left blank. */
export type ReadValue =
  | { readonly value: unknown }
  | { readonly problem: Problem }
  | { readonly nothing: true };

export const nothing: ReadValue = { nothing: true };
