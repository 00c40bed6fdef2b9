import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const october = "records/checks/2026/student-records-2026-10.yaml";
const november = "records/checks/2026/student-records-2026-11.yaml";
const siteOctober = "records/checks/2026/website-2026-10.yaml";
const siteNovember = "records/checks/2026/website-2026-11.yaml";

test.each<[string, Edits, string[]]>([
  ["as planned", {}, []],
  [
    "a revision that took effect later",
    { [siteOctober]: { "/planRevision": 2 } },
    [`error revision-not-in-force ${siteOctober}#/planRevision`],
  ],
  [
    "a revision that had ended",
    { [siteNovember]: { "/planRevision": 1 } },
    [`error revision-not-in-force ${siteNovember}#/planRevision`],
  ],
  [
    "a revision that does not exist",
    { [november]: { "/planRevision": 7 } },
    [`error revision-not-in-force ${november}#/planRevision`],
  ],
  [
    "a job that the plan does not have, in two rows",
    {
      [october]: {
        "/runs/3/job": "hourly",
        "/runs/4/job": "hourly",
      },
    },
    [`error unknown-job ${october}#/runs/3`],
  ],
  [
    "another start than planned",
    { [october]: { "/runs/3/scheduledAt": "2026-10-04T02:30:00+08:00" } },
    [`warning off-schedule ${october}#/runs/3`],
  ],
  [
    "the planned start written with another offset",
    {
      [october]: {
        "/runs/3/scheduledAt": "2026-10-03T18:00:00Z",
      },
    },
    [],
  ],
  [
    "a weekly job on another day",
    { [siteOctober]: { "/runs/1/scheduledAt": "2026-10-10T03:00:00+08:00" } },
    [`warning off-schedule ${siteOctober}#/runs/1`],
  ],
  [
    "the same start twice",
    { [october]: { "/runs/4/scheduledAt": "2026-10-04T02:00:00+08:00" } },
    [`warning recorded-twice ${october}#/runs/4`],
  ],
  [
    "a run of another month",
    { [october]: { "/runs/3/scheduledAt": "2026-11-04T02:00:00+08:00" } },
    [`error outside-month ${october}#/runs/3`],
  ],
  [
    "a run of the future is for facts-not-future to tell",
    {
      [october]: {
        "/runs/3/scheduledAt": "2027-10-04T02:00:00+08:00",
      },
    },
    [],
  ],
  [
    "ended before it started",
    { [october]: { "/runs/3/endedAt": "2026-10-04T01:59:59+08:00" } },
    [`error ended-before-start ${october}#/runs/3`],
  ],
  ["ended as it started", { [october]: { "/runs/3/endedAt": "2026-10-04T02:00:00+08:00" } }, []],
  [
    "made by hand without a reason",
    { [october]: { "/runs/12/exception": undefined } },
    [`error manual-unexplained ${october}#/runs/12`],
  ],
  [
    "made by hand but not marked so",
    { [october]: { "/runs/12/kind": undefined } },
    [`warning off-schedule ${october}#/runs/12`],
  ],
  [
    "skipped without a reason",
    { [october]: { "/runs/3/result": "skipped" } },
    [`error skip-unexplained ${october}#/runs/3`],
  ],
  [
    "skipped with a reason",
    {
      [october]: {
        "/runs/3/result": "skipped",
        "/runs/3/reason": "全校停電檢修",
      },
    },
    [],
  ],
  [
    "a schedule changed after approval is judged as approved",
    {
      "plans/student-records.yaml": {
        "/jobs/0/schedule/frequency": "weekly",
        "/jobs/0/schedule/weekdays": ["mon"],
        "/jobs/0/id": "night",
      },
    },
    [],
  ],
  ["a receipt is missing: that alone is told", { "records/approvals/website/2.yaml": null }, []],
  ["the receipt of an earlier revision is missing", { "records/approvals/website/1.yaml": null }, []],
  ["a revision raised without approval", { "plans/student-records.yaml": { "/revision": 2 } }, []],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});

// The website's plan changes on 2026-11-15: daily from then on.
const changed: Edits = {
  "plans/website.yaml": {
    "/revision": 3,
    "/effectiveFrom": "2026-11-15",
    "/jobs/0/schedule/frequency": "daily",
  },
  "records/approvals/website/3.yaml": `subject: {kind: plan, id: website}
revision: 3
digest: sha256:${"0".repeat(64)}
approver: wang
authority: {role: supervisor, unit: 秘書室}
approvedAt: 2026-11-12T15:00:00+08:00
level: L0
content:
  id: website
  revision: 3
  form: {code: IMS-P-015-01, edition: "2.1", recordNo: IMS-P-015-01-115-002}
  classification: internal
  requestingUnit: 秘書室公關組
  requirement: 官方網站每日備份。
  preparedBy: lin
  preparedOn: 2026-11-10
  effectiveFrom: 2026-11-15
  roles: {backupManager: lin, mediaCustodian: chen}
  jobs:
    - id: weekly
      platform: backup-server
      schedule: {frequency: daily, time: "03:00", windowMinutes: 60}
      mode: offline
  items:
    - {id: site, name: 網站, category: application, method: full, job: weekly, classification: internal, sizeGiB: 20, copies: [disk-main], retention: P60D, generations: 8, onExpiry: auto_overwrite}
  copies:
    - {id: disk-main, mediaType: disk, location: machine-room, offline: false, protection: [physical]}
`,
};
const site = (revision: number, days: readonly string[]) => ({
  [siteNovember]: {
    "/planRevision": revision,
    "/runs": days.map((day) => ({
      job: "weekly",
      scheduledAt: `2026-11-${day}T03:00:00+08:00`,
      endedAt: `2026-11-${day}T03:30:00+08:00`,
      result: "ok",
    })),
  },
});

test.each<[string, string, Edits, string[]]>([
  ["each day by the plan of the day", "2026-11-22", site(3, ["08", "15", "16", "17"]), []],
  [
    "a day before the change by the earlier plan",
    "2026-11-22",
    site(3, ["08", "14", "15"]),
    [`warning off-schedule ${siteNovember}#/runs/1`],
  ],
  ["the earlier revision may stand until the month is over", "2026-11-30", site(2, ["08", "15"]), []],
  [
    "the record of a finished month names the later one",
    "2026-12-01",
    site(2, ["08", "15"]),
    [`error revision-not-in-force ${siteNovember}#/planRevision`],
  ],
])("a plan that changes within the month: %s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, { ...changed, ...edits }, today)).toEqual(expected);
});
