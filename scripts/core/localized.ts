export type Locale = "zh-TW" | "en";

/** The language that is not the given one. */
export function otherLocale(locale: Locale): Locale {
  return locale === "en" ? "zh-TW" : "en";
}

/** A text that exists in both languages. */
export interface Localized {
  readonly "zh-TW": string;
  readonly en: string;
}
