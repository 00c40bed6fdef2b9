import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { textsAhead } from "./history-git-texts.ts";

const contents = ["first: 一\n", "second: 二\n", "third: 三\n", "fourth: 四\n", "fifth: 五\n"];
let root: string;
let blobs: readonly string[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "backproof-texts-"));
  execFileSync("git", ["init", "-q", root]);
  blobs = contents.map((input) =>
    execFileSync("git", ["-C", root, "hash-object", "-w", "--stdin"], { input, encoding: "utf8" }).trim(),
  );
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const objectFile = (blob: string): string => join(root, ".git/objects", blob.slice(0, 2), blob.slice(2));

const damage = (blob: string): void => {
  chmodSync(objectFile(blob), 0o644);
  writeFileSync(objectFile(blob), "nothing that git wrote");
};

test.each([
  ["in their order", [0, 1, 2, 3, 4]],
  ["backwards", [4, 3, 2, 1, 0]],
  ["some of them, twice", [2, 0, 2, 0]],
])("objects asked for %s have their own text", (_, asked) => {
  const textOf = textsAhead(root, () => blobs);
  expect(asked.map((at) => textOf(blobs[at] ?? ""))).toEqual(asked.map((at) => contents[at]));
});

test("an object outside the order is read as well, one that is not there is undefined", () => {
  const textOf = textsAhead(root, () => blobs.slice(1));
  expect(textOf(blobs[0] ?? "")).toBe(contents[0]);
  expect(textOf("0".repeat(40))).toBeUndefined();
});

test("those that follow are read along, twice as many each time", () => {
  const textOf = textsAhead(root, () => blobs);
  textOf(blobs[0] ?? "");
  textOf(blobs[1] ?? "");
  for (const blob of blobs) rmSync(objectFile(blob));
  expect(blobs.map(textOf)).toEqual([...contents.slice(0, 3), undefined, undefined]);
});

test("a damaged object takes nothing of its neighbours away", () => {
  damage(blobs[2] ?? "");
  const textOf = textsAhead(root, () => blobs);
  expect(blobs.map(textOf)).toEqual(contents.map((text, at) => (at === 2 ? undefined : text)));
});
