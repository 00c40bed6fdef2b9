import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const record = "records/restorations/2026/rt-2026-001.yaml";
const plan = "plans/student-records.yaml#/restoreTest/interval";
const never: Edits = { [record]: { "/result": "fail" } };

test.each<[string, string, Edits, string[]]>([
  ["tested a month ago", "2026-11-22", {}, []],
  ["90 days and one before the last day", "2028-07-21", {}, []],
  ["90 days before the last day", "2028-07-22", {}, [`warning due-soon ${plan}`]],
  ["on the last day itself", "2028-10-20", {}, [`warning due-soon ${plan}`]],
  ["the day after", "2028-10-21", {}, [`error overdue ${plan}`]],
  ["a failed test does not reset the clock", "2026-11-22", never, []],
  ["never passed, six months after it became core", "2027-04-01", never, []],
  ["never passed, later than six months", "2027-04-02", never, [`warning first-test-pending ${plan}`]],
  ["never passed, after the whole interval", "2028-10-02", never, [`error never-tested ${plan}`]],
  [
    "a pass nobody verified counts for nothing",
    "2028-10-02",
    { [record]: { "/verifiedBy": undefined } },
    [`error never-tested ${plan}`],
  ],
  [
    "a pass declared invalid later counts for nothing",
    "2028-10-02",
    {
      [record]: {
        "/amendments": [
          {
            date: "2026-11-01",
            by: "wang",
            reason: "抽查發現資料缺漏",
            change: "結果不成立",
            invalidatesFrom: "2026-11-01",
          },
        ],
      },
    },
    [`error never-tested ${plan}`],
  ],
  [
    "the plan promises a year: its own promise counts",
    "2027-10-21",
    { "plans/student-records.yaml": { "/restoreTest/interval": "P12M" } },
    [`error overdue ${plan}`],
  ],
  [
    "the plan promises longer than the procedure allows",
    "2026-11-22",
    { "plans/student-records.yaml": { "/restoreTest/interval": "P25M" } },
    [`error interval-too-long ${plan}`],
  ],
  [
    "the plan arranges no test",
    "2026-11-22",
    { "plans/student-records.yaml": { "/restoreTest": undefined } },
    ["error not-arranged plans/student-records.yaml#/restoreTest"],
  ],
  [
    "an advisory profile asks for a year: a warning",
    "2027-10-21",
    { "policy/parameters.yaml": { "/profiles/-": "nist-csf-2" } },
    [`warning overdue ${plan}`, "warning never-tested plans/website.yaml#/restoreTest/interval"],
  ],
  [
    "a drill on paper restores nothing",
    "2028-10-02",
    { [record]: { "/drill/includesRestore": false } },
    [`error never-tested ${plan}`],
  ],
  [
    "a retired system is tested no more",
    "2029-01-01",
    { "registry/systems.yaml": { "/systems/0/lifecycle/status": "retired" } },
    [],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});
