import { momentFields } from "../core/moment.ts";
import type { PresentedAssessment } from "../core/present.ts";
import type { FindingsReport } from "./report.ts";

/** Version 1 of the findings as JSON; its schema is `schemas/findings.v1.schema.json`. */
export function json({
  tool,
  today,
  revision,
  moment,
  exitCode,
  skipped,
  summary,
  assessments,
}: FindingsReport): string {
  const complete = skipped.length === 0 && summary.unknown === 0;
  return `${JSON.stringify({ version: 1, tool, today, revision, ...(moment !== undefined && { at: momentFields(moment) }), complete, exitCode, skipped, summary, assessments: assessments.map(plain) }, null, 1)}\n`;
}

function plain({ rule, subject, outcome, findings, duties, because }: PresentedAssessment): object {
  return {
    rule,
    subject,
    outcome,
    ...(because.length > 0 && { because }),
    findings: findings.map(({ rule: _, source: __, ...finding }) => finding),
    ...(duties.length > 0 && {
      duties: duties.map(({ due, responsible }) => ({
        due,
        ...(responsible !== undefined && { responsible }),
      })),
    }),
  };
}
