import { type RegisterId, registerTitle, registerWords } from "../../i18n/registers.ts";
import { type PageScope, type PagesInput, pageScope } from "../pages/scope.ts";
import { dutiesByDate } from "../pages/view-due.ts";
import { addedColumns } from "./added-columns.ts";
import { fieldColumns } from "./columns.ts";
import { type Definition, definitions } from "./definitions.ts";
import { safeText } from "./field-cell.ts";
import type { Cell, Register } from "./register.ts";

/** Every register of the data with what it is and of which day; the same input gives the same tables. */
export function registersOf(input: PagesInput): readonly Register[] {
  const scope = pageScope(input);
  const registers = [...definitions.map((one) => registerOf(scope, one)), duties(scope)];
  return [about(scope, registers), ...registers];
}

function registerOf(scope: PageScope, definition: Definition): Register {
  const { id, kind, subject, below, fields, list, entryFields = [] } = definition;
  const own = fieldColumns(scope, kind, below, fields);
  const entry = list === undefined ? [] : fieldColumns(scope, kind, `${below}/${list}/0`, entryFields);
  const added = list === undefined ? addedColumns(scope, subject) : [];
  const rows = scope.repository.all(subject).flatMap((one): Cell[][] => {
    const before = own.map(({ cell }) => cell(one.value));
    const after = added.map(({ cell }) => cell(one));
    const value = one.value as Readonly<Record<string, unknown>>;
    const entries = list === undefined ? [undefined] : ((value[list] ?? []) as readonly unknown[]);
    return entries.map((each) => [...before, ...entry.map(({ cell }) => cell(each)), ...after, one.file]);
  });
  return table(
    scope,
    id,
    [...own, ...entry, ...added].map(({ title }) => title),
    rows,
  );
}

function duties(scope: PageScope): Register {
  const { words, locale } = scope;
  const states = { overdue: words.overdue, soon: words.soon(dutiesByDate(scope).within), later: words.later };
  const titles = [
    words.dueOn,
    words.days,
    words.result,
    words.duty,
    words.subject,
    words.responsible,
    words.clause,
    words.rule,
  ];
  return table(
    scope,
    "duties",
    titles,
    dutiesByDate(scope).duties.map((duty) => [
      { day: duty.due },
      duty.days,
      states[duty.state],
      duty.what[locale],
      safeText(duty.about),
      safeText(duty.who),
      duty.clauses.join(" "),
      duty.rule,
      duty.location.file,
    ]),
  );
}

/** What the registers describe, as every page says it at its foot, and how many rows each has. */
function about(scope: PageScope, registers: readonly Register[]): Register {
  const { input, repository, words, locale } = scope;
  const own = registerWords(locale);
  const { institution, title, code, exampleOnly } = repository.policy.procedure;
  const rows: Cell[][] = [
    [own.institution, safeText(institution[locale])],
    [own.procedure, safeText(`${title[locale]}${words.open}${code}${words.close}`)],
    [words.asOf, { day: repository.today }],
    [own.tool, input.toolVersion],
    [own.commit, input.revision ?? words.workingTree],
    ...(exampleOnly === true ? [[own.notice, words.exampleOnly]] : []),
    ...registers.map((one) => [`${own.rows}${words.colon}${one.title}`, one.rows.length]),
  ];
  return { id: "about", title: registerTitle(locale, "about"), columns: ["Backproof", words.content], rows };
}

function table(
  { locale }: PageScope,
  id: RegisterId,
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
): Register {
  return { id, title: registerTitle(locale, id), columns: [...columns, registerWords(locale).file], rows };
}
