import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import { quoted } from "../../testing/quoted.ts";
import rule from "./rule.ts";

const plan = "plans/student-records.yaml";
const website = "plans/website.yaml";
const weekly = { frequency: "weekly", time: quoted("02:00"), weekdays: ["sun"], windowMinutes: 60 };
const monthly = { frequency: "monthly", time: quoted("02:00"), dayOfMonth: 31, windowMinutes: 60 };
const yearly = { frequency: "yearly", time: quoted("02:00"), dayOfMonth: 1, month: 8, windowMinutes: 60 };

test.each<[string, Edits, string[]]>([
  ["the plans as they are", {}, []],
  ["two items with one id", { [plan]: { "/items/1/id": "db" } }, [`error duplicate-id ${plan}#/items/1/id`]],
  [
    "two copies with one id",
    {
      [plan]: {
        "/copies/-": {
          id: "disk-main",
          mediaType: "nas",
          location: "machine-room",
          offline: false,
          protection: [],
        },
      },
    },
    [`error duplicate-id ${plan}#/copies/2/id`],
  ],
  [
    "an item of a job that does not exist",
    { [plan]: { "/items/2/job": "nigthly" } },
    [`error unknown-name ${plan}#/items/2/job`],
  ],
  [
    "a job renamed under its items: told once, at the first",
    { [plan]: { "/jobs/0/id": "daily" } },
    [`error unknown-name ${plan}#/items/0/job`],
  ],
  [
    "a copy that does not exist",
    { [plan]: { "/items/1/copies/1": "tape" } },
    [`error unknown-name ${plan}#/items/1/copies/1`],
  ],
  [
    "a copy removed under its items: told once",
    { [plan]: { "/copies/1": undefined } },
    [`error unknown-name ${plan}#/items/0/copies/1`],
  ],
  [
    "a copy that no item uses",
    {
      [website]: {
        "/copies/-": {
          id: "tape",
          mediaType: "tape",
          location: "branch-vault",
          offline: true,
          protection: [],
        },
      },
    },
    [`warning unused ${website}#/copies/1`],
  ],
  [
    "a job that no item uses",
    {
      [website]: {
        "/jobs/-": { id: "hourly", platform: "backup-server", schedule: weekly, mode: "offline" },
      },
    },
    [`warning unused ${website}#/jobs/1`],
  ],
  [
    "increments without a full backup",
    { [plan]: { "/items/2/method": "incremental" } },
    [`error without-full ${plan}#/items/2/method`],
  ],
  [
    "differences without a full backup",
    { [plan]: { "/items/0/method": "differential" } },
    [`error without-full ${plan}#/items/0/method`],
  ],
  [
    "logs without a full backup",
    { [plan]: { "/items/0/method": "transaction_log" } },
    [`error without-full ${plan}#/items/0/method`],
  ],
  [
    "increments with a weekly full backup",
    { [plan]: { "/items/2/method": "incremental", "/items/2/fullEvery": "P7D" } },
    [],
  ],
  [
    "logs beside a full backup of the same database",
    {
      [plan]: {
        "/items/-": {
          id: "logs",
          name: "學籍資料庫交易紀錄",
          category: "database",
          method: "transaction_log",
          job: "nightly",
          classification: "restricted",
          sizeGiB: 2,
          copies: ["disk-main"],
          retention: "P30D",
          generations: 30,
          onExpiry: "auto_overwrite",
        },
      },
    },
    [],
  ],
  [
    "a full backup on the last day of the limit",
    { [plan]: { "/items/2/method": "incremental", "/items/2/fullEvery": "P31D" } },
    [],
  ],
  [
    "a full backup every month",
    { [plan]: { "/items/2/method": "incremental", "/items/2/fullEvery": "P1M" } },
    [],
  ],
  [
    "a full backup a day later than the limit",
    { [plan]: { "/items/2/method": "incremental", "/items/2/fullEvery": "P32D" } },
    [`warning full-too-rare ${plan}#/items/2/fullEvery`],
  ],
  ["kept until the next backup", { [website]: { "/items/0/retention": "P7D" } }, []],
  [
    "kept a day too short",
    { [website]: { "/items/0/retention": "P6D" } },
    [`error retention-too-short ${website}#/items/0/retention`],
  ],
  [
    "kept a month, backed up at the end of each month",
    { [website]: { "/jobs/0/schedule": monthly, "/items/0/retention": "P1M" } },
    [],
  ],
  [
    "kept four weeks, backed up at the end of each month",
    { [website]: { "/jobs/0/schedule": monthly, "/items/1/retention": "P28D" } },
    [`error retention-too-short ${website}#/items/1/retention`],
  ],
  [
    "kept a year, backed up every year",
    {
      [website]: {
        "/jobs/0/schedule": yearly,
        "/items/0/retention": "P1Y",
        "/items/1/retention": "P12M",
        "/items/2/retention": "P366D",
      },
    },
    [],
  ],
  ["two generations", { [plan]: { "/items/0/generations": 2 } }, []],
  [
    "one generation",
    { [plan]: { "/items/0/generations": 1 } },
    [`error too-few-generations ${plan}#/items/0/generations`],
  ],
  [
    "fewer generations than good practice advises",
    {
      [plan]: { "/items/0/generations": 3 },
      "policy/profiles/three-two-one-one-zero.yaml": {
        "/settings/minimumGenerations": [
          { value: 4, source: { kind: "standard", "zh-TW": "良好實務", en: "Good practice" } },
        ],
      },
    },
    [`warning too-few-generations ${plan}#/items/0/generations`],
  ],
  [
    "a retired system",
    {
      [plan]: { "/items/0/generations": 1 },
      "registry/systems.yaml": { "/systems/0/lifecycle/status": "retired" },
    },
    [],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
