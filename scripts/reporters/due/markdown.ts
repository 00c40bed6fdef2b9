import { interfaceWords } from "../../i18n/interface.ts";
import { mdLink, mdText } from "../markdown-text.ts";
import { momentText } from "../moment-text.ts";
import type { DueReport, DutyState } from "./due-report.ts";

const states: readonly DutyState[] = ["overdue", "soon", "later"];

/** Duties as GitHub Markdown: a table for each of overdue, soon and later. */
export function dueMarkdown({ duties, locale, today, within, moment }: DueReport): string {
  const words = interfaceWords(locale);
  const headings = {
    overdue: words.overdue,
    soon: `${words.within} ${within} ${words.days}`,
    later: words.later,
  };
  const tables = states.flatMap((state) => {
    const rows = duties.filter((duty) => duty.state === state);
    if (rows.length === 0) return [];
    const head = [words.due, words.days, words.what, words.subject, words.who, words.clause, words.file];
    return [
      `### ${mdText(headings[state])} (${rows.length})\n`,
      `| ${head.map(mdText).join(" | ")} |`,
      `|${" --- |".repeat(head.length)}`,
      ...rows.map(({ due, days, what, about, who, clauses, location }) => {
        const cells = [
          mdText(due),
          String(days),
          mdText(what[locale]),
          mdText(about),
          mdText(who),
          mdText(clauses.join(" ")),
        ];
        return `| ${[...cells, mdLink(`${location.file}:${location.line}`, `/${location.file}`)].join(" | ")} |`;
      }),
      "",
    ];
  });
  const body = tables.length === 0 ? [mdText(words.noDuties), ""] : tables;
  const foot = moment === undefined ? [] : [mdText(momentText(moment, locale)), ""];
  return [`## ${mdText(`${words.asOf} ${today}`)}`, "", ...foot, ...body].join("\n");
}
