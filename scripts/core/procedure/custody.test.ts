import { expect, test } from "vitest";
import { type Custody, custodyFaults } from "./custody.ts";

const days = (...intervals: readonly (readonly [string, string?])[]): readonly Custody[] =>
  intervals.map(([from, to]) => ({ custodian: "chen", location: "room", from, ...(to && { to }) }));
const faults = (custody: readonly Custody[], through?: string): readonly string[] =>
  custodyFaults(
    {
      id: "t",
      label: "T",
      type: "tape",
      state: "stored",
      classification: "internal",
      encrypted: false,
      acquiredOn: "2026-09-15",
      custody: [...custody],
    },
    through,
  ).map(({ kind, from, to, pointer }) => `${kind} ${from}..${to} ${pointer}`);

test.each<[string, readonly Custody[], string[]]>([
  ["one custodian from the first day", days(["2026-09-15"]), []],
  ["the first a day after acquisition", days(["2026-09-16"]), ["gap 2026-09-15..2026-09-15 /custody/0/from"]],
  ["handed over on one day", days(["2026-09-15", "2026-10-05"], ["2026-10-05"]), []],
  ["handed over to the next day", days(["2026-09-15", "2026-10-05"], ["2026-10-06"]), []],
  [
    "a day between",
    days(["2026-09-15", "2026-10-05"], ["2026-10-07"]),
    ["gap 2026-10-06..2026-10-06 /custody/1/from"],
  ],
  [
    "two custodians on two days",
    days(["2026-09-15", "2026-10-06"], ["2026-10-05"]),
    ["overlap 2026-10-05..2026-10-06 /custody/0/to"],
  ],
  [
    "the first never ended",
    days(["2026-09-15"], ["2026-10-05"]),
    ["overlap 2026-10-05..2026-11-22 /custody/0/to"],
  ],
  ["the last ends today", days(["2026-09-15", "2026-11-22"]), []],
  [
    "the last ended yesterday",
    days(["2026-09-15", "2026-11-21"]),
    ["gap 2026-11-22..2026-11-22 /custody/0/to"],
  ],
  ["written in another order", days(["2026-10-06"], ["2026-09-15", "2026-10-05"]), []],
])("%s", (_, custody, expected) => {
  expect(faults(custody, "2026-11-22")).toEqual(expected);
});

test("nobody need answer for a medium that is no more", () => {
  expect(faults(days(["2026-09-15", "2026-10-05"]))).toEqual([]);
});
