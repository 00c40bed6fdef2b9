import { expect, test } from "vitest";
import { fitted } from "./fitted.ts";
import { roomFor } from "./proposal/enclosures.ts";

const bound = (most: number) => ({
  most,
  lengthOf: (text: string) => text.length,
  leftOut: (names: readonly string[]) => `left out: ${names.join(", ")}`,
});
const table = { name: "table", text: "row 1\nrow 2\nrow 3\n" };
const short = { name: "short", text: "short\n" };
const long = { name: "long", text: `${"x".repeat(200)}\n` };

test("what fits stands whole and in order", () => {
  expect(fitted([table, short, long], bound(1000))).toBe(`${table.text}\n${short.text}\n${long.text}`);
});

test("a part that does not fit is left out whole, the next may still fit, and it is said below the first", () => {
  expect(fitted([table, long, short], bound(100))).toBe(`${table.text}\n> left out: long\n\n${short.text}`);
});

test("of the first part as many lines as fit are kept, and it is said", () => {
  const text = fitted([table, short], bound(43));
  expect(text).toBe("row 1\nrow 2\n\n…\n\n> left out: table, short\n");
  expect(text.length).toBeLessThanOrEqual(43);
});

test.each([50, 60, 100, 250])("never is anything longer than %i", (most) => {
  expect(fitted([table, long, short, long], bound(most)).length).toBeLessThanOrEqual(most);
});

test("a comment counts letters, a summary bytes", () => {
  const words = { name: "words", text: "字".repeat(59_000) };
  const more = { hasArtifact: true };
  const bytes = (text: string): number => Buffer.byteLength(text);
  expect(fitted([table, words], roomFor("comment", "zh-TW", more))).toContain("字");
  const six = [words, words, words, words, words, words];
  expect(bytes(fitted([table, ...six], roomFor("summary", "zh-TW", more)))).toBeLessThan(2 ** 20);
});

test.each([
  ["comment", true, "工作摘要與附件（artifact）「proposal」"],
  ["comment", false, "工作摘要"],
  ["summary", true, "附件（artifact）「proposal」"],
] as const)(
  "from a %s the reader is sent to where all of it is (artefact: %j)",
  (place, hasArtifact, words) => {
    const run = "https://github.example/example-org/backup/actions/runs/5";
    const text = fitted(
      [table, { name: "`plans/a.yaml`", text: "字".repeat(999_999) }],
      roomFor(place, "zh-TW", { hasArtifact, run }),
    );
    expect(text).toContain(words);
    expect(text).toContain("`plans/a.yaml`");
    expect(text).toContain(`<${run}>`);
  },
);

test("many names are counted", () => {
  const forms = Array.from({ length: 30 }, (_, index) => ({
    name: `\`plans/p${index}.yaml\``,
    text: "x".repeat(59_990),
  }));
  expect(fitted([table, ...forms], roomFor("comment", "en", { hasArtifact: false }))).toContain(
    "and 20 more",
  );
});
