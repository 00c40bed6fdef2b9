import type { Localized } from "../../core/localized.ts";
import { defineFileRule, type Message, message } from "../../core/rule.ts";
import type { SchemaMessage } from "../../core/schema/schema-faults.ts";
import { forms } from "./forms.ts";

interface Field extends Readonly<Record<string, string | number | Localized>> {
  readonly label: Localized;
  readonly value: string;
}

const types: Readonly<Record<string, Localized>> = {
  string: { "zh-TW": "文字", en: "text" },
  integer: { "zh-TW": "整數", en: "a whole number" },
  number: { "zh-TW": "數字", en: "a number" },
  boolean: { "zh-TW": "true 或 false", en: "true or false" },
  array: { "zh-TW": "清單", en: "a list" },
  object: { "zh-TW": "欄位組", en: "a group of fields" },
  null: { "zh-TW": "null", en: "null" },
};
const bounds: Readonly<Record<string, Localized>> = {
  ">=": { "zh-TW": "應不小於", en: "It must be at least" },
  "<=": { "zh-TW": "應不大於", en: "It must be at most" },
};
const bound = (comparison: string, locale: keyof Localized): string =>
  bounds[comparison]?.[locale] ?? comparison;
/** Text that lacks its quotes, as opposed to a list where one text belongs. */
const isBare = ({ expected, actual }: { expected: string; actual: string }): boolean =>
  expected === "string" && !["array", "object", "null"].includes(actual);
const typeName = (type: string, locale: keyof Localized): string => types[type]?.[locale] ?? type;

