import { expect, test } from "vitest";
import { rewritten } from "./guilty-rewritten.ts";
import { judgedCase } from "./judged.ts";

test.each(rewritten.map((one) => [one.name, one] as const))("%s", (_, one) => {
  expect(judgedCase(one).toSorted()).toEqual(one.expect.toSorted());
});
