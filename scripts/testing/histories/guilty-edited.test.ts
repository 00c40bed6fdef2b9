import { expect, test } from "vitest";
import { editedRecords } from "./guilty-edited.ts";
import { judgedCase } from "./judged.ts";

test.each(editedRecords.map((one) => [one.name, one] as const))("%s", (_, one) => {
  expect(judgedCase(one).toSorted()).toEqual(one.expect.toSorted());
});
