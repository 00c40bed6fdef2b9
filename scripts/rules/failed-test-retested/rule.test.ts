import { expect, test } from "vitest";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import {
  type RestorationChanges,
  restorationPath,
  restorationText,
} from "../../testing/sample-restoration.ts";
import rule from "./rule.ts";

const record = "records/restorations/2026/rt-2026-001.yaml";
const exception = "records/exceptions/2026/exc-2026-001.yaml";
const retest = (changes: RestorationChanges = {}): Edits => ({
  [restorationPath("rt-2026-002")]: restorationText("rt-2026-002", {
    purpose: "retest",
    retestOf: "rt-2026-001",
    ...changes,
  }),
});
const on = (day: string): RestorationChanges => ({
  startedAt: `${day}T09:00:00+08:00`,
  completedAt: `${day}T10:00:00+08:00`,
});
/** The drill of 2026-10-20 did not succeed; an exception record takes it up. */
const failed: Edits = {
  [record]: { "/result": "fail", "/exception": "exc-2026-001" },
  [exception]: { "/about": { restoration: "rt-2026-001" } },
};
const untaken: Edits = { [record]: { "/result": "partial" } };
const dbFailed: Edits = {
  ...failed,
  [record]: { ...(failed[record] as object), "/verification/0/result": "fail" },
};
const pending = `warning retest-pending ${record}#/result`;
const missed = `error not-retested ${record}#/result`;
const noException = `error no-exception ${record}#/exception`;
const invalidated = {
  date: "2026-11-01",
  by: "wang",
  reason: "抽查發現資料缺漏",
  change: "結果不成立",
  invalidatesFrom: "2026-11-01",
};

test.each<[string, string, Edits, string[]]>([
  ["a pass calls for nothing", "2026-12-31", {}, []],
  ["a cancelled test calls for nothing", "2026-12-31", { [record]: { "/result": "cancelled" } }, []],

  ["the working day after the failure", "2026-10-21", untaken, [pending]],
  ["a day later without an exception record", "2026-10-22", untaken, [noException, pending]],
  ["with an exception record about it", "2026-10-22", failed, [pending]],
  [
    "with an exception record about something else",
    "2026-10-22",
    { [record]: { "/result": "fail", "/exception": "exc-2026-001" } },
    [noException, pending],
  ],
  [
    "with an exception record that does not exist: another rule's finding",
    "2026-10-22",
    { [record]: { "/result": "fail", "/exception": "exc-2026-777" } },
    [pending],
  ],

  ["the thirtieth day", "2026-11-19", failed, [pending]],
  ["the thirty-first day", "2026-11-20", failed, [missed]],
  ["retested on the thirtieth day", "2026-12-31", { ...failed, ...retest(on("2026-11-19")) }, []],
  [
    "retested on the thirty-first day",
    "2026-12-31",
    { ...failed, ...retest(on("2026-11-20")) },
    [`warning retested-late ${record}#/result`],
  ],
  [
    "a test that does not say what it repeats",
    "2026-11-20",
    { ...failed, ...retest({ purpose: "test", retestOf: undefined }) },
    [missed],
  ],
  ["a retest that was called off", "2026-11-20", { ...failed, ...retest({ result: "cancelled" }) }, [missed]],
  ["a retest of half of it", "2026-11-20", { ...failed, ...retest({ items: ["db"] }) }, [missed]],
  ["only the database had failed", "2026-11-20", { ...dbFailed, ...retest({ items: ["db"] }) }, []],
  ["a retest made before the failure", "2026-11-20", { ...failed, ...retest(on("2026-10-19")) }, [missed]],
  [
    "a retest that fails calls for its own",
    "2026-11-20",
    { ...failed, ...retest({ result: "fail" }) },
    [
      `error no-exception ${restorationPath("rt-2026-002")}#/exception`,
      `warning retest-pending ${restorationPath("rt-2026-002")}#/result`,
    ],
  ],

  [
    "a pass declared invalid counts from that day",
    "2026-12-01",
    {
      [record]: { "/amendments": [invalidated], "/exception": "exc-2026-001" },
      [exception]: failed[exception] ?? null,
    },
    [pending],
  ],
  [
    "thirty days after it",
    "2026-12-02",
    {
      [record]: { "/amendments": [invalidated], "/exception": "exc-2026-001" },
      [exception]: failed[exception] ?? null,
    },
    [missed],
  ],

  [
    "only advice asks for a retest",
    "2026-11-20",
    {
      ...failed,
      "policy/parameters.yaml": { "/settings/retestDays": undefined },
      "policy/profiles/iso-27001-2022.yaml": {
        "/settings/retestDays": [{ value: 30, source: { kind: "choice", "zh-TW": "建議", en: "Advice" } }],
      },
    },
    [`warning not-retested ${record}#/result`],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});

test("a retest not made yet is a duty of the backup manager", () => {
  expect(assessments(rule, failed, "2026-10-21").flatMap(({ duties }) => duties)).toMatchObject([
    { due: "2026-11-19", responsible: "lin" },
  ]);
  expect(assessments(rule, { ...failed, ...retest() }).flatMap(({ duties }) => duties)).toEqual([]);
});
