import type { Localized } from "../localized.ts";
import type { System } from "../repository.ts";
import type { CommonGrade } from "../types.generated.ts";

/** The four aspects of the statutory grading table (附表九), in its order. */
export const gradedAspects = ["confidentiality", "integrity", "availability", "legal"] as const;
export type GradedAspect = (typeof gradedAspects)[number];

/** The grades in words, as the schemas label them. */
export const gradeNames: Readonly<Record<CommonGrade, Localized>> = {
  general: { "zh-TW": "普", en: "General" },
  moderate: { "zh-TW": "中", en: "Moderate" },
  high: { "zh-TW": "高", en: "High" },
};

const ascending: readonly CommonGrade[] = ["general", "moderate", "high"];

/** Negative when the first grade is the lower, positive when it is the higher. */
export function compareGrades(a: CommonGrade, b: CommonGrade): number {
  return ascending.indexOf(a) - ascending.indexOf(b);
}

/** The grade a system must have, the highest of its four aspects (附表九), and the first aspect that asks for it. */
export function highestGrade({ protection }: System): { grade: CommonGrade; aspect: GradedAspect } {
  const aspect = gradedAspects.reduce((highest, one) =>
    compareGrades(protection[one], protection[highest]) > 0 ? one : highest,
  );
  return { grade: protection[aspect], aspect };
}
