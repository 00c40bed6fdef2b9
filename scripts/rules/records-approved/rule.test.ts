import { expect, test } from "vitest";
import { approved } from "../../testing/approved.ts";
import { assessments, type Edits, findings, smallInstitution } from "../../testing/institution.ts";
import rule from "./rule.ts";

const today = "2026-11-22";
const people = "policy/people.yaml";

const restoration = "records/restorations/2026/rt-2026-001.yaml";
const disposal = "records/disposals/2026/dsp-2026-001.yaml";
const waiver = "policy/waivers/wvr-kiosk.yaml";
const exception = "records/exceptions/2026/exc-2026-001.yaml";
const receipts = {
  [restoration]: "records/approvals/rt-2026-001/1.yaml",
  [disposal]: "records/approvals/dsp-2026-001/1.yaml",
  [waiver]: "records/approvals/wvr-kiosk/1.yaml",
  [exception]: "records/approvals/exc-2026-001/1.yaml",
} as const;
type Approved = keyof typeof receipts;

const unapproved = (record: Approved): Edits => ({ [receipts[record]]: null });
const without = (record: Approved): Edits => ({
  [record]: { "/approval": undefined },
  ...unapproved(record),
});
const on = (record: Approved, day: string): Edits => ({
  [record]: { "/approval/approvedOn": day },
  [receipts[record]]: { "/approvedAt": `${day}T12:00:00+08:00` },
});
const by = (record: Approved, approver: string): Edits => ({
  [record]: { "/approval/approver": approver },
  [receipts[record]]: { "/approver": approver },
});

test("every record was approved", () => {
  expect(findings(rule)).toEqual([]);
});

test.each<[Approved, string, string, Edits, string]>([
  [restoration, "no receipt, on the last day for it", "2026-11-04", unapproved(restoration), ""],
  [restoration, "no receipt the day after", "2026-11-05", unapproved(restoration), "not-approved /approval"],
  [
    restoration,
    "neither approval nor receipt, on the last day for it",
    "2026-11-04",
    without(restoration),
    "",
  ],
  [
    restoration,
    "neither of them the day after",
    "2026-11-05",
    without(restoration),
    "not-approved /approval",
  ],
  [disposal, "no receipt the day before", "2026-11-11", unapproved(disposal), ""],
  [disposal, "no receipt on its day", "2026-11-12", unapproved(disposal), "not-approved /approval"],
  [waiver, "no receipt the day before it begins", "2026-09-30", unapproved(waiver), ""],
  [waiver, "no receipt on its first day", "2026-10-01", unapproved(waiver), "not-approved /approval"],
  [exception, "no receipt on the day it was closed", "2026-11-03", unapproved(exception), ""],
  [exception, "no receipt the day after", "2026-11-04", unapproved(exception), "not-approved /approval"],

  [restoration, "approved on the day it was recorded", today, on(restoration, "2026-10-21"), ""],
  [
    restoration,
    "approved before that",
    today,
    on(restoration, "2026-10-20"),
    "out-of-order /approval/approvedOn",
  ],
  [disposal, "approved on its day", today, on(disposal, "2026-11-12"), ""],
  [disposal, "approved after it", today, on(disposal, "2026-11-13"), "out-of-order /approval/approvedOn"],
  [waiver, "approved on its first day", today, on(waiver, "2026-10-01"), ""],
  [waiver, "approved after it began", today, on(waiver, "2026-10-02"), "out-of-order /approval/approvedOn"],
  [exception, "approved on the day it was closed", today, on(exception, "2026-11-03"), ""],
  [exception, "approved before", today, on(exception, "2026-11-02"), "out-of-order /approval/approvedOn"],

  [disposal, "approved by no supervisor", today, by(disposal, "kuo"), "no-authority /approval/approver"],
  [
    restoration,
    "approved by who performed it",
    today,
    by(restoration, "lin"),
    "approved-by-performer /approval/approver",
  ],
  [
    disposal,
    "approved by its witness",
    today,
    by(disposal, "hsu"),
    "approved-by-performer /approval/approver",
  ],
  [waiver, "approved by its owner", today, by(waiver, "lin"), "approved-by-performer /approval/approver"],
  [
    exception,
    "approved by who handled it",
    today,
    by(exception, "lin"),
    "approved-by-performer /approval/approver",
  ],
])("%s: %s (%s)", (record, _, day, edits, expected) => {
  const lines = expected === "" ? [] : [`error ${expected.replace(" ", ` ${record}#`)}`];
  expect(findings(rule, edits, day)).toEqual(lines);
});

test.each<[string, Edits, string[]]>([
  [
    "does not say who approved it",
    { [restoration]: { "/approval": undefined } },
    [`approval-missing ${restoration}#/approval`],
  ],
  ["changed after approval", { [restoration]: { "/result": "fail" } }, [`changed ${restoration}#/revision`]],
  ["changed and approved so", approved({ [restoration]: { "/remarks": "補充說明" } }), []],
  ["a waiver extended by hand", { [waiver]: { "/expires": "2028-09-30" } }, [`changed ${waiver}#/revision`]],
  [
    "states another day",
    { [restoration]: { "/approval/approvedOn": "2026-10-23" } },
    [`date-differs ${restoration}#/approval/approvedOn`],
  ],
  [
    "names another approver",
    { [restoration]: { "/approval/approver": "hsu" } },
    [`approver-differs ${restoration}#/approval/approver`],
  ],
  [
    "approved by a supervisor of other units",
    { [people]: { "/people/2/roles/0/units": ["秘書室", "電子計算機中心"] } },
    [`no-authority ${restoration}#/approval/approver`, `no-authority ${exception}#/approval/approver`],
  ],
  [
    "the receipt states another unit",
    { [receipts[restoration]]: { "/authority/unit": "秘書室" } },
    [`authority-misstated ${receipts[restoration]}#/authority/unit`],
  ],
  ["a disposal belongs to no unit", { [receipts[disposal]]: { "/authority/unit": "電子計算機中心" } }, []],
  [
    "an open exception needs no approval",
    {
      [exception]: { "/status": "analysing", "/closedOn": undefined, "/approval": undefined },
      [receipts[exception]]: null,
    },
    [],
  ],
  [
    "a revision that went back is another rule's",
    {
      "records/approvals/wvr-kiosk/2.yaml":
        smallInstitution()[receipts[waiver]]?.replace("revision: 1", "revision: 2") ?? "",
      [waiver]: { "/expires": "2028-09-30" },
    },
    [],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected.map((line) => `error ${line}`));
});

test.each<[string, Edits, string]>([
  ["claims an approval whose receipt is awaited", unapproved(restoration), "unknown"],
  ["says nothing of an approval yet", without(restoration), "not-applicable"],
  ["is approved", {}, "pass"],
])("within its term a restoration that %s", (_, edits, outcome) => {
  const found = assessments(rule, edits, "2026-11-04").find(({ subject }) => subject.id === "rt-2026-001");
  expect(found?.outcome).toBe(outcome);
});
