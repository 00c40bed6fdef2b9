import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { anyOf, gradeLabels, roleLabels, statementLabels } from "./labels.ts";

const schema = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), "utf8"));

test.each([
  ["grades", gradeLabels, schema("common").$defs.grade],
  ["roles", roleLabels, schema("common").$defs.role],
  ["statements", statementLabels, schema("attestation").$defs.statement],
])("labels of %s are those of the schema", (_, labels, { "x-enum-label": expected }) => {
  expect(labels).toEqual(expected);
});

test("several labels read as a choice", () => {
  expect(anyOf([roleLabels.verifier, roleLabels.auditor])).toEqual({
    "zh-TW": "業務驗證者或稽核人員",
    en: "Business verifier or Auditor",
  });
});
