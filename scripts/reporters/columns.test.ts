import stringWidth from "string-width";
import { expect, test } from "vitest";
import { columns } from "./columns.ts";

/** What another program's tables say of each character; emoji as text, and letters that only stand in clusters, are a matter of taste. */
test("Latin, Chinese and what stands between them are as wide as others say", () => {
  const ranges = [
    [0x20, 0x7e],
    [0xa0, 0xac],
    [0xae, 0x2ff],
    [0x2010, 0x2027],
    [0x3000, 0x303e],
    [0x3041, 0x3096],
    [0x3105, 0x312f],
    [0x3400, 0x9fff],
    [0xff01, 0xff9f],
  ] as const;
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code += 1) {
      const character = String.fromCodePoint(code);
      expect(columns(character), code.toString(16)).toBe(stringWidth(character));
    }
  }
});

test.each([
  ["system: 學籍系統", 16],
  ["「甲」、乙…", 11],
  ["ｶﾞ", 2],
  ["e\u0301", 1],
  ["a\u200bb", 2],
  ["𠮷野家", 6],
  ["備份💾", 6],
  ["", 0],
])("%s takes %i columns", (text, width) => {
  expect(columns(text)).toBe(width);
});
