import type { Localized } from "../localized.ts";

/** One cell of a table, or one paragraph between tables, as people see it. */
export interface SourceCell {
  /** Both count from 1, as spreadsheets do; a merged cell stands where it starts. */
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** What it shows was computed, so that nobody wrote it. */
  readonly isFormula?: boolean;
}

/** A sheet, a table of a text, or the paragraphs between two tables: rows of cells, blank ones included. */
export interface SourceTable {
  readonly name: Localized;
  readonly rows: readonly (readonly SourceCell[])[];
}

/** Where something stood in the form. */
export interface SourcePlace {
  /** Of the table among those of the file, from 0. */
  readonly order: number;
  readonly table: Localized;
  readonly row: number;
  readonly column: number;
}

/** What one form may ask of the reader. A filled form is about 50 kB; these are bounds of safety. */
export const sourceLimits = {
  /** Of the file, in bytes. */
  file: 5 * 1024 * 1024,
  /** Of all parts that are read, in bytes after unpacking. */
  unpacked: 24 * 1024 * 1024,
  parts: 2000,
  /** Of elements inside each other. */
  depth: 200,
  /** That hold something, and that hold nothing but a border. */
  cells: 10_000,
  blanks: 200_000,
  /** Of all cells together, in characters. */
  text: 1_000_000,
  /** The most that a cell of a spreadsheet may hold (ECMA-376, part 1, §18.18). */
  cellText: 32_767,
} as const;
