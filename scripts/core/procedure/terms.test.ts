import { expect, test } from "vitest";
import { collected, type Edits } from "../../testing/institution.ts";
import { buildModel } from "../model.ts";
import { spans, termsOf, touches } from "./terms.ts";

const people = "policy/people.yaml";

function terms(person: string, edits: Edits = {}): string[] {
  const model = buildModel({ ...collected(edits), today: "2026-11-22" });
  if (model === undefined) throw new Error("no policy");
  return termsOf(model.repository, person, "supervisor").map(
    ({ from, to, actingFor, anchor }) =>
      `${from}–${to ?? ""} ${actingFor ?? ""} ${"pointer" in anchor ? anchor.pointer : ""}`,
  );
}

test.each<[string, string, Edits, string[]]>([
  ["a role of their own", "wang", {}, ["2026-01-01–  /people/2/roles/0"]],
  ["a deputyship", "hsu", {}, ["2026-10-05–2026-10-09 wang /delegations/0"]],
  ["neither", "lin", {}, []],
  [
    "a deputyship ends with the principal's role",
    "hsu",
    { [people]: { "/people/2/roles/0/to": "2026-10-06" } },
    ["2026-10-05–2026-10-06 wang /delegations/0"],
  ],
  [
    "a deputyship after the principal's role is none",
    "hsu",
    { [people]: { "/people/2/roles/0/to": "2026-10-04" } },
    [],
  ],
  [
    "a deputyship before the principal's role begins with it",
    "hsu",
    { [people]: { "/people/2/roles/0/from": "2026-10-08" } },
    ["2026-10-08–2026-10-09 wang /delegations/0"],
  ],
])("%s", (_, person, edits, expected) => {
  expect(terms(person, edits)).toEqual(expected);
});

const anchor = { file: people, pointer: "", on: "value" } as const;
const week = { from: "2026-10-05", to: "2026-10-09", anchor };

test.each([
  ["the week itself", "2026-10-05", "2026-10-09", true, true],
  ["a day longer", "2026-10-05", "2026-10-10", true, false],
  ["begun a day earlier", "2026-10-04", "2026-10-09", true, false],
  ["its first day as a last", "2026-10-01", "2026-10-05", true, false],
  ["the day before", "2026-10-04", "2026-10-04", false, false],
  ["the day after", "2026-10-10", "2026-10-10", false, false],
])("a term of a week and %s", (_, first, last, touching, spanning) => {
  expect([touches(week, first, last), spans(week, first, last)]).toEqual([touching, spanning]);
});
