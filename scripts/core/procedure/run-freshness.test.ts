import { expect, test } from "vitest";
import type { Edits } from "../../testing/institution.ts";
import { smallRepository } from "../../testing/repository.ts";
import { recordingStopped, staleJobs } from "./run-freshness.ts";

const october = "records/checks/2026/website-2026-10.yaml";
const november = "records/checks/2026/website-2026-11.yaml";

function stale(today: string, edits: Edits = {}): string[] {
  const repository = smallRepository(edits, today);
  const system = repository.find("system", "website");
  if (system === undefined) throw new Error("no website");
  return staleJobs(repository, system).map(({ since, last = "never", due }) => `${since} ${last} ${due}`);
}

// The website is backed up weekly; the last run ended on Sunday 2026-11-22 at 03:30, and ten and a half days are allowed.
test.each<[string, string, Edits, string[]]>([
  ["in time", "2026-12-02", {}, []],
  ["over at noon of the day before", "2026-12-03", {}, ["2026-10-01 2026-11-22 2026-12-02"]],
  [
    "never: counted from the first plan, not from its revision",
    "2026-11-22",
    { [october]: null, [november]: null },
    ["2026-10-01 never 2026-10-11"],
  ],
  [
    "never: counted from going live",
    "2026-11-22",
    {
      [october]: null,
      [november]: null,
      "registry/systems.yaml": { "/systems/1/lifecycle/inServiceFrom": "2026-11-03" },
    },
    ["2026-11-03 never 2026-11-13"],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(stale(today, edits)).toEqual(expected);
});

test.each([
  ["website-2026-11", "2026-12-02", false],
  ["website-2026-11", "2026-12-03", true],
  ["website-2026-10", "2026-12-03", false],
])("recording stopped in %s as of %s: %s", (id, today, expected) => {
  const repository = smallRepository({}, today);
  const check = repository.find("check", id);
  expect(check && recordingStopped(repository, check)).toBe(expected);
});
