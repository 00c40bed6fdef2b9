import { describe, expect, test } from "vitest";
import { approved } from "../../testing/approved.ts";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const plan = "plans/student-records.yaml";
const receipt = "records/approvals/student-records/1.yaml";
const parameters = "policy/parameters.yaml";
const people = "policy/people.yaml";
const place = `${plan}#/emergency`;
const setting = "/settings/emergencyApprovalWorkdays";

/** An emergency plan in force from Thursday 2026-10-01; three working days later it is Tuesday 2026-10-06. */
const declared = (at = "2026-10-01T01:00:00+08:00", by = "lin"): Record<string, unknown> => ({
  "/emergency": { reason: "磁帶櫃燒毀", declaredBy: by, declaredAt: at },
});
const waiting = (edit: Record<string, unknown> = declared(), more: Edits = {}): Edits => ({
  ...more,
  [plan]: edit,
  [receipt]: null,
});
/** The same, approved on a day at 15:00. */
const signed = (day: string, edit: Record<string, unknown> = declared()): Edits =>
  approved({
    [plan]: { ...edit, "/approval/approvedOn": day },
    [receipt]: { "/approvedAt": `${day}T15:00:00+08:00` },
  });
/** An advisory profile that asks for fewer working days. */
const advisory = (value: number): Edits => ({
  "policy/profiles/three-two-one-one-zero.yaml": {
    [setting]: [{ value, source: { kind: "standard", "zh-TW": "示範標準", en: "An example standard" } }],
  },
});

describe("without a receipt", () => {
  test.each<[string, string, Edits, string[]]>([
    ["on its first day", "2026-10-01", waiting(), [`warning emergency-awaiting ${place}`]],
    ["on the last day of the term", "2026-10-06", waiting(), [`warning emergency-awaiting ${place}`]],
    ["the day after", "2026-10-07", waiting(), [`error emergency-overdue ${place}`]],
    [
      "declared two days before it took effect, on the last day of the term from then on",
      "2026-10-02",
      waiting(declared("2026-09-29T09:00:00+08:00")),
      [`warning emergency-awaiting ${place}`],
    ],
    [
      "the day after that",
      "2026-10-03",
      waiting(declared("2026-09-29T09:00:00+08:00")),
      [`error emergency-overdue ${place}`],
    ],
    [
      "declared so early that the term ends on the first day in force",
      "2026-10-01",
      waiting(declared("2026-09-24T00:00:00+08:00")),
      [`warning emergency-awaiting ${place}`],
    ],
    [
      "declared the day before that, so that it could be approved first",
      "2026-10-01",
      waiting(declared("2026-09-23T23:59:59+08:00")),
      [`error emergency-closed ${place}`],
    ],
    [
      "declared at the last second of the first day in force",
      "2026-10-06",
      waiting(declared("2026-10-01T23:59:59+08:00")),
      [`warning emergency-awaiting ${place}`],
    ],
    [
      "declared when that day was over",
      "2026-10-06",
      waiting(declared("2026-10-02T00:00:00+08:00")),
      [`error emergency-closed ${place}`],
    ],
    [
      "the day of declaration is that of Taipei",
      "2026-10-06",
      waiting(declared("2026-10-01T16:00:00Z")),
      [`error emergency-closed ${place}`],
    ],
    [
      "declared by someone without the role",
      "2026-10-01",
      waiting(declared(undefined, "chen")),
      [`error emergency-closed ${place}`],
    ],
    [
      "declared by a backup manager of other units",
      "2026-10-01",
      waiting(declared(), { [people]: { "/people/0/roles/0/units": ["秘書室"] } }),
      [`error emergency-closed ${place}`],
    ],
    [
      "declared by a deputy on the last day of the deputyship",
      "2026-10-01",
      waiting(declared(undefined, "kuo"), {
        [people]: {
          "/delegations/-": {
            role: "backup_manager",
            principal: "lin",
            deputy: "kuo",
            from: "2026-09-28",
            to: "2026-10-01",
            approvedBy: "wang",
          },
        },
      }),
      [`warning emergency-awaiting ${place}`],
    ],
    [
      "policy sets no working days",
      "2026-10-01",
      waiting(declared(), { [parameters]: { [`${setting}/0/value`]: 0 } }),
      [`error emergency-closed ${place}`],
    ],
    [
      "policy says nothing of emergencies",
      "2026-10-01",
      waiting(declared(), { [parameters]: { [setting]: undefined } }),
      [`error emergency-closed ${place}`],
    ],
    [
      "only an advisory profile speaks of emergencies",
      "2026-10-01",
      waiting(declared(), { [parameters]: { [setting]: undefined }, ...advisory(2) }),
      [`error emergency-closed ${place}`],
    ],
    [
      "policy closes the path to core systems",
      "2026-10-01",
      waiting(declared(), {
        [parameters]: {
          [`${setting}/-`]: {
            value: 0,
            when: { core: true },
            source: { kind: "choice", "zh-TW": "示範", en: "An example" },
          },
        },
      }),
      [`error emergency-closed ${place}`],
    ],
    [
      "an advisory profile allows one day less, on that day",
      "2026-10-05",
      waiting(declared(), advisory(2)),
      [`warning emergency-awaiting ${place}`],
    ],
    [
      "the day after that",
      "2026-10-06",
      waiting(declared(), advisory(2)),
      [`warning emergency-overdue ${place}`],
    ],
    [
      "when the mandatory term is over too",
      "2026-10-07",
      waiting(declared(), advisory(2)),
      [`error emergency-overdue ${place}`],
    ],
    [
      "a plan that declares nothing is not excused",
      "2026-10-01",
      { [receipt]: null },
      [`error not-approved ${plan}#/revision`],
    ],
  ])("%s (%s)", (_, today, edits, expected) => {
    expect(findings(rule, edits, today)).toEqual(expected);
  });

  test.each([
    ["before its first day", "2026-09-30", "2026-09-30T09:00:00+08:00", "unknown"],
    ["within the term", "2026-10-06", "2026-10-01T01:00:00+08:00", "unknown"],
    ["after it", "2026-10-07", "2026-10-01T01:00:00+08:00", "fail"],
  ])("%s (%s) it is never a pass, and the approver has a duty", (_, today, at, outcome) => {
    const [student] = assessments(rule, waiting(declared(at)), today);
    expect(student?.outcome).toBe(outcome);
    const due = at.startsWith("2026-09-30") ? "2026-10-05" : "2026-10-06";
    expect(student?.duties.map((one) => [one.due, one.responsible])).toEqual([[due, "wang"]]);
  });
});

