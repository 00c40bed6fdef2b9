import { interfaceWords } from "../../i18n/interface.ts";
import type { DueReport } from "./due-report.ts";

/** Duties as RFC 4180 CSV with a byte order mark, without which spreadsheets misread Chinese. */
export function dueCsv({ duties, locale }: DueReport): string {
  const words = interfaceWords(locale);
  const state = { overdue: words.overdue, soon: words.within, later: words.later };
  const head = [
    words.due,
    words.days,
    words.status,
    words.what,
    words.subject,
    words.who,
    words.clause,
    words.rule,
    words.file,
  ];
  const rows = duties.map((duty) => [
    duty.due,
    String(duty.days),
    state[duty.state],
    duty.what[locale],
    duty.about,
    duty.who,
    duty.clauses.join(" "),
    duty.rule,
    `${duty.location.file}:${duty.location.line}`,
  ]);
  return `\ufeff${[head, ...rows].map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

/** Quoted; a text that a spreadsheet would run as a formula gets an apostrophe, numbers stay numbers. */
function cell(text: string): string {
  const inert = /^[=+\-@\t\r]/.test(text) && !/^-?\d+$/.test(text) ? `'${text}` : text;
  return `"${inert.replaceAll('"', '""')}"`;
}
