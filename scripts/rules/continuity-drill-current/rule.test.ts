import { expect, test } from "vitest";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import { restorationPath, restorationText } from "../../testing/sample-restoration.ts";
import rule from "./rule.ts";

const drill = "records/restorations/2026/rt-2026-001.yaml";
const systems = "registry/systems.yaml";
const core = `${systems}#/systems/0/core`;
const grade = `${systems}#/systems/0/protection/grade`;
/** The same record as a plain test: 學籍系統, core since 2026-10-01, was never drilled. */
const never: Edits = { [drill]: { "/purpose": "test", "/drill": undefined } };
const noRestore: Edits = { [drill]: { "/drill/includesRestore": false } };
const classA: Edits = { "policy/parameters.yaml": { "/responsibilityClass": "A" } };
const lifecycle = (status: string): Edits => ({
  [systems]: { "/systems/0/lifecycle/status": status },
});
const laterDrill: Edits = {
  [restorationPath("rt-2026-002")]: restorationText("rt-2026-002", {
    purpose: "drill",
    drill: {
      kind: "plan_check",
      objective: "檢核復原計畫",
      scenario: "機房失火",
      personnel: "通報與分工",
      procedure: "逐步檢核",
      resources: "備援主機",
      improvement: "更新聯絡表",
      includesRestore: false,
      includesFailover: false,
      reviewedBy: "wang",
    },
  }),
};

test.each<[string, string, Edits, string[]]>([
  ["drilled a month ago", "2026-11-22", {}, []],
  ["a day more than ninety before the last day", "2028-07-21", {}, []],
  ["ninety days before the last day", "2028-07-22", {}, [`warning due-soon ${core}`]],
  ["the last day", "2028-10-20", {}, [`warning due-soon ${core}`]],
  [
    "the day after: one finding, though the restore is late as well",
    "2028-10-21",
    {},
    [`error overdue ${core}`],
  ],

  [
    "never drilled: the first window ends with the second year",
    "2028-12-31",
    never,
    [`warning due-soon ${core}`],
  ],
  ["the day after", "2029-01-01", never, [`error overdue ${core}`]],
  [
    "an institution of class A, never drilled",
    "2028-01-01",
    { ...never, ...classA },
    [`error overdue ${core}`],
  ],
  ["an institution of class A, drilled", "2027-10-20", classA, [`warning due-soon ${core}`]],
  ["the day after its year", "2027-10-21", classA, [`error overdue ${core}`]],
  [
    "class D drills nothing by law",
    "2029-01-01",
    { ...never, "policy/parameters.yaml": { "/responsibilityClass": "D" } },
    [],
  ],
  [
    "a drill that was called off was not held",
    "2029-01-01",
    { [drill]: { "/result": "cancelled" } },
    [`error overdue ${core}`],
  ],
  [
    "a drill that failed was held, but proved no restore",
    "2028-10-20",
    { [drill]: { "/result": "fail" } },
    [`warning due-soon ${core}`],
  ],

  ["a drill without a restore, in its first window", "2026-11-22", noRestore, []],
  [
    "a newer drill on paper renews the drill, not the restore",
    "2028-10-20",
    laterDrill,
    [`warning due-soon ${core}`],
  ],
  ["the day after", "2028-10-21", laterDrill, [`error restore-not-drilled ${grade}`]],
  [
    "graded moderate: no restore is asked for",
    "2028-10-21",
    {
      ...laterDrill,
      [systems]: {
        "/systems/0/protection/grade": "moderate",
        "/systems/0/protection/confidentiality": "moderate",
        "/systems/0/protection/integrity": "moderate",
      },
    },
    [`warning due-soon ${core}`],
  ],
  [
    "core since 2024, and the restore of its only drill verified by nobody",
    "2027-01-01",
    {
      [systems]: { "/systems/0/coreSince": "2024-10-01", "/systems/0/lifecycle/inServiceFrom": "2024-10-01" },
      [drill]: { "/verifiedBy": undefined },
    },
    [`error restore-not-drilled ${grade}`],
  ],

  [
    "a heading with nothing but a placeholder",
    "2026-11-22",
    { [drill]: { "/drill/improvement": "待補" } },
    [`error headings-unfilled ${drill}#/drill/improvement`],
  ],
  [
    "an older drill is past mending",
    "2026-11-22",
    { ...laterDrill, [drill]: { "/drill/improvement": "待補" } },
    [],
  ],

  ["retiring: still due", "2028-10-21", lifecycle("retiring"), [`error overdue ${core}`]],
  ["planned: nothing yet", "2028-10-21", lifecycle("planned"), []],
  [
    "only advice asks for drills",
    "2028-10-21",
    { "policy/profiles/tw-baseline.yaml": { "/mandatory": false } },
    [`warning overdue ${core}`],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});

test("the earlier of the two duties is stated, for the owner of the system", () => {
  const duties = (edits: Edits) => assessments(rule, edits).flatMap((one) => one.duties);
  expect(duties(laterDrill)).toMatchObject([{ due: "2028-10-20", responsible: "zhao" }]);
  expect(duties(never)).toMatchObject([{ due: "2028-12-31" }]);
});
