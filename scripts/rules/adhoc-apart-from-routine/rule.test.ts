import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import { quoted } from "../../testing/quoted.ts";
import rule from "./rule.ts";

const record = "records/adhoc/2026/adh-2026-001.yaml";
const checks = "records/checks/2026/student-records-2026-11.yaml";
const plan = "plans/student-records.yaml";
const impact = "/routineImpact";

/** The ad-hoc backup moved to another time of the night of 7 November, whose routine run took from 02:00 to 02:42. */
const moved = (from: string, to: string, more: Readonly<Record<string, unknown>> = {}): Edits => ({
  [record]: {
    "/backup/startedAt": `2026-11-07T${from}:00+08:00`,
    "/backup/completedAt": `2026-11-07T${to}:00+08:00`,
    ...more,
  },
});
const without = { [impact]: undefined };
const admitted = { [impact]: { overlaps: true, assessment: "例行備份延後完成，仍於當日成功。" } };
/** That routine run recorded as failed, or with no end recorded. */
const routine = (edit: Readonly<Record<string, unknown>>): Edits => ({
  [checks]: Object.fromEntries(Object.entries(edit).map(([key, value]) => [`/runs/6/${key}`, value])),
});
const failedRun = routine({ result: "failed", exception: "exc-2026-001", outcome: "abnormal" });

test.each<[string, Edits, string[]]>([
  ["in the evening, far from the nightly job", {}, []],
  ["far from it and not assessed", { [record]: without }, []],
  ["ends as the nightly job starts", moved("01:00", "02:00", without), []],
  [
    "ends a minute into the nightly job, not assessed",
    moved("01:00", "02:01", without),
    [`error overlap-not-assessed ${record}#${impact}`],
  ],
  [
    "said not to overlap, though it does",
    moved("01:00", "02:01"),
    [`error overlap-denied ${record}#${impact}/overlaps`],
  ],
  ["overlaps, and the effect was assessed", moved("01:00", "02:01", admitted), []],
  ["starts when the nightly run had ended", moved("02:42", "03:10", without), []],
  [
    "starts a minute before it had",
    moved("02:41", "03:10", without),
    [`error overlap-not-assessed ${record}#${impact}`],
  ],
  [
    "no end of the run recorded: its planned two hours count",
    { ...moved("03:59", "04:30", without), ...routine({ endedAt: undefined }) },
    [`error overlap-not-assessed ${record}#${impact}`],
  ],
  ["as those two hours end", { ...moved("04:00", "04:30", without), ...routine({ endedAt: undefined }) }, []],
  [
    "a schedule changed since does not count, the approved one does",
    { [record]: without, [plan]: { "/jobs/0/schedule/time": quoted("18:10") } },
    [],
  ],
  [
    "overlaps, assessed, and the routine run failed: the record does not say so",
    { ...moved("01:00", "02:01", admitted), ...failedRun },
    [`warning routine-disturbed ${record}#/exception`],
  ],
  [
    "and the record names the exception",
    { ...moved("01:00", "02:01", { ...admitted, "/exception": "exc-2026-001" }), ...failedRun },
    [],
  ],
  [
    "before the routine run of that day, which failed later",
    { ...moved("00:10", "00:40"), ...failedRun },
    [`warning routine-disturbed ${record}#/exception`],
  ],
  ["the routine run failed before the ad-hoc backup began", failedRun, []],
  [
    "it failed and has no exception yet: another rule's matter",
    { ...moved("00:10", "00:40"), ...routine({ result: "failed" }) },
    [],
  ],
  ["times that cannot be right are another rule's matter", moved("02:30", "02:10", without), []],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
