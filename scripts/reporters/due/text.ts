import { interfaceWords } from "../../i18n/interface.ts";
import { momentText } from "../moment-text.ts";
import { printable } from "../printable.ts";
import type { Paint } from "../report.ts";
import type { DueReport, DutyLine, DutyState } from "./due-report.ts";

const states: readonly DutyState[] = ["overdue", "soon", "later"];

/** Duties for people, in three groups: overdue, due soon, later. */
export function dueText(report: DueReport, paint: Paint): string {
  const words = interfaceWords(report.locale);
  const headings = {
    overdue: words.overdue,
    soon: `${words.within} ${report.within} ${words.days}`,
    later: words.later,
  };
  const colours = { overdue: paint.error, soon: paint.warning, later: paint.dim };
  const groups = states.flatMap((state) => {
    const duties = report.duties.filter((duty) => duty.state === state);
    if (duties.length === 0) return [];
    return [
      [
        colours[state](`${headings[state]} (${duties.length})`),
        ...duties.map((duty) => dutyLine(duty, report)),
      ].join("\n"),
    ];
  });
  const body = groups.length === 0 ? words.noDuties : groups.join("\n\n");
  const foot =
    report.moment === undefined ? "" : `\n${paint.dim(momentText(report.moment, report.locale))}\n`;
  return `${words.asOf} ${report.today}\n\n${body}\n${foot}`;
}

function dutyLine(
  { due, days, what, about, who, location, clauses }: DutyLine,
  { locale }: DueReport,
): string {
  const words = interfaceWords(locale);
  const when = days < 0 ? `${-days} ${words.daysOver}` : `${days} ${words.daysLeft}`;
  const clause = clauses.filter((id) => !id.includes(":")).join(words.separator);
  const parts = [
    what[locale],
    about,
    who,
    clause && `${words.clause} ${clause}`,
    `${location.file}:${location.line}`,
  ];
  return `  ${due}  ${when.padStart(10)}  ${parts
    .filter((part) => part !== "")
    .map(printable)
    .join(" · ")}`;
}
