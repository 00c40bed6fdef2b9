import { expect, test } from "vitest";
import type { Edits } from "../../testing/institution.ts";
import { smallRepository } from "../../testing/repository.ts";
import { failuresOf } from "./run-failures.ts";

const october = "records/checks/2026/student-records-2026-10.yaml";
const november = "records/checks/2026/student-records-2026-11.yaml";

/** Each failure of a month as the days of its series. */
function series(month: string, edits: Edits = {}): string[] {
  const repository = smallRepository(edits);
  const check = repository.find("check", `student-records-${month}`);
  if (check === undefined) throw new Error("no record");
  return failuresOf(check, repository).map((failure) =>
    failure.series.map(({ row }) => row.scheduledAt.slice(5, 10)).join(" "),
  );
}

test.each<[string, string, Edits, string[]]>([
  ["one failure", "2026-10", {}, ["10-12"]],
  [
    "two in a row, a manual run between them",
    "2026-10",
    { [october]: { "/runs/13/result": "missed" } },
    ["10-12", "10-12 10-13"],
  ],
  ["two apart", "2026-10", { [october]: { "/runs/14/result": "failed" } }, ["10-12", "10-14"]],
  [
    "a warning found abnormal is no failure of a series",
    "2026-10",
    {
      [october]: { "/runs/13/result": "warning", "/runs/13/outcome": "abnormal" },
    },
    ["10-12", "10-13"],
  ],
  [
    "over the end of a month",
    "2026-11",
    {
      [october]: { "/runs/31/result": "failed", "/runs/30/result": "failed" },
      [november]: { "/runs/0/result": "failed" },
    },
    ["10-30 10-31 11-01"],
  ],
  [
    "another job in between",
    "2026-10",
    {
      [october]: { "/runs/13/job": "weekly", "/runs/14/result": "failed" },
    },
    ["10-12", "10-12 10-14"],
  ],
])("%s", (_, month, edits, expected) => {
  expect(series(month, edits)).toEqual(expected);
});
