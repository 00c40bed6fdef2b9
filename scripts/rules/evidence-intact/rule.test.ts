import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const record = "records/restorations/2026/rt-2026-001.yaml";
const file = "records/evidence/2026/rt-2026-001.txt";
const procedure = "policy/procedure.yaml";
const sha256 = "0".repeat(64);

test.each<[string, Edits, string[]]>([
  ["every file is there, unaltered and referred to", {}, []],

  ["the file is gone", { [file]: null }, [`error missing ${record}#/evidence/0/path`]],
  [
    "the path has a slip, which leaves the file without a record",
    { [record]: { "/evidence/0/path": "records/evidence/2026/rt-2026-01.txt" } },
    [`error missing ${record}#/evidence/0/path`],
  ],

  [
    "one character of the file changed",
    { [file]: "比對 182345 筆相符。" },
    [`error altered ${record}#/evidence/0/sha256`],
  ],
  [
    "the digest mistyped",
    { [record]: { "/evidence/0/sha256": sha256 } },
    [`error altered ${record}#/evidence/0/sha256`],
  ],

  [
    "a file outside the folder of evidence",
    { [record]: { "/evidence/-": { path: "docs/minutes.pdf", sha256 } } },
    [`error outside ${record}#/evidence/1/path`],
  ],
  [
    "evidence that is kept elsewhere cannot be looked at",
    { [record]: { "/evidence/-": { stored: "機房檔案櫃", sha256 } } },
    [],
  ],

  [
    "a file that no record refers to",
    { "records/evidence/2026/spare.txt": "截圖" },
    ["warning unreferenced records/evidence/2026/spare.txt#0"],
  ],
  [
    "a record that dropped its evidence leaves the file behind",
    { [record]: { "/evidence": undefined } },
    [`warning unreferenced ${file}#0`],
  ],

  [
    "minutes of a meeting that are not there",
    {
      "records/exceptions/2026/exc-2026-001.yaml": {
        "/corrective/meeting/minutes": { path: "records/evidence/2026/minutes.txt", sha256 },
      },
    },
    ["error missing records/exceptions/2026/exc-2026-001.yaml#/corrective/meeting/minutes/path"],
  ],
  [
    "the signed original of the procedure is not there",
    { [procedure]: { "/editions/0/original": { path: "records/evidence/ims-p-015.pdf", sha256 } } },
    [`error missing ${procedure}#/editions/0/original/path`],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
