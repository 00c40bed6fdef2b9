import { describe, expect, test } from "vitest";
import { judge } from "../core/judge.ts";
import { present } from "../core/present.ts";
import type { PlainDate } from "../core/time/plain-date.ts";
import { allFindings } from "../core/verdict.ts";
import { rules } from "../rules/index.ts";
import { collected, type Edits, edited } from "./institution.ts";

/** Errors of the whole judgement, all rules together: `rule/message file#pointer`. */
function errors(edits: Edits, today: PlainDate = "2026-11-22"): string[] {
  const files = edited(edits);
  const judgement = judge(collected(edits, { allowFaults: true }), rules, today);
  return allFindings(present(judgement, rules, "zh-TW", (path) => files[path]))
    .filter(({ severity }) => severity === "error")
    .map(
      ({ rule, message, location }) =>
        `${rule}/${message} ${location.file}#${location.pointer ?? location.line}`,
    );
}

const plan = "plans/student-records.yaml";
const website = "plans/website.yaml";
const restoration = "records/restorations/2026/rt-2026-001.yaml";
const october = "records/checks/2026/student-records-2026-10.yaml";
const november = "records/checks/2026/student-records-2026-11.yaml";
const exception = "records/exceptions/2026/exc-2026-001.yaml";
const receipt = "records/approvals/student-records/1.yaml";

test("the small institution has no error", () => {
  expect(errors({})).toEqual([]);
});

