import { escapeStep } from "../json-pointer.ts";
import type { Locale, Localized } from "../localized.ts";
import { verbatim } from "../localized-list.ts";
import { findSecrets } from "../secrets.ts";
import { formatDuration } from "../time/duration.ts";
import { type Form, fieldNode } from "./form.ts";

/** The name of what a reference names (`person lin`), where it is registered. */
export type NameOf = (to: string, id: string) => string | undefined;

const locales = ["zh-TW", "en"] as const;
const colon: Localized = { "zh-TW": "：", en: ": " };
const comma: Localized = { "zh-TW": "、", en: ", " };
const semicolon: Localized = { "zh-TW": "；", en: "; " };
const none: Localized = { "zh-TW": "（無）", en: "(none)" };
const yes: Localized = { "zh-TW": "是", en: "yes" };
const no: Localized = { "zh-TW": "否", en: "no" };
const secret: Localized = { "zh-TW": "（疑似機密，不予顯示）", en: "(looks like a secret, not shown)" };

/** A value of a field as people read it: words of choices, names of people, durations, fields with their labels. */
export function valueWords(form: Form, pointer: string, value: unknown, nameOf: NameOf): Localized {
  if (typeof value === "boolean") return value ? yes : no;
  if (Array.isArray(value)) {
    const parts = value.map((one) => valueWords(form, `${pointer}/*`, one, nameOf));
    const isOfObjects = value.some((one) => typeof one === "object");
    return parts.length === 0 ? none : joined(parts, isOfObjects ? semicolon : comma);
  }
  if (typeof value === "object" && value !== null) {
    const parts = Object.entries(value).map(([key, child]) => {
      const path = `${pointer}/${escapeStep(key)}`;
      const label = fieldNode(form, path)?.["x-label"] ?? verbatim(key);
      return joined([label, valueWords(form, path, child, nameOf)], colon);
    });
    return parts.length === 0 ? none : joined(parts, semicolon);
  }
  return typeof value === "string" ? textWords(form, pointer, value, nameOf) : verbatim(String(value));
}

/** A value without what looks like a credential: what a diff shows is read by more people than the file. */
export function withoutSecrets(value: unknown): unknown {
  if (typeof value === "string") return findSecrets(value).length > 0 ? secret.en : value;
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, withoutSecrets(child)]));
}

function textWords(form: Form, pointer: string, value: string, nameOf: NameOf): Localized {
  if (findSecrets(value).length > 0) return secret;
  const node = fieldNode(form, pointer);
  const choices = node?.["x-enum-label"] ?? {};
  if (Object.hasOwn(choices, value)) return choices[value] ?? verbatim(value);
  if (node?.format === "duration")
    return { "zh-TW": formatDuration(value, "zh-TW"), en: formatDuration(value, "en") };
  const name = node?.["x-ref"] === undefined ? undefined : nameOf(node["x-ref"], value);
  if (name === undefined || name === value) return verbatim(value);
  return { "zh-TW": `${name}（${value}）`, en: `${name} (${value})` };
}

function joined(parts: readonly Localized[], mark: Localized): Localized {
  const inOne = (locale: Locale): string => parts.map((part) => part[locale]).join(mark[locale]);
  const [zh, en] = locales.map(inOne);
  return { "zh-TW": zh ?? "", en: en ?? "" };
}
