import type { Localized } from "./localized.ts";

/** A name or date that reads the same in both languages. */
export const verbatim = (text: string): Localized => ({ "zh-TW": text, en: text });

/** Several things in one sentence: joined with 、 in Chinese, with commas and a final "and" in English. */
export function listed(parts: readonly Localized[]): Localized {
  const english = parts.map(({ en }) => en);
  const last = english.at(-1) ?? "";
  const before = english.slice(0, -1).join(", ");
  return {
    "zh-TW": parts.map((part) => part["zh-TW"]).join("、"),
    en: before === "" ? last : `${before} and ${last}`,
  };
}

/** The first of several things, with how many more there are. */
export function andMore(first: Localized, count: number): Localized {
  if (count <= 1) return first;
  return { "zh-TW": `${first["zh-TW"]}等 ${count} 項`, en: `${first.en} and ${count - 1} more` };
}
