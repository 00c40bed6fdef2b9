import type { PresentedFinding } from "../core/present.ts";
import { summarize } from "../core/verdict.ts";
import type { FindingsReport } from "../reporters/report.ts";

interface Given {
  readonly severity?: "error" | "warning" | "note";
  readonly file?: string;
  readonly line?: number;
  readonly endLine?: number;
  readonly text?: string;
}

let made = 0;

/** A finding of no rule in particular, with a fingerprint of its own. */
export function findingOf({
  severity = "error",
  file = "plans/a.yaml",
  line = 1,
  ...more
}: Given): PresentedFinding {
  made += 1;
  const endLine = more.endLine ?? line;
  return {
    rule: "restore-test-current",
    message: "overdue",
    severity,
    text: more.text ?? "a finding",
    mend: "Mend it.",
    args: {},
    clauses: ["5.5.5", "tw-baseline:x"],
    location: { file, line, column: 1, endLine, endColumn: 9 },
    source: "",
    related: [],
    fingerprint: String(made).padStart(32, "0"),
  };
}

/** A report of some findings, each of a subject of its own. */
export function reportOf(
  findings: readonly PresentedFinding[],
  more: Partial<FindingsReport> = {},
): FindingsReport {
  const assessments = findings.map((finding) => ({
    rule: finding.rule,
    subject: { kind: "system", id: finding.fingerprint },
    outcome: finding.severity === "error" ? ("fail" as const) : ("pass" as const),
    findings: [finding],
    duties: [],
    because: [],
  }));
  return {
    tool: { name: "backproof", version: "0.0.0" },
    today: "2026-11-22",
    revision: null,
    locale: "zh-TW",
    assessments,
    summary: summarize(assessments),
    exitCode: assessments.some(({ outcome }) => outcome === "fail") ? 1 : 0,
    rules: [],
    skipped: [],
    ...more,
  };
}
