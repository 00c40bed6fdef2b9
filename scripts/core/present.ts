import type {
  Anchor,
  Arguments,
  Assessment,
  Duty,
  Finding,
  Outcome,
  Severity,
  SubjectName,
} from "./assessment.ts";
import { sha256Hex } from "./digest.ts";
import type { Judgement } from "./judge.ts";
import type { Locale } from "./localized.ts";
import type { Rule } from "./rule.ts";
import { locate } from "./yaml/locate.ts";
import { positionAt } from "./yaml/position.ts";

/** A concrete place: 1-based lines, 1-based UTF-16 columns, end exclusive; the pointer where the place is a value. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly pointer?: string;
}

/** A finding in words and with its line, as every reporter prints it. */
export interface PresentedFinding {
  readonly rule: string;
  readonly message: string;
  readonly severity: Severity;
  readonly text: string;
  readonly mend: string;
  readonly args: Arguments;
  readonly clauses: readonly string[];
  readonly location: Location;
  /** The source line of `location`, for an excerpt. */
  readonly source: string;
  readonly related: readonly Location[];
  /** The same breach of the same subject keeps its fingerprint from day to day. */
  readonly fingerprint: string;
}

export interface PresentedAssessment {
  readonly rule: string;
  readonly subject: SubjectName;
  readonly outcome: Outcome;
  readonly findings: readonly PresentedFinding[];
  readonly duties: readonly Duty[];
  readonly because: readonly string[];
}

/** Texts of files by path; undefined for what is no file. */
export type ReadText = (path: string) => string | undefined;

/** Puts a judgement into words of one language and finds the line of every finding; sorted by place, then rule. */
export function present(
  judgement: Judgement,
  rules: readonly Rule[],
  locale: Locale,
  readText: ReadText,
): PresentedAssessment[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const clauses = clausesByRule(judgement);
  return judgement.assessments.map((assessment) => ({
    rule: assessment.rule,
    subject: assessment.subject,
    outcome: assessment.outcome,
    findings: assessment.findings.map((finding) =>
      presentFinding(
        finding,
        assessment,
        byId.get(finding.rule),
        clauses.get(finding.rule) ?? [],
        locale,
        readText,
      ),
    ),
    duties: assessment.duties,
    because: assessment.because ?? [],
  }));
}

function presentFinding(
  finding: Finding,
  { subject }: Assessment,
  rule: Rule | undefined,
  clauses: readonly string[],
  locale: Locale,
  readText: ReadText,
): PresentedFinding {
  const words = rule?.messages[finding.message];
  if (words === undefined) throw new Error(`rule ${finding.rule} has no message ${finding.message}`);
  const location = located(finding.anchor, readText);
  return {
    rule: finding.rule,
    message: finding.message,
    severity: finding.severity,
    text: words[locale](finding.args),
    mend: words.mend[locale](finding.args),
    args: finding.args,
    clauses,
    location,
    source: (readText(location.file) ?? "").split(/\r?\n/, location.line)[location.line - 1] ?? "",
    related: finding.related.map((anchor) => located(anchor, readText)),
    fingerprint: fingerprint(finding, subject),
  };
}

/** Arguments are left out: days overdue and the like change while the breach stays the same. */
function fingerprint({ rule, message, anchor }: Finding, subject: SubjectName): string {
  const place = "pointer" in anchor ? anchor.pointer : "";
  return sha256Hex([rule, message, subject.kind, subject.id, anchor.file, place].join("\n")).slice(0, 32);
}

/** The concrete place of an anchor; the first line of a file that cannot be shown. */
export function located(anchor: Anchor, readText: ReadText): Location {
  const text = readText(anchor.file) ?? "";
  const span = "pointer" in anchor ? locate(text, anchor.pointer, anchor.on) : anchor;
  const from = positionAt(text, span.start);
  const to = positionAt(text, span.end);
  return {
    file: anchor.file,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
    ...("pointer" in anchor && { pointer: anchor.pointer }),
  };
}

/** Which clauses of the procedure, and which controls of enabled profiles, each rule stands for. */
export function clausesByRule({ model }: Judgement): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const cite = (id: string, rules: readonly string[] | undefined): void => {
    for (const rule of rules ?? []) found.set(rule, [...(found.get(rule) ?? []), id]);
  };
  const policy = model?.repository.policy;
  for (const clause of policy?.procedure.clauses ?? []) cite(clause.id, clause.rules);
  for (const profile of policy?.profiles ?? [])
    for (const control of profile.controls) cite(`${profile.id}:${control.id}`, control.rules);
  return found;
}
