import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mdCode, mdLink, mdText } from "./markdown-text.ts";

const hidden = "\u200b";
/** Escaped text with the zero-width spaces made visible. */
const shown = (text: string): string => text.replaceAll(hidden, "·");

describe("mdText", () => {
  test.each([
    ["ends a table cell", "a | b", "a &#124; b"],
    ["ends a table row", "a\r\n| b |\n", "a &#124; b &#124; "],
    ["a tag", "<script>alert(1)</script>", "&#60;script&#62;alert&#40;1&#41;&#60;&#47;·script&#62;"],
    ["a comment", "<!-- x", "&#60;&#33;&#45;·&#45; x"],
    ["a link", "[x](javascript:alert(1))", "&#91;x&#93;&#40;javascript&#58;·alert&#40;1&#41;&#41;"],
    ["a bare address", "https://a.example", "https&#58;·&#47;·&#47;·a&#46;·example"],
    ["a bare host", "www.example.com", "www&#46;·example&#46;·com"],
    ["a mail address", "a@b.example", "a&#64;·b&#46;·example"],
    ["a mention", "@everyone", "&#64;·everyone"],
    ["an issue", "see #1, GH-1", "see &#35;·1&#44; GH&#45;·1"],
    ["an emoji", ":tada:", "&#58;·tada&#58;·"],
    ["an emoji of digits", "1:100:2", "1&#58;·100&#58;·2"],
    ["mathematics", "$x$", `·&#36;x·&#36;`],
    ["code", "`x`", "&#96;x&#96;"],
    ["emphasis", "*a* _b_ ~~c~~", "&#42;a&#42; &#95;b&#95; &#126;&#126;c&#126;&#126;"],
    ["an escape", "a\\| b", "a&#92;&#124; b"],
    ["an entity", "&#124; &lt;", "&#38;&#35;·124&#59; &#38;lt&#59;"],
    ["a template", "{{constructor}}", "&#123;&#123;constructor&#125;&#125;"],
    ["a workflow command", "::error::x", "&#58;·&#58;·error&#58;·&#58;·x"],
    ["an old workflow command", "##[error]x", "&#35;·&#35;·&#91;error&#93;x"],
    ["a heading", "# a", "&#35; a"],
    ["an item of a list", "- a", "&#45; a"],
    ["a numbered item", "1. a", "1&#46; a"],
    ["indented code", "      a", " a"],
    ["a turned direction", "a\u202eb", "a&#91;U&#43;202E&#93;b"],
    ["a hidden character", "a\u200bb", "a&#91;U&#43;200B&#93;b"],
    ["an escape sequence", "\u001b[31m", "&#91;U&#43;001B&#93;&#91;31m"],
    ["half a character", "a\ud800", "a&#91;U&#43;D800&#93;"],
  ])("%s is inert", (_, text, expected) => {
    expect(shown(mdText(text))).toBe(expected);
  });

  test.each([
    "學籍系統「每日」備份，完成。",
    "2026-11-22",
    "5.5.7.2",
    "115/11/22",
    "09:00:30",
    "2026-10-20T09:00:00+08:00",
    "P24M",
  ])("%s stays as it is", (text) => {
    expect(mdText(text)).toBe(text);
  });

  test("a word of 10 kB stays whole", () => {
    expect(mdText("w".repeat(10_240))).toHaveLength(10_240);
  });

  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom(..."|`*_[]()<>!#@:./-+\\&;{}$~\"'% \n\t019aAw中。"),
      fc.string({ minLength: 1, maxLength: 1, unit: "binary" }),
    ),
    maxLength: 40,
  });

  test("nothing but letters, digits and entities is left, on one line", () => {
    fc.assert(
      fc.property(text, (given) => {
        const bare = mdText(given)
          .replace(/&#\d+;/g, "")
          .replace(/(?<=\d)[-+./:](?=\d)/g, "");
        expect(bare).not.toMatch(/[!-/:-@[-`{-~\n\r\t\u202a-\u202e]/);
      }),
    );
  });

  test("reads as the text it was", () => {
    fc.assert(
      fc.property(text, (given) => {
        const read = mdText(given)
          .replaceAll(hidden, "")
          .replace(/&#(\d+);/g, (_, number: string) => String.fromCharCode(Number(number)));
        const expected = given
          .replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, " ")
          .replace(
            /[\p{Cc}\p{Cf}\p{Cs}]/gu,
            (one) => `[U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`,
          );
        expect(read).toBe(expected);
      }),
    );
  });
});

describe("mdCode", () => {
  test.each([
    ["plans/student-records.yaml:12", "`plans/student-records.yaml:12`"],
    ["sha256:05219b5f", "`sha256:05219b5f`"],
    ["a|b", "a&#124;b"],
    ["a`b", "a&#96;b"],
    ["", ""],
  ])("%s", (text, expected) => {
    expect(mdCode(text)).toBe(expected);
  });
});

describe("mdLink", () => {
  test.each([
    ["../plans/a.yaml", "[x](../plans/a.yaml)"],
    ["/plans/a.yaml", "[x](/plans/a.yaml)"],
    ["records/學 籍(1).md", "[x](records/%E5%AD%B8%20%E7%B1%8D%281%29.md)"],
    ["javascript:alert(1)", "[x](javascript%3Aalert%281%29)"],
    ["a)b<c>|d\n", "[x](a%29b%3Cc%3E%7Cd%0A)"],
    ["\\\\host\\x", "[x](%5C%5Chost%5Cx)"],
    ["\ud800", "[x](%EF%BF%BD)"],
    ["//host/x", "x"],
    ["", "x"],
  ])("to %j", (path, expected) => {
    expect(mdLink("x", path)).toBe(expected);
  });

  test("escapes its text, or shows it as code", () => {
    expect(mdLink("a](b)", "c")).toBe("[a&#93;&#40;b&#41;](c)");
    expect(mdLink("a.md", "c", mdCode)).toBe("[`a.md`](c)");
  });
});
