import { firstRows } from "../first-rows.ts";
import { mdCode, mdText } from "../markdown-text.ts";
import { approvalSentence, countsOf, type DiffReport, momentLines, rowsOf } from "./diff-report.ts";
import { diffWords } from "./diff-words.ts";
import { shortened } from "./shortened.ts";

/** A comment holds 65,536 characters; rows beyond these are counted, not shown. */
const mostLetters = 40_000;

const marks = { weaker: "▼", stronger: "▲", neutral: "·" } as const;

/** What a change means as GitHub Markdown: totals, approvals, then a table of fields; weaker safeguards come first. */
export function diffMarkdown(report: DiffReport, most = mostLetters): string {
  const { changes, locale, base, head } = report;
  const words = diffWords(locale);
  const side = (commit: string | null): string =>
    commit === null ? mdText(words.workTree) : mdCode(commit.slice(0, 12));
  const counts = countsOf(changes);
  const totals = (["weaker", "stronger", "neutral", "voided", "awaited"] as const).map((key) => [
    words[key],
    counts[key],
  ]);
  const order = { weaker: 0, stronger: 1, neutral: 2 } as const;
  const rows = changes.subjects
    .flatMap((subject) => rowsOf(subject).map((row) => ({ subject, row })))
    .sort((a, b) => order[a.row.direction] - order[b.row.direction])
    .map(({ subject, row }) => {
      const [old, now] = shortened(row.before?.words[locale], row.after?.words[locale]);
      const cells = [
        `${marks[row.direction]} ${mdText(words[row.direction])}`,
        mdText(subject.name[locale]),
        row.label === undefined ? mdText(words[subject.state]) : mdText(row.label[locale]),
        mdText(old),
        mdText(now),
      ];
      return `| ${cells.join(" | ")} |`;
    });
  const heads = [words.safeguard, words.subject, words.field, words.before, words.after];
  const shown = firstRows(rows, most);
  const hidden = rows.length - shown.length;
  const approvals = changes.subjects.flatMap((subject) => {
    const sentence = approvalSentence(report, subject);
    return sentence === undefined ? [] : [`${mdText(subject.name[locale])}: ${mdText(sentence)}`];
  });
  const nothing = changes.unread.length > 0 ? words.nothingKnown : words.nothing;
  return [
    `## ${mdText(words.from)} ${side(base)} ${mdText(words.to)} ${side(head)}`,
    "",
    ...momentLines(report).flatMap((one) => [mdText(one), ""]),
    `| ${totals.map(([name]) => mdText(String(name))).join(" | ")} |`,
    `|${" ---: |".repeat(totals.length)}`,
    `| ${totals.map(([, count]) => String(count)).join(" | ")} |`,
    "",
    ...list(
      words.unread,
      changes.unread.map(({ path, side }) => `${mdCode(path)} ${mdText(words[side])}`),
    ),
    ...list(words.approvals, approvals),
    ...(changes.subjects.length === 0 ? [mdText(nothing), ""] : []),
    ...(rows.length === 0
      ? []
      : [`| ${heads.map(mdText).join(" | ")} |`, `|${" --- |".repeat(heads.length)}`, ...shown, ""]),
    ...(hidden > 0 ? [mdText(`${hidden} ${words.more}`), ""] : []),
    ...list(
      words.unchanged,
      changes.unchanged.map(({ from, to }) => (from === to ? mdCode(to) : `${mdCode(from)} → ${mdCode(to)}`)),
    ),
  ].join("\n");
}

function list(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`### ${mdText(heading)}`, "", ...lines.map((one) => `- ${one}`), ""];
}
