import { expect, test } from "vitest";
import { judge } from "../core/judge.ts";
import { collect } from "../ports/collect.ts";
import { memoryFiles } from "../ports/files-memory.ts";
import { rules } from "../rules/index.ts";
import { multiplied } from "./corpus.ts";
import { reading, smallInstitution } from "./institution.ts";

test("three small institutions side by side are as clean as one", () => {
  const outcomes = (copies: number): Record<string, number> => {
    const { assessments } = judge(
      collect(memoryFiles(multiplied(smallInstitution(), copies)), reading),
      rules,
      "2026-11-22",
    );
    const failed = assessments
      .filter(({ outcome }) => outcome !== "waived")
      .flatMap(({ findings }) => findings)
      .filter(({ severity }) => severity === "error");
    expect(failed.map(({ rule, message, anchor }) => `${rule} ${message} ${anchor.file}`)).toEqual([]);
    const plans = assessments.filter(({ rule }) => rule === "restore-test-current").length;
    return { plans };
  };
  expect(outcomes(3)).toEqual({ plans: 3 * (outcomes(1)["plans"] ?? 0) });
});
