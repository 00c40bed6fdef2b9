import fc from "fast-check";
import { expect, test } from "vitest";
import { markLine, markOf } from "./mark.ts";

test.each([
  [{ key: "due-soon" }],
  [{ key: "restore-test-current/plan/student-records", due: "2026-11-20", opened: "a".repeat(40) }],
  [{ key: "media-in-custody/medium/磁帶-1" }],
])("a mark is read as it was written: %o", (mark) => {
  expect(markOf(`說明\n\n${markLine(mark)}\n`)).toEqual(mark);
});

test("whatever the key, nothing in it ends the comment", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 30, unit: "grapheme" }), (key) => {
      const line = markLine({ key });
      expect(line.slice(4, -3)).not.toContain("-->");
      expect(markOf(line)?.key).toBe(key);
    }),
  );
});

test.each([
  "",
  "no mark",
  "<!-- backproof-issue -->",
  "<!-- backproof-issue %E0%A4%A -->",
  "<!-- backproof-issue a --> more",
])("no mark in %s", (body) => {
  expect(markOf(body)).toBeUndefined();
});
