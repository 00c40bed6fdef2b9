import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const people = "policy/people.yaml";
const exception = "records/exceptions/2026/exc-2026-001.yaml";
/** Lin is backup manager of the whole institution from 2026-01-01; Wang supervises three units. */
const also = (role: Record<string, unknown>): Edits => ({ [people]: { "/people/0/roles/-": role } });
const both = [`warning prepares-and-approves ${people}#/people/0/roles/1`];
const corrective = (changes: Record<string, unknown>): Edits => ({
  [exception]: Object.fromEntries(
    Object.entries(changes).map(([key, value]) => [`/corrective/${key}`, value]),
  ),
});
const own = (severity: string, message: string, place: string): string[] => [
  `${severity} ${message} ${exception}#/corrective/${place}`,
];

test.each<[string, Edits, string[]]>([
  ["nobody judges their own work", {}, []],

  ["backup manager and supervisor", also({ role: "supervisor", from: "2026-06-01" }), both],
  [
    "backup manager and supervisor until today",
    also({ role: "supervisor", from: "2026-06-01", to: "2026-11-22" }),
    both,
  ],
  [
    "backup manager and supervisor until yesterday",
    also({ role: "supervisor", from: "2026-06-01", to: "2026-11-21" }),
    [],
  ],
  ["supervisor from next month", also({ role: "supervisor", from: "2026-12-01" }), both],
  [
    "supervisor from the day after leaving as backup manager",
    {
      [people]: {
        "/people/0/roles": [
          { role: "backup_manager", from: "2026-01-01", to: "2026-11-30" },
          { role: "supervisor", from: "2026-12-01" },
        ],
      },
    },
    [],
  ],
  [
    "supervisor of one unit, backup manager of another",
    {
      [people]: {
        "/people/0/roles": [
          { role: "backup_manager", units: ["圖書館"], from: "2026-01-01" },
          { role: "supervisor", units: ["教務處"], from: "2026-01-01" },
        ],
      },
    },
    [],
  ],
  ["backup manager and auditor", also({ role: "auditor", from: "2026-01-01" }), []],
  [
    "a backup manager who stands in for the supervisor",
    {
      [people]: {
        "/delegations/-": {
          role: "supervisor",
          principal: "wang",
          deputy: "lin",
          from: "2026-11-16",
          to: "2026-11-27",
          approvedBy: "wang",
        },
      },
    },
    [`warning prepares-and-approves ${people}#/delegations/1`],
  ],
  [
    "a deputy who ordered their own deputyship",
    { [people]: { "/delegations/0/approvedBy": "hsu" } },
    [`warning appointed-self ${people}#/delegations/0/approvedBy`],
  ],

  [
    "closed by the one who found the remedy",
    corrective({ "closure/by": "lin" }),
    own("error", "closed-own-work", "closure/by"),
  ],
  [
    "closed by the one who took the preventive action",
    corrective({ "preventive/by": "wang", "effectiveness/by": "hsu", "tracking/0/by": "hsu" }),
    own("error", "closed-own-work", "closure/by"),
  ],
  [
    "found effective by the one who did it",
    corrective({ "effectiveness/by": "lin" }),
    own("warning", "proved-own-work", "effectiveness/by"),
  ],
  [
    "followed up by the one who did it",
    corrective({ "tracking/0/by": "lin" }),
    own("warning", "tracked-own-work", "tracking/0/by"),
  ],
  [
    "followed up by the one who did it and another",
    corrective({ "tracking/-": { date: "2026-10-20", by: "lin", note: "已完成", recommendation: "keep" } }),
    [],
  ],
  ["not closed yet", corrective({ closure: undefined }), []],
  ["no corrective action", { [exception]: { "/corrective": undefined } }, []],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
