export type Locale = "zh-TW" | "en";

export const locales: readonly Locale[] = ["zh-TW", "en"];

/** A text that exists in both languages. */
export interface Localized {
  readonly "zh-TW": string;
  readonly en: string;
}
