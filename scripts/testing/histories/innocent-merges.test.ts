import { expect, test } from "vitest";
import { innocentMerges } from "./innocent-merges.ts";
import { judgedCase } from "./judged.ts";

test.each(innocentMerges.map((one) => [one.name, one] as const))("%s", (_, one) => {
  expect(judgedCase(one).toSorted()).toEqual(one.expect.toSorted());
});
