import { expect, test } from "vitest";
import { innocentWork } from "./innocent-work.ts";
import { judgedCase } from "./judged.ts";

test.each(innocentWork.map((one) => [one.name, one] as const))("%s", (_, one) => {
  expect(judgedCase(one).toSorted()).toEqual(one.expect.toSorted());
});
