import { interfaceWords } from "../../i18n/interface.ts";
import { csvText } from "../csv.ts";
import type { DueReport } from "./due-report.ts";

/** Duties as CSV that spreadsheets read. */
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
  return csvText([head, ...rows]);
}
