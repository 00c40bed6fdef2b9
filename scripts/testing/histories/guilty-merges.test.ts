import { expect, test } from "vitest";
import { dropped } from "./guilty-merges.ts";
import { judgedCase } from "./judged.ts";

test.each(dropped.map((one) => [one.name, one] as const))("%s", (_, one) => {
  expect(judgedCase(one).toSorted()).toEqual(one.expect.toSorted());
});
