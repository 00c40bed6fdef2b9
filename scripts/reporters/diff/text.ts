import type { SubjectChange } from "../../core/changes/changes.ts";
import { printable } from "../printable.ts";
import type { Paint } from "../report.ts";
import {
  approvalSentence,
  countsOf,
  type DiffReport,
  type DiffRow,
  momentLines,
  rowsOf,
} from "./diff-report.ts";
import { diffWords } from "./diff-words.ts";
import { shortened } from "./shortened.ts";

const marks = { weaker: "▼", stronger: "▲", neutral: "·" } as const;

/** What a change means, for people: by subject, each field with both values and the way its safeguard moves. */
export function diffText(report: DiffReport, paint: Paint): string {
  const { changes, locale, base, head } = report;
  const words = diffWords(locale);
  const side = (commit: string | null): string => commit?.slice(0, 12) ?? words.workTree;
  const { subjects, unchanged, unread } = changes;
  const nothing = unread.length > 0 ? words.nothingKnown : words.nothing;
  const renames = unchanged.map(({ from, to }) => (from === to ? to : `${from} → ${to}`));
  const unknown = unread.map((one) => `${one.path} (${words[one.side]})`);
  return [
    paint.strong(`${words.from} ${side(base)} ${words.to} ${side(head)}`),
    ...(subjects.length === 0 ? [nothing] : subjects.map((one) => block(one, report, paint))),
    ...section(words.unchanged, renames, paint.dim),
    ...section(words.unread, unknown, paint.error),
    [totals(report, paint), ...momentLines(report).map(paint.dim)].join("\n"),
  ]
    .map((part) => `${part}\n`)
    .join("\n");
}

function block(subject: SubjectChange, report: DiffReport, paint: Paint): string {
  const words = diffWords(report.locale);
  const sentence = approvalSentence(report, subject);
  const colours: Partial<Record<string, (text: string) => string>> = {
    awaited: paint.warning,
    renamed: paint.dim,
  };
  const colour = colours[subject.approval?.effect ?? ""] ?? paint.error;
  return [
    `${paint.strong(printable(subject.name[report.locale]))} ${words[subject.state]} ${paint.dim(printable(subject.file))}`,
    ...rowsOf(subject).map((row) => line(row, report, paint)),
    ...(sentence === undefined ? [] : [`  ${colour(printable(sentence))}`]),
  ].join("\n");
}

function line({ label, before, after, direction }: DiffRow, { locale }: DiffReport, paint: Paint): string {
  const words = diffWords(locale);
  const colour = { weaker: paint.error, stronger: paint.good, neutral: paint.dim }[direction];
  const [old, now] = shortened(before?.words[locale], after?.words[locale]).map(printable);
  const values = [
    ...(before === undefined ? [] : [old]),
    ...(before !== undefined && after !== undefined ? ["→"] : []),
    ...(after === undefined ? [] : [now]),
  ].join(" ");
  const change = before === undefined ? words.added : after === undefined ? words.removed : "";
  const name =
    label === undefined ? "" : printable([label[locale], change].filter((part) => part !== "").join(" "));
  const separator = locale === "en" ? ": " : "：";
  return `  ${colour(`${marks[direction]} ${words[direction]}`)}  ${[name, values].filter((part) => part !== "").join(separator)}`;
}

function section(heading: string, lines: readonly string[], colour: (text: string) => string): string[] {
  return lines.length === 0
    ? []
    : [[colour(heading), ...lines.map((one) => `  ${printable(one)}`)].join("\n")];
}

function totals({ changes, locale }: DiffReport, paint: Paint): string {
  const words = diffWords(locale);
  const counts = countsOf(changes);
  const part = (key: keyof typeof counts, colour: (text: string) => string): string =>
    (counts[key] > 0 ? colour : paint.dim)(`${counts[key]} ${words[key]}`);
  return [
    part("weaker", paint.error),
    part("stronger", paint.good),
    part("neutral", paint.dim),
    part("voided", paint.error),
    part("awaited", paint.warning),
  ].join(locale === "en" ? ", " : "，");
}