// What people approved cannot be edited without voiding the approval: there, that is said besides what became wrong.
describe("one break by hand is one finding, and nothing else turns red", () => {
  test.each<[string, Edits, ...string[]]>([
    [
      "an approval field is deleted",
      { [plan]: { "/approval/approvedOn": undefined } },
      `schema-valid/missing-key ${plan}#/approval/approvedOn`,
    ],
    [
      "the approver is deleted",
      { [plan]: { "/approval/approver": undefined } },
      `schema-valid/missing-key ${plan}#/approval/approver`,
    ],
    [
      "the approval is dated otherwise than the receipt",
      { [plan]: { "/approval/approvedOn": "2026-09-19" } },
      `plan-approved-before-use/date-differs ${plan}#/approval/approvedOn`,
    ],
    [
      "the preparer approves",
      { [plan]: { "/approval/approver": "lin" } },
      `approver-independent/prepared-by-approver ${plan}#/approval/approver`,
    ],
    [
      "the plan is back-dated",
      { [plan]: { "/effectiveFrom": "2026-09-21" } },
      `approval-matches-content/changed ${plan}#/effectiveFrom`,
    ],
    [
      "the drafting is back-dated",
      { [plan]: { "/preparedOn": "2026-08-01" } },
      `approval-matches-content/changed ${plan}#/preparedOn`,
    ],
    [
      "retention is shortened after approval",
      { [plan]: { "/items/0/retention": "P20D" } },
      `approval-matches-content/changed ${plan}#/items/0/retention`,
    ],
    [
      "the receipt is deleted",
      { [receipt]: null },
      `plan-approved-before-use/not-approved ${plan}#/revision`,
    ],
    [
      "the register of people is gone",
      { "policy/people.yaml": null },
      "file-known/missing policy/people.yaml#1",
    ],
    [
      "the register of systems is gone",
      { "registry/systems.yaml": null },
      "file-known/missing registry/systems.yaml#1",
    ],
    [
      "the register of media is gone",
      { "registry/media.yaml": null },
      "file-known/missing registry/media.yaml#1",
    ],
    [
      "the plan is saved under another ending",
      { [website]: null, "plans/website.yml": String(edited({})[website]) },
      "file-known/wrong-extension plans/website.yml#1",
    ],
    [
      "a check record is saved under another ending",
      { [november]: null, [november.replace(".yaml", ".YAML")]: String(edited({})[november]) },
      `file-known/wrong-extension ${november.replace(".yaml", ".YAML")}#1`,
    ],
    [
      "the plan is saved under another name",
      { [website]: null, "plans/homepage.yaml": String(edited({})[website]) },
      "links-resolve/id-differs-from-file plans/homepage.yaml#/id",
    ],
    [
      "the id of the plan is misspelled",
      { [website]: { "/id": "wesbite" } },
      `links-resolve/id-differs-from-file ${website}#/id`,
    ],
    [
      "a check record says another month",
      { [november]: { "/month": "2026-10" } },
      `links-resolve/id-differs-from-content ${november}#/month`,
    ],
    [
      "a key is misspelled",
      { [plan]: { "/requirement": undefined, "/requirment": "每日備份" } },
      `schema-valid/misspelled-key ${plan}#/requirment`,
    ],
    [
      "a system's plan is removed",
      { [website]: null },
      "system-has-plan/no-plan registry/systems.yaml#/systems/1/id",
    ],
    [
      "a date of the Republic's calendar",
      { [plan]: { "/preparedOn": "110/03/29" } },
      `schema-valid/roc-date ${plan}#/preparedOn`,
    ],
    [
      "a verifier is deleted from a passed test",
      { [restoration]: { "/verifiedBy": undefined } },
      `restore-test-verified/unverified ${restoration}#/verifiedBy`,
      `records-approved/changed ${restoration}#/revision`,
    ],
    [
      "a run's check is deleted",
      { [november]: { "/runs/3/checkedAt": undefined } },
      `checks-in-time/unchecked ${november}#/runs/3`,
    ],
    [
      "a run is deleted from its record",
      { [october]: { "/runs/11": undefined } },
      `backup-runs-fresh/unrecorded ${october}#/runs`,
    ],
    [
      "an exception is unlinked from its run",
      { [october]: { "/runs/11/exception": undefined } },
      `failures-handled/exception-missing ${october}#/runs/11`,
    ],
    [
      "the manual run is deleted",
      { [exception]: { "/manualRun": undefined } },
      `manual-run-made/missing ${exception}#/manualRun`,
      `records-approved/changed ${exception}#/revision`,
    ],
    [
      "the log evidence is deleted",
      { [october]: { "/logs": undefined } },
      `logs-kept/missing ${october}#/logs`,
    ],
    [
      "a person is unknown",
      { [plan]: { "/roles/mediaCustodian": "chenn" } },
      `approval-matches-content/changed ${plan}#/roles/mediaCustodian`,
      `links-resolve/unresolved ${plan}#/roles/mediaCustodian`,
    ],
    [
      "evidence is altered",
      { "records/evidence/2026/rt-2026-001.txt": "改過的佐證\n" },
      `evidence-intact/altered ${restoration}#/evidence/0/sha256`,
    ],
    [
      "a high system is no longer core",
      { "registry/systems.yaml": { "/systems/0/core": false } },
      "core-when-graded-high/not-core registry/systems.yaml#/systems/0/core",
    ],
    [
      "the grade is lowered",
      { "registry/systems.yaml": { "/systems/1/protection/integrity": "moderate" } },
      "grade-is-highest/too-low registry/systems.yaml#/systems/1/protection/grade",
    ],
    [
      "the waiver of the mirror is deleted",
      { "policy/waivers/wvr-kiosk.yaml": null, "records/approvals/wvr-kiosk/1.yaml": null },
      "mirror-only-by-waiver/no-waiver registry/systems.yaml#/systems/2/hosts/0/protection",
    ],
  ])("%s", (_, edits, ...expected) => {
    expect(errors(edits).sort()).toEqual(expected.sort());
  });

  test("a restore test lapses", () => {
    const lapsed = errors({}, "2028-10-21").filter((line) => line.startsWith("restore-test-current"));
    expect(lapsed).toEqual([`restore-test-current/overdue ${plan}#/restoreTest/interval`]);
  });
});
