import type { PresentedFinding } from "../core/present.ts";
import { allFindings } from "../core/verdict.ts";
import { interfaceWords } from "../i18n/interface.ts";
import { excerpt } from "./excerpt.ts";
import { momentText } from "./moment-text.ts";
import { printable } from "./printable.ts";
import type { FindingsReport, Paint, PrintOptions } from "./report.ts";

const mostFindings = 1000;

/** Findings for people: place, severity, clause, what is wrong, the line itself, how to mend it. */
export function text(report: FindingsReport, { quiet, paint }: PrintOptions): string {
  const findings = allFindings(report.assessments);
  const words = interfaceWords(report.locale);
  const blocks = findings.slice(0, mostFindings).map((finding) => block(finding, report, paint));
  const hidden = findings.length - mostFindings;
  const rest = hidden > 0 ? [`${hidden} ${words.more}`] : [];
  const tail = quiet ? [] : [...unknowns(report, paint), ...waivers(report, paint), totals(report, paint)];
  return [...blocks, ...rest, ...tail].map((part) => `${part}\n`).join("\n");
}

function block(finding: PresentedFinding, { locale }: FindingsReport, paint: Paint): string {
  const words = interfaceWords(locale);
  const { file, line, column } = finding.location;
  const colour = finding.severity === "error" ? paint.error : paint.warning;
  const clauses = finding.clauses.filter((id) => !id.includes(":"));
  const clause = clauses.length > 0 ? ` ${words.clause} ${clauses.join(words.separator)}` : "";
  const [source, caret] = excerpt(finding);
  const gutter = String(line);
  const blank = " ".repeat(gutter.length);
  const related = finding.related.map(
    (place) => `${blank}   ${words.related}: ${printable(place.file)}:${place.line}`,
  );
  return [
    `${paint.strong(`${printable(file)}:${line}:${column}`)} ${colour(words[finding.severity])} ${finding.rule}${paint.dim(clause)}`,
    `  ${printable(finding.text)}`,
    ...(source === ""
      ? []
      : [`${paint.dim(`${gutter} │`)} ${source}`, `${paint.dim(`${blank} │`)} ${colour(caret)}`]),
    ...(finding.mend === "" ? [] : [`${blank}   ${words.mend}: ${printable(finding.mend)}`]),
    ...related,
  ].join("\n");
}

/** What could not be judged, by cause: one broken file may leave a dozen rules without an answer. */
function unknowns(report: FindingsReport, paint: Paint): string[] {
  const words = interfaceWords(report.locale);
  const byCause = new Map<string, Set<string>>();
  for (const { outcome, because, rule } of report.assessments) {
    if (outcome !== "unknown") continue;
    for (const cause of because) byCause.set(cause, (byCause.get(cause) ?? new Set()).add(rule));
  }
  if (byCause.size === 0) return [];
  const lines = [...byCause]
    .sort()
    .map(([cause, rules]) => `  ${printable(cause)}: ${[...rules].sort().join(", ")}`);
  return [[paint.warning(words.unknownHeading), ...lines].join("\n")];
}

function waivers(report: FindingsReport, paint: Paint): string[] {
  const words = interfaceWords(report.locale);
  const waived = report.assessments.filter(({ outcome }) => outcome === "waived");
  if (waived.length === 0) return [];
  const lines = waived.map(
    ({ rule, subject, because }) => `  ${rule} ${subject.id} (${words.waivedBy} ${because.join(", ")})`,
  );
  return [[paint.dim(words.waivedHeading), ...lines].join("\n")];
}

function totals({ summary, today, locale, assessments, moment }: FindingsReport, paint: Paint): string {
  const words = interfaceWords(locale);
  const parts = [
    paint.good(`${summary.pass} ${words.pass}`),
    (summary.fail > 0 ? paint.error : paint.dim)(`${summary.fail} ${words.fail}`),
    (summary.warning > 0 ? paint.warning : paint.dim)(`${summary.warning} ${words.warnings}`),
    `${summary.unknown} ${words.unknown}`,
    `${summary.waived} ${words.waived}`,
    `${summary.notApplicable} ${words.notApplicable}`,
  ];
  const separator = locale === "en" ? ", " : "，";
  const foot = `${words.asOf} ${today} (${assessments.length} ${words.assessments}): ${parts.join(separator)}`;
  return moment === undefined ? foot : `${foot}\n${paint.dim(momentText(moment, locale))}`;
}
