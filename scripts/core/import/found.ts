import type { Localized } from "../localized.ts";
import type { FormField } from "./form-fields.ts";
import type { Problem } from "./problems.ts";
import type { SourceCell, SourcePlace, SourceTable } from "./source-table.ts";

/** A cell that belongs to a field of the document. */
export interface FoundField {
  readonly field: FormField;
  /** Which entries of lists it belongs to, from the outermost on: one number for each `*` of its path. */
  readonly entries: readonly number[];
  readonly text: string;
  readonly place: SourcePlace;
  readonly isFormula: boolean;
  /** The row of a list that it stands in, where it belongs to something else: the schedule beside an item. */
  readonly beside?: { readonly list: string; readonly entry: number };
}

/** A cell that could not be used. */
export interface Unread {
  readonly place: SourcePlace;
  /** What the form calls it, where that is no field. */
  readonly label?: string;
  readonly field?: Localized;
  readonly text: string;
  readonly problem: Problem;
}

export interface FoundInForm {
  readonly fields: readonly FoundField[];
  readonly unread: readonly Unread[];
}

export const placeOf = (
  tables: readonly SourceTable[],
  table: SourceTable,
  { row, column }: SourceCell,
): SourcePlace => ({ order: tables.indexOf(table), table: table.name, row, column });

/** In the order of reading. */
export function byPlace({ place: a }: Unread, { place: b }: Unread): number {
  return a.order - b.order || a.row - b.row || a.column - b.column;
}
