import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import { restorationPath, restorationText } from "../../testing/sample-restoration.ts";
import rule from "./rule.ts";

const register = "registry/media.yaml";
const record = "records/disposals/2026/dsp-2026-001.yaml";
const disk = `${register}#/media/2`;
const ofDisk = (edit: Readonly<Record<string, unknown>>): Edits => ({
  [register]: Object.fromEntries(Object.entries(edit).map(([key, value]) => [`/media/2${key}`, value])),
});
const inRecord = (edit: Readonly<Record<string, unknown>>): Edits => ({ [record]: edit });
/** A disposal of records by the same people, which no medium is part of. */
const ofRecords = {
  "/kind": "records",
  "/media": undefined,
  "/method": "delete",
  "/records": [
    {
      path: "records/configs/2022/cfg-2022-001.yaml",
      kind: "config",
      endedOn: "2022-10-02",
      retainUntil: "2025-10-02",
    },
  ],
};
const noMedium: Edits = { [register]: { "/media/2": undefined } };

test.each<[string, Edits, string[]]>([
  ["a disk shredded by its custodian before a witness", {}, []],

  [
    "a draft whose proof is still to be written",
    inRecord({ "/verification": "待補" }),
    [`error not-filled-in ${record}#/verification`],
  ],

  [
    "destroyed without naming a record",
    ofDisk({ "/disposal": undefined }),
    [`error no-record ${disk}/disposal`],
  ],
  [
    "scrapped without naming a record",
    ofDisk({ "/disposal": undefined, "/state": "disposed" }),
    [`error no-record ${disk}/disposal`],
  ],
  [
    "the record it names lists another medium",
    inRecord({ "/media": ["tape-02"] }),
    [
      `error no-record ${disk}/disposal`,
      `error still-registered ${register}#/media/1/state`,
      `error used-after ${register}#/media/1/custody/0`,
    ],
  ],
  ["the record it names does not exist: another rule's finding", ofDisk({ "/disposal": "dsp-2026-777" }), []],
  [
    "on record, yet registered as stored",
    ofDisk({ "/state": "stored" }),
    [`error still-registered ${disk}/state`],
  ],
  [
    "destroyed tomorrow, yet registered as stored",
    { ...ofDisk({ "/state": "stored", "/custody/0/to": undefined }), ...inRecord({ "/date": "2026-11-23" }) },
    [],
  ],

  ["in custody through the day of disposal", ofDisk({ "/custody/0/to": "2026-11-12" }), []],
  ["a day longer", ofDisk({ "/custody/0/to": "2026-11-13" }), [`error used-after ${disk}/custody/0`]],
  ["still in custody", ofDisk({ "/custody/0/to": undefined }), [`error used-after ${disk}/custody/0`]],
  ["written to on that day", ofDisk({ "/holds/0/to": "2026-11-12" }), []],
  ["written to the day after", ofDisk({ "/holds/0/to": "2026-11-13" }), [`error used-after ${disk}/holds/0`]],
  [
    "there when stock was taken later",
    ofDisk({ "/stocktakes/-": { date: "2026-11-13", by: "chen", present: true } }),
    [`error used-after ${disk}/stocktakes/1`],
  ],
  [
    "not there when stock was taken later",
    ofDisk({ "/stocktakes/-": { date: "2026-11-13", by: "chen", present: false } }),
    [],
  ],
  [
    "restored from a day later",
    {
      [restorationPath("rt-2026-002")]: restorationText("rt-2026-002", {
        backupSet: {
          id: "aa",
          takenAt: "2026-10-10T02:00:00+08:00",
          method: "full",
          copy: "disk-main",
          medium: "disk-09",
        },
        startedAt: "2026-11-13T09:00:00+08:00",
      }),
    },
    [`error used-after ${restorationPath("rt-2026-002")}#/backupSet/medium`],
  ],

  ["data to be kept through the day before", ofDisk({ "/holds/0/retainUntil": "2026-11-11" }), []],
  [
    "data to be kept through that very day",
    ofDisk({ "/holds/0/retainUntil": "2026-11-12" }),
    [`error still-kept ${record}#/date`],
  ],

  ["restricted data may be overwritten", inRecord({ "/method": "overwrite" }), []],
  ["but not by a vendor", inRecord({ "/method": "vendor" }), [`error method-not-allowed ${record}#/method`]],
  [
    "internal data may be destroyed by a vendor",
    { ...inRecord({ "/method": "vendor" }), ...ofDisk({ "/classification": "internal" }) },
    [],
  ],
  ["an encrypted disk by its key", inRecord({ "/method": "crypto_erase" }), []],
  [
    "a disk in the clear has no key",
    { ...inRecord({ "/method": "crypto_erase" }), ...ofDisk({ "/encrypted": false }) },
    [`error method-not-allowed ${record}#/method`],
  ],

  ["carried out by someone else", inRecord({ "/by": "lin" }), [`error not-by-custodian ${record}#/by`]],
  [
    "the custodian's last day in office",
    { "policy/people.yaml": { "/people/1/roles/0/to": "2026-11-12" } },
    [],
  ],
  [
    "the day after",
    { "policy/people.yaml": { "/people/1/roles/0/to": "2026-11-11" } },
    [`error not-by-custodian ${record}#/by`],
  ],
  [
    "witnessed by the same person",
    inRecord({ "/witness": "chen" }),
    [`error same-witness ${record}#/witness`],
  ],
  ["holds checked on the day", inRecord({ "/holdCheck/date": "2026-11-12" }), []],
  [
    "holds checked the day after",
    inRecord({ "/holdCheck/date": "2026-11-13" }),
    [`error hold-unchecked ${record}#/holdCheck/date`],
  ],
  [
    "the check found a hold",
    inRecord({ "/holdCheck/clear": false }),
    [`error hold-unchecked ${record}#/holdCheck/clear`],
  ],

  [
    "records are disposed of by anyone who may",
    { ...noMedium, [record]: { ...ofRecords, "/by": "kuo" } },
    [],
  ],
  [
    "but not without another as witness",
    { ...noMedium, [record]: { ...ofRecords, "/by": "hsu" } },
    [`error same-witness ${record}#/witness`],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
