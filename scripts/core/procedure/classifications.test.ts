import { expect, test } from "vitest";
import { loadSchemas } from "../../ports/schemas-node.ts";
import { classificationNames, compareClassifications, mostSensitive } from "./classifications.ts";

test("classifications are called what the schemas call them, and rise in their order", () => {
  const { common } = loadSchemas() as unknown as {
    common: { $defs: { classification: { enum: readonly string[]; "x-enum-label": unknown } } };
  };
  const { classification } = common.$defs;
  expect(classificationNames).toEqual(classification["x-enum-label"]);
  const names = Object.keys(classificationNames) as (keyof typeof classificationNames)[];
  expect([...names].sort(compareClassifications)).toEqual(classification.enum);
});

test("the first of the most sensitive counts", () => {
  const disk = { classification: "internal", id: "disk" } as const;
  const tape = { classification: "restricted", id: "tape" } as const;
  const other = { classification: "restricted", id: "other" } as const;
  expect(mostSensitive([disk, tape, other])).toBe(tape);
  expect(mostSensitive([tape, disk])).toBe(tape);
  expect(mostSensitive([])).toBeUndefined();
});
