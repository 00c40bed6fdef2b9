import { refused } from "../../core/import/refusal.ts";
import { type SourceCell, type SourceTable, sourceLimits } from "../../core/import/source-table.ts";
import type { Localized } from "../../core/localized.ts";

/** Counts the cells of a document that hold something, and their text, so that none can ask for more than a form has. */
export interface CellCount {
  readonly add: (cell: SourceCell) => SourceCell;
}

export function cellCount(): CellCount {
  let [cells, blanks, length] = [0, 0, 0];
  return {
    add: (cell) => {
      const text = cell.text.trim();
      if (text === "" && cell.isFormula !== true) blanks += 1;
      else cells += 1;
      length += text.length;
      if (cells > sourceLimits.cells || blanks > sourceLimits.blanks) throw refused("tooLarge");
      if (text.length > sourceLimits.cellText || length > sourceLimits.text) throw refused("tooLarge");
      return { ...cell, text };
    },
  };
}

/** Names of the parts of a text: tables and what stands between them, each counted from 1. */
export const tableName = (number: number): Localized => ({
  "zh-TW": `表格 ${number}`,
  en: `table ${number}`,
});
export const textName = (number: number): Localized => ({
  "zh-TW": `第 ${number} 段文字`,
  en: `text ${number}`,
});
export const sheetName = (name: string): Localized => ({
  "zh-TW": `工作表「${name}」`,
  en: `sheet "${name}"`,
});

/** Tables that hold something. */
export function filled(tables: readonly SourceTable[]): SourceTable[] {
  return tables.filter(({ rows }) => rows.some((row) => row.some(({ text }) => text !== "")));
}
