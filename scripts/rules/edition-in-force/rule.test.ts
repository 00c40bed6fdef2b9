import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const procedure = "policy/procedure.yaml";
const plan = "plans/website.yaml";
const record = "records/restorations/2026/rt-2026-001.yaml";
/** The plan was drafted on 2026-10-20; the restore test was done on that day and written down on the next. */
const successor = (on: string): Edits => ({
  [procedure]: {
    "/editions": [
      { edition: "2.1", issuedOn: "2021-03-29", supersededOn: on },
      { edition: "2.2", issuedOn: on },
    ],
  },
});
const first = (on: string): Edits => ({ [procedure]: { "/editions/0/issuedOn": on } });

test.each<[string, Edits, string[]]>([
  ["one edition in force, on every form", {}, []],

  [
    "the form of another kind",
    { [plan]: { "/form/code": "IMS-P-015-02" } },
    [`error unknown-form ${plan}#/form/code`],
  ],
  [
    "a form of another procedure",
    { [record]: { "/form/code": "IMS-P-006-02" } },
    [`error unknown-form ${record}#/form/code`],
  ],
  [
    "an edition that never was",
    { [plan]: { "/form/edition": "2.2" } },
    [`error unknown-edition ${plan}#/form/edition`],
  ],

  ["issued on the day the plan was drafted", { ...first("2026-09-20") }, []],
  [
    "issued the day after one plan was drafted",
    first("2026-09-21"),
    ["error not-yet-issued plans/student-records.yaml#/form/edition"],
  ],
  ["a new edition the day after the last form", successor("2026-10-22"), []],
  [
    "a new edition on the day a plan was drafted; the test was begun that day too",
    successor("2026-10-20"),
    [`warning superseded ${plan}#/form/edition`, `warning superseded ${record}#/form/edition`],
  ],
  ["a new edition between the test and its recording: either will do", successor("2026-10-21"), []],
  [
    "the new edition on that record, before it was issued for the plan",
    {
      ...successor("2026-10-21"),
      [record]: { "/form/edition": "2.2" },
      [plan]: { "/form/edition": "2.2" },
    },
    [`error not-yet-issued ${plan}#/form/edition`],
  ],
  [
    "an actual restoration counts from its request",
    {
      ...successor("2026-10-20"),
      [plan]: { "/preparedOn": "2026-10-19" },
      [record]: {
        "/purpose": "actual",
        "/request": {
          requester: "zhao",
          requestedAt: "2026-10-19T16:00:00+08:00",
          event: "data_damage",
          reason: "誤刪資料",
        },
      },
    },
    [],
  ],

  [
    "a day between two editions",
    {
      [procedure]: {
        "/editions/-": { edition: "2.2", issuedOn: "2026-12-01" },
        "/editions/0/supersededOn": "2026-11-30",
      },
    },
    [`error not-contiguous ${procedure}#/editions/0/supersededOn`],
  ],
  [
    "an edition without an end beside a newer one",
    { [procedure]: { "/editions/-": { edition: "2.2", issuedOn: "2026-11-01" } } },
    [`error not-contiguous ${procedure}#/editions/0/supersededOn`],
  ],
  [
    "the only edition ended: what was filled in under it is left alone",
    { [procedure]: { "/editions/0/supersededOn": "2026-10-01" } },
    [`error none-in-force ${procedure}#/editions`],
  ],
  ["the only edition ends tomorrow", { [procedure]: { "/editions/0/supersededOn": "2026-11-23" } }, []],
])("%s", (_, edits, expected) => {
  // Clause 3.1 of the procedure cites a superseded standard, which the rule notes whatever the forms say.
  const noted = "note reference-superseded policy/procedure.yaml#/references/0/supersededBy";
  expect(findings(rule, edits).sort()).toEqual([noted, ...expected].sort());
});
