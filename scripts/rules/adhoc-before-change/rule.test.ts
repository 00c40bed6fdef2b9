import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const record = "records/adhoc/2026/adh-2026-001.yaml";
const exception = "records/exceptions/2026/exc-2026-002.yaml";
const plan = "plans/student-records.yaml";

/** An exception about an ad-hoc record, and the record naming it. */
const handledBy = (about: string, edit: Readonly<Record<string, unknown>>): Edits => ({
  [record]: { ...edit, "/exception": "exc-2026-002" },
  [exception]: `id: exc-2026-002
revision: 1
system: student-records
about: {adhoc: ${about}}
detectedAt: 2026-11-07T21:00:00+08:00
detectedBy: lin
symptom: 變更前未完成備份。
handledBy: lin
status: open
`,
});
const began = (time: string): Readonly<Record<string, unknown>> => ({
  "/change/startedAt": `2026-11-07T${time}+08:00`,
});
const failed = { "/verification/result": "fail" };

test.each<[string, Edits, string[]]>([
  ["backed up at 18:50, changed from 20:05", {}, []],
  ["changed a second after the backup was finished", { [record]: began("18:50:01") }, []],
  [
    "changed the moment it was finished",
    { [record]: began("18:50:00") },
    [`error backup-after-change ${record}#/backup/completedAt`],
  ],
  [
    "changed before the backup began",
    { [record]: began("17:30:00") },
    [`error backup-after-change ${record}#/backup/completedAt`],
  ],
  [
    "changed too soon, and an exception about this record deals with it",
    handledBy("adh-2026-001", began("17:30:00")),
    [`warning backup-after-change ${record}#/backup/completedAt`],
  ],
  [
    "changed too soon, and the exception named is about something else",
    { [record]: { ...began("17:30:00"), "/exception": "exc-2026-001" } },
    [`error backup-after-change ${record}#/backup/completedAt`],
  ],
  ["not changed yet", { [record]: { "/change/startedAt": undefined, "/change/outcome": undefined } }, []],
  ["called off", { [record]: { "/change/startedAt": undefined, "/change/outcome": "cancelled" } }, []],
  [
    "changed, nobody knows when",
    { [record]: { "/change/startedAt": undefined } },
    [`error start-not-recorded ${record}#/change/startedAt`],
  ],
  ["no way back", { [record]: { "/rollback": undefined } }, [`error rollback-missing ${record}#/rollback`]],
  [
    "began although the check had failed",
    { [record]: failed },
    [`error started-despite-failed-check ${record}#/verification/result`],
  ],
  [
    "began although the check had failed, with an exception",
    handledBy("adh-2026-001", failed),
    [`warning started-despite-failed-check ${record}#/verification/result`],
  ],
  [
    "the check failed after it began: another rule's matter",
    { [record]: { ...failed, "/verification/at": "2026-11-07T20:10:00+08:00" } },
    [],
  ],
  [
    "the check failed and nothing was changed",
    { [record]: { ...failed, "/change/startedAt": undefined, "/change/outcome": "cancelled" } },
    [],
  ],
  [
    "the backup ends before it starts",
    { [record]: { "/backup/completedAt": "2026-11-07T17:59:00+08:00" } },
    [`error times-disordered ${record}#/backup/completedAt`],
  ],
  [
    "the change ends before it starts",
    { [record]: { "/change/endedAt": "2026-11-07T20:04:00+08:00" } },
    [`error times-disordered ${record}#/change/endedAt`],
  ],
  [
    "the planned change ends before it starts",
    { [record]: { "/change/plannedEnd": "2026-11-07T19:00:00+08:00" } },
    [`error times-disordered ${record}#/change/plannedEnd`],
  ],
  [
    "an item that the plan does not have",
    { [record]: { "/items/1": "apps" } },
    [`error not-in-plan ${record}#/items/1`],
  ],
  [
    "a copy that the plan does not have",
    { [record]: { "/backup/copy": "usb-disk" } },
    [`error not-in-plan ${record}#/backup/copy`],
  ],
  [
    "an item renamed in the plan later is not held against the record",
    { [plan]: { "/items/1/id": "program" } },
    [],
  ],
  [
    "no plan in force that day: another rule's matter",
    {
      [record]: {
        "/items/1": "apps",
        "/backup/startedAt": "2026-09-30T18:00:00+08:00",
        "/backup/completedAt": "2026-09-30T18:50:00+08:00",
      },
    },
    [],
  ],
  ["kept until the day the change ended", { [record]: { "/backup/retainUntil": "2026-11-07" } }, []],
  [
    "kept until the day before",
    { [record]: { "/backup/retainUntil": "2026-11-06" } },
    [`error expires-before-change-ends ${record}#/backup/retainUntil`],
  ],
  [
    "kept until the day before, and an exception deals with it",
    handledBy("adh-2026-001", { "/backup/retainUntil": "2026-11-06" }),
    [`warning expires-before-change-ends ${record}#/backup/retainUntil`],
  ],
  [
    "a time to come is another rule's matter",
    { [record]: { "/backup/completedAt": "2027-11-07T18:50:00+08:00" } },
    [],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
