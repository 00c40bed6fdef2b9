import { expect, test } from "vitest";
import { goneRecords } from "./guilty-gone.ts";
import { judgedCase } from "./judged.ts";

test.each(goneRecords.map((one) => [one.name, one] as const))("%s", (_, one) => {
  expect(judgedCase(one).toSorted()).toEqual(one.expect.toSorted());
});
