import { expect, test } from "vitest";
import { rightDisposals } from "./innocent-disposals.ts";
import { judgedCase } from "./judged.ts";

test.each(rightDisposals.map((one) => [one.name, one] as const))("%s", (_, one) => {
  expect(judgedCase(one).toSorted()).toEqual(one.expect.toSorted());
});
