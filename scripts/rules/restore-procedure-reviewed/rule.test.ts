import { expect, test } from "vitest";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const plan = "plans/student-records.yaml";
const website = "plans/website.yaml";
const registry = "registry/systems.yaml";
const overdue = [`warning overdue ${plan}#/restoreProcedure/reviewedOn`];

test.each<[string, string, Edits, string[]]>([
  ["reviewed two months ago", "2026-11-22", {}, []],
  ["on the last day of the year", "2027-09-18", {}, []],
  ["the day after", "2027-09-19", {}, overdue],
  [
    "a core system without a procedure",
    "2026-11-22",
    { [plan]: { "/restoreProcedure": undefined } },
    [`warning missing ${plan}#/restoreProcedure`],
  ],
  [
    "a system graded moderate without one",
    "2026-11-22",
    { [registry]: { "/systems/1/protection/grade": "moderate" } },
    [`warning missing ${website}#/restoreProcedure`],
  ],
  [
    "a general system needs none",
    "2026-11-22",
    { [registry]: { "/systems/1/protection/grade": "general" } },
    [],
  ],
  [
    "a core system graded general needs one",
    "2027-09-19",
    { [registry]: { "/systems/0/protection/grade": "general" } },
    overdue,
  ],
  ["a retired system", "2027-09-19", { [registry]: { "/systems/0/lifecycle/status": "retired" } }, []],
  [
    "no interval set",
    "2027-09-19",
    { "policy/parameters.yaml": { "/settings/restoreProcedureReviewMonths": undefined } },
    [],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});

test("the next review is a duty of the backup manager", () => {
  const duties = assessments(rule).flatMap((one) => one.duties);
  expect(duties).toMatchObject([{ due: "2027-09-18", responsible: "lin" }]);
});
