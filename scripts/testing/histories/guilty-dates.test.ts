import { expect, test } from "vitest";
import { wrongDates } from "./guilty-dates.ts";
import { judgedCase } from "./judged.ts";

test.each(wrongDates.map((one) => [one.name, one] as const))("%s", (_, one) => {
  expect(judgedCase(one).toSorted()).toEqual(one.expect.toSorted());
});