export default defineFileRule({
  id: "schema-valid",
  severity: "error",
  title: {
    "zh-TW": "欄位齊全、名稱與內容符合表單",
    en: "Fields are complete, rightly named and of the right form",
  },
  messages: {
    "missing-key": message<{ key: string; label: Localized }>({
      "zh-TW": (a) => `缺少必填欄位「${a.label["zh-TW"]}」（${a.key}）。`,
      en: (a) => `The required field "${a.label.en}" (${a.key}) is missing.`,
      mend: { "zh-TW": (a) => `請補上 ${a.key}。`, en: (a) => `Add ${a.key}.` },
    }),
    "misspelled-key": message<{ key: string; meant: string; label: Localized }>({
      "zh-TW": (a) => `沒有欄位「${a.key}」；應為「${a.label["zh-TW"]}」（${a.meant}）。`,
      en: (a) => `There is no field "${a.key}"; "${a.label.en}" is spelled ${a.meant}.`,
      mend: { "zh-TW": (a) => `請改為 ${a.meant}。`, en: (a) => `Write ${a.meant}.` },
    }),
    "unknown-key": message<{ key: string; known: string }>({
      "zh-TW": (a) => `此處沒有欄位「${a.key}」。`,
      en: (a) => `There is no field "${a.key}" here.`,
      mend: {
        "zh-TW": (a) => `請移除，或改用下列欄位之一：${a.known}。`,
        en: (a) => `Remove it, or use one of: ${a.known}.`,
      },
    }),
    "wrong-type": message<Field & { expected: string; actual: string }>({
      "zh-TW": (a) =>
        `「${a.label["zh-TW"]}」應為${typeName(a.expected, "zh-TW")}，目前是${typeName(a.actual, "zh-TW")}。`,
      en: (a) => `"${a.label.en}" must be ${typeName(a.expected, "en")}, not ${typeName(a.actual, "en")}.`,
      mend: {
        "zh-TW": (a) => (isBare(a) ? '請加上引號，例如 "2.1"。' : `請改為${typeName(a.expected, "zh-TW")}。`),
        en: (a) =>
          isBare(a) ? 'Put it in quotes, such as "2.1".' : `Change it to ${typeName(a.expected, "en")}.`,
      },
    }),
    "not-one-of": message<Field & { allowed: Localized; meant: string }>({
      "zh-TW": (a) =>
        `「${a.label["zh-TW"]}」不能是「${a.value}」${a.meant === "" ? "" : `；是否為 ${a.meant}`}。`,
      en: (a) =>
        `"${a.label.en}" cannot be "${a.value}"${a.meant === "" ? "" : `; did you mean ${a.meant}`}.`,
      mend: { "zh-TW": (a) => `可用：${a.allowed["zh-TW"]}。`, en: (a) => `Use one of: ${a.allowed.en}.` },
    }),
    "roc-date": message<Field & { meant: string }>({
      "zh-TW": (a) => `「${a.label["zh-TW"]}」的「${a.value}」不是 YYYY-MM-DD 形式的西元日期。`,
      en: (a) => `"${a.label.en}": "${a.value}" is not a date of the form YYYY-MM-DD (AD).`,
      mend: { "zh-TW": (a) => `請改為 ${a.meant}。`, en: (a) => `Write ${a.meant}.` },
    }),
    "not-a-date": message<Field>({
      "zh-TW": (a) => `「${a.label["zh-TW"]}」的「${a.value}」不是曆法上存在的日期。`,
      en: (a) => `"${a.label.en}": "${a.value}" is no day of the calendar.`,
      mend: {
        "zh-TW": () => "請寫西元日期 YYYY-MM-DD，例如 2026-11-22。",
        en: () => "Write the day as YYYY-MM-DD, such as 2026-11-22.",
      },
    }),
    "not-a-timestamp": message<Field>({
      "zh-TW": (a) => `「${a.label["zh-TW"]}」的「${a.value}」不是含時區的時間。`,
      en: (a) => `"${a.label.en}": "${a.value}" is not a time with its offset.`,
      mend: {
        "zh-TW": () => "請寫成 2026-11-22T02:00:00+08:00。",
        en: () => "Write it as 2026-11-22T02:00:00+08:00.",
      },
    }),
    "not-a-duration": message<Field>({
      "zh-TW": (a) => `「${a.label["zh-TW"]}」的「${a.value}」不是 ISO 8601 期間。`,
      en: (a) => `"${a.label.en}": "${a.value}" is not an ISO 8601 duration.`,
      mend: {
        "zh-TW": () => "例如 PT4H（4 小時）、P30D（30 日）、P24M（24 個月）。",
        en: () => "Such as PT4H (4 hours), P30D (30 days), P24M (24 months).",
      },
    }),
    "blank-text": message<Field>({
      "zh-TW": (a) => `「${a.label["zh-TW"]}」沒有內容。`,
      en: (a) => `"${a.label.en}" is blank.`,
      mend: {
        "zh-TW": () => "請填寫內容；選填欄位不用時整行移除。",
        en: () => "Fill it in; remove the line of an optional field that is not used.",
      },
    }),
    "wrong-form": message<Field & { pattern: string }>({
      "zh-TW": (a) => `「${a.label["zh-TW"]}」的「${a.value}」格式不符。`,
      en: (a) => `"${a.label.en}": "${a.value}" has the wrong form.`,
      mend: {
        "zh-TW": (a) => forms[a.pattern]?.["zh-TW"] ?? `應符合 ${a.pattern}。`,
        en: (a) => forms[a.pattern]?.en ?? `It must match ${a.pattern}.`,
      },
    }),
    "out-of-range": message<Field & { limit: number; comparison: string }>({
      "zh-TW": (a) => `「${a.label["zh-TW"]}」的 ${a.value} 超出範圍。`,
      en: (a) => `"${a.label.en}": ${a.value} is out of range.`,
      mend: {
        "zh-TW": (a) => `${bound(a.comparison, "zh-TW")} ${a.limit}。`,
        en: (a) => `${bound(a.comparison, "en")} ${a.limit}.`,
      },
    }),
    "too-long": message<Field & { limit: number }>({
      "zh-TW": (a) => `「${a.label["zh-TW"]}」過長，上限 ${a.limit}。`,
      en: (a) => `"${a.label.en}" is too long; the limit is ${a.limit}.`,
      mend: {
        "zh-TW": () => "請縮短，詳細內容可作為佐證附上。",
        en: () => "Shorten it; details can be attached as evidence.",
      },
    }),
    "too-few": message<Field & { limit: number }>({
      "zh-TW": (a) => `「${a.label["zh-TW"]}」至少要有 ${a.limit} 項。`,
      en: (a) => `"${a.label.en}" needs at least ${a.limit}.`,
      mend: {
        "zh-TW": () => "請補上項目；選填欄位不用時整段移除。",
        en: () => "Add an entry, or remove an optional field that is not used.",
      },
    }),
    "one-of-two": message<Field>({
      "zh-TW": (a) => `「${a.label["zh-TW"]}」須恰好填寫其中一種指定方式。`,
      en: (a) => `"${a.label.en}" must be given in exactly one of its ways.`,
      mend: {
        "zh-TW": () =>
          "佐證：path（儲存庫內）或 stored（他處）擇一；異常事件：check＋job＋scheduledAt、restoration、adhoc、config 擇一。",
        en: () =>
          "Evidence: either path or stored. About: check with job and scheduledAt, or restoration, or adhoc, or config.",
      },
    }),
    "ends-before-start": message<Field & { from: string }>({
      "zh-TW": (a) => `「${a.label["zh-TW"]}」${a.value} 早於起日 ${a.from}，期間內沒有任何一日。`,
      en: (a) => `"${a.label.en}" is ${a.value}, before the first day, ${a.from}: the period holds no day.`,
      mend: {
        "zh-TW": () => "請更正起日或迄日；迄日當日仍計入。",
        en: () => "Correct the first or the last day; the last day still counts.",
      },
    }),
  } satisfies Record<SchemaMessage, Message<never>>,
});
