import { expect, test } from "vitest";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const october = "records/checks/2026/student-records-2026-10.yaml";
const november = "records/checks/2026/student-records-2026-11.yaml";
const siteOctober = "records/checks/2026/website-2026-10.yaml";
const siteNovember = "records/checks/2026/website-2026-11.yaml";
/** Row 1 of October ran on Friday 2026-10-02, row 8 on Friday 2026-10-09, a holiday before a weekend. */
const checked = (row: number, at: string): Edits => ({ [october]: { [`/runs/${row}/checkedAt`]: at } });
/** Saturday and Sunday of 2026-11-21 are not checked yet; the runs of the weekend are due on Monday. */
const open = `error unchecked ${november}#/runs/20`;
const openSite = `error unchecked ${siteNovember}#/runs/3`;
const nextMonday = {
  [november]: {
    "/runs/-": {
      job: "nightly",
      scheduledAt: "2026-11-23T02:00:00+08:00",
      endedAt: "2026-11-23T02:40:00+08:00",
      result: "ok",
    },
  },
};

test.each<[string, string, Edits, string[]]>([
  ["every run is checked, or may still be", "2026-11-22", {}, []],
  ["a run of Friday checked on Monday evening", "2026-11-22", checked(1, "2026-10-05T23:59:59+08:00"), []],
  [
    "a run of Friday checked on Tuesday",
    "2026-11-22",
    checked(1, "2026-10-06T00:00:00+08:00"),
    [`error late ${october}#/runs/1`],
  ],
  ["holidays do not count", "2026-11-22", checked(7, "2026-10-12T17:00:00+08:00"), []],
  [
    "the workday after the holiday does",
    "2026-11-22",
    checked(7, "2026-10-13T08:00:00+08:00"),
    [`error late ${october}#/runs/7`],
  ],
  [
    "the day of a check is that of Taipei",
    "2026-11-22",
    checked(1, "2026-10-05T16:30:00Z"),
    [`error late ${october}#/runs/1`],
  ],
  [
    "the days count from the end of the run",
    "2026-11-22",
    {
      [october]: {
        "/runs/1/endedAt": "2026-10-05T00:30:00+08:00",
        "/runs/1/checkedAt": "2026-10-06T09:00:00+08:00",
      },
    },
    [],
  ],
  [
    "two late checks of a month are one finding",
    "2026-11-22",
    {
      [october]: {
        "/runs/5/checkedAt": "2026-10-20T09:00:00+08:00",
        "/runs/6/checkedAt": "2026-10-20T09:00:00+08:00",
      },
    },
    [`error late ${october}#/runs/5`],
  ],
  [
    "a check dated in the future is for facts-not-future to tell",
    "2026-11-22",
    checked(1, "2027-10-06T09:00:00+08:00"),
    [],
  ],
  [
    "checked before it ended",
    "2026-11-22",
    checked(1, "2026-10-02T02:36:59+08:00"),
    [`error before-end ${october}#/runs/1`],
  ],
  ["checked as it ended", "2026-11-22", checked(1, "2026-10-02T02:37:00+08:00"), []],
  [
    "no end",
    "2026-11-22",
    { [october]: { "/runs/1/endedAt": undefined } },
    [`error end-missing ${october}#/runs/1`],
  ],
  ["no end of a run that never ran", "2026-11-22", { [october]: { "/runs/11/endedAt": undefined } }, []],
  [
    "no check",
    "2026-11-22",
    { [october]: { "/runs/1/checkedAt": undefined } },
    [`error unchecked ${october}#/runs/1`],
  ],
  [
    "no check of a run that was skipped",
    "2026-11-22",
    {
      [october]: {
        "/runs/1/checkedAt": undefined,
        "/runs/1/result": "skipped",
        "/runs/1/reason": "全校停電檢修",
      },
    },
    [],
  ],
  [
    "a failure called normal",
    "2026-11-22",
    { [october]: { "/runs/11/outcome": "normal" } },
    [`error claimed-normal ${october}#/runs/11`],
  ],
  [
    "a good result with an exit code of failure",
    "2026-11-22",
    { [october]: { "/runs/1/exitCode": 1 } },
    [`error claimed-normal ${october}#/runs/1`],
  ],
  [
    "a good result with errors in the log",
    "2026-11-22",
    { [october]: { "/runs/1/errors": 2 } },
    [`error claimed-normal ${october}#/runs/1`],
  ],
  [
    "a warning with errors in the log, found acceptable",
    "2026-11-22",
    {
      [october]: { "/runs/1/result": "warning", "/runs/1/errors": 2, "/runs/1/outcome": "normal" },
    },
    [],
  ],
  ["the weekend may be checked on Monday", "2026-11-23", {}, []],
  ["on Tuesday it is overdue, while runs go on", "2026-11-24", nextMonday, [open, openSite]],
  ["on Tuesday, when the runs have stopped too: that is told once", "2026-11-24", {}, [openSite]],
  ["a month later nobody keeps either record", "2026-12-22", {}, []],
  [
    "an unchecked run among checked ones stays to be told",
    "2026-12-22",
    { [november]: { "/runs/9/checkedAt": undefined } },
    [`error unchecked ${november}#/runs/9`],
  ],
  [
    "the first month is missing",
    "2026-11-22",
    { [october]: null },
    [`error month-missing ${november}#/month`],
  ],
  [
    "the newest month is missing: that is for backup-runs-fresh to tell",
    "2026-11-22",
    { [siteNovember]: null },
    [],
  ],
  ["kept long enough", "2029-10-31", { [siteOctober]: null }, [`error month-missing ${siteNovember}#/month`]],
  ["three years later it need not be kept", "2029-11-01", { [siteOctober]: null }, []],
  [
    "before the system went live no record is demanded",
    "2026-11-22",
    {
      [siteOctober]: null,
      "registry/systems.yaml": { "/systems/1/lifecycle/inServiceFrom": "2026-11-01" },
    },
    [],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});

test("states by when the next run is to be checked, and by whom", () => {
  const duties = assessments(rule).flatMap((one) => one.duties);
  expect(duties.map(({ due, anchor, responsible }) => [due, anchor.file, responsible])).toEqual([
    ["2026-11-23", november, "lin"],
    ["2026-11-23", siteNovember, "lin"],
  ]);
});
