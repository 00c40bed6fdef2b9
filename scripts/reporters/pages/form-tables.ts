import type { PageWords } from "../../i18n/pages.ts";
import type { Part } from "./document-parts.ts";
import type { Inline, Table } from "./inline.ts";

export interface FormSection {
  readonly title: string;
  /** A sentence before the tables, "" for none. */
  readonly note?: string;
  readonly tables: readonly Table[];
}

/** A document as a form: single values, parts with tables of their own, and what was left blank. */
export interface FormTables {
  readonly fields: Table;
  readonly sections: readonly FormSection[];
  readonly blanks: readonly string[];
}

type ListPart = Extract<Part, { readonly is: "list" }>;

export function formTables(parts: readonly Part[], words: PageWords): FormTables {
  const layout = formLayout(words);
  return {
    fields: layout.fieldTable(
      "",
      parts.filter(({ is }) => is === "value"),
    ),
    sections: parts.flatMap((part): FormSection[] => {
      if (part.is === "list") return [{ title: part.label, tables: layout.listTables(part) }];
      if (part.is === "group") return [{ title: part.label, tables: layout.groupTables("", part.parts) }];
      return [];
    }),
    blanks: layout.blanksIn(parts, ""),
  };
}

function formLayout(words: PageWords) {
  /** Values with their labels; those of parts inside parts under the labels of both. */
  const rowsOf = (parts: readonly Part[], before: string): Inline[][] =>
    parts.flatMap((part): Inline[][] => {
      if (part.is === "value") return [[before + part.label, part.text]];
      return part.is === "group" ? rowsOf(part.parts, `${before}${part.label}${words.colon}`) : [];
    });

  const fieldTable = (heading: string, parts: readonly Part[]): Table => ({
    heading,
    columns: [words.field, words.content],
    rows: rowsOf(parts, ""),
  });

  /** A field that another entry of its list fills in. */
  const orDash = (part: Part): Part =>
    part.is === "blank" ? { ...part, is: "value", text: words.blank } : part;

  const listsIn = (parts: readonly Part[]): ListPart[] =>
    parts.flatMap((part) => (part.is === "list" ? [part] : part.is === "group" ? listsIn(part.parts) : []));

  const groupTables = (heading: string, parts: readonly Part[]): Table[] => {
    const own = fieldTable(heading, parts);
    const lists = listsIn(parts).flatMap((list) =>
      listTables(
        { ...list, label: heading === "" ? list.label : `${heading}${words.colon}${list.label}` },
        true,
      ),
    );
    return own.rows.length === 0 ? lists : [own, ...lists];
  };

  /** One table with a row an entry; one table an entry where entries have parts of their own. */
  const listTables = (list: ListPart, headed = false): Table[] => {
    const { label, entries } = list;
    const used = usedColumns(list);
    if (entries.some((parts) => parts.some(({ is }) => is === "group" || is === "list"))) {
      return entries.flatMap((parts, index) =>
        groupTables(`${label} ${index + 1}`, parts.filter((_, column) => used.includes(column)).map(orDash)),
      );
    }
    const cell = (part: Part | undefined): Inline => (part?.is === "value" ? part.text : words.blank);
    return [
      {
        heading: headed ? label : "",
        columns: used.map((column) => entries[0]?.[column]?.label ?? ""),
        rows: entries.map((parts) => used.map((column) => cell(parts[column]))),
      },
    ];
  };

  /** Labels of what was left blank; of a list, only what no entry fills in. */
  const blanksIn = (parts: readonly Part[], before: string): string[] =>
    parts.flatMap((part): string[] => {
      const name = before + part.label;
      const below = `${name}${words.colon}`;
      if (part.is === "blank") return [name];
      if (part.is === "group") return blanksIn(part.parts, below);
      if (part.is === "value") return [];
      const used = new Set(usedColumns(part));
      return (part.entries[0] ?? [])
        .filter((_, column) => !used.has(column))
        .map(({ label }) => below + label);
    });

  return { fieldTable, groupTables, listTables, blanksIn };
}

/** Fields of a list that at least one entry fills in, by their place in the schema. */
function usedColumns({ entries }: ListPart): number[] {
  const all = entries[0]?.map((_, column) => column) ?? [];
  return all.filter((column) => entries.some((parts) => parts[column]?.is !== "blank"));
}
