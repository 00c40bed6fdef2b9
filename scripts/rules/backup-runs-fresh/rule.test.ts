import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const plan = "plans/student-records.yaml";
const october = "records/checks/2026/student-records-2026-10.yaml";
const november = "records/checks/2026/student-records-2026-11.yaml";
const nightly = `${plan}#/jobs/0/schedule`;
const weekly = "plans/website.yaml#/jobs/0/schedule";
const stale = `error stale ${nightly}`;
const siteNovember = "records/checks/2026/website-2026-11.yaml";
const siteMissing = `unrecorded ${siteNovember}#/runs`;
const staleSite = `error stale ${weekly}`;
const gone = { [november]: { "/runs/21": undefined } };
const only = (...rows: unknown[]): Edits => ({ [november]: { "/runs": rows } });
const run = (day: string, result = "ok") => ({
  job: "nightly",
  scheduledAt: `2026-11-${day}T02:00:00+08:00`,
  result,
});
const upTo = (day: number, ...more: unknown[]): Edits =>
  only(...Array.from({ length: day }, (_, index) => run(String(index + 1).padStart(2, "0"))), ...more);

test.each<[string, string, Edits, string[]]>([
  ["every run is recorded", "2026-11-22", {}, []],
  ["last night's run need not be recorded on the day itself", "2026-11-22", gone, []],
  ["a daily job: the day after the last run", "2026-11-23", {}, []],
  ["a daily job: 36 hours (24 and half as much again) have passed at midnight", "2026-11-24", {}, [stale]],
  [
    "a weekly job: its run of Sunday is demanded from Monday",
    "2026-11-30",
    {},
    [stale, `warning ${siteMissing}`],
  ],
  ["a weekly job: and its row is late from Tuesday", "2026-12-01", {}, [stale, `error ${siteMissing}`]],
  ["a weekly job: ten and a half days have not passed", "2026-12-02", {}, [stale, `error ${siteMissing}`]],
  ["a weekly job: ten and a half days have passed", "2026-12-03", {}, [stale, staleSite]],
  ["a month later: one finding for each plan", "2026-12-22", {}, [stale, staleSite]],
  ["years later too", "2031-01-01", {}, [stale, staleSite]],
  ["the two newest rows deleted", "2026-11-22", upTo(20), [stale]],
  [
    "a run in the middle deleted",
    "2026-11-22",
    { [november]: { "/runs/9": undefined } },
    [`error unrecorded ${november}#/runs`],
  ],
  [
    "three runs deleted from a month are one finding",
    "2026-11-22",
    {
      [october]: {
        "/runs/20": undefined,
        "/runs/19": undefined,
        "/runs/3": undefined,
      },
    },
    [`error unrecorded ${october}#/runs`],
  ],
  ["the newest record deleted", "2026-11-22", { [november]: null }, [stale]],
  ["an older record deleted is for checks-in-time to tell", "2026-11-22", { [october]: null }, []],
  [
    "recorded failures keep nothing fresh",
    "2026-11-22",
    upTo(19, run("20", "failed"), run("21", "failed")),
    [stale],
  ],
  ["a warning left a usable backup", "2026-11-22", upTo(19, run("20", "warning"), run("21", "warning")), []],
  ["skipped with the system down", "2026-11-22", upTo(19, run("20", "skipped"), run("21", "skipped")), []],
  [
    "a run made by hand counts",
    "2026-11-22",
    upTo(19, run("20", "failed"), run("21", "failed"), {
      ...run("21"),
      scheduledAt: "2026-11-21T10:00:00+08:00",
      kind: "manual",
    }),
    [],
  ],
  [
    "no record at all, before the first interval has passed",
    "2026-10-02",
    {
      [october]: null,
      [november]: null,
    },
    [`warning unrecorded ${nightly}`],
  ],
  ["no record at all: never run", "2026-11-22", { [october]: null, [november]: null }, [stale]],
  [
    "a row under a wrong job stands in for the run",
    "2026-11-22",
    { [november]: { "/runs/9/job": "nightley" } },
    [],
  ],
  [
    "so does one at a wrong time",
    "2026-11-22",
    {
      [november]: { "/runs/9/scheduledAt": "2026-11-10T03:00:00+08:00" },
    },
    [],
  ],
  [
    "and a second row for another run",
    "2026-11-22",
    {
      [november]: { "/runs/9/scheduledAt": "2026-11-11T02:00:00+08:00" },
    },
    [],
  ],
  [
    "without a receipt nothing is judged by the plan",
    "2026-12-22",
    {
      "records/approvals/student-records/1.yaml": null,
    },
    [staleSite],
  ],
  [
    "a schedule changed after approval is judged as approved",
    "2026-11-22",
    {
      [plan]: { "/jobs/0/schedule/frequency": "hourly", "/jobs/0/schedule/hours": 4 },
    },
    [],
  ],
  [
    "a retired system: up to the day before it retired",
    "2026-12-22",
    {
      "registry/systems.yaml": {
        "/systems/0/lifecycle/status": "retired",
        "/systems/0/lifecycle/retiredOn": "2026-11-23",
      },
    },
    [staleSite],
  ],
  [
    "a planned system",
    "2026-12-22",
    { "registry/systems.yaml": { "/systems/0/lifecycle/status": "planned" } },
    [staleSite],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});
