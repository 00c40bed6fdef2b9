import { expect, test } from "vitest";
import { findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const file = "registry/devices.yaml";

// One line a family; scripts/core/yaml tells every code with its place.
test.each<[string, string, ...string[]]>([
  ["an ordinary file", "# 註解\ndevices: []\n"],
  ["Windows line ends", "devices: []\r\n"],
  ["a key given twice", "devices: []\ndevices: []\n", "duplicate-key"],
  ["an alias", "a: &x []\ndevices: *x\n", "anchor", "alias"],
  ["a tag", "devices: !!seq []\n", "tag"],
  ["a merge key", "<<: {}\ndevices: []\n", "merge-key"],
  ["two documents", "devices: []\n---\ndevices: []\n", "several-documents"],
  ["a floating-point number", "devices: 1.5\n", "float"],
  ["no closing bracket", "devices: [\n", "syntax"],
  ["an empty file", "", "empty-file"],
])("%s", (_, text, ...codes) => {
  expect(findings(rule, { [file]: text }).map((line) => line.split(" ")[1])).toEqual(codes);
});
