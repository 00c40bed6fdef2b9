import { expect, test } from "vitest";
import type { Edits } from "../../testing/institution.ts";
import { smallRepository } from "../../testing/repository.ts";
import { bounds } from "../settings.ts";
import { configBackups, isNewestOfChange, openChange } from "./config-backups.ts";
import { checkDeadline, configFaults } from "./config-faults.ts";

const first = "records/configs/2026/cfg-2026-001.yaml";
const second = "records/configs/2026/cfg-2026-002.yaml";
const devices = "registry/devices.yaml";

test.each<[string, Edits, string[]]>([
  ["in order of taking", {}, ["cfg-2026-001", "cfg-2026-002"]],
  [
    "whatever their ids",
    { [first]: { "/takenAt": "2026-10-16T11:00:00+08:00" } },
    ["cfg-2026-002", "cfg-2026-001"],
  ],
  ["of the device alone", { [second]: { "/device": "other-switch" } }, ["cfg-2026-001"]],
])("backups stand %s", (_, edits, expected) => {
  expect(configBackups(smallRepository(edits), "core-switch").map(({ id }) => id)).toEqual(expected);
});

test("the newest record of a change stands for it", () => {
  const records = configBackups(
    smallRepository({ [second]: { "/change/reference": "CHG-115-001" } }),
    "core-switch",
  );
  expect(records.map((record) => isNewestOfChange(record, records))).toEqual([false, true]);
});

test.each<[string, Edits, string[]]>([
  ["sound", {}, []],
  [
    "partial and unchecked in vain",
    { [second]: { "/method": "other", "/verification/result": "fail" } },
    ["not-full", "check-failed"],
  ],
  [
    "the same change again may look the same",
    {
      [second]: {
        "/change/reference": "CHG-115-001",
        "/sha256": "991e5b930fd9f8bfd9904b057b8860e4a9c3ba6d63c93f5fb3770bf0ab592f77",
      },
    },
    [],
  ],
  [
    "late: its place among the others is in doubt",
    { [second]: { "/takenAt": "2026-10-18T11:00:00+08:00", "/previousSha256": undefined } },
    [],
  ],
])("the second backup: %s", (_, edits, expected) => {
  const repository = smallRepository(edits);
  const records = configBackups(repository, "core-switch");
  const found = configFaults(records, 1, repository, bounds(repository, "configBackupHours"));
  expect(found.map(({ fault }) => fault)).toEqual(expected);
});

test.each<[string, Edits, string | undefined]>([
  ["everything is backed up", {}, undefined],
  [
    "changed at the moment of the last backup",
    { [devices]: { "/devices/0/lastChangedAt": "2026-10-15T11:00:00+08:00" } },
    undefined,
  ],
  [
    "changed a second later",
    { [devices]: { "/devices/0/lastChangedAt": "2026-10-15T11:00:01+08:00" } },
    "2026-10-16",
  ],
  ["never backed up", { [first]: null, [second]: null }, "2026-10-02"],
])("open: %s", (_, edits, due) => {
  const repository = smallRepository(edits);
  const device = repository.find("device", "core-switch");
  expect(device && openChange(device, repository)?.due).toBe(due);
});

test("a backup is due a check until it has one after it", () => {
  const repository = smallRepository({ [second]: { "/verification": undefined } });
  const due = configBackups(repository, "core-switch").map(
    (record) => checkDeadline(record, repository)?.due,
  );
  expect(due).toEqual([undefined, "2026-10-16"]);
});
