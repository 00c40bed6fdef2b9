import type { Locale } from "../core/localized.ts";
import { en, type PageWords } from "./pages-en.ts";
import { zh } from "./pages-zh-tw.ts";

export type { PageWords } from "./pages-en.ts";

const words: Readonly<Record<Locale, PageWords>> = { "zh-TW": zh, en };

/** The words of report pages in one language. */
export function pageWords(locale: Locale): PageWords {
  return words[locale];
}
