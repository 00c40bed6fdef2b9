import { describe, expect, test } from "vitest";
import { ownersOf, readCodeowners } from "./codeowners.ts";
import { covers } from "./path-pattern.ts";

const path = ".github/CODEOWNERS";

describe("a pattern covers", () => {
  test.each([
    ["*", "plans/a.yaml", true],
    ["*.ts", "scripts/core/a.ts", true],
    ["*.ts", "scripts/core/a.tsx", false],
    ["/policy/", "policy/people.yaml", true],
    ["/policy/", "policy/profiles/x.yaml", true],
    ["/policy/", "policy", false],
    ["/policy/", "data/policy/people.yaml", false],
    ["/policy", "policy/people.yaml", true],
    ["/policy", "policy-old/people.yaml", false],
    ["/Policy/", "policy/people.yaml", false],
    ["policy/", "data/policy/people.yaml", true],
    ["docs/*", "docs/a.md", true],
    ["docs/*", "docs/b/a.md", false],
    ["docs/*", "x/docs/a.md", false],
    ["docs/**", "docs/b/a.md", true],
    ["**/logs", "build/logs/a", true],
    ["**/logs", "logs/a", true],
    ["/a/**/b", "a/b", true],
    ["/a/**/b", "a/x/y/b", true],
    ["/a/**/b", "a/x/y/c", false],
    ["/scripts/?.ts", "scripts/a.ts", true],
    ["/scripts/?.ts", "scripts/ab.ts", false],
    ["/.github/*", ".github/CODEOWNERS", true],
    ["/.github/*", ".github/workflows/a.yml", false],
  ])("%s: %s is %s", (pattern, file, expected) => {
    expect(covers(pattern, file)).toBe(expected);
  });

  test("and takes no time over stars that fit nowhere", () => {
    expect(covers(`/${"*a".repeat(200)}b`, "a".repeat(2000))).toBe(false);
    expect(covers(`/${"**/a/".repeat(100)}b`, "a/".repeat(500))).toBe(false);
  });
});

test("the last line that covers a path wins, and comments do not count", () => {
  const list = readCodeowners(
    path,
    "# all\n*  @example-org/all\n\n/policy/\t@example-zhao  @example-wang # two\r\n/policy/people.yaml people@example.org\n/with\\ space/ @example-lin\n",
  );
  expect(list.faults).toEqual([]);
  expect(ownersOf(list, "plans/a.yaml")).toEqual(["@example-org/all"]);
  expect(ownersOf(list, "policy/procedure.yaml")).toEqual(["@example-zhao", "@example-wang"]);
  expect(ownersOf(list, "policy/people.yaml")).toEqual(["people@example.org"]);
  expect(ownersOf(list, "with space/a")).toEqual(["@example-lin"]);
});

describe("a fault is named", () => {
  test.each([
    ["a pattern without owners", "* @a\n/policy/\n", ["owners-empty 2"]],
    ["owners that are only a comment", "/policy/ # @a\n", ["owners-empty 1"]],
    ["a negation", "!/policy/ @a\n", ["pattern-unsupported 1"]],
    ["a range", "/[ab]/ @a\n", ["pattern-unsupported 1"]],
    ["an escaped number sign", "\\#a @a\n", ["pattern-unsupported 1"]],
    ["an owner without @", "* @a\n\n/policy/ example-zhao\n", ["owner-invalid 3"]],
    ["an owner with too many parts", "* @a/b/c\n", ["owner-invalid 1"]],
    ["nothing wrong", "* @a @a/b-c d@example.org\n", []],
  ])("%s", (_, text, expected) => {
    const faults = readCodeowners(path, text).faults;
    expect(faults.map(({ code, args }) => `${code} ${"line" in args ? args.line : ""}`)).toEqual(expected);
  });

  test("a file that the forge would ignore for its size", () => {
    const { lines, faults } = readCodeowners(path, `* @a\n#${"字".repeat(1024 * 1024)}\n`);
    expect(lines).toEqual([]);
    expect(faults.map(({ code }) => code)).toEqual(["too-large"]);
  });
});
