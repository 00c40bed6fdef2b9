import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const people = "policy/people.yaml";
const plan = "plans/student-records.yaml";
const record = "records/restorations/2026/rt-2026-001.yaml";
const check = "records/checks/2026/website-2026-11.yaml";
const never = (place: string): string[] => [`error never-held ${place}`];
const outside = (place: string): string[] => [`error outside-term ${place}`];
/** Someone stands in for the backup manager on some days. */
const deputy = (id: string, from: string, to: string): Edits => ({
  [people]: {
    "/delegations/-": { role: "backup_manager", principal: "lin", deputy: id, from, to, approvedBy: "wang" },
  },
});
/** A second backup manager with dates of office, kuo. */
const second = (dates: Record<string, unknown>): Edits => ({
  [people]: { "/people/5/roles/-": { role: "backup_manager", ...dates } },
});

test.each<[string, Edits, string[]]>([
  ["everyone acted in their role", {}, []],

  [
    "a plan drafted by someone without the role",
    { [plan]: { "/preparedBy": "zhao" } },
    never(`${plan}#/preparedBy`),
  ],
  [
    "a plan drafted on the first day of office",
    { [plan]: { "/preparedBy": "kuo" }, ...second({ from: "2026-09-20" }) },
    [],
  ],
  [
    "a plan drafted the day before",
    { [plan]: { "/preparedBy": "kuo" }, ...second({ from: "2026-09-21" }) },
    outside(`${plan}#/preparedBy`),
  ],
  [
    "a plan drafted on the last day of office",
    { [plan]: { "/preparedBy": "kuo" }, ...second({ from: "2026-01-01", to: "2026-09-20" }) },
    [],
  ],
  [
    "a plan drafted by a deputy on the last day of deputising",
    { [plan]: { "/preparedBy": "kuo" }, ...deputy("kuo", "2026-09-14", "2026-09-20") },
    [],
  ],
  [
    "a plan drafted by a deputy the day after",
    { [plan]: { "/preparedBy": "kuo" }, ...deputy("kuo", "2026-09-13", "2026-09-19") },
    outside(`${plan}#/preparedBy`),
  ],

  [
    "a plan whose backup manager left yesterday",
    { [plan]: { "/roles/backupManager": "kuo" }, ...second({ from: "2026-01-01", to: "2026-11-21" }) },
    outside(`${plan}#/roles/backupManager`),
  ],
  [
    "a plan whose backup manager leaves today",
    { [plan]: { "/roles/backupManager": "kuo" }, ...second({ from: "2026-01-01", to: "2026-11-22" }) },
    [],
  ],
  [
    "a plan that ended needs its manager no more",
    {
      [plan]: { "/roles/backupManager": "kuo", "/effectiveTo": "2026-11-21" },
      ...second({ from: "2026-01-01", to: "2026-11-20" }),
    },
    [],
  ],
  [
    "a plan whose custodian has another role",
    { [plan]: { "/roles/mediaCustodian": "lin" } },
    never(`${plan}#/roles/mediaCustodian`),
  ],
  [
    "a plan still to come needs its manager only then",
    {
      [plan]: { "/roles/backupManager": "kuo", "/effectiveFrom": "2026-12-01" },
      ...second({ from: "2026-12-01" }),
    },
    [],
  ],
  [
    "a manager for other units only",
    { [plan]: { "/preparedBy": "kuo" }, ...second({ units: ["圖書館"], from: "2026-01-01" }) },
    outside(`${plan}#/preparedBy`),
  ],
  [
    "a manager for the unit of the system",
    { [plan]: { "/preparedBy": "kuo" }, ...second({ units: ["圖書館", "教務處"], from: "2026-01-01" }) },
    [],
  ],

  [
    "a restoration by someone without the role",
    { [record]: { "/performedBy": ["kuo"] } },
    never(`${record}#/performedBy`),
  ],
  ["a restoration helped by someone without the role", { [record]: { "/performedBy": ["kuo", "lin"] } }, []],
  [
    "a restoration verified by an auditor",
    { [record]: { "/verifiedBy": "kuo" } },
    never(`${record}#/verifiedBy`),
  ],
  ["a restoration verified by its performer is judged elsewhere", { [record]: { "/verifiedBy": "lin" } }, []],
  [
    "a drill reviewed by its verifier",
    { [record]: { "/drill/reviewedBy": "zhao" } },
    never(`${record}#/drill/reviewedBy`),
  ],

  [
    "a month checked by someone without the role",
    { [check]: { "/checker": "chen" } },
    never(`${check}#/checker`),
  ],
  [
    "one row checked by someone without the role",
    { [check]: { "/runs/1/checkedBy": "chen" } },
    never(`${check}#/runs/1/checkedBy`),
  ],
  [
    "a month of which the deputy checked one day too many",
    { [check]: { "/checker": "kuo" }, ...deputy("kuo", "2026-11-02", "2026-11-09") },
    outside(`${check}#/checker`),
  ],
  [
    "a month checked by the deputy within the days of deputising",
    { [check]: { "/checker": "kuo" }, ...deputy("kuo", "2026-11-02", "2026-11-16") },
    [],
  ],
  [
    "a row checked late in the evening counts by the day in Taipei",
    {
      [check]: { "/runs/0/checkedBy": "kuo", "/runs/0/checkedAt": "2026-11-02T17:00:00Z" },
      ...deputy("kuo", "2026-11-03", "2026-11-03"),
    },
    [],
  ],
  ["rows nobody has checked are judged elsewhere", { [check]: { "/runs/0/checkedAt": undefined } }, []],
  [
    "a month signed off by its checker",
    { [check]: { "/signoff": { by: "lin", date: "2026-11-22" } } },
    never(`${check}#/signoff/by`),
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