describe("with a receipt", () => {
  test.each<[string, Edits, string[]]>([
    ["approved before it took effect, like every plan", signed("2026-09-25"), []],
    ["approved on its first day, after the first backup", signed("2026-10-01"), []],
    ["approved on the last day of the term, with backups since", signed("2026-10-06"), []],
    ["approved the day after", signed("2026-10-07"), [`error emergency-late ${place}`]],
    [
      "approved in the term, but the declaration came too late",
      signed("2026-10-06", declared("2026-10-02T00:00:00+08:00")),
      [`error emergency-closed ${place}`],
    ],
    [
      "approved on time, so that nothing rests on the declaration",
      signed("2026-09-30", declared(undefined, "chen")),
      [],
    ],
    [
      "approved before it was prepared is wrong in an emergency, too",
      signed("2026-10-02", { ...declared(), "/preparedOn": "2026-10-03" }),
      [`error out-of-order ${plan}#/preparedOn`],
    ],
    [
      "a backup before the plan took effect is wrong in an emergency, too",
      signed("2026-10-05", {
        ...declared("2026-10-02T01:00:00+08:00"),
        "/effectiveFrom": "2026-10-02",
      }),
      [`error out-of-order ${plan}#/effectiveFrom`],
    ],
    [
      "approved in the term without a declaration",
      signed("2026-10-06", {}),
      [`error out-of-order ${plan}#/effectiveFrom`],
    ],
    ["by the day that an advisory profile asks for", { ...signed("2026-10-05"), ...advisory(2) }, []],
    ["the day after that", { ...signed("2026-10-06"), ...advisory(2) }, [`warning emergency-late ${place}`]],
  ])("%s", (_, edits, expected) => {
    expect(findings(rule, edits)).toEqual(expected);
  });

  test("it has no duty any more", () => {
    expect(assessments(rule, signed("2026-10-06")).flatMap(({ duties }) => duties)).toEqual([]);
  });
});
