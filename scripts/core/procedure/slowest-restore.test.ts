import { expect, test } from "vitest";
import { smallRepository } from "../../testing/repository.ts";
import { slowestRestore } from "./slowest-restore.ts";

const record = "records/restorations/2026/rt-2026-001.yaml";

test.each([
  ["the day before it", "2026-10-19", {}, "PT3H30M"],
  ["the day of it", "2026-10-20", {}, undefined],
  ["a partial one counts", "2026-10-19", { "/result": "partial" }, "PT3H30M"],
  ["a failed one does not", "2026-10-19", { "/result": "fail" }, undefined],
  ["nor one not measured", "2026-10-19", { "/measured": undefined }, undefined],
])("after %s (%s)", (_, after, edit, expected) => {
  const repository = smallRepository({ [record]: edit });
  expect(slowestRestore(repository, "student-records", after)?.duration).toBe(expected);
});
