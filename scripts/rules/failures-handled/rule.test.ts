import { expect, test } from "vitest";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const october = "records/checks/2026/student-records-2026-10.yaml";
const november = "records/checks/2026/student-records-2026-11.yaml";
const exception = "records/exceptions/2026/exc-2026-001.yaml";
const missing = (row: number, record = october) => `error exception-missing ${record}#/runs/${row}`;
/** The run of Monday 2026-10-12 failed (row 11); row 13 is that of Tuesday. */
const again = { "/runs/13/result": "failed", "/runs/13/exception": "exc-2026-001" };
const about = (scheduledAt: string, check = "student-records-2026-10") => ({
  [exception]: { "/about": { check, job: "nightly", scheduledAt } },
});

test.each<[string, string, Edits, string[]]>([
  ["the failure has its exception", "2026-11-22", {}, []],
  ["a failure without one", "2026-11-22", { [october]: { "/runs/11/exception": undefined } }, [missing(11)]],
  ["a missed run without one", "2026-11-22", { [october]: { "/runs/3/result": "missed" } }, [missing(3)]],
  [
    "a warning that was found abnormal",
    "2026-11-22",
    {
      [october]: { "/runs/3/result": "warning", "/runs/3/outcome": "abnormal" },
    },
    [missing(3)],
  ],
  ["a warning that was not", "2026-11-22", { [october]: { "/runs/3/result": "warning" } }, []],
  [
    "a good run that was found abnormal",
    "2026-11-22",
    { [october]: { "/runs/3/outcome": "abnormal" } },
    [missing(3)],
  ],
  [
    "two failures: each needs its exception",
    "2026-11-22",
    {
      [october]: { "/runs/3/result": "failed", "/runs/8/result": "failed" },
    },
    [missing(3), missing(8)],
  ],
  [
    "a failure of Friday may have it on Monday",
    "2026-11-23",
    { [november]: { "/runs/19/result": "failed" } },
    [],
  ],
  [
    "on Tuesday it is overdue",
    "2026-11-24",
    { [november]: { "/runs/19/result": "failed" } },
    [missing(19, november)],
  ],
  [
    "a manual run is judged with its exception",
    "2026-11-22",
    { [october]: { "/runs/12/result": "failed" } },
    [],
  ],
  [
    "the exception is about another run",
    "2026-11-22",
    about("2026-10-13T02:00:00+08:00"),
    [`error exception-elsewhere ${october}#/runs/11`],
  ],
  [
    "the exception is about another record",
    "2026-11-22",
    about("2026-10-12T02:00:00+08:00", "student-records-2026-11"),
    [`error exception-elsewhere ${october}#/runs/11`],
  ],
  [
    "the exception is about a restoration",
    "2026-11-22",
    {
      [exception]: { "/about": { restoration: "rt-2026-001" } },
    },
    [`error exception-elsewhere ${october}#/runs/11`],
  ],
  ["the same moment with another offset", "2026-11-22", about("2026-10-11T18:00:00Z"), []],
  [
    "found a workday later",
    "2026-11-22",
    { [exception]: { "/detectedAt": "2026-10-13T23:00:00+08:00" } },
    [],
  ],
  [
    "found two workdays later",
    "2026-11-22",
    { [exception]: { "/detectedAt": "2026-10-14T00:00:00+08:00" } },
    [`error detected-late ${exception}#/detectedAt`],
  ],
  [
    "found before the run",
    "2026-11-22",
    { [exception]: { "/detectedAt": "2026-10-12T01:59:00+08:00" } },
    [`error detected-before-run ${exception}#/detectedAt`],
  ],
  [
    "found in the future is for facts-not-future to tell",
    "2026-11-22",
    {
      [exception]: { "/detectedAt": "2027-10-12T09:00:00+08:00" },
    },
    [],
  ],
  ["one exception may cover a series of failures", "2026-11-22", { [october]: again }, []],
  [
    "but not a failure after a good run",
    "2026-11-22",
    {
      [october]: { "/runs/14/result": "failed", "/runs/14/exception": "exc-2026-001" },
    },
    [`error exception-elsewhere ${october}#/runs/14`],
  ],
  [
    "two failures in a row, and nobody was told",
    "2026-11-22",
    {
      [october]: again,
      [exception]: { "/notified": undefined },
    },
    [`error not-escalated ${exception}#/notified`],
  ],
  ["one failure needs no telling", "2026-11-22", { [exception]: { "/notified": undefined } }, []],
  [
    "only someone was told who is no supervisor",
    "2026-11-22",
    {
      [october]: again,
      [exception]: { "/notified/0/who": "chen" },
    },
    [`error not-escalated ${exception}#/notified`],
  ],
  [
    "the deputy was told, after the deputation had ended",
    "2026-11-22",
    {
      [october]: again,
      [exception]: { "/notified/0/who": "hsu" },
    },
    [`error not-escalated ${exception}#/notified`],
  ],
  [
    "three failures in a row are told once",
    "2026-11-22",
    {
      [october]: { ...again, "/runs/14/result": "missed", "/runs/14/exception": "exc-2026-001" },
      [exception]: { "/notified": undefined },
    },
    [`error not-escalated ${exception}#/notified`],
  ],
  [
    "a run skipped in between does not end a series",
    "2026-11-22",
    {
      [october]: {
        "/runs/13/result": "skipped",
        "/runs/13/reason": "全校停電檢修",
        "/runs/14/result": "failed",
        "/runs/14/exception": "exc-2026-001",
      },
      [exception]: { "/notified": undefined },
    },
    [`error not-escalated ${exception}#/notified`],
  ],
  [
    "a series may run over the end of a month",
    "2026-11-22",
    {
      [october]: {
        "/runs/11/exception": undefined,
        "/runs/11/result": "ok",
        "/runs/11/outcome": undefined,
        "/runs/31/result": "failed",
        "/runs/31/exception": "exc-2026-001",
      },
      [november]: { "/runs/0/result": "failed", "/runs/0/exception": "exc-2026-001" },
      [exception]: {
        "/about/scheduledAt": "2026-10-31T02:00:00+08:00",
        "/detectedAt": "2026-11-02T09:00:00+08:00",
        "/notified": undefined,
      },
    },
    [`error not-escalated ${exception}#/notified`],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});

test("states by when an exception is to be opened, and by whom", () => {
  const edits = { [november]: { "/runs/19/result": "failed" } };
  const duties = assessments(rule, edits).flatMap((one) => one.duties);
  expect(duties.map(({ due, responsible }) => [due, responsible])).toEqual([["2026-11-23", "lin"]]);
});
