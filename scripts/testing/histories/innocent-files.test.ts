import { expect, test } from "vitest";
import { innocentFiles } from "./innocent-files.ts";
import { judgedCase } from "./judged.ts";

test.each(innocentFiles.map((one) => [one.name, one] as const))("%s", (_, one) => {
  expect(judgedCase(one).toSorted()).toEqual(one.expect.toSorted());
});
