import type { FormField } from "./form-fields.ts";
import type { Context, LabelReader } from "./label-reader.ts";
import type { SourceCell } from "./source-table.ts";

/** A row of labels with values below them. */
export interface HeaderRow {
  /** The list whose entries are the rows below (`/items/*`), or `""` where one row of single values follows. */
  readonly list: string;
  readonly context: Context;
  readonly columns: readonly {
    readonly column: number;
    readonly label: string;
    readonly field?: FormField;
  }[];
}

const filledIn = (row: readonly SourceCell[]): SourceCell[] => row.filter(({ text }) => text !== "");
const listOf = (path: string): string =>
  path.includes("/*") ? path.slice(0, path.lastIndexOf("/*") + 2) : "";

/**
 * The header that a row is: two labels or more, most of what the row holds, and below it a
 * row that is none. A label at the left that is a heading over the others counts as one.
 */
export function headerRow(
  reader: LabelReader,
  row: readonly SourceCell[],
  next: readonly SourceCell[] | undefined,
  context: Context,
): HeaderRow | undefined {
  const all = filledIn(row);
  const [first, ...others] = all;
  if (first === undefined || others.length === 0 || next === undefined) return undefined;
  if (!isClosed(row, next) || filledIn(next).length === 0 || isSignature(reader, next, context))
    return undefined;
  const heading = reader.section(first.text, "");
  const here = heading === undefined ? undefined : best(reader, others, heading);
  const found = here ?? best(reader, all, context);
  return found !== undefined && !isMostlyLabels(reader, next, found.context.path) ? found : undefined;
}

/** Whether below every blank cell between the first and the last that are filled in there is another: parts of merged cells. */
function isClosed(row: readonly SourceCell[], next: readonly SourceCell[]): boolean {
  const filled = row.map(({ text }) => text !== "");
  const between = row.slice(filled.indexOf(true), filled.lastIndexOf(true));
  const below = (at: number): string => next.find(({ column }) => column === at)?.text ?? "";
  return between.every(({ text, column }) => text !== "" || below(column) === "");
}

/** Whether a row starts with who signs as what, and the name of one: columns of signatures are read row by row. */
function isSignature(reader: LabelReader, row: readonly SourceCell[], { path }: Context): boolean {
  const [first, second] = filledIn(row);
  const field = first && reader.field(first.text, path);
  const isPerson = typeof field === "object" && (field.item ?? field.node)["x-ref"] === "person";
  return isPerson && second !== undefined && !isLabel(reader, second.text, path);
}

/** Whether a row starts with a label and half of it are labels: the next part of the form. */
export function isMostlyLabels(reader: LabelReader, row: readonly SourceCell[], context: string): boolean {
  const all = filledIn(row);
  const [first] = all;
  if (first === undefined || !isLabel(reader, first.text, context)) return false;
  return all.filter(({ text }) => isLabel(reader, text, context)).length * 2 >= all.length;
}

export function isLabel(reader: LabelReader, text: string, context: string): boolean {
  return (
    reader.field(text, context) !== undefined ||
    reader.section(text, context) !== undefined ||
    reader.isUnkept(text) ||
    reader.isHeading(text)
  );
}

/** The reading of labels that takes most of them for fields of one list, or for single values. */
function best(reader: LabelReader, cells: readonly SourceCell[], context: Context): HeaderRow | undefined {
  const lists = [
    "",
    "/items/*",
    "/copies/*",
    "/jobs/*",
    "/verification/*",
    "/notApplicable/*",
    "/approval/reviews/*",
    "/evidence/*",
    "/amendments/*",
  ];
  const readings = [...new Set([context.path, ...lists])].map((path) => {
    const columns = cells.map(({ column, text }) => {
      const field = reader.field(text, path);
      return { column, label: text, ...(typeof field === "object" && { field }) };
    });
    const own = columns.filter(
      ({ field }) => field !== undefined && listOf(field.path) === listOf(path),
    ).length;
    const known = columns.filter(({ field, label }) => field !== undefined || reader.isUnkept(label)).length;
    return { path, columns, own, known };
  });
  // What is backed up comes first: a schedule or medium beside it can be linked to it.
  const isItems = (path: string): number => Number(path === "/items/*");
  const [most] = readings.sort(
    (a, b) => b.own - a.own || b.known - a.known || isItems(b.path) - isItems(a.path),
  );
  if (most === undefined || most.own < 2 || most.known * 2 <= cells.length) return undefined;
  const list = listOf(most.path);
  const isHere = context.path.startsWith(list) && list !== "";
  return {
    list,
    context: isHere || most.path === context.path ? context : { path: list },
    columns: most.columns,
  };
}
