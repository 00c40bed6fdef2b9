import { at } from "../../core/repository.ts";
import { labelAt } from "../../core/schema/schemas.ts";
import { documentParts, type Part } from "./document-parts.ts";
import { type FormSection, formTables } from "./form-tables.ts";
import type { Inline, Table } from "./inline.ts";
import { subjectName } from "./names.ts";
import { fileLink, lineOf } from "./page-links.ts";
import { type Registered, registers } from "./registers.ts";
import { assessmentsOf, type PageScope } from "./scope.ts";
import { type FindingsView, findingsView } from "./view-findings.ts";
import { type FrameView, frameView } from "./view-frame.ts";

/** One entry of a register, every field of it, and what checking found. */
export interface SheetView extends FrameView {
  readonly source: Inline;
  readonly form: {
    readonly title: string;
    readonly fields: Table;
    readonly sections: readonly FormSection[];
    readonly blanks: string;
  };
  readonly findings: FindingsView;
}

export function sheetView(scope: PageScope, entry: Registered): SheetView {
  const { words } = scope;
  const { fields, sections, blanks } = formTables(partsOf(scope, entry), words);
  const name = subjectName(scope, entry.kind, entry.id);
  const called = name === undefined ? entry.id : `${name} ${entry.id}`;
  const subjects = [{ kind: entry.kind, id: entry.id }];
  return {
    ...frameView(scope, `${registerTitle(scope, entry.kind)}${words.colon}${called}`),
    source: fileLink(scope, entry.file, lineOf(scope, at(entry, ""))),
    form: {
      title: words.content,
      fields,
      sections,
      blanks:
        blanks.length === 0 ? "" : `${words.leftBlank}${words.colon}${blanks.join(words.listSeparator)}`,
    },
    findings: findingsView(scope, assessmentsOf(scope, subjects)),
  };
}

/** What a register is called. */
export function registerTitle({ input, locale }: PageScope, kind: Registered["kind"]): string {
  const { document, list } = registers[kind];
  const own = input.schemas[document]["x-label"]?.[locale] ?? document;
  return list === undefined ? own : labelAt(input.schemas, document, `/${list}`)[locale];
}

/** The fields of an entry, wherever its kind is written. */
export function partsOf(scope: PageScope, { kind, value }: Registered): readonly Part[] {
  const { document, list } = registers[kind];
  if (list === undefined) return documentParts(scope, document, value);
  const [part] = documentParts(scope, document, { [list]: [value] }).filter(({ key }) => key === list);
  return part?.is === "list" ? (part.entries[0] ?? []) : [];
}
