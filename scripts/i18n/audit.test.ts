import { expect, test } from "vitest";
import { auditWords } from "./audit.ts";

const said = (locale: "zh-TW" | "en"): string[] =>
  Object.values(auditWords(locale)).flatMap((word: unknown) => {
    if (typeof word === "string") return [word];
    if (typeof word === "function") return [(word as (...values: string[]) => string)("1", "2", "3")];
    return Object.values(word as Record<string, string>);
  });

test("Chinese is written with full-width punctuation and in Chinese", () => {
  expect(said("zh-TW").filter((text) => /[,;:!?()"']/.test(text))).toEqual([]);
  expect(said("zh-TW").filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
});

test("English is written in English, and no word is missing", () => {
  expect(said("en").filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
  for (const text of [...said("zh-TW"), ...said("en")]) expect(text).not.toMatch(/undefined|^$/);
});
