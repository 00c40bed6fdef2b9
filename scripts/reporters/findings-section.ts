import type { Localized } from "../core/localized.ts";
import type { PresentedFinding } from "../core/present.ts";
import { allFindings, exit } from "../core/verdict.ts";
import { interfaceWords } from "../i18n/interface.ts";
import { type FilePages, fileLine } from "./file-pages.ts";
import { firstRows } from "./first-rows.ts";
import { totalsTable } from "./markdown.ts";
import { mdText } from "./markdown-text.ts";
import type { FindingsReport } from "./report.ts";

/** Letters for the findings that are new, and for those that are gone. */
const mostLetters = { brought: 16_000, cured: 4_000 } as const;

const severities = ["error", "warning", "note"];

const words = {
  heading: { "zh-TW": "檢核", en: "Findings" },
  good: { "zh-TW": "通過", en: "passed" },
  failed: { "zh-TW": "不通過", en: "failed" },
  unknown: { "zh-TW": "無法判定", en: "cannot be known" },
  cannotJudge: { "zh-TW": "無法檢核", en: "cannot be judged" },
  brought: { "zh-TW": "這次提案帶來的發現", en: "Brought by this proposal" },
  none: { "zh-TW": "沒有新的發現事項。", en: "Nothing new was found." },
  cured: { "zh-TW": "已不再出現", en: "No longer found" },
} as const satisfies Record<string, Localized>;

/** What a proposal does to the findings, as a section of GitHub Markdown: counts, what it brings, what it cures. Nothing found is said too. */
export function findingsSection(report: FindingsReport, pages?: FilePages): string {
  const { assessments, against, locale, exitCode } = report;
  const word = (key: keyof typeof words): string => mdText(words[key][locale]);
  const all = allFindings(assessments);
  const brought = all
    .filter(({ fingerprint }) => against?.brought.has(fingerprint) ?? true)
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
  const cured = against?.cured ?? [];
  const row = (one: PresentedFinding): string => findingRow(one, report, pages);
  const gone = ({ text }: PresentedFinding): string => `- ${mdText(text)}`;
  // Where something is unknown, nobody can say that nothing is wrong.
  const isClean = all.length === 0 && exitCode === exit.good;
  const nothing = isClean ? mdText(interfaceWords(locale).nothingWrong) : word("none");
  const heading = against === undefined ? mdText(interfaceWords(locale).findings) : word("brought");
  const old = all.length - brought.length;
  return [
    `## ${word("heading")}${locale === "en" ? ": " : "："}**${word(verdictOf(exitCode))}**`,
    "",
    ...totalsTable(report),
    "",
    ...(brought.length === 0
      ? [nothing, ""]
      : [`### ${heading} (${brought.length})`, "", ...list(brought.map(row), mostLetters.brought, locale)]),
    ...(old === 0 ? [] : [mdText(oldText(old, locale)), ""]),
    ...(cured.length === 0
      ? []
      : [`### ${word("cured")} (${cured.length})`, "", ...list(cured.map(gone), mostLetters.cured, locale)]),
  ].join("\n");
}

function findingRow(
  finding: PresentedFinding,
  { locale, prefix }: FindingsReport,
  pages?: FilePages,
): string {
  const { severity, location, text, mend, clauses } = finding;
  const words = interfaceWords(locale);
  const cited = clauses.filter((id) => !id.includes(":")).join(words.separator);
  const clause = cited === "" ? "" : ` (${mdText(`${words.clause} ${cited}`)})`;
  const place = fileLine(pages, prefix ?? "", location);
  return `- **${mdText(words[severity])}** ${place} ${mdText(`${text} ${mend}`)}${clause}`;
}

function list(rows: readonly string[], most: number, locale: FindingsReport["locale"]): string[] {
  const shown = firstRows(rows, most);
  const hidden = rows.length - shown.length;
  return [...shown, ...(hidden > 0 ? [`- ${mdText(`${hidden} ${interfaceWords(locale).more}`)}`] : []), ""];
}

function oldText(count: number, locale: FindingsReport["locale"]): string {
  return locale === "en"
    ? `${count} more stood before this proposal and are not listed here.`
    : `另有 ${count} 項在這次提案之前就有，未列於此。`;
}

function verdictOf(code: number): "good" | "failed" | "unknown" | "cannotJudge" {
  if (code === exit.good) return "good";
  if (code === exit.failed) return "failed";
  return code === exit.unknown ? "unknown" : "cannotJudge";
}
