import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readYaml } from "./read-yaml.ts";

const full = 256 * 1024;

function fill(pattern: string, before = ""): string {
  return (before + pattern.repeat(Math.ceil(full / pattern.length))).slice(0, full);
}

function keys(count: number): string {
  return Array.from({ length: count }, (_, at) => `k${at}: 1\n`).join("");
}

/** Ten lists, each of ten aliases of the one before. */
const aliasBomb = Array.from({ length: 10 }, (_, at) =>
  at === 0 ? "l0: &l0 [x]\n" : `l${at}: &l${at} [${`*l${at - 1}, `.repeat(10)}]\n`,
).join("");

describe("attacks are refused for what they are", () => {
  test.each([
    ["500 nested explicit keys", `${"? ".repeat(500)}a\n`, "too-deep"],
    ["20,000 explicit keys", "? a\n".repeat(20_000), "explicit-key"],
    ["nested explicit keys in brackets", `a: ${"{? ".repeat(500)}`, "too-deep"],
    ["100,000 keys", keys(100_000), "file-too-large"],
    ["20,000 keys", keys(20_000), "too-many-keys"],
    ["an alias bomb", aliasBomb, "anchor"],
    ["a circular alias", "a: &a [*a]\n", "anchor"],
    ["20,000 anchors", `a:\n${"- &x 1\n".repeat(20_000)}`, "anchor"],
    ["10,000 opening brackets", `a:\n${"[".repeat(5000)}\n${"[".repeat(5000)}\n`, "too-deep"],
    ["10,000 nested dashes", `a:\n${"- ".repeat(4000)}\n`, "too-deep"],
    ["a staircase", Array.from({ length: 300 }, (_, at) => `${" ".repeat(at)}a:\n`).join(""), "too-deep"],
    ["50 MB on one line", "a".repeat(50_000_000), "file-too-large"],
    ["a prototype", "__proto__:\n  admin: true\n", "reserved-key"],
    ["a merged prototype", "<<: {__proto__: {admin: true}}\n", "merge-key"],
    ["40,000 empty lists", `a: [\n${`  ${"[],".repeat(1000)}\n`.repeat(40)}  ]\n`, "too-many-nodes"],
    ["line ends of one carriage return", "a: 1\r".repeat(1000), "lone-carriage-return"],
    ["stacked marks", `a: e${"\u0301".repeat(4000)}${"\u0323".repeat(4000)}\n`, "stacked-marks"],
    ["quotes never closed", fill("- 'a\n", "a:\n"), "syntax"],
    ["a text folded 100,000 times", fill("x\n ", "a: "), "plain-over-lines"],
  ])("%s", (_name, text, code) => {
    expect(readYaml(text).faults[0]?.message).toBe(code);
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });

  test.each([
    "[",
    "{",
    "- ",
    "? ",
    ": ",
    "a: ",
    "'",
    '"',
    "\\",
    "\t",
    "#",
    "\n",
    "\r",
    "&a ",
    "!a ",
    "*a ",
    "|\n",
    "---\n",
    "\u0301",
    "\u3000",
    "\ud800",
  ])("a whole file of %j ends in a fault", (pattern) => {
    expect(readYaml(fill(pattern)).faults).not.toEqual([]);
    expect(readYaml(fill(`${pattern.trimEnd()}\n`, "a:\n")).faults).not.toEqual([]);
  });
});

test("no text makes it throw, and faults lie in the text, in order", () => {
  const alphabet = Array.from(" \n\r\t:-?#|>'\"[]{},&*!%@`\\~=<.0aA\u0000\u3000\ud800\udc00\u0301\uff11");
  const soup = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 60 });
  fc.assert(
    fc.property(fc.oneof(soup, fc.string({ unit: "binary" })), (text) => {
      const { value, faults } = readYaml(text);
      expect(value === undefined).toBe(faults.length > 0);
      let before = -1;
      for (const { start, end } of faults) {
        expect(start).toBeGreaterThan(before);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
        before = start;
      }
    }),
    { numRuns: 5000 },
  );
});
