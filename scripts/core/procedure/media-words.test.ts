import { expect, test } from "vitest";
import { loadSchemas } from "../../ports/schemas-node.ts";
import { disposalMethodNames, measureNames } from "./media-words.ts";

interface Labelled {
  readonly $defs: Readonly<Record<string, { readonly "x-enum-label": unknown }>>;
}

test("measures and methods are called what the schemas call them", () => {
  const { locations, disposal } = loadSchemas() as unknown as Record<"locations" | "disposal", Labelled>;
  expect(measureNames).toEqual(locations.$defs["measure"]?.["x-enum-label"]);
  expect(disposalMethodNames).toEqual(disposal.$defs["method"]?.["x-enum-label"]);
});
