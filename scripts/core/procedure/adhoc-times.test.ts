import { expect, test } from "vitest";
import type { Edits } from "../../testing/institution.ts";
import { smallRepository } from "../../testing/repository.ts";
import { adhocDisorder, changedBeforeBackup, checkOrder, hasSoundTimes } from "./adhoc-times.ts";

const at = (time: string): string => `2026-11-07T${time}:00+08:00`;

test.each<[string, Edits[string], ReturnType<typeof checkOrder>, boolean, string | undefined]>([
  ["as recorded", {}, "between", true, undefined],
  ["checked before the end", { "/verification/at": at("18:49") }, "before-completion", true, undefined],
  [
    "checked after the start of the change",
    { "/verification/at": at("20:05") },
    "after-change-began",
    true,
    undefined,
  ],
  ["checked, and the change not begun", { "/change/startedAt": undefined }, "between", true, undefined],
  ["not checked", { "/verification": undefined }, undefined, true, undefined],
  ["changed too soon", { "/change/startedAt": at("18:50") }, undefined, true, undefined],
  [
    "ended before it started",
    { "/backup/completedAt": at("17:59") },
    undefined,
    false,
    "/backup/completedAt",
  ],
  ["still to come", { "/verification/at": "2027-11-07T19:10:00+08:00" }, undefined, false, undefined],
])("%s", (_, edit, order, sound, disorder) => {
  const repository = smallRepository({ "records/adhoc/2026/adh-2026-001.yaml": edit });
  const record = repository.find("adhoc", "adh-2026-001");
  if (record === undefined) throw new Error("no record");
  expect(checkOrder(record, repository)).toBe(order);
  expect(hasSoundTimes(record, repository)).toBe(sound);
  expect(adhocDisorder(record)?.pointer).toBe(disorder);
});

test.each([
  ["18:49", true],
  ["18:50", true],
  ["18:51", false],
])("changed at %s, backed up at 18:50: too soon is %s", (time, expected) => {
  const edits = { "records/adhoc/2026/adh-2026-001.yaml": { "/change/startedAt": at(time) } };
  const record = smallRepository(edits).find("adhoc", "adh-2026-001");
  expect(record && changedBeforeBackup(record)).toBe(expected);
});
