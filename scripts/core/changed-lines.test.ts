import { expect, test } from "vitest";
import { changedLines } from "./changed-lines.ts";

test.each<[string, string, string, number[]]>([
  ["a line that says something else", "a\nb\nc\n", "a\nx\nc\n", [2]],
  ["lines put in", "a\nc\n", "a\nb1\nb2\nc\n", [2, 3]],
  ["a line taken out changes none of those that stay", "a\nb\nc\n", "a\nc\n", []],
  ["a new file", "", "a\nb\n", [1, 2]],
  ["nothing", "a\nb\n", "a\nb\n", []],
  ["other ends of lines", "a\r\nb\r\n", "a\nb\n", []],
  ["two places with the same line between", "a\nm\nb\n", "x\nm\ny\n", [1, 3]],
  ["one line more of a kind that was there", "a\nb\n", "a\na\nb\n", [2]],
])("%s", (_, before, after, lines) => {
  expect([...changedLines(before, after)]).toEqual(lines);
});
