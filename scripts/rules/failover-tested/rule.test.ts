import { expect, test } from "vitest";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const drill = "records/restorations/2026/rt-2026-001.yaml";
const systems = "registry/systems.yaml";
const grade = (index: number): string => `${systems}#/systems/${index}/protection/grade`;
const never: Edits = { [drill]: { "/drill/includesFailover": false } };
const moderateWebsite: Edits = {
  [systems]: { "/systems/1/protection/grade": "moderate", "/systems/1/protection/availability": "moderate" },
};

test.each<[string, string, Edits, string[]]>([
  ["taken over in the drill a month ago", "2026-11-22", {}, []],
  ["a day more than ninety before the last day", "2028-07-21", {}, []],
  ["ninety days before the last day", "2028-07-22", {}, [`warning due-soon ${grade(0)}`]],
  ["the last day", "2028-10-20", {}, [`warning due-soon ${grade(0)}`]],
  ["the day after", "2028-10-21", {}, [`error overdue ${grade(0)}`]],

  ["never taken over, in the first window", "2028-12-31", never, [`warning due-soon ${grade(0)}`]],
  ["never taken over, the day after", "2029-01-01", never, [`error overdue ${grade(0)}`]],
  ["the takeover failed", "2029-01-01", { [drill]: { "/result": "fail" } }, [`error overdue ${grade(0)}`]],
  [
    "nobody verified the takeover",
    "2029-01-01",
    { [drill]: { "/verifiedAt": undefined } },
    [`error overdue ${grade(0)}`],
  ],

  ["a system graded general", "2028-10-20", {}, [`warning due-soon ${grade(0)}`]],
  [
    "the same system graded moderate, though not core",
    "2029-01-01",
    moderateWebsite,
    [`error overdue ${grade(0)}`, `error overdue ${grade(1)}`],
  ],
  [
    "retired",
    "2029-01-01",
    {
      [systems]: {
        "/systems/0/lifecycle": { status: "retired", inServiceFrom: "2026-10-01", retiredOn: "2028-01-01" },
      },
    },
    [],
  ],
  [
    "only advice asks for it",
    "2028-10-21",
    { "policy/profiles/tw-baseline.yaml": { "/mandatory": false } },
    [`warning overdue ${grade(0)}`],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});

test("the next test is a duty of the owner of the system", () => {
  expect(assessments(rule).flatMap(({ duties }) => duties)).toMatchObject([
    { due: "2028-10-20", responsible: "zhao" },
  ]);
});
