import { expect, test } from "vitest";
import type { Edits } from "../../testing/institution.ts";
import { smallRepository } from "../../testing/repository.ts";
import { isRecordDue, monthsLostBefore } from "./check-months.ts";
import { plansInUse } from "./plans-in-use.ts";

const october = "records/checks/2026/website-2026-10.yaml";
const disposal = "records/disposals/2026/dsp-2026-001.yaml";

function lost(id: string, edits: Edits = {}): readonly string[] {
  const repository = smallRepository(edits);
  const check = repository.find("check", id);
  if (check === undefined) throw new Error(`no ${id}`);
  return monthsLostBefore(check, repository, plansInUse(repository, "website"));
}

test("no month is lost between two records", () => {
  expect(lost("website-2026-11")).toEqual([]);
});

test("nor before the first plan", () => {
  expect(lost("website-2026-10")).toEqual([]);
});

test("a month without its record", () => {
  expect(lost("website-2026-11", { [october]: null })).toEqual(["2026-10"]);
});

test.each([
  ["2029-10-31", true],
  ["2029-11-01", false],
])("a record of 2026-10 is kept for three years: %s", (today, due) => {
  expect(isRecordDue(smallRepository({}, today), "website", "2026-10")).toBe(due);
});

test("a record listed in a disposal is not missed", () => {
  const records = [{ path: october, kind: "check", endedOn: "2026-10-31", retainUntil: "2029-10-31" }];
  const edits = { [disposal]: { "/records": records } };
  expect(isRecordDue(smallRepository(edits), "website", "2026-10")).toBe(false);
  expect(isRecordDue(smallRepository(edits), "website", "2026-11")).toBe(true);
});
