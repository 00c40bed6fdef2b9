import { expect, test } from "vitest";
import { wrongDisposals } from "./guilty-disposals.ts";
import { judgedCase } from "./judged.ts";

test.each(wrongDisposals.map((one) => [one.name, one] as const))("%s", (_, one) => {
  expect(judgedCase(one).toSorted()).toEqual(one.expect.toSorted());
});
