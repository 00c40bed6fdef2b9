import { expect, test } from "vitest";
import type { Edits } from "../../testing/institution.ts";
import { smallRepository } from "../../testing/repository.ts";
import { governedSystem } from "./governed-system.ts";

const status = (value: string): Edits => ({
  "registry/systems.yaml": { "/systems/0/lifecycle/status": value },
});
const until = (day: string): Edits => ({ "plans/student-records.yaml": { "/effectiveTo": day } });

test.each<[string, Edits, boolean]>([
  ["in service", status("active"), true],
  ["on its way out", status("retiring"), true],
  ["planned", status("planned"), false],
  ["retired", status("retired"), false],
  ["on the plan's last day", until("2026-11-22"), true],
  ["after it", until("2026-11-21"), false],
])("a system %s", (_, edits, expected) => {
  const repository = smallRepository(edits);
  const plan = repository.find("plan", "student-records");
  expect(plan && governedSystem(plan, repository) !== undefined).toBe(expected);
});
