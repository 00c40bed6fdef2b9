import { expect, test } from "vitest";
import { innocentDecisions } from "./innocent-decisions.ts";
import { judgedCase } from "./judged.ts";

test.each(innocentDecisions.map((one) => [one.name, one] as const))("%s", (_, one) => {
  expect(judgedCase(one).toSorted()).toEqual(one.expect.toSorted());
});
