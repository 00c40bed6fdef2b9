import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const first = "records/configs/2026/cfg-2026-001.yaml";
const second = "records/configs/2026/cfg-2026-002.yaml";
const third = "records/configs/2026/cfg-2026-003.yaml";
const register = "registry/devices.yaml";
const firstDigest = "991e5b930fd9f8bfd9904b057b8860e4a9c3ba6d63c93f5fb3770bf0ab592f77";
const other = "0".repeat(64);
const source = { kind: "standard", "zh-TW": "良好實務", en: "Good practice" };
const none: Edits = { [first]: null, [second]: null };
const day = (date: string, time = "11:00:00"): string => `${date}T${time}+08:00`;

/** A later full backup for a change, in time and checked. */
const later = (reference: string, previous: string): Edits => ({
  [third]: `id: cfg-2026-003
device: core-switch
change: {reference: ${reference}, changedAt: 2026-10-20T10:00:00+08:00, changedBy: lin, summary: 調整路由}
method: full
takenAt: 2026-10-20T11:00:00+08:00
takenBy: lin
fileName: core-switch-20261020.cfg
sha256: "${"1".repeat(64)}"
previousSha256: "${previous}"
storedAt: [machine-room]
encrypted: true
verification: {at: 2026-10-20T11:10:00+08:00, by: lin, method: content_compare, result: pass}
`,
});
const exception = (about: string): string => `id: exc-2026-002
revision: 1
about: {config: ${about}}
detectedAt: 2026-10-17T09:00:00+08:00
detectedBy: lin
symptom: 組態備份逾時。
handledBy: lin
status: open
`;
const secondDigest = "c5c345d44fa1d442c4be8c3549ea421d896d78359060504174b795611ee72d15";

