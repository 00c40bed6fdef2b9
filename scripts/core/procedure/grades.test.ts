import { expect, test } from "vitest";
import { loadSchemas } from "../../ports/schemas-node.ts";
import type { System } from "../repository.ts";
import type { CommonGrade } from "../types.generated.ts";
import { compareGrades, gradeNames, highestGrade } from "./grades.ts";

test.each<[CommonGrade, CommonGrade, CommonGrade, CommonGrade, CommonGrade, string]>([
  ["general", "general", "general", "general", "general", "confidentiality"],
  ["general", "moderate", "general", "general", "moderate", "integrity"],
  ["moderate", "general", "high", "moderate", "high", "availability"],
  ["general", "general", "moderate", "high", "high", "legal"],
  ["high", "high", "high", "high", "high", "confidentiality"],
])(
  "%s, %s, %s and %s make %s, because of %s",
  (confidentiality, integrity, availability, legal, grade, aspect) => {
    const protection = { confidentiality, integrity, availability, legal };
    expect(highestGrade({ protection } as System)).toEqual({ grade, aspect });
  },
);

test("grades are ordered general, moderate, high", () => {
  expect(compareGrades("general", "moderate")).toBeLessThan(0);
  expect(compareGrades("high", "moderate")).toBeGreaterThan(0);
  expect(compareGrades("high", "high")).toBe(0);
});

test("grades are called what the schemas call them", () => {
  const { common } = loadSchemas() as unknown as {
    common: { $defs: { grade: { "x-enum-label": unknown } } };
  };
  expect(gradeNames).toEqual(common.$defs.grade["x-enum-label"]);
});
