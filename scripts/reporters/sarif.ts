import type { Location, PresentedFinding } from "../core/present.ts";
import { allFindings } from "../core/verdict.ts";
import type { FindingsReport } from "./report.ts";

const levels = { error: "error", warning: "warning", note: "note" } as const;

/** SARIF 2.1.0: findings as results, what could not be judged as notifications of the run. */
export function sarif(report: FindingsReport): string {
  const { tool, assessments, rules, locale, today, exitCode, prefix = "" } = report;
  const index = new Map(rules.map(({ id }, position) => [id, position]));
  const unknown = assessments.filter(({ outcome }) => outcome === "unknown");
  const run = {
    tool: {
      driver: {
        name: tool.name,
        semanticVersion: tool.version,
        language: locale,
        rules: rules.map(({ id, title, severity }) => ({
          id,
          name: id,
          shortDescription: { text: title[locale] },
          defaultConfiguration: { level: levels[severity] },
        })),
      },
    },
    columnKind: "utf16CodeUnits",
    invocations: [
      {
        executionSuccessful: exitCode < 2 || exitCode === 3,
        exitCode,
        toolExecutionNotifications: unknown.map(({ rule, subject, because }) => ({
          level: "warning",
          message: { text: `${rule}: ${subject.kind} ${subject.id}: ${because.join(", ")}` },
          associatedRule: { id: rule, index: index.get(rule) ?? -1 },
        })),
      },
    ],
    properties: { today },
    results: allFindings(assessments).map((finding) =>
      result(finding, index.get(finding.rule) ?? -1, prefix),
    ),
  };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, null, 1)}\n`;
}

function result(finding: PresentedFinding, ruleIndex: number, prefix: string): object {
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: `${finding.text} ${finding.mend}` },
    locations: [place(finding.location, prefix)],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((one, id) => ({ id, ...place(one, prefix) })),
    }),
    partialFingerprints: { "backproof/v1": finding.fingerprint },
    properties: {
      clauses: finding.clauses,
      ...(finding.location.pointer !== undefined && { pointer: finding.location.pointer }),
    },
  };
}

/** Code scanning knows a file by its path in the repository. */
function place({ file, line, column, endLine, endColumn }: Location, prefix: string): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: `${prefix}${file}`.split("/").map(encodeURIComponent).join("/") },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}
