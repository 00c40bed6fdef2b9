import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import { restorationPath, restorationText } from "../../testing/sample-restoration.ts";
import rule from "./rule.ts";

const record = "records/restorations/2026/rt-2026-001.yaml";
const plan = "plans/student-records.yaml";
const change = (edit: Readonly<Record<string, unknown>>): Edits => ({ [record]: edit });
const row = { method: "row_count", expected: "10", actual: "9", result: "fail" };
const invalidated = {
  date: "2026-11-20",
  by: "wang",
  reason: "抽查發現資料缺漏",
  change: "結果不成立",
  invalidatesFrom: "2026-11-20",
};
const ofWebsite = restorationPath("rt-2026-002");
const website = (planRevision: number, day: string): Edits => ({
  [ofWebsite]: restorationText("rt-2026-002", {
    system: "website",
    planRevision,
    items: ["site", "db"],
    backupSet: { id: "aa", takenAt: "2026-10-25T03:30:00+08:00", method: "full", copy: "disk-main" },
    startedAt: `${day}T09:00:00+08:00`,
    completedAt: `${day}T10:00:00+08:00`,
    verifiedAt: `${day}T11:00:00+08:00`,
    recordedOn: "2026-11-05",
  }),
});

test.each<[string, Edits, string[]]>([
  ["proven in full", {}, []],

  ["nobody verified it", change({ "/verifiedBy": undefined }), [`error unverified ${record}#/verifiedBy`]],
  [
    "no time of verification",
    change({ "/verifiedAt": undefined }),
    [`error unverified ${record}#/verifiedAt`],
  ],
  [
    "nothing was verified at all: one finding",
    change({ "/verification": undefined, "/verifiedBy": undefined, "/verifiedAt": undefined }),
    [`error unverified ${record}#/verification`],
  ],
  ["a test that failed needs no verifier", change({ "/result": "fail", "/verifiedBy": undefined }), []],
  [
    "a pass declared invalid no longer claims anything",
    change({ "/verifiedBy": undefined, "/amendments": [invalidated] }),
    [],
  ],

  [
    "a row did not match",
    change({ "/verification/-": row }),
    [`error not-matched ${record}#/verification/2/result`],
  ],
  ["a row that failed in a test partly passed", change({ "/verification/-": row, "/result": "partial" }), []],

  [
    "verified by who restored it",
    change({ "/verifiedBy": "lin" }),
    [`error own-verifier ${record}#/verifiedBy`],
  ],
  [
    "verified by a second performer",
    change({ "/performedBy": ["lin", "zhao"] }),
    [`error own-verifier ${record}#/verifiedBy`],
  ],
  [
    "only a standard asks for two people: a warning",
    {
      ...change({ "/verifiedBy": "lin" }),
      "policy/parameters.yaml": { "/settings/distinctVerifier": undefined },
    },
    [`warning own-verifier ${record}#/verifiedBy`],
  ],

  ["the backup is as old as the start", change({ "/backupSet/takenAt": "2026-10-20T09:00:00+08:00" }), []],
  [
    "the backup was made a second after the start",
    change({ "/backupSet/takenAt": "2026-10-20T09:00:01+08:00" }),
    [`error out-of-order ${record}#/startedAt`],
  ],
  [
    "completed before it began",
    change({ "/completedAt": "2026-10-20T08:59:00+08:00" }),
    [`error out-of-order ${record}#/completedAt`],
  ],
  ["verified on completion", change({ "/verifiedAt": "2026-10-20T12:30:00+08:00" }), []],
  [
    "verified a minute before completion",
    change({ "/verifiedAt": "2026-10-20T12:29:00+08:00" }),
    [`error out-of-order ${record}#/verifiedAt`],
  ],
  ["the same moment in another offset is in order", change({ "/verifiedAt": "2026-10-20T04:30:00Z" }), []],
  [
    "completion lies ahead: another rule's finding",
    change({ "/completedAt": "2026-12-20T12:30:00+08:00" }),
    [],
  ],
  [
    "recorded the day before completion",
    change({ "/recordedOn": "2026-10-19" }),
    [`error out-of-order ${record}#/recordedOn`],
  ],

  ["recorded on the last of fourteen days", change({ "/recordedOn": "2026-11-03" }), []],
  [
    "recorded a day later",
    change({ "/recordedOn": "2026-11-04" }),
    [`warning recorded-late ${record}#/recordedOn`],
  ],

  ["an item the plan does not have", change({ "/items/-": "mail" }), [`error off-plan ${record}#/items/4`]],
  [
    "a copy the plan does not have",
    change({ "/backupSet/copy": "usb" }),
    [`error off-plan ${record}#/backupSet/copy`],
  ],
  [
    "a row about an item that was not restored",
    change({ "/items": ["app", "source", "settings"] }),
    [`error off-plan ${record}#/verification/0/item`],
  ],
  [
    "a revision yet to be written",
    change({ "/planRevision": 2 }),
    [`error off-plan ${record}#/planRevision`],
  ],
  [
    "the day before the plan took effect",
    change({ "/startedAt": "2026-09-30T09:00:00+08:00", "/backupSet/takenAt": "2026-09-30T02:00:00+08:00" }),
    [`error off-plan ${record}#/planRevision`],
  ],
  ["the last day of revision 1", website(1, "2026-10-31"), []],
  ["revision 1 the day after", website(1, "2026-11-01"), [`error off-plan ${ofWebsite}#/planRevision`]],
  ["the first day of revision 2", website(2, "2026-11-01"), []],
  ["revision 2 the day before", website(2, "2026-10-31"), [`error off-plan ${ofWebsite}#/planRevision`]],
  [
    "the text of an earlier revision is lost: another rule's finding",
    { ...website(1, "2026-10-31"), "records/approvals/website/1.yaml": { "/content": undefined } },
    [],
  ],
  [
    "an item taken out of the plan without approval: another rule's finding",
    { [plan]: { "/items/0": undefined } },
    [],
  ],
  [
    "a cancelled test proves nothing and need not",
    change({ "/result": "cancelled", "/planRevision": 9 }),
    [],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
