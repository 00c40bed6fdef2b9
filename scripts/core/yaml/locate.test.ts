import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locate } from "./locate.ts";
import { positionAt } from "./position.ts";

const plan = `---
# 備份計畫
id: student-affairs
system: # 資通系統
  name: "學生 \\"A\\""
  a/b~c: 1
targets:
  - id: db # 資料庫
    media: [disk, 'a]b', {x: y}] # 媒體
  - files
  - [1,
    2]
steps: |
  先停止，

  再還原。
nothing:
"quoted": {a: {}, b: []}
`;

function found(text: string, pointer: string, on: "key" | "value"): string {
  const { start, end } = locate(text, pointer, on);
  const { line, column } = positionAt(text, start);
  return `${line}:${column} ${text.slice(start, end)}`;
}

describe("locate", () => {
  test.each<readonly [string, "key" | "value", string]>([
    ["/id", "key", "3:1 id"],
    ["/id", "value", "3:5 student-affairs"],
    ["/system", "key", "4:1 system"],
    ["/system", "value", '5:3 name: "學生 \\"A\\""'],
    ["/system/name", "value", '5:9 "學生 \\"A\\""'],
    ["/system/a~1b~0c", "key", "6:3 a/b~c"],
    ["/targets", "value", "8:3 - id: db"],
    ["/targets/0", "value", "8:5 id: db"],
    ["/targets/0", "key", "8:5 id: db"],
    ["/targets/0/media", "value", "9:12 [disk, 'a]b', {x: y}]"],
    ["/targets/0/media/1", "value", "9:19 'a]b'"],
    ["/targets/0/media/2", "value", "9:26 {x: y}"],
    ["/targets/0/media/2/x", "key", "9:27 x"],
    ["/targets/1", "value", "10:5 files"],
    ["/targets/2", "value", "11:5 [1,"],
    ["/targets/2/1", "value", "12:5 2"],
    ["/steps", "value", "14:3 先停止，"],
    ["/nothing", "value", "17:1 nothing"],
    ["/quoted", "key", '18:1 "quoted"'],
    ["/quoted", "value", "18:11 {a: {}, b: []}"],
    ["/quoted/a", "value", "18:15 {}"],
    ["/quoted/b", "value", "18:22 []"],
  ])("%s, %s", (pointer, on, expected) => {
    expect(found(plan, pointer, on)).toBe(expected);
  });

  test.each<readonly [string, string]>([
    ["", "3:1 id"],
    ["/missing", "3:1 id"],
    ["/missing/deeper", "3:1 id"],
    ["/system/missing", "4:1 system"],
    ["/system/name/0", "5:3 name"],
    ["/targets/7", "7:1 targets"],
    ["/targets/00", "7:1 targets"],
    ["/targets/0/missing", "8:5 id: db"],
    ["/quoted/a/x", "18:12 a"],
  ])("what is missing at %j leads to what holds it", (pointer, expected) => {
    expect(found(plan, pointer, "key")).toBe(expected);
    expect(found(plan, pointer, "value")).toBe(expected);
  });

  test.each<readonly [string, string, string, string]>([
    ["CRLF", "a:\r\n  - b: x\r\nc: |\r\n  y\r\n", "/c", "4:3 y"],
    ["a block scalar without text", "a: 1\nb: |\n", "/b", "2:1 b"],
    ["braces at the root", "{a: 1, b: 2}", "/b", "1:11 2"],
    ["a refused file", "a: yes\nb: &x 1.5\nb: 2\n", "/b", "2:7 1.5"],
    ["an alias", "a: &x 1\nb: *x\n", "/b", "2:4 *x"],
    ["a list", "- a\n- b\n", "/1", "2:3 b"],
    ["a list, at its root", "- a\n", "", "1:1 - a"],
    ["text that is no YAML", "# x\r\na: 'b\r\n", "/a", "1:1 # x"],
    ["an empty key", ": a\nb: 1\n", "", "1:1 : a"],
    ["no text", "", "/a", "1:1 "],
    ["a comment only", "# x", "/a", "1:1 # x"],
  ])("%s", (_name, text, pointer, expected) => {
    expect(found(text, pointer, "value")).toBe(expected);
  });

  test("finds every scalar of a document where it stands", () => {
    const name = fc.stringMatching(/^[a-z]{1,3}$/).filter((key) => key !== "y" && key !== "n");
    const list = fc.uniqueArray(name, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(list, list, (outer, inner) => {
        const text = outer
          .map((key, at) => `${key}:\n${inner.map((item) => `  - ${item}: v${at}-${item}\n`).join("")}`)
          .join("");
        outer.forEach((key, at) => {
          inner.forEach((item, index) => {
            const value = locate(text, `/${key}/${index}/${item}`, "value");
            expect(text.slice(value.start, value.end)).toBe(`v${at}-${item}`);
          });
        });
      }),
    );
  });

  test("never throws, and never leaves the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, pointer) => {
        const { start, end } = locate(text, pointer, "value");
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
