import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { writeAll } from "./write-all.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "backproof-write-"));
  writeFileSync(join(root, "a.yaml"), "a: 1\n");
  return () => rmSync(root, { recursive: true });
});

const files = (): string[] =>
  readdirSync(root, { withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ name }) => name);
const first = { path: "a.yaml", text: "a: 2\n" };

test("replaces files and makes new ones, with their folders", () => {
  writeAll(root, [first, { path: "records/2026/b.yaml", text: "b: 1\n", isNew: true }]);
  expect(readFileSync(join(root, "a.yaml"), "utf8")).toBe("a: 2\n");
  expect(readFileSync(join(root, "records/2026/b.yaml"), "utf8")).toBe("b: 1\n");
});

test.each([
  ["a file to replace is gone", { path: "gone.yaml", text: "" }],
  ["a new file is there already", { path: "a.yaml", text: "", isNew: true }],
])("writes nothing where %s", (_, second) => {
  expect(() => writeAll(root, [{ path: "new.yaml", text: "", isNew: true }, first, second])).toThrow();
  expect(readFileSync(join(root, "a.yaml"), "utf8")).toBe("a: 1\n");
  expect(files()).toEqual(["a.yaml"]);
});

test("puts back what was written where a later file cannot be put into place", () => {
  const folder = { path: "b/c.yaml", text: "c: 1\n", isNew: true };
  // The folder of the third takes the name of the second once both are staged.
  const late = { path: "b", text: "b: 1\n", isNew: true };
  expect(() => writeAll(root, [first, { path: "n.yaml", text: "", isNew: true }, late, folder])).toThrow();
  expect(readFileSync(join(root, "a.yaml"), "utf8")).toBe("a: 1\n");
  expect(files()).toEqual(["a.yaml"]);
});

test("follows no link out of the root", () => {
  const outside = mkdtempSync(join(tmpdir(), "backproof-outside-"));
  symlinkSync(outside, join(root, "records"));
  expect(() => writeAll(root, [{ path: "records/b.yaml", text: "", isNew: true }])).toThrow("not a folder");
  expect(readdirSync(outside)).toEqual([]);
  rmSync(outside, { recursive: true });
});
