import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const record = "records/restorations/2026/rt-2026-001.yaml";
const systems = "registry/systems.yaml";
const check = "records/checks/2026/website-2026-11.yaml";
const tomorrow = "2026-11-23";
const future = (place: string): string[] => [`error future ${place}`];
const tolerance = (days: number): Edits => ({
  "policy/parameters.yaml": { "/settings/futureFactDays/0/value": days },
});

test.each<[string, Edits, string[]]>([
  ["everything lies behind", {}, []],
  ["recorded today", { [record]: { "/recordedOn": "2026-11-22" } }, []],
  ["recorded tomorrow", { [record]: { "/recordedOn": tomorrow } }, future(`${record}#/recordedOn`)],
  ["a moment late today", { [record]: { "/verifiedAt": "2026-11-22T23:59:59+08:00" } }, []],
  [
    "a moment that is tomorrow in Taipei, today where it was written",
    { [record]: { "/verifiedAt": "2026-11-22T16:00:00Z" } },
    future(`${record}#/verifiedAt`),
  ],
  [
    "a moment that is today in Taipei, tomorrow where it was written",
    { [record]: { "/verifiedAt": "2026-11-23T01:00:00+12:00" } },
    [],
  ],
  ["tomorrow, where a day is tolerated", { ...tolerance(1), [record]: { "/recordedOn": tomorrow } }, []],
  [
    "the day after tomorrow, where a day is tolerated",
    { ...tolerance(1), [record]: { "/recordedOn": "2026-11-24" } },
    future(`${record}#/recordedOn`),
  ],
  [
    "several slips in one record are one finding, at the first",
    { [record]: { "/startedAt": "2027-10-20T09:00:00+08:00", "/completedAt": "2027-10-20T12:30:00+08:00" } },
    future(`${record}#/startedAt`),
  ],

  [
    "a run of next week",
    { [check]: { "/runs/3/scheduledAt": "2026-11-29T03:00:00+08:00" } },
    future(`${check}#/runs/3/scheduledAt`),
  ],
  [
    "a check of tomorrow",
    { [check]: { "/runs/3/checkedAt": "2026-11-23T09:00:00+08:00" } },
    future(`${check}#/runs/3/checkedAt`),
  ],
  [
    "an approval of tomorrow",
    { "records/approvals/website/2.yaml": { "/approvedAt": "2026-11-23T09:00:00+08:00" } },
    future("records/approvals/website/2.yaml#/approvedAt"),
  ],
  [
    "a health check of tomorrow",
    { "policy/waivers/wvr-kiosk.yaml": { "/approval/healthChecks/0/at": "2026-11-23T09:00:00+08:00" } },
    future("policy/waivers/wvr-kiosk.yaml#/approval/healthChecks/0/at"),
  ],

  [
    "a plan that takes effect next year is no fact",
    { "plans/website.yaml": { "/effectiveFrom": "2027-01-01" } },
    [],
  ],
  [
    "an action due next year is no fact",
    { "records/exceptions/2026/exc-2026-001.yaml": { "/corrective/action/dueOn": "2027-01-01" } },
    [],
  ],
  [
    "a change planned for next year is no fact",
    { "records/adhoc/2026/adh-2026-001.yaml": { "/change/plannedStart": "2027-01-01T00:00:00+08:00" } },
    [],
  ],
  [
    "an approval day is held against its receipt instead",
    { "plans/website.yaml": { "/approval/approvedOn": "2027-01-01" } },
    [],
  ],

  [
    "in use from tomorrow",
    { [systems]: { "/systems/1/lifecycle/inServiceFrom": tomorrow } },
    future(`${systems}#/systems/1/lifecycle/inServiceFrom`),
  ],
  [
    "planned for tomorrow",
    {
      [systems]: { "/systems/1/lifecycle/inServiceFrom": tomorrow, "/systems/1/lifecycle/status": "planned" },
    },
    [],
  ],
  [
    "core from tomorrow",
    { [systems]: { "/systems/0/coreSince": tomorrow } },
    future(`${systems}#/systems/0/coreSince`),
  ],
  [
    "to retire tomorrow",
    { [systems]: { "/systems/1/lifecycle/retiredOn": tomorrow, "/systems/1/lifecycle/status": "retiring" } },
    [],
  ],
  [
    "retired tomorrow",
    { [systems]: { "/systems/1/lifecycle/retiredOn": tomorrow, "/systems/1/lifecycle/status": "retired" } },
    future(`${systems}#/systems/1/lifecycle/retiredOn`),
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
