import { expect, test } from "vitest";
import { pageWords } from "./pages.ts";

const said = (locale: "zh-TW" | "en"): string[] =>
  Object.values(pageWords(locale)).map((word) =>
    typeof word === "string" ? word : (word as (...values: string[]) => string)("1", "2", "3"),
  );

test("Chinese is written with full-width punctuation", () => {
  expect(said("zh-TW").filter((text) => /[,;:!?()"']/.test(text))).toEqual([]);
});

test("no word shouts, and no word is missing", () => {
  for (const text of [...said("zh-TW"), ...said("en")]) {
    expect(text).not.toMatch(/[!！]|undefined/);
    expect(text).not.toBe("");
  }
});
