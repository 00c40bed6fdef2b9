import type { Outcome } from "./assessment.ts";
import { compare } from "./compare.ts";
import type { PresentedAssessment, PresentedFinding } from "./present.ts";

/** What a command ends with; any other number is a failure too. Precedence: 70 > 2 > 1 > 3 > 4 > 0. */
export const exit = { good: 0, failed: 1, cannotJudge: 2, unknown: 3, notPublished: 4, bug: 70 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];

export interface Summary {
  readonly pass: number;
  readonly fail: number;
  /** Findings of severity warning, whatever the outcome of their assessment. */
  readonly warning: number;
  readonly unknown: number;
  readonly waived: number;
  readonly notApplicable: number;
}

export function summarize(assessments: readonly PresentedAssessment[]): Summary {
  const count = (outcome: Outcome): number => assessments.filter((one) => one.outcome === outcome).length;
  return {
    pass: count("pass"),
    fail: count("fail"),
    warning: allFindings(assessments).filter(({ severity }) => severity === "warning").length,
    unknown: count("unknown"),
    waived: count("waived"),
    notApplicable: count("not-applicable"),
  };
}

/** Findings in reading order: file, line, column, rule, message. Those of waived failures are left out. */
export function allFindings(assessments: readonly PresentedAssessment[]): PresentedFinding[] {
  return assessments
    .filter(({ outcome }) => outcome !== "waived")
    .flatMap(({ findings }) => findings)
    .sort(
      (a, b) =>
        compare(a.location.file, b.location.file) ||
        a.location.line - b.location.line ||
        a.location.column - b.location.column ||
        compare(a.rule, b.rule) ||
        compare(a.message, b.message),
    );
}

/** Policy files without which no verdict means anything: a fault there ends in `cannotJudge`. */
function isPolicy(file: string): boolean {
  return file.startsWith("policy/") && !file.startsWith("policy/waivers/");
}

/** The exit code of a judgement. */
export function exitCodeOf(
  assessments: readonly PresentedAssessment[],
  options: { readonly judged: boolean; readonly allowUnknown: boolean },
): ExitCode {
  const brokenPolicy = assessments.some(
    ({ subject, outcome, rule, findings }) =>
      subject.kind === "file" &&
      outcome === "fail" &&
      (findings.some(({ message }) => rule === "file-known" && message === "missing") ||
        (isPolicy(subject.id) && ["file-known", "yaml-well-formed", "schema-valid"].includes(rule))),
  );
  if (!options.judged || brokenPolicy) return exit.cannotJudge;
  if (assessments.some(({ outcome }) => outcome === "fail")) return exit.failed;
  if (!options.allowUnknown && assessments.some(({ outcome }) => outcome === "unknown")) return exit.unknown;
  return exit.good;
}
