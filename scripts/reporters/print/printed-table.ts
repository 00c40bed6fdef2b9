import type { Table } from "../pages/inline.ts";
import { type PrintedText, printedText, printedWidth } from "./printed-text.ts";

/** A field with its label; `wide` ones take the width of the paper, two others share it. */
export interface PrintedField {
  readonly label: PrintedText;
  readonly value: PrintedText;
  readonly isWide: boolean;
}

/** A table as paper can hold it: as such, or each row as a card of fields where it has too many columns. */
export type PrintedTable =
  | {
      readonly is: "table";
      readonly heading: PrintedText;
      readonly columns: readonly PrintedText[];
      /** Shares of the width, one a column. */
      readonly shares: readonly number[];
      readonly rows: readonly (readonly PrintedText[])[];
    }
  | { readonly is: "fields"; readonly heading: PrintedText; readonly fields: readonly PrintedField[] }
  | {
      readonly is: "cards";
      readonly heading: PrintedText;
      readonly cards: readonly (readonly PrintedField[])[];
    };

/** A4 upright gives eight columns some four Chinese characters each. */
const mostColumns = 8;
/** What half the paper holds beside a label, in columns of East-Asian width. */
const halfWidth = 28;
const narrowest = 6;
const widest = 40;

/** Tables of two columns, a label and its value, are forms; those with more columns than paper holds become cards. */
export function printedTable(table: Table, isForm: boolean): PrintedTable {
  const heading = printedText(table.heading);
  const titles = table.columns.map(printedText);
  const rows = table.rows.map((row) => row.map(printedText));
  if (isForm && titles.length === 2)
    return { is: "fields", heading, fields: rows.map(([label = [], value = []]) => field(label, value)) };
  if (titles.length > mostColumns)
    return {
      is: "cards",
      heading,
      cards: rows.map((row) => titles.map((title, index) => field(title, row[index] ?? []))),
    };
  const shares = titles.map((title, column) => {
    const given = table.shares?.[column];
    if (given !== undefined) return given;
    const longest = Math.max(...[title, ...rows.map((row) => row[column] ?? [])].map(printedWidth));
    // Twice as much text needs no twice as wide a column: it can take another line.
    return Math.sqrt(Math.min(widest, Math.max(narrowest, longest)));
  });
  return { is: "table", heading, columns: titles, shares, rows };
}

function field(label: PrintedText, value: PrintedText): PrintedField {
  return { label, value, isWide: value.length > 2 || printedWidth(value) > halfWidth };
}
