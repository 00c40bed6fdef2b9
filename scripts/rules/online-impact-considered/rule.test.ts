import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import { quoted } from "../../testing/quoted.ts";
import rule from "./rule.ts";

const plan = "plans/student-records.yaml";
const website = "plans/website.yaml";
const registry = "registry/systems.yaml";
const night = { frequency: "daily", time: quoted("08:00"), windowMinutes: 60 };
const peak = (from: string, to: string): Edits => ({
  [registry]: { "/systems/0/peakHours/0": { from: quoted(from), to: quoted(to) } },
});

test.each<[string, Edits, string[]]>([
  ["assessed before the plan took effect", {}, []],
  [
    "not assessed",
    { [plan]: { "/jobs/0/impact": undefined } },
    [`error not-assessed ${plan}#/jobs/0/impact`],
  ],
  ["an offline job need not be", { [plan]: { "/jobs/0/mode": "offline", "/jobs/0/impact": undefined } }, []],
  ["nor a quiesced one", { [plan]: { "/jobs/0/mode": "quiesced", "/jobs/0/impact": undefined } }, []],
  [
    "an offline job put online",
    { [website]: { "/jobs/0/mode": "online" } },
    [
      `error not-assessed ${website}#/jobs/0/impact`,
      `error inconsistent-database ${website}#/items/1/consistency`,
    ],
  ],
  ["assessed on the day it took effect", { [plan]: { "/jobs/0/impact/assessedOn": "2026-10-01" } }, []],
  [
    "assessed the day after",
    { [plan]: { "/jobs/0/impact/assessedOn": "2026-10-02" } },
    [`error assessed-late ${plan}#/jobs/0/impact/assessedOn`],
  ],
  [
    "a day that has not come is another rule's matter",
    { [plan]: { "/jobs/0/impact/assessedOn": "2026-11-23" } },
    [],
  ],
  [
    "a database without a way to stay consistent",
    { [plan]: { "/items/0/consistency": undefined } },
    [`error inconsistent-database ${plan}#/items/0/consistency`],
  ],
  [
    "a database whose way is none",
    { [plan]: { "/items/0/consistency": "none" } },
    [`error inconsistent-database ${plan}#/items/0/consistency`],
  ],
  ["a database in a snapshot", { [plan]: { "/items/0/consistency": "snapshot" } }, []],
  [
    "logs are consistent by nature",
    { [plan]: { "/items/0/method": "transaction_log", "/items/0/consistency": undefined } },
    [],
  ],
  ["ends as the peak begins", { [plan]: { "/jobs/0/schedule": night } }, []],
  [
    "ends a minute into the peak",
    { [plan]: { "/jobs/0/schedule": { ...night, windowMinutes: 61 } } },
    [`warning in-peak-hours ${plan}#/jobs/0/schedule/time`],
  ],
  ["starts as the peak ends", { [plan]: { "/jobs/0/schedule": { ...night, time: quoted("17:00") } } }, []],
  [
    "starts a minute before the peak ends",
    { [plan]: { "/jobs/0/schedule": { ...night, time: quoted("16:59") } } },
    [`warning in-peak-hours ${plan}#/jobs/0/schedule/time`],
  ],
  [
    "runs past midnight into an early peak",
    {
      [plan]: { "/jobs/0/schedule": { ...night, time: quoted("23:30"), windowMinutes: 61 } },
      ...peak("00:30", "01:00"),
    },
    [`warning in-peak-hours ${plan}#/jobs/0/schedule/time`],
  ],
  [
    "starts in a peak that runs past midnight",
    { [plan]: { "/jobs/0/schedule": { ...night, time: quoted("01:00") } }, ...peak("22:00", "01:30") },
    [`warning in-peak-hours ${plan}#/jobs/0/schedule/time`],
  ],
  [
    "an hourly job cannot avoid the peak",
    {
      [plan]: {
        "/jobs/0/schedule": { frequency: "hourly", hours: 1, time: quoted("00:00"), windowMinutes: 10 },
      },
    },
    [],
  ],
  [
    "a job every twelve hours can",
    {
      [plan]: {
        "/jobs/0/schedule": { frequency: "hourly", hours: 12, time: quoted("10:00"), windowMinutes: 10 },
      },
    },
    [`warning in-peak-hours ${plan}#/jobs/0/schedule/time`],
  ],
  [
    "a retired system",
    { [plan]: { "/jobs/0/impact": undefined }, [registry]: { "/systems/0/lifecycle/status": "retired" } },
    [],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
