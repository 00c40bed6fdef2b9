import { expect, test } from "vitest";
import type { Edits } from "../../testing/institution.ts";
import { smallRepository } from "../../testing/repository.ts";
import { planInUse, plansInUse, plansOfMonth, revisionToName } from "./plans-in-use.ts";

const receipt = (revision: number) => `records/approvals/website/${revision}.yaml`;
/** The website's plans: `revision from..to`, in brackets where nothing can be judged by it. */
const plans = (edits: Edits = {}, today?: string) =>
  plansInUse(smallRepository(edits, today), "website").map(({ revision, from, to = "", jobs }) => {
    const days = `${revision} ${from}..${to}`;
    return jobs === undefined ? `[${days}]` : days;
  });

test.each<[string, Edits, string[]]>([
  ["one after another", {}, ["1 2026-10-01..2026-10-31", "2 2026-11-01.."]],
  ["the last not approved", { [receipt(2)]: null }, ["1 2026-10-01..2026-10-31", "[2 2026-11-01..]"]],
  ["the first lost", { [receipt(1)]: null }, ["2 2026-11-01.."]],
  [
    "changed since its approval: as approved",
    { "plans/website.yaml": { "/effectiveFrom": "2026-10-20", "/effectiveTo": "2026-11-10" } },
    ["1 2026-10-01..2026-10-31", "2 2026-11-01.."],
  ],
  [
    "one in between lost: nobody knows when the one before ended",
    { "plans/website.yaml": { "/revision": 3, "/effectiveFrom": "2026-11-20" }, [receipt(2)]: null },
    ["[1 2026-10-01..2026-11-19]", "[3 2026-11-20..]"],
  ],
])("%s", (_, edits, expected) => {
  expect(plans(edits)).toEqual(expected);
});

/** The second revision, not approved, as an emergency: its term ends on Wednesday 2026-11-04. */
const emergency = (declaredBy: string): Edits => ({
  "plans/website.yaml": {
    "/emergency": { reason: "磁帶櫃燒毀", declaredBy, declaredAt: "2026-11-01T01:00:00+08:00" },
  },
  [receipt(2)]: null,
});

test.each([
  ["used as it stands while its approval may follow", "2026-11-04", "lin", "2 2026-11-01.."],
  ["not any more when that day is over", "2026-11-05", "lin", "[2 2026-11-01..]"],
  ["nor when the emergency does not count", "2026-11-04", "chen", "[2 2026-11-01..]"],
])("an emergency is %s (%s)", (_, today, declaredBy, expected) => {
  expect(plans(emergency(declaredBy), today)).toEqual(["1 2026-10-01..2026-10-31", expected]);
});

test.each([
  ["2026-09-30", undefined],
  ["2026-10-01", 1],
  ["2026-10-31", 1],
  ["2026-11-01", 2],
  ["2027-11-01", 2],
])("on %s revision %s rules", (day, revision) => {
  expect(planInUse(plansInUse(smallRepository(), "website"), day)?.revision).toBe(revision);
});

test.each([
  ["2026-09", []],
  ["2026-10", [1]],
  ["2026-11", [2]],
])("in %s revisions %j rule", (month, expected) => {
  const ruling = plansOfMonth(plansInUse(smallRepository(), "website"), month);
  expect(ruling.map(({ revision }) => revision)).toEqual(expected);
});

const jobs: [] = [];
const changing = [
  { revision: 1, from: "2026-10-01", to: "2026-11-14", jobs },
  { revision: 2, from: "2026-11-15", jobs },
];

test.each([
  ["the later one", 2, "2026-12-01", undefined],
  ["the earlier one, once the month is over", 1, "2026-12-01", 2],
  ["the earlier one, while it is running", 1, "2026-11-30", undefined],
  ["one that does not exist", 3, "2026-11-30", 2],
  ["one that is lost", 0, "2026-12-01", undefined],
])("a record of 2026-11 that names %s", (_, planRevision, today, expected) => {
  expect(revisionToName(changing, { month: "2026-11", planRevision }, today)).toBe(expected);
});
