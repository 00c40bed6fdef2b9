import { expect, test } from "vitest";
import { positionAt } from "./position.ts";

test.each([
  ["", 0, "1:1"],
  ["abc", 0, "1:1"],
  ["abc", 3, "1:4"],
  ["abc", 99, "1:4"],
  ["abc", -1, "1:1"],
  ["a\nb", 1, "1:2"],
  ["a\nb", 2, "2:1"],
  ["a\r\nb", 1, "1:2"],
  ["a\r\nb", 3, "2:1"],
  ["\n\n", 2, "3:1"],
  ["備份\n\u{1f600}x", 5, "2:3"],
  ["a\rb", 2, "1:3"],
])("%j at %i is %s", (text, offset, expected) => {
  const { line, column } = positionAt(text, offset);
  expect(`${line}:${column}`).toBe(expected);
});
