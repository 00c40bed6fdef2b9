import { expect, test } from "vitest";
import { placeholderFinder } from "./placeholders.ts";

const find = placeholderFinder(["待補", "同上", "TBD", "N/A", "???", "...", "-", "—"]);

test.each([
  ["待補", "待補"],
  ["「待補」", "待補"],
  ["地點：待補", "待補"],
  ["甲（待補）乙", "待補"],
  ["待補充說明", undefined],
  ["請勿填「待補」二字", undefined],
  ["同上級機關", undefined],
  ["ＴＢＤ", "TBD"],
  ["（Ｔｂｄ）", "TBD"],
  ["地點TBD", "TBD"],
  ["at TBD.", "TBD"],
  ["tbd.example.edu.tw", undefined],
  ["/srv/tbd/data", undefined],
  ["n/a", "N/A"],
  ["N/A1", undefined],
  ["？？？", "???"],
  ["主機???", "???"],
  ["……", "..."],
  ["每日…每週", undefined],
  ["--", "-"],
  ["甲 - 乙", undefined],
  ["——", "—"],
  ["", undefined],
])("%s → %s", (text, expected) => {
  expect(find(text)).toBe(expected);
});

test("signs of patterns are taken literally", () => {
  expect(placeholderFinder(["a.c", "(x)"])("abc")).toBeUndefined();
  expect(placeholderFinder(["a.c", "(x)"])("a.c")).toBe("a.c");
});

test("without words nothing is a placeholder", () => {
  expect(placeholderFinder([])("待補")).toBeUndefined();
  expect(placeholderFinder([])("")).toBeUndefined();
});
