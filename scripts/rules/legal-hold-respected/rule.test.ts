import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const hold = "records/holds/2026/hold-2026-001.yaml";
const disposal = "records/disposals/2026/dsp-2026-001.yaml";
const onDay = (date: string, edit: Readonly<Record<string, unknown>> = {}): Edits => ({
  [disposal]: { "/date": date, ...edit },
});
const taken = [`error disposed-on-hold ${disposal}#/media/0`];
const unreleased: Edits = { [hold]: { "/release": undefined } };
const kept = "records/checks/2026/student-records-2026-10.yaml";
const records = (...paths: readonly string[]) => ({
  "/kind": "records",
  "/media": undefined,
  "/formerSystem": undefined,
  "/method": "delete",
  "/records": paths.map((path) => ({
    path,
    kind: "check",
    endedOn: "2022-10-31",
    retainUntil: "2025-10-31",
  })),
});

test.each<[string, Edits, string[]]>([
  ["a disk of the held system, after the release", {}, []],

  ["the day before the hold", onDay("2026-10-05"), []],
  ["the first day of the hold", onDay("2026-10-06"), taken],
  ["the day of the release", onDay("2026-10-30"), taken],
  ["the day after", onDay("2026-10-31"), []],
  ["a hold not released", unreleased, taken],
  [
    "a medium held by name",
    { ...unreleased, [hold]: { "/release": undefined, "/systems": undefined, "/media": ["disk-09"] } },
    taken,
  ],
  [
    "another medium, of another system",
    { [hold]: { "/release": undefined, "/systems": ["website"], "/media": ["tape-01"] } },
    [],
  ],
  [
    "the medium tells nothing, the record names the held system",
    { ...unreleased, "registry/media.yaml": { "/media/2/holds": undefined } },
    [`error disposed-on-hold ${disposal}#/formerSystem`],
  ],
  [
    "data written to the medium after its disposal were not on it: another rule's finding",
    {
      [hold]: { "/release": undefined, "/systems": ["website"], "/media": undefined },
      "registry/media.yaml": { "/media/2/holds/-": { system: "website", from: "2026-11-13" } },
    },
    [],
  ],

  [
    "checks of the held system, told by their names: one finding",
    {
      ...unreleased,
      ...onDay(
        "2026-11-12",
        records(
          "records/checks/2022/website-2022-10.yaml",
          "records/checks/2022/student-records-2022-10.yaml",
        ),
      ),
    },
    [`error disposed-on-hold ${disposal}#/records/1/path`],
  ],
  [
    "checks of another system",
    { ...unreleased, ...onDay("2026-11-12", records("records/checks/2022/website-2022-10.yaml")) },
    [],
  ],
  [
    "a record held by name",
    {
      [hold]: {
        "/release": undefined,
        "/systems": ["kiosk"],
        "/media": undefined,
        "/records": ["records/checks/2022/website-2022-10.yaml"],
      },
      ...onDay("2026-11-12", records("records/checks/2022/website-2022-10.yaml")),
    },
    [`error disposed-on-hold ${disposal}#/records/0/path`],
  ],

  [
    "a held record in its place",
    { [hold]: { "/records": [kept], "/release": undefined, "/systems": undefined } },
    [],
  ],
  [
    "a held piece of evidence in its place",
    {
      [hold]: {
        "/records": ["records/evidence/2026/rt-2026-001.txt"],
        "/release": undefined,
        "/systems": undefined,
      },
    },
    [],
  ],
  [
    "a held record that is gone without a word",
    { [hold]: { "/records": [kept], "/release": undefined, "/systems": undefined }, [kept]: null },
    [`error held-record-missing ${hold}#/records/0`],
  ],
  ["gone after the release", { [hold]: { "/records": [kept] }, [kept]: null }, []],

  ["released on the day it was issued", { [hold]: { "/release/date": "2026-10-06" } }, []],
  [
    "released before it was issued",
    { [hold]: { "/release/date": "2026-10-05" } },
    [`error release-before-issue ${hold}#/release/date`],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
