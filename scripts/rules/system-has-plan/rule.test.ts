import { expect, test } from "vitest";
import { assess } from "../../core/assess.ts";
import { buildModel } from "../../core/model.ts";
import { waive } from "../../core/waive.ts";
import { collected, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const registry = "registry/systems.yaml";
const plan = "plans/website.yaml";
const kept = "records/approvals/website/1.yaml";
/** The kiosk has no plan but a waiver, which the engine applies after the rule. */
const kiosk = `error no-plan ${registry}#/systems/2/id`;
const lifecycle = (changes: Record<string, unknown>): Edits => ({
  [registry]: Object.fromEntries(
    Object.entries(changes).map(([key, value]) => [`/systems/1/lifecycle/${key}`, value]),
  ),
});
const grace = (days: number): Edits => ({
  "policy/parameters.yaml": { "/settings/planGraceDays/0/value": days },
});
const noPlan = `error no-plan ${registry}#/systems/1/id`;

test.each<[string, string, Edits, string[]]>([
  ["every other system has a plan in force", "2026-11-22", {}, []],
  ["the first day in service, the plan in force since that day", "2026-10-01", {}, []],

  ["no plan", "2026-11-22", { [plan]: null }, [noPlan]],
  [
    "no plan, put into service today",
    "2026-11-22",
    { [plan]: null, ...lifecycle({ inServiceFrom: "2026-11-22" }) },
    [noPlan],
  ],
  [
    "no plan, active only from tomorrow",
    "2026-11-22",
    { [plan]: null, ...lifecycle({ inServiceFrom: "2026-11-23" }) },
    [],
  ],
  [
    "no plan, within a week of grace",
    "2026-11-22",
    { [plan]: null, ...grace(7), ...lifecycle({ inServiceFrom: "2026-11-16" }) },
    [],
  ],
  [
    "no plan when the week of grace is over",
    "2026-11-22",
    { [plan]: null, ...grace(7), ...lifecycle({ inServiceFrom: "2026-11-15" }) },
    [noPlan],
  ],
  ["no plan while retiring", "2026-11-22", { [plan]: null, ...lifecycle({ status: "retiring" }) }, [noPlan]],
  ["no plan and retired", "2026-11-22", { [plan]: null, ...lifecycle({ status: "retired" }) }, []],
  ["no plan and only planned", "2026-11-22", { [plan]: null, ...lifecycle({ status: "planned" }) }, []],

  ["a plan that ends today", "2026-11-22", { [plan]: { "/effectiveTo": "2026-11-22" } }, []],
  [
    "a plan that ended yesterday",
    "2026-11-22",
    { [plan]: { "/effectiveTo": "2026-11-21" } },
    [`error ended ${plan}#/effectiveTo`],
  ],

  [
    "a new revision to come while the last one is in force",
    "2026-11-22",
    { [plan]: { "/effectiveFrom": "2026-12-01" } },
    [],
  ],
  [
    "a new revision to come, the last one not kept: judged elsewhere",
    "2026-11-22",
    { [plan]: { "/effectiveFrom": "2026-12-01" }, [kept]: null },
    [],
  ],
  [
    "a first plan that takes effect tomorrow",
    "2026-11-22",
    { "plans/student-records.yaml": { "/effectiveFrom": "2026-11-23" } },
    ["error not-yet-in-force plans/student-records.yaml#/effectiveFrom"],
  ],
  [
    "a first plan that takes effect today",
    "2026-11-22",
    { "plans/student-records.yaml": { "/effectiveFrom": "2026-11-22" } },
    [],
  ],
  [
    "an approval that is missing is judged elsewhere",
    "2026-11-22",
    { "records/approvals/website/2.yaml": null },
    [],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual([kiosk, ...expected]);
});

test("a mirror in place of a plan is waived while its waiver runs", () => {
  const outcome = (today: string) => {
    const all = collected({});
    const model = buildModel({ ...all, today });
    if (model === undefined) throw new Error("no policy");
    return waive(assess([rule], model), model.repository).find(({ subject }) => subject.id === "kiosk")
      ?.outcome;
  };
  expect(outcome("2027-09-30")).toBe("waived");
  expect(outcome("2027-10-01")).toBe("fail");
});
