import type { SourceCell, SourceTable } from "../../core/import/source-table.ts";
import { type CellCount, filled, tableName, textName } from "./grid.ts";

interface OpenTable {
  readonly rows: SourceCell[][];
  column: number;
  span: number;
  text: string;
  isInCell: boolean;
}

/**
 * Builds the tables of a text and, as tables of one column, the paragraphs between them, in the order of the document. A table
 * inside a cell becomes a table of its own after the one around it began.
 */
export function textBuilder(count: CellCount) {
  const tables: SourceTable[] = [];
  const open: OpenTable[] = [];
  let paragraphs: SourceCell[][] = [];
  let paragraph = "";
  let [tableNumber, textNumber] = [0, 0];

  const endText = (): void => {
    if (paragraphs.length === 0) return;
    textNumber += 1;
    tables.push({ name: textName(textNumber), rows: paragraphs });
    paragraphs = [];
  };
  return {
    openTable: (): void => {
      if (open.length === 0) endText();
      tableNumber += 1;
      const rows: SourceCell[][] = [];
      tables.push({ name: tableName(tableNumber), rows });
      open.push({ rows, column: 1, span: 1, text: "", isInCell: false });
    },
    closeTable: (): void => {
      open.pop();
    },
    openRow: (): void => {
      const table = open.at(-1);
      if (table === undefined) return;
      table.rows.push([]);
      table.column = 1;
    },
    openCell: (span: number): void => {
      const table = open.at(-1);
      if (table === undefined) return;
      Object.assign(table, { span, text: "", isInCell: true });
    },
    /** Sets how many columns the open cell spans, where that is only said inside it. */
    spanCell: (span: number): void => {
      const table = open.at(-1);
      if (table !== undefined) table.span = span;
    },
    closeCell: (): void => {
      const table = open.at(-1);
      const row = table?.rows.at(-1);
      if (table === undefined || row === undefined) return;
      row.push(count.add({ row: table.rows.length, column: table.column, text: table.text }));
      table.column += Math.max(1, table.span);
      table.isInCell = false;
    },
    /** Passes columns that a cell beside or above covers. */
    skipColumns: (columns: number): void => {
      const table = open.at(-1);
      if (table !== undefined) table.column += columns;
    },
    write: (text: string): void => {
      const table = open.at(-1);
      if (table === undefined) paragraph += text;
      else if (table.isInCell) table.text += text;
    },
    endParagraph: (): void => {
      const table = open.at(-1);
      if (table !== undefined) {
        if (table.isInCell) table.text += "\n";
        return;
      }
      const row = paragraphs.length + 1;
      paragraphs.push([count.add({ row, column: 1, text: paragraph })]);
      paragraph = "";
    },
    tables: (): SourceTable[] => {
      endText();
      return filled(tables);
    },
  };
}
