import stringWidth from "string-width";
import { expect, test } from "vitest";
import { columns } from "./excerpt.ts";

test("every character of the quick ways is as wide as the tables say", () => {
  for (let code = 0x20; code <= 0xffff; code += 1) {
    const character = String.fromCharCode(code);
    if (code < 0xd800 || code > 0xdfff)
      expect(columns(character), code.toString(16)).toBe(stringWidth(character));
  }
});

test.each([
  ["system: 學籍系統", 16],
  ["「甲」、乙…", 11],
  ["ｶﾞ", 2],
  ["e\u0301", 1],
  ["👩‍👩‍👧", 2],
])("%s takes %i columns", (text, width) => {
  expect(columns(text)).toBe(width);
});