test.each<[string, string, Edits, string[]]>([
  ["every change backed up within the hour", "2026-11-22", {}, []],
  ["a new device on the day after it went into service", "2026-10-02", none, []],
  ["the day after that", "2026-10-03", none, [`error never-backed-up ${register}#/devices/0`]],
  ["a device not in service yet", "2026-09-30", none, []],
  [
    "on its last day in service",
    "2026-11-21",
    { ...none, [register]: { "/devices/0/retiredOn": "2026-11-22" } },
    [`error never-backed-up ${register}#/devices/0`],
  ],
  ["once retired", "2026-11-22", { ...none, [register]: { "/devices/0/retiredOn": "2026-11-22" } }, []],
  [
    "not a full backup",
    "2026-11-22",
    { [second]: { "/method": "incremental" } },
    [`error not-full ${second}#/method`],
  ],
  [
    "taken as the change was made",
    "2026-11-22",
    { [second]: { "/takenAt": day("2026-10-15", "10:00:00") } },
    [],
  ],
  [
    "taken a second before",
    "2026-11-22",
    { [second]: { "/takenAt": day("2026-10-15", "09:59:59") } },
    [`error before-change ${second}#/takenAt`],
  ],
  [
    "taken before the backup it names as previous: told once",
    "2026-11-22",
    { [second]: { "/takenAt": day("2026-10-01") } },
    [`error before-change ${second}#/takenAt`],
  ],
  [
    "taken a day after the change",
    "2026-11-22",
    { [second]: { "/takenAt": day("2026-10-16", "10:00:00"), "/verification/at": day("2026-10-16") } },
    [],
  ],
  [
    "a second over a day",
    "2026-11-22",
    { [second]: { "/takenAt": day("2026-10-16", "10:00:01"), "/verification/at": day("2026-10-16") } },
    [`error late ${second}#/takenAt`],
  ],
  [
    "two days late, and an exception deals with it",
    "2026-11-22",
    {
      [second]: { "/takenAt": day("2026-10-17"), "/exception": "exc-2026-002" },
      "records/exceptions/2026/exc-2026-002.yaml": exception("cfg-2026-002"),
    },
    [`warning late ${second}#/takenAt`],
  ],
  [
    "two days late, and the exception is about another backup",
    "2026-11-22",
    {
      [second]: { "/takenAt": day("2026-10-17"), "/exception": "exc-2026-002" },
      "records/exceptions/2026/exc-2026-002.yaml": exception("cfg-2026-001"),
    },
    [`error late ${second}#/takenAt`],
  ],
  [
    "the first dated after the second: told once",
    "2026-11-22",
    { [first]: { "/takenAt": day("2026-10-20") } },
    [`error late ${first}#/takenAt`],
  ],
  [
    "later than good practice advises",
    "2026-11-22",
    {
      [second]: {
        "/takenAt": day("2026-10-15", "14:00:01"),
        "/verification/at": day("2026-10-15", "15:00:00"),
      },
      "policy/profiles/three-two-one-one-zero.yaml": {
        "/settings/configBackupHours": [{ value: 4, source }],
      },
    },
    [`warning late ${second}#/takenAt`],
  ],
  [
    "a time to come is another rule's matter",
    "2026-10-20",
    { [second]: { "/takenAt": day("2026-10-21") } },
    [],
  ],
  [
    "the digest of the backup before",
    "2026-11-22",
    { [second]: { "/sha256": firstDigest } },
    [`error unchanged ${second}#/sha256`],
  ],
  [
    "another digest named as previous",
    "2026-11-22",
    { [second]: { "/previousSha256": other } },
    [`error chain-broken ${second}#/previousSha256`],
  ],
  [
    "no digest named as previous",
    "2026-11-22",
    { [second]: { "/previousSha256": undefined } },
    [`error chain-broken ${second}#/previousSha256`],
  ],
  [
    "the digest of the first was altered",
    "2026-11-22",
    { [first]: { "/sha256": other } },
    [`error chain-broken ${second}#/previousSha256`],
  ],
  [
    "the first record names one from before the repository",
    "2026-11-22",
    { [first]: { "/previousSha256": other } },
    [],
  ],
  ["three in a row", "2026-11-22", later("CHG-115-009", secondDigest), []],
  [
    "the record between two is missing",
    "2026-11-22",
    { ...later("CHG-115-009", secondDigest), [second]: null },
    [`error chain-broken ${third}#/previousSha256`],
  ],
  [
    "a partial backup made good by a full one of the same change",
    "2026-11-22",
    { ...later("CHG-115-004", secondDigest), [second]: { "/method": "incremental" } },
    [],
  ],
  ["not checked by the next working day", "2026-10-16", { [second]: { "/verification": undefined } }, []],
  [
    "not checked after it",
    "2026-10-17",
    { [second]: { "/verification": undefined } },
    [`error unverified ${second}#/verification`],
  ],
  [
    "taken on a Friday, not checked on Monday",
    "2026-10-05",
    { [first]: { "/verification": undefined }, [second]: null },
    [],
  ],
  [
    "nor on Tuesday",
    "2026-10-06",
    { [first]: { "/verification": undefined }, [second]: null },
    [`error unverified ${first}#/verification`],
  ],
  [
    "checked before it was taken",
    "2026-11-22",
    { [second]: { "/verification/at": day("2026-10-15", "10:30:00") } },
    [`error unverified ${second}#/verification`],
  ],
  [
    "the check failed",
    "2026-11-22",
    { [second]: { "/verification/result": "fail" } },
    [`error check-failed ${second}#/verification/result`],
  ],
  [
    "the check failed, with an exception",
    "2026-11-22",
    {
      [second]: { "/verification/result": "fail", "/exception": "exc-2026-002" },
      "records/exceptions/2026/exc-2026-002.yaml": exception("cfg-2026-002"),
    },
    [],
  ],
  [
    "changed since, a day ago",
    "2026-11-21",
    { [register]: { "/devices/0/lastChangedAt": day("2026-11-20") } },
    [],
  ],
  [
    "changed since, two days ago",
    "2026-11-22",
    { [register]: { "/devices/0/lastChangedAt": day("2026-11-20") } },
    [`error changed-since ${register}#/devices/0/lastChangedAt`],
  ],
  [
    "the backup of the last change is lost",
    "2026-11-22",
    { [second]: null },
    [`error changed-since ${register}#/devices/0/lastChangedAt`],
  ],
  [
    "the register does not follow changes",
    "2026-11-22",
    { [second]: null, [register]: { "/devices/0/lastChangedAt": undefined } },
    [],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});
