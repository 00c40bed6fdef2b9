import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const file = "registry/media.yaml";
const tape = "/media/0";
const blank = "/media/1";
const change = (edit: Readonly<Record<string, unknown>>): Edits => ({ [file]: edit });
const tooLow = `error class-too-low ${file}#${tape}/classification`;
const plain = `error not-encrypted ${file}#${tape}/encrypted`;
const plan = "plans/student-records.yaml";
const receipt = "records/approvals/student-records/1.yaml";
/** Every item of the plan, and what was approved, classed alike. */
const itemsOf = (classification: string): Edits => ({
  [plan]: Object.fromEntries([0, 1, 2, 3].map((index) => [`/items/${index}/classification`, classification])),
  [receipt]: Object.fromEntries(
    [0, 1, 2, 3].map((index) => [`/content/items/${index}/classification`, classification]),
  ),
});

test.each<[string, Edits, string[]]>([
  ["classed as its data", {}, []],

  ["classed one lower than its data", change({ [`${tape}/classification`]: "internal" }), [tooLow]],
  ["classed one higher", change({ [`${tape}/classification`]: "confidential" }), []],
  [
    "the most sensitive item counts",
    {
      ...itemsOf("internal"),
      ...change({ [`${tape}/classification`]: "internal", [`${tape}/encrypted`]: false }),
    },
    [],
  ],
  [
    "of a copy that no plan has, the class of the system counts",
    {
      ...itemsOf("internal"),
      ...change({ [`${tape}/classification`]: "internal", [`${tape}/holds/0/copy`]: "old-tape" }),
    },
    [tooLow],
  ],
  [
    "data of two systems: the higher",
    change({
      [`${tape}/holds/-`]: { system: "website", from: "2026-11-01" },
      [`${tape}/classification`]: "internal",
    }),
    [tooLow],
  ],
  [
    "data last written long ago are still on it",
    change({ [`${tape}/holds/0/to`]: "2026-10-10", [`${tape}/classification`]: "internal" }),
    [tooLow],
  ],
  [
    "the class of an item changed without approval: another rule's finding",
    { [plan]: { "/items/0/classification": "confidential" } },
    [],
  ],
  ["a blank tape may have any class", change({ [`${blank}/classification`]: "general" }), []],
  [
    "a tape called blank that holds data",
    change({ [`${tape}/state`]: "blank", [`${tape}/classification`]: "general" }),
    [tooLow],
  ],

  ["restricted data in the clear", change({ [`${tape}/encrypted`]: false }), [plain]],
  ["a blank tape has nothing to encrypt", change({ [`${blank}/encrypted`]: false }), []],
  [
    "internal data need no encryption",
    {
      ...itemsOf("internal"),
      ...change({ [`${tape}/encrypted`]: false, [`${tape}/classification`]: "internal" }),
    },
    [],
  ],

  ["a label with the number and more", change({ [`${tape}/label`]: "Tape-01 學籍" }), []],
  [
    "a label without the number",
    change({ [`${tape}/label`]: "學籍系統月備份" }),
    [`error label-differs ${file}#${tape}/label`],
  ],

  ["what is destroyed has no class to keep", change({ "/media/2/classification": "general" }), []],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
