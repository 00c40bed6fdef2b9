import { expect, test } from "vitest";
import { lines, phrase, type Table } from "../pages/inline.ts";
import { printedTable } from "./printed-table.ts";
import { printedText } from "./printed-text.ts";

const table = (columns: readonly string[], ...rows: readonly (readonly string[])[]): Table => ({
  heading: "",
  columns,
  rows,
});

test("a form puts short fields side by side and gives a long one the whole width", () => {
  const printed = printedTable(
    table(["欄位", "內容"], ["承辦", "林管理"], ["備註", "第三版於年度檢討時增列個資會同步驟"]),
    true,
  );
  expect(printed.is === "fields" && printed.fields.map(({ isWide }) => isWide)).toEqual([false, true]);
});

test.each([
  [8, "table"],
  [9, "cards"],
])("%d columns are a %s", (count, is) => {
  const columns = Array.from({ length: count }, (_, index) => `欄${index}`);
  expect(printedTable(table(columns, columns), true).is).toBe(is);
});

test("a column with more text is wider, but never so much that others vanish", () => {
  const printed = printedTable(table(["離線", "金鑰保管"], ["否", "x".repeat(5_000)]), false);
  if (printed.is !== "table") throw new Error("no table");
  const [narrow = 0, wide = 0] = printed.shares;
  expect(wide).toBeGreaterThan(narrow);
  expect(narrow / wide).toBeGreaterThan(1 / 3);
});

test.each([
  ["短詞", ["短詞"]],
  ["a".repeat(24), ["a".repeat(24)]],
  ["a".repeat(25), ["aaaaaaaa", "aaaaaaaa", "aaaaaaaa", "a"]],
  [`摘要 ${"f".repeat(26)} 止`, ["摘要 ", "ffffffff", "ffffffff", "ffffffff", "ff", " 止"]],
  ["中".repeat(60), ["中".repeat(60)]],
  ["𠮷".repeat(60), ["𠮷".repeat(60)]],
])("%j breaks only where it would leave the paper", (text, runs) => {
  expect(printedText(text)).toEqual([[{ face: "text", runs }]]);
});

test("pieces follow one another on a line, lines stand below one another", () => {
  const shown = printedText(phrase("甲", lines(["乙", "丙"]), "丁"));
  expect(shown.map((line) => line.flatMap(({ runs }) => runs).join(""))).toEqual(["甲乙", "丙丁"]);
});
