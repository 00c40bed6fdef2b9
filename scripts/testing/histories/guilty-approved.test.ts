import { expect, test } from "vitest";
import { approvedRecords } from "./guilty-approved.ts";
import { judgedCase } from "./judged.ts";

test.each(approvedRecords.map((one) => [one.name, one] as const))("%s", (_, one) => {
  expect(judgedCase(one).toSorted()).toEqual(one.expect.toSorted());
});
