import { expect, test } from "vitest";
import { assess } from "../../core/assess.ts";
import { buildModel } from "../../core/model.ts";
import { approved } from "../../testing/approved.ts";
import { assessments, collected, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const plan = "plans/student-records.yaml";
const receipt = "records/approvals/student-records/1.yaml";
const website = "plans/website.yaml";
const websiteReceipt = "records/approvals/website/2.yaml";
const systems = "registry/systems.yaml";

test.each<[string, string, Edits, string[]]>([
  ["every plan was approved before its first day", "2026-11-22", {}, []],
  ["in force without a receipt", "2026-11-22", { [receipt]: null }, [`error not-approved ${plan}#/revision`]],
  [
    "without a receipt, on its first day",
    "2026-10-01",
    { [receipt]: null },
    [`error not-approved ${plan}#/revision`],
  ],
  ["without a receipt, the day before", "2026-09-30", { [receipt]: null }, []],
  [
    "a new revision that nobody approved",
    "2026-11-22",
    { [website]: { "/revision": 3, "/effectiveFrom": "2026-11-20" } },
    [`error not-approved ${website}#/revision`],
  ],
  [
    "a system not yet in service",
    "2026-11-22",
    { [receipt]: null, [systems]: { "/systems/0/lifecycle/status": "planned" } },
    [],
  ],
  [
    "approved on the day it was prepared",
    "2026-11-22",
    approved({ [plan]: { "/preparedOn": "2026-09-25" } }),
    [],
  ],
  [
    "approved the day before it was prepared",
    "2026-11-22",
    approved({ [plan]: { "/preparedOn": "2026-09-26" } }),
    [`error out-of-order ${plan}#/preparedOn`],
  ],
  [
    "in force on the day of approval",
    "2026-11-22",
    approved({ [plan]: { "/effectiveFrom": "2026-09-25" } }),
    [],
  ],
  [
    "in force the day before its approval",
    "2026-11-22",
    approved({ [plan]: { "/effectiveFrom": "2026-09-24" } }),
    [`error out-of-order ${plan}#/effectiveFrom`],
  ],
  [
    "approved at the minute of its first backup",
    "2026-11-22",
    {
      [plan]: { "/approval/approvedOn": "2026-10-01" },
      [receipt]: { "/approvedAt": "2026-10-01T02:00:00+08:00" },
    },
    [],
  ],
  [
    "approved a second after its first backup began",
    "2026-11-22",
    {
      [plan]: { "/approval/approvedOn": "2026-10-01" },
      [receipt]: { "/approvedAt": "2026-10-01T02:00:01+08:00" },
    },
    [`error out-of-order ${plan}#/effectiveFrom`],
  ],
  [
    "a backup by the plan the day before its first day",
    "2026-11-22",
    approved({ [plan]: { "/effectiveFrom": "2026-10-02" } }),
    [`error out-of-order ${plan}#/effectiveFrom`],
  ],
  [
    "a backup before the first day of a later revision was made by the one before",
    "2026-11-22",
    approved({ [website]: { "/effectiveFrom": "2026-11-02" } }),
    [],
  ],
  [
    "the plan names another day of approval",
    "2026-11-22",
    { [plan]: { "/approval/approvedOn": "2026-09-24" } },
    [`error date-differs ${plan}#/approval/approvedOn`],
  ],
  [
    "the day of approval is that of Taipei",
    "2026-11-22",
    { [receipt]: { "/approvedAt": "2026-09-24T16:00:00Z" } },
    [],
  ],
  [
    "and not that of another zone",
    "2026-11-22",
    { [receipt]: { "/approvedAt": "2026-09-24T15:59:59Z" } },
    [`error date-differs ${plan}#/approval/approvedOn`],
  ],
  [
    "a plan edited after its approval is judged as approved",
    "2026-11-22",
    { [website]: { "/effectiveFrom": "2026-09-01", "/preparedOn": "2026-11-20" } },
    [],
  ],
  [
    "what was approved was in force too early, whatever the plan says now",
    "2026-11-22",
    {
      ...approved({ [website]: { "/effectiveFrom": "2026-10-24" } }),
      [website]: { "/effectiveFrom": "2026-11-01" },
    },
    [`error out-of-order ${websiteReceipt}#/content/effectiveFrom`],
  ],
  [
    "the revision still in use while the next one waits",
    "2026-11-22",
    {
      ...approved({
        [website]: { "/effectiveFrom": "2026-12-01" },
        "records/approvals/website/1.yaml": { "/content/effectiveFrom": "2026-09-24" },
      }),
    },
    ["error out-of-order records/approvals/website/1.yaml#/content/effectiveFrom"],
  ],
  [
    "a revision no longer in use",
    "2026-11-22",
    approved({ "records/approvals/website/1.yaml": { "/content/effectiveFrom": "2026-09-24" } }),
    [],
  ],
  [
    "a revision whose number went back is another rule's",
    "2026-11-22",
    { [website]: { "/revision": 1 } },
    [],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});

test("a plan that is not yet in force and not yet approved is neither right nor wrong", () => {
  const [student] = assessments(rule, { [receipt]: null }, "2026-09-30");
  expect([student?.outcome, student?.because]).toEqual(["unknown", [receipt]]);
});

test("a receipt that cannot be read leaves the approval unknown", () => {
  const all = collected({ [receipt]: "subject: {kind: plan\n" }, { allowFaults: true });
  const model = buildModel({ ...all, today: "2026-11-22" });
  const [student] = model === undefined ? [] : assess([rule], model);
  expect([student?.outcome, student?.because]).toEqual(["unknown", [receipt]]);
});
