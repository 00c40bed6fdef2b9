import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const record = "records/adhoc/2026/adh-2026-001.yaml";
const checked = (time: string): Edits => ({ [record]: { "/verification/at": `2026-11-07T${time}+08:00` } });
const notBegun = {
  "/change/startedAt": undefined,
  "/change/endedAt": undefined,
  "/change/outcome": undefined,
};
const source = { kind: "standard", "zh-TW": "良好實務", en: "Good practice" };
const exception = `id: exc-2026-002
revision: 1
system: student-records
about: {adhoc: adh-2026-001}
detectedAt: 2026-11-07T21:00:00+08:00
detectedBy: lin
symptom: 臨時性備份延遲檢查。
handledBy: lin
status: open
`;

test.each<[string, string, Edits, string[]]>([
  ["checked twenty minutes later", "2026-11-22", {}, []],
  ["checked the moment it was finished", "2026-11-22", checked("18:50:00"), []],
  [
    "checked a minute earlier",
    "2026-11-22",
    checked("18:49:00"),
    [`error before-completion ${record}#/verification/at`],
  ],
  ["checked an hour later", "2026-11-22", checked("19:50:00"), []],
  [
    "checked an hour and a second later",
    "2026-11-22",
    checked("19:50:01"),
    [`error late ${record}#/verification/at`],
  ],
  [
    "checked late, and an exception deals with it",
    "2026-11-22",
    {
      [record]: { "/verification/at": "2026-11-07T20:00:00+08:00", "/exception": "exc-2026-002" },
      "records/exceptions/2026/exc-2026-002.yaml": exception,
    },
    [`warning late ${record}#/verification/at`],
  ],
  [
    "later than good practice advises",
    "2026-11-22",
    {
      "policy/profiles/three-two-one-one-zero.yaml": {
        "/settings/adhocVerifyMinutes": [{ value: 10, source }],
      },
    },
    [`warning late ${record}#/verification/at`],
  ],
  [
    "checked a second before the change",
    "2026-11-22",
    { [record]: { "/change/startedAt": "2026-11-07T19:10:01+08:00" } },
    [],
  ],
  [
    "checked as the change began",
    "2026-11-22",
    { [record]: { "/change/startedAt": "2026-11-07T19:10:00+08:00" } },
    [`error after-change-began ${record}#/verification/at`],
  ],
  [
    "late and after the change began: the worse is told",
    "2026-11-22",
    checked("20:30:00"),
    [`error after-change-began ${record}#/verification/at`],
  ],
  [
    "the backup itself came after the change: another rule's matter",
    "2026-11-22",
    { [record]: { "/change/startedAt": "2026-11-07T17:00:00+08:00" } },
    [],
  ],
  [
    "the backup ends before it starts: another rule's matter",
    "2026-11-22",
    { [record]: { "/backup/completedAt": "2026-11-07T17:00:00+08:00" } },
    [],
  ],
  [
    "not checked, and the change began",
    "2026-11-07",
    { [record]: { "/verification": undefined } },
    [`error missing ${record}#/verification`],
  ],
  [
    "not checked yet on the day, nothing changed",
    "2026-11-07",
    { [record]: { ...notBegun, "/verification": undefined } },
    [],
  ],
  [
    "not checked the day after",
    "2026-11-08",
    { [record]: { ...notBegun, "/verification": undefined } },
    [`error missing ${record}#/verification`],
  ],
  [
    "finished shortly before midnight, not checked yet the next day",
    "2026-11-08",
    {
      [record]: {
        ...notBegun,
        "/verification": undefined,
        "/backup/completedAt": "2026-11-07T23:30:00+08:00",
      },
    },
    [],
  ],
  [
    "how it was checked is not said",
    "2026-11-22",
    { [record]: { "/verification/method": undefined } },
    [`error data-unchecked ${record}#/verification/method`],
  ],
  [
    "only the log was looked at",
    "2026-11-22",
    { [record]: { "/verification/method": "log_review" } },
    [`warning data-unchecked ${record}#/verification/method`],
  ],
  ["restored on trial", "2026-11-22", { [record]: { "/verification/method": "trial_restore" } }, []],
  [
    "failed before the change, which did not begin, and no exception",
    "2026-11-22",
    { [record]: { ...notBegun, "/verification/result": "fail" } },
    [`error failure-unhandled ${record}#/verification/result`],
  ],
  [
    "failed, with an exception",
    "2026-11-22",
    {
      [record]: { ...notBegun, "/verification/result": "fail", "/exception": "exc-2026-002" },
      "records/exceptions/2026/exc-2026-002.yaml": exception,
    },
    [],
  ],
  [
    "failed and the change began: another rule's matter",
    "2026-11-22",
    { [record]: { "/verification/result": "fail" } },
    [],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});
