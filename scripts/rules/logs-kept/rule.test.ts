import { expect, test } from "vitest";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const october = "records/checks/2026/student-records-2026-10.yaml";
const november = "records/checks/2026/student-records-2026-11.yaml";
const without = (record: string): Edits => ({ [record]: { "/logs": undefined } });

// 2026-10-31 is a Saturday: the next workday is Monday, 2026-11-02.
test.each<[string, string, Edits, string[]]>([
  ["logs are listed", "2026-11-22", {}, []],
  ["a finished month without logs", "2026-11-22", without(october), [`error missing ${october}#/logs`]],
  ["an empty list", "2026-11-22", { [october]: { "/logs": [] } }, [`error missing ${october}#/logs`]],
  ["the workday after the month", "2026-11-02", without(october), []],
  ["the day after that", "2026-11-03", without(october), [`error missing ${october}#/logs`]],
  ["a month that is not over", "2026-11-22", without(november), []],
  ["the record was given up with the backups: told once", "2026-12-22", without(november), []],
  [
    "no run left a log",
    "2026-11-22",
    {
      [october]: {
        "/logs": undefined,
        "/runs": [{ job: "nightly", scheduledAt: "2026-10-01T02:00:00+08:00", result: "missed" }],
      },
    },
    [],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});

test("states by when the logs of a running month are to be listed", () => {
  const duties = assessments(rule, without(november)).flatMap((one) => one.duties);
  expect(duties.map(({ due, responsible }) => [due, responsible])).toEqual([["2026-12-01", "lin"]]);
});
