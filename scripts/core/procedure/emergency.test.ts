import { expect, test } from "vitest";
import { smallRepository } from "../../testing/repository.ts";
import { approvalTerms } from "./approval-request.ts";
import { emergencyPath } from "./emergency.ts";

const website = "plans/website.yaml";
const declaredBy = (person: string, at = "2026-11-01T01:00:00+08:00") => ({
  [website]: { "/emergency": { reason: "磁帶櫃燒毀", declaredBy: person, declaredAt: at } },
});

test.each([
  ["is among those who may not approve", "kuo", ["lin", "kuo"]],
  ["counts once where it is the preparer", "lin", ["lin"]],
])("whoever declares an emergency %s", (_, person, doers) => {
  const repository = smallRepository(declaredBy(person));
  const plan = repository.find("plan", "website");
  if (plan === undefined) throw new Error("no plan");
  expect(approvalTerms(repository, plan)?.doers).toEqual(doers);
});

test.each([
  ["Sunday, its first day in force", "2026-11-01T23:59:59+08:00", "2026-11-04"],
  ["the Friday before", "2026-10-30T23:59:59+08:00", "2026-11-04"],
  ["the Thursday before", "2026-10-29T23:59:59+08:00", "2026-11-03"],
  ["the Wednesday before, when the term ends", "2026-10-28T00:00:00+08:00", "2026-11-02"],
  ["the Tuesday before, when it ended on Friday", "2026-10-27T23:59:59+08:00", undefined],
])("declared on %s (%s), its approval is due by %s", (_, at, due) => {
  const repository = smallRepository(declaredBy("lin", at));
  const plan = repository.find("plan", "website")?.value;
  const path = plan && emergencyPath(repository, plan);
  expect(path?.isOpen === true ? path.term : undefined).toEqual(
    due && expect.objectContaining({ due, workdays: 3 }),
  );
});

test("a system that is not on file has no emergencies", () => {
  const repository = smallRepository(declaredBy("lin"));
  const plan = repository.find("plan", "website")?.value;
  if (plan === undefined) throw new Error("no plan");
  const path = emergencyPath(repository, { ...plan, id: "library" });
  expect(path?.isOpen === false && path.why.en).toContain("registry/systems.yaml");
});
