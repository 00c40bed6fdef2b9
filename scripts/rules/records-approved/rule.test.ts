import { expect, test } from "vitest";
import { approved } from "../../testing/approved.ts";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const restoration = "records/restorations/2026/rt-2026-001.yaml";
const disposal = "records/disposals/2026/dsp-2026-001.yaml";
const waiver = "policy/waivers/wvr-kiosk.yaml";
const exception = "records/exceptions/2026/exc-2026-001.yaml";
const receipts = {
  restoration: "records/approvals/rt-2026-001/1.yaml",
  disposal: "records/approvals/dsp-2026-001/1.yaml",
  waiver: "records/approvals/wvr-kiosk/1.yaml",
  exception: "records/approvals/exc-2026-001/1.yaml",
};
const people = "policy/people.yaml";
const today = "2026-11-22";

/** A record approved on another day, with its receipt. */
const approvedOn = (record: string, receipt: string, day: string): Edits => ({
  [record]: { "/approval/approvedOn": day },
  [receipt]: { "/approvedAt": `${day}T12:00:00+08:00` },
});

test.each<[string, string, Edits, string[]]>([
  ["every record was approved", today, {}, []],

  [
    "a restoration without a receipt, on the last day for it",
    "2026-11-04",
    { [receipts.restoration]: null },
    [],
  ],
  [
    "and the day after",
    "2026-11-05",
    { [receipts.restoration]: null },
    [`error not-approved ${restoration}#/approval`],
  ],
  [
    "a restoration with neither approval nor receipt, on the last day for it",
    "2026-11-04",
    { [restoration]: { "/approval": undefined }, [receipts.restoration]: null },
    [],
  ],
  [
    "and the day after",
    "2026-11-05",
    { [restoration]: { "/approval": undefined }, [receipts.restoration]: null },
    [`error not-approved ${restoration}#/approval`],
  ],
  [
    "a restoration that does not say who approved it",
    "2026-11-05",
    { [restoration]: { "/approval": undefined } },
    [`error approval-missing ${restoration}#/approval`],
  ],
  [
    "a restoration changed after approval",
    today,
    { [restoration]: { "/result": "fail" } },
    [`error changed ${restoration}#/revision`],
  ],
  [
    "a restoration approved on the day it was recorded",
    today,
    approvedOn(restoration, receipts.restoration, "2026-10-21"),
    [],
  ],
  [
    "a restoration approved before it was recorded",
    today,
    approvedOn(restoration, receipts.restoration, "2026-10-20"),
    [`error out-of-order ${restoration}#/approval/approvedOn`],
  ],
  [
    "a restoration that states another day of approval",
    today,
    { [restoration]: { "/approval/approvedOn": "2026-10-23" } },
    [`error date-differs ${restoration}#/approval/approvedOn`],
  ],
  [
    "a restoration approved by who performed it",
    today,
    approved({ [restoration]: { "/performedBy": ["lin", "wang"] } }),
    [`error approved-by-performer ${restoration}#/approval/approver`],
  ],
  [
    "a restoration that names another approver",
    today,
    { [restoration]: { "/approval/approver": "hsu" } },
    [`error approver-differs ${restoration}#/approval/approver`],
  ],
  [
    "a restoration approved by a supervisor of other units",
    today,
    { [people]: { "/people/2/roles/0/units": ["秘書室", "電子計算機中心"] } },
    [
      `error no-authority ${restoration}#/approval/approver`,
      `error no-authority ${exception}#/approval/approver`,
    ],
  ],
  [
    "a receipt that states another unit",
    today,
    { [receipts.restoration]: { "/authority/unit": "秘書室" } },
    [`error authority-misstated ${receipts.restoration}#/authority/unit`],
  ],

  ["a disposal without a receipt, the day before", "2026-11-11", { [receipts.disposal]: null }, []],
  [
    "a disposal without a receipt, on its day",
    "2026-11-12",
    { [receipts.disposal]: null },
    [`error not-approved ${disposal}#/approval`],
  ],
  ["a disposal approved on its day", today, approvedOn(disposal, receipts.disposal, "2026-11-12"), []],
  [
    "a disposal approved the day after",
    today,
    approvedOn(disposal, receipts.disposal, "2026-11-13"),
    [`error out-of-order ${disposal}#/approval/approvedOn`],
  ],
  [
    "a disposal approved by its witness",
    today,
    approved({ [disposal]: { "/witness": "wang" } }),
    [`error approved-by-performer ${disposal}#/approval/approver`],
  ],
  [
    "a disposal may be approved by a supervisor of any unit",
    today,
    { [receipts.disposal]: { "/authority/unit": "電子計算機中心" } },
    [],
  ],
  [
    "a disposal approved by no supervisor",
    today,
    { [disposal]: { "/approval/approver": "kuo" }, [receipts.disposal]: { "/approver": "kuo" } },
    [`error no-authority ${disposal}#/approval/approver`],
  ],

  ["a waiver without a receipt, the day before", "2026-09-30", { [receipts.waiver]: null }, []],
  [
    "a waiver without a receipt, on its first day",
    "2026-10-01",
    { [receipts.waiver]: null },
    [`error not-approved ${waiver}#/approval`],
  ],
  ["a waiver approved on its first day", today, approvedOn(waiver, receipts.waiver, "2026-10-01"), []],
  [
    "a waiver approved the day after",
    today,
    approvedOn(waiver, receipts.waiver, "2026-10-02"),
    [`error out-of-order ${waiver}#/approval/approvedOn`],
  ],
  [
    "a waiver approved by its owner",
    today,
    approved({ [waiver]: { "/owner": "wang" } }),
    [`error approved-by-performer ${waiver}#/approval/approver`],
  ],
  [
    "a waiver extended by hand",
    today,
    { [waiver]: { "/expires": "2028-09-30" } },
    [`error changed ${waiver}#/revision`],
  ],

  [
    "an exception without a receipt, on the day it was closed",
    "2026-11-03",
    { [receipts.exception]: null },
    [],
  ],
  [
    "and the day after",
    "2026-11-04",
    { [receipts.exception]: null },
    [`error not-approved ${exception}#/approval`],
  ],
  [
    "an open exception needs no approval",
    today,
    {
      [exception]: { "/status": "analysing", "/closedOn": undefined, "/approval": undefined },
      [receipts.exception]: null,
    },
    [],
  ],
  [
    "an exception approved before it was closed",
    today,
    approvedOn(exception, receipts.exception, "2026-11-02"),
    [`error out-of-order ${exception}#/approval/approvedOn`],
  ],
  [
    "an exception approved by who handled it",
    today,
    approved({ [exception]: { "/handledBy": "wang" } }),
    [`error approved-by-performer ${exception}#/approval/approver`],
  ],

  [
    "a record whose number went back is another rule's",
    today,
    {
      "records/approvals/wvr-kiosk/2.yaml":
        "subject: {kind: waiver, id: wvr-kiosk}\nrevision: 2\ndigest: sha256:97000f81ce65f07aef13121dec3e8ca4a5d811be7d6f8253a9fe392769364fed\napprover: wang\nauthority: {role: supervisor, unit: 秘書室}\napprovedAt: 2026-09-29T15:00:00+08:00\nlevel: L0\n",
      [waiver]: { "/expires": "2028-09-30" },
    },
    [],
  ],
])("%s (%s)", (_, day, edits, expected) => {
  expect(findings(rule, edits, day)).toEqual(expected);
});

test.each<[string, string, Edits, string]>([
  ["claims an approval whose receipt is awaited", "2026-11-04", { [receipts.restoration]: null }, "unknown"],
  [
    "says nothing of an approval yet",
    "2026-11-04",
    { [restoration]: { "/approval": undefined }, [receipts.restoration]: null },
    "not-applicable",
  ],
  ["is approved", "2026-11-04", {}, "pass"],
])("within its term a restoration that %s (%s)", (_, day, edits, outcome) => {
  const found = assessments(rule, edits, day).find(({ subject }) => subject.id === "rt-2026-001");
  expect(found?.outcome).toBe(outcome);
});
