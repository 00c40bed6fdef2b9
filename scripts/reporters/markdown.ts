import { allFindings } from "../core/verdict.ts";
import { interfaceWords } from "../i18n/interface.ts";
import { mdCode, mdText } from "./markdown-text.ts";
import { momentText } from "./moment-text.ts";
import type { FindingsReport } from "./report.ts";

/** A job summary holds 1 MiB; rows beyond this many are counted, not shown. */
const mostRows = 500;

/** Verdict and findings as GitHub Markdown, for job summaries; the verdict stands in the first lines. */
export function markdown(report: FindingsReport): string {
  const { assessments, today, locale, moment } = report;
  const words = interfaceWords(locale);
  const findings = allFindings(assessments);
  const rows = findings.slice(0, mostRows).map(({ severity, location, rule, clauses, text, mend }) => {
    const clause = clauses.filter((id) => !id.includes(":")).join(words.separator);
    return `| ${[mdText(words[severity]), mdCode(`${location.file}:${location.line}`), mdCode(rule), mdText(clause), `${mdText(text)} ${mdText(mend)}`].join(" | ")} |`;
  });
  const head = [words.severity, words.place, words.rule, words.clause, words.finding];
  const table = [`| ${head.map(mdText).join(" | ")} |`, `|${" --- |".repeat(head.length)}`, ...rows];
  const hidden = findings.length - rows.length;
  return [
    `## ${mdText(`${words.asOf} ${today}`)}`,
    "",
    ...(moment === undefined ? [] : [mdText(momentText(moment, locale)), ""]),
    ...totalsTable(report),
    "",
    ...(rows.length > 0 ? table : [mdText(words.nothingWrong)]),
    ...(hidden > 0 ? ["", mdText(`${hidden} ${words.more}`)] : []),
    "",
  ].join("\n");
}

/** How many assessments came out which way, as the lines of a table. */
export function totalsTable({ summary, locale }: Pick<FindingsReport, "summary" | "locale">): string[] {
  const words = interfaceWords(locale);
  const totals = [
    [words.pass, summary.pass],
    [words.fail, summary.fail],
    [words.warnings, summary.warning],
    [words.unknown, summary.unknown],
    [words.waived, summary.waived],
    [words.notApplicable, summary.notApplicable],
  ] as const;
  return [
    `| ${totals.map(([name]) => mdText(name)).join(" | ")} |`,
    `|${" ---: |".repeat(totals.length)}`,
    `| ${totals.map(([, count]) => String(count)).join(" | ")} |`,
  ];
}
