import { expect, test } from "vitest";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const plan = "plans/student-records.yaml";
const registry = "registry/systems.yaml";
const approval = `warning overdue ${plan}#/approval/approvedOn`;
const reviews = (...dates: string[]): Edits => ({
  [plan]: { "/approval/reviews": dates.map((date) => ({ date, by: "wang" })) },
});

test.each<[string, string, Edits, string[]]>([
  ["approved two months ago", "2026-11-22", {}, []],
  ["on the last day of the year", "2027-09-25", {}, []],
  ["the day after", "2027-09-26", {}, [approval]],
  ["reviewed on the last day", "2028-09-25", reviews("2027-09-25"), []],
  [
    "the day after a year from the review",
    "2028-09-26",
    reviews("2027-09-25"),
    [`warning overdue ${plan}#/approval/reviews/0/date`],
  ],
  [
    "the newest review counts, in whatever order they stand",
    "2029-03-01",
    reviews("2028-02-01", "2027-09-01"),
    [`warning overdue ${plan}#/approval/reviews/0/date`],
  ],
  ["a review before the approval does not shorten the year", "2027-09-25", reviews("2026-01-01"), []],
  [
    "an older day of approval than the receipt's is another rule's matter",
    "2026-11-22",
    { [plan]: { "/approval/approvedOn": "2025-09-25" } },
    [],
  ],
  ["a retired system", "2027-09-26", { [registry]: { "/systems/0/lifecycle/status": "retired" } }, []],
  ["a plan past its last day", "2027-09-26", { [plan]: { "/effectiveTo": "2027-09-25" } }, []],
  [
    "no interval set",
    "2027-09-26",
    { "policy/parameters.yaml": { "/settings/planReviewMonths": undefined } },
    [],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  const website = "plans/website.yaml";
  expect(findings(rule, edits, today).filter((line) => !line.includes(website))).toEqual(expected);
});

test("the next review is a duty of the backup manager", () => {
  const duties = assessments(rule).flatMap((one) => one.duties);
  expect(duties.map(({ subject, due, responsible }) => [subject.id, due, responsible])).toEqual([
    ["student-records", "2027-09-25", "lin"],
    ["website", "2027-10-25", "lin"],
  ]);
});
