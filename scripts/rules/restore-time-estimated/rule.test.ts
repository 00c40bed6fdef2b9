import { expect, test } from "vitest";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const plan = "plans/student-records.yaml";
const website = "plans/website.yaml";
const registry = "registry/systems.yaml";
const record = "records/restorations/2026/rt-2026-001.yaml";
const measured = (restoreTime: string): Edits => ({ [record]: { "/measured/restoreTime": restoreTime } });

test.each<[string, string, Edits, string[]]>([
  ["estimated within the objective", "2026-11-22", {}, []],
  [
    "a core system without an estimate",
    "2026-11-22",
    { [plan]: { "/restoreEstimate": undefined } },
    [`error missing ${plan}#/restoreEstimate`],
  ],
  [
    "another system without one",
    "2026-11-22",
    { [website]: { "/restoreEstimate": undefined } },
    [`warning missing ${website}#/restoreEstimate`],
  ],
  [
    "only good practice asks for one",
    "2026-11-22",
    {
      [plan]: { "/restoreEstimate": undefined },
      "policy/parameters.yaml": { "/settings/restoreEstimateRequired": undefined },
    },
    [`warning missing ${plan}#/restoreEstimate`],
  ],
  ["as long as the objective", "2026-11-22", { [plan]: { "/restoreEstimate/duration": "PT8H" } }, []],
  [
    "a minute longer",
    "2026-11-22",
    { [plan]: { "/restoreEstimate/duration": "PT8H1M" } },
    [`error exceeds-recovery-time ${plan}#/restoreEstimate/duration`],
  ],
  [
    "longer, for a system that is not core",
    "2026-11-22",
    { [website]: { "/restoreEstimate/duration": "P4D" } },
    [`warning exceeds-recovery-time ${website}#/restoreEstimate/duration`],
  ],
  [
    "longer, and the plan says what is done about it",
    "2026-11-22",
    {
      [plan]: {
        "/restoreEstimate/duration": "PT9H",
        "/restoreEstimate/gapReason": "先啟用備援主機提供查詢。",
      },
    },
    [],
  ],
  [
    "no objective to compare with",
    "2026-11-22",
    { [plan]: { "/restoreEstimate/duration": "PT9H" }, [registry]: { "/systems/0/recoveryTime": undefined } },
    [],
  ],
  ["a restore of one and a half times the estimate", "2026-11-22", measured("PT6H"), []],
  [
    "a minute over that",
    "2026-11-22",
    measured("PT6H1M"),
    [`warning overrun ${plan}#/restoreEstimate/duration`],
  ],
  [
    "a restore that failed measures nothing",
    "2026-11-22",
    { [record]: { "/measured/restoreTime": "PT20H", "/result": "fail" } },
    [],
  ],
  [
    "a partial restore that took too long",
    "2026-11-22",
    { [record]: { "/measured/restoreTime": "PT20H", "/result": "partial" } },
    [`warning overrun ${plan}#/restoreEstimate/duration`],
  ],
  [
    "estimated anew on the day of that restore",
    "2026-11-22",
    { ...measured("PT7H"), [plan]: { "/restoreEstimate/estimatedOn": "2026-10-20" } },
    [],
  ],
  [
    "estimated the day before it",
    "2026-11-22",
    { ...measured("PT7H"), [plan]: { "/restoreEstimate/estimatedOn": "2026-10-19" } },
    [`warning overrun ${plan}#/restoreEstimate/duration`],
  ],
  ["on the last day of two years", "2028-09-18", {}, []],
  ["the day after", "2028-09-19", {}, [`warning outdated ${plan}#/restoreEstimate/estimatedOn`]],
  [
    "overdue and overrun: one renewal mends both",
    "2028-09-19",
    measured("PT7H"),
    [`warning overrun ${plan}#/restoreEstimate/duration`],
  ],
  ["a retired system", "2028-09-19", { [registry]: { "/systems/0/lifecycle/status": "retired" } }, []],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});

test("the day of renewal is told whether or not it has passed", () => {
  const [duty] = assessments(rule).flatMap(({ duties }) => duties);
  expect(duty).toMatchObject({ due: "2028-09-18", responsible: "lin", subject: { id: "student-records" } });
});
