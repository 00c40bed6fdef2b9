import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import { quoted } from "../../testing/quoted.ts";
import rule from "./rule.ts";

const plan = "plans/student-records.yaml";
const website = "plans/website.yaml";
const registry = "registry/systems.yaml";
const parameters = "policy/parameters.yaml";
const job = { platform: "backup-server", mode: "offline" };
const hourly = { ...job, id: "hourly", schedule: { frequency: "hourly", hours: 4, windowMinutes: 10 } };
const weekly = { frequency: "weekly", time: quoted("02:00"), weekdays: ["sun"], windowMinutes: 60 };
const source = { kind: "standard", "zh-TW": "CIS 11.2", en: "CIS 11.2" };
const item = (category: string, run: string): Readonly<Record<string, unknown>> => ({
  id: `extra-${category.replace("_", "-")}`,
  name: "另一項目",
  category,
  method: "full",
  job: run,
  classification: "internal",
  sizeGiB: 1,
  copies: ["disk-main"],
  retention: "P30D",
  generations: 4,
  onExpiry: "auto_overwrite",
});

test.each<[string, Edits, string[]]>([
  ["backed up daily, a day may be lost", {}, []],
  [
    "daily, a day less a minute",
    { [registry]: { "/systems/0/recoveryPoint": "PT23H59M" } },
    [`error exceeds-recovery-point ${plan}#/jobs/0/schedule`],
  ],
  ["weekly, seven days", { [registry]: { "/systems/1/recoveryPoint": "P1W" } }, []],
  [
    "weekly, six days",
    { [registry]: { "/systems/1/recoveryPoint": "P6D" } },
    [`error exceeds-recovery-point ${website}#/jobs/0/schedule`],
  ],
  [
    "on Tuesday and Thursday, five days",
    {
      [website]: { "/jobs/0/schedule/weekdays": ["tue", "thu"] },
      [registry]: { "/systems/1/recoveryPoint": "P5D" },
    },
    [],
  ],
  [
    "on Tuesday and Thursday, four days",
    {
      [website]: { "/jobs/0/schedule/weekdays": ["tue", "thu"] },
      [registry]: { "/systems/1/recoveryPoint": "P4D" },
    },
    [`error exceeds-recovery-point ${website}#/jobs/0/schedule`],
  ],
  [
    "monthly, a month",
    {
      [website]: {
        "/jobs/0/schedule": { frequency: "monthly", time: quoted("02:00"), dayOfMonth: 1, windowMinutes: 60 },
      },
      [registry]: { "/systems/1/recoveryPoint": "P1M" },
    },
    [],
  ],
  [
    "a second, tighter job of the same database keeps the objective",
    {
      [plan]: { "/jobs/0/schedule": weekly, "/jobs/-": hourly, "/items/-": item("database", "hourly") },
      [registry]: { "/systems/0/recoveryPoint": "PT4H" },
    },
    [],
  ],
  [
    "a tighter job of the settings does not help the database",
    { [plan]: { "/jobs/0/schedule": weekly, "/jobs/-": hourly, "/items/3/job": "hourly" } },
    [`error exceeds-recovery-point ${plan}#/jobs/0/schedule`],
  ],
  [
    "files beside a database keep the objective too",
    {
      [plan]: {
        "/jobs/-": { ...hourly, id: "weekly", schedule: weekly },
        "/items/-": item("file_data", "weekly"),
      },
    },
    [`error exceeds-recovery-point ${plan}#/jobs/1/schedule`],
  ],
  [
    "programs may be backed up more rarely than data",
    { [plan]: { "/jobs/-": { ...hourly, id: "weekly", schedule: weekly }, "/items/1/job": "weekly" } },
    [],
  ],
  [
    "without changing data the tightest job counts",
    {
      [website]: {
        "/items/1/category": "configuration",
        "/notApplicable": undefined,
        "/jobs/0/schedule": weekly,
      },
    },
    [],
  ],
  [
    "a job that follows every change",
    {
      [website]: { "/jobs/0/schedule": { frequency: "on_change", windowMinutes: 60 } },
      [registry]: { "/systems/1/recoveryPoint": "PT1H" },
    },
    [],
  ],
  [
    "no objective set: another rule's matter",
    { [registry]: { "/systems/0/recoveryPoint": undefined }, [plan]: { "/jobs/0/schedule": weekly } },
    [],
  ],
  [
    "a job that does not exist: another rule's matter",
    { [plan]: { "/jobs/0/id": "other", "/jobs/0/schedule": weekly } },
    [],
  ],
  [
    "weekly, a week at most",
    { [parameters]: { "/settings/maxBackupIntervalHours": [{ value: 168, source }] } },
    [],
  ],
  [
    "weekly, an hour less than a week at most",
    { [parameters]: { "/settings/maxBackupIntervalHours": [{ value: 167, source }] } },
    [`error exceeds-interval ${website}#/jobs/0/schedule`],
  ],
  [
    "monthly, where a profile advises weekly",
    {
      [website]: {
        "/jobs/0/schedule": { frequency: "monthly", time: quoted("02:00"), dayOfMonth: 1, windowMinutes: 60 },
      },
      [registry]: { "/systems/1/recoveryPoint": "P1M" },
      [parameters]: { "/profiles/-": "cis-v8" },
    },
    [`warning exceeds-interval ${website}#/jobs/0/schedule`],
  ],
  [
    "beyond both: the objective alone is told",
    {
      [plan]: { "/jobs/0/schedule": weekly },
      [parameters]: { "/settings/maxBackupIntervalHours": [{ value: 48, when: { core: true }, source }] },
    },
    [`error exceeds-recovery-point ${plan}#/jobs/0/schedule`],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
