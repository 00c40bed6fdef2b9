import { expect, test } from "vitest";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const exception = "records/exceptions/2026/exc-2026-001.yaml";
const october = "records/checks/2026/student-records-2026-10.yaml";
const edit = (changes: Readonly<Record<string, unknown>>): Edits => ({ [exception]: changes });
/** As the case stood on the day of the failure, Monday 2026-10-12. */
const opened = {
  "/status": "open",
  "/manualRun": undefined,
  "/corrective": undefined,
  "/closedOn": undefined,
  "/approval": undefined,
};
const missing = `error missing ${exception}#/manualRun`;
const impossible = {
  "/manualRun": undefined,
  "/manualRunImpossible": { reason: "磁碟陣列毀損，待料更換", decidedBy: "wang" },
};

test.each<[string, string, Edits, string[]]>([
  ["made an hour after detection", "2026-11-22", {}, []],
  ["not made yet, on the workday after detection", "2026-10-13", edit(opened), []],
  ["not made yet, a day later", "2026-10-14", edit(opened), [missing]],
  ["called contained without one", "2026-10-13", edit({ ...opened, "/status": "contained" }), [missing]],
  ["causes are analysed first", "2026-10-13", edit({ ...opened, "/status": "analysing" }), [missing]],
  ["closed without one", "2026-11-22", edit({ "/manualRun": undefined }), [missing]],
  [
    "it failed too",
    "2026-11-22",
    edit({ "/manualRun/result": "failed" }),
    [`error failed ${exception}#/manualRun/result`],
  ],
  ["impossible, as the supervisor decided", "2026-11-22", edit(impossible), []],
  [
    "completed before the failure was found",
    "2026-11-22",
    edit({
      "/manualRun/startedAt": "2026-10-12T08:00:00+08:00",
      "/manualRun/completedAt": "2026-10-12T09:04:59+08:00",
    }),
    [`error untimely ${exception}#/manualRun/completedAt`],
  ],
  [
    "completed as the failure was found",
    "2026-11-22",
    edit({
      "/manualRun/startedAt": "2026-10-12T08:00:00+08:00",
      "/manualRun/completedAt": "2026-10-12T09:05:00+08:00",
    }),
    [],
  ],
  [
    "completed before it began",
    "2026-11-22",
    edit({ "/manualRun/startedAt": "2026-10-12T11:00:00+08:00" }),
    [`error untimely ${exception}#/manualRun/completedAt`],
  ],
  [
    "completed on the day of closing",
    "2026-11-22",
    edit({ "/manualRun/completedAt": "2026-11-03T10:00:00+08:00" }),
    [],
  ],
  [
    "completed after closing",
    "2026-11-22",
    edit({ "/manualRun/completedAt": "2026-11-04T10:00:00+08:00" }),
    [`error untimely ${exception}#/manualRun/completedAt`],
  ],
  [
    "no check record shows it",
    "2026-11-22",
    { [october]: { "/runs/12": undefined } },
    [`error unrecorded ${exception}#/manualRun`],
  ],
  [
    "the check record shows it as failed",
    "2026-11-22",
    { [october]: { "/runs/12/result": "failed" } },
    [`error unrecorded ${exception}#/manualRun`],
  ],
  [
    "its row without the exception is for runs-follow-plan to tell",
    "2026-11-22",
    {
      [october]: { "/runs/12/exception": undefined },
    },
    [],
  ],
  [
    "the impact is not stated",
    "2026-11-22",
    edit({ "/impact": undefined }),
    [`error impact-missing ${exception}#/impact`],
  ],
  [
    "a breach of the recovery point denied",
    "2026-11-22",
    edit({ "/impact/recoveryPointBreached": false }),
    [`error breach-denied ${exception}#/impact/recoveryPointBreached`],
  ],
  [
    "the last good backup put on a day when none was made",
    "2026-11-22",
    edit({ "/impact/lastGoodAt": "2026-10-12T03:00:00+08:00" }),
    [`error last-good-differs ${exception}#/impact/lastGoodAt`],
  ],
  [
    "the row of that day deleted is for backup-runs-fresh to tell",
    "2026-11-22",
    { [october]: { "/runs/10": undefined } },
    [],
  ],
  [
    "a failure of that day without an exception is for failures-handled to tell",
    "2026-11-22",
    { [october]: { "/runs/10/result": "failed" } },
    [],
  ],
  [
    "begun before the run that failed",
    "2026-11-22",
    edit({ "/manualRun/startedAt": "2026-10-12T01:59:59+08:00" }),
    [`error untimely ${exception}#/manualRun/completedAt`],
  ],
  [
    "found far too late is for failures-handled to tell",
    "2026-11-22",
    edit({ "/detectedAt": "2026-10-15T09:00:00+08:00" }),
    [],
  ],
  [
    "exactly a day without a backup, as the recovery point allows",
    "2026-11-22",
    edit({
      "/impact/recoveryPointBreached": false,
      "/impact/lastGoodAt": "2026-10-11T10:40:00+08:00",
    }),
    [],
  ],
  [
    "a second more",
    "2026-11-22",
    edit({
      "/impact/recoveryPointBreached": false,
      "/impact/lastGoodAt": "2026-10-11T10:39:59+08:00",
    }),
    [`error breach-denied ${exception}#/impact/recoveryPointBreached`],
  ],
  [
    "the schedule could not keep the recovery point anyway",
    "2026-11-22",
    {
      ...edit({ "/impact/recoveryPointBreached": false }),
      "registry/systems.yaml": { "/systems/0/recoveryPoint": "PT12H" },
    },
    [],
  ],
  [
    "the failure left a usable backup",
    "2026-11-22",
    {
      [october]: { "/runs/11/result": "warning" },
      ...edit({ "/manualRun": undefined }),
    },
    [],
  ],
  [
    "the run cannot be found: failures-handled tells that",
    "2026-11-22",
    edit({
      "/manualRun": undefined,
      "/about/scheduledAt": "2026-10-13T03:00:00+08:00",
    }),
    [],
  ],
  [
    "a restoration failed, not a backup",
    "2026-11-22",
    edit({
      "/manualRun": undefined,
      "/about": { restoration: "rt-2026-001" },
    }),
    [],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});

test("states by when a backup is to be made by hand, and by whom", () => {
  const duties = assessments(rule, edit(opened), "2026-10-12").flatMap((one) => one.duties);
  expect(duties.map(({ due, responsible }) => [due, responsible])).toEqual([["2026-10-13", "lin"]]);
});
