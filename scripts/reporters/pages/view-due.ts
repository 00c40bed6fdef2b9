import { setting } from "../../core/settings.ts";
import { type DueReport, type DutyLine, type DutyState, dueReport, topic } from "../due/due-report.ts";
import { fullDayText } from "./dates.ts";
import { clauseText } from "./finding-text.ts";
import type { Inline, Table } from "./inline.ts";
import { referenceText } from "./names.ts";
import { fileLink } from "./page-links.ts";
import type { PageScope } from "./scope.ts";
import { asOfText, type FrameView, frameView } from "./view-frame.ts";

export interface DueView extends FrameView {
  readonly asOf: string;
  readonly groups: readonly {
    readonly title: string;
    readonly empty: string;
    readonly tables: readonly Table[];
  }[];
}

/** Duties that are overdue, due within the days that policy sets, and later; a waived duty binds nobody. */
export function dueView(scope: PageScope): DueView {
  const { words } = scope;
  const { duties, within } = dutiesByDate(scope);
  const titles = { overdue: words.overdue, soon: words.soon(within), later: words.later };
  return {
    ...frameView(scope, words.dueTitle),
    asOf: asOfText(scope),
    groups: (["overdue", "soon", "later"] as const).map((state) => {
      const rows = duties.filter((duty) => duty.state === state).map((duty) => dutyRow(scope, duty));
      return {
        title: `${titles[state]}${words.open}${rows.length}${words.close}`,
        empty: rows.length === 0 ? words.none : "",
        tables: rows.length === 0 ? [] : [dutiesTable(scope, rows)],
      };
    }),
  };
}

export function dutiesByDate({ input, locale, repository }: PageScope): DueReport {
  const within = setting(repository, "dueSoonDays")?.value ?? 0;
  return dueReport(input.judgement, input.rules, locale, within, input.readText ?? (() => undefined));
}

/** Duties as a table. */
export function dutyTable(scope: PageScope, duties: readonly DutyLine[]): Table {
  return dutiesTable(
    scope,
    duties.map((duty) => dutyRow(scope, duty)),
  );
}

function dutiesTable(scope: PageScope, rows: Table["rows"]): Table {
  return { heading: "", columns: columns(scope), rows };
}

export function countDuties({ duties }: DueReport, state: DutyState): number {
  return duties.filter((duty) => duty.state === state).length;
}

function columns({ words }: PageScope): readonly Inline[] {
  return [words.dueOn, words.days, words.duty, words.subject, words.clause, words.responsible, words.file];
}

function dutyRow(scope: PageScope, { due, days, what, subject, who, rule, location }: DutyLine): Inline[] {
  const { locale, words, input, repository } = scope;
  const { kind, id } = topic(subject, location.file, repository);
  return [
    fullDayText(due, locale),
    days < 0 ? words.daysOver(-days) : words.daysLeft(days),
    what[locale],
    referenceText(scope, kind, id),
    clauseText(scope, rule),
    who === "" ? words.blank : who,
    fileLink(scope, location.file, input.readText && location.line),
  ];
}
