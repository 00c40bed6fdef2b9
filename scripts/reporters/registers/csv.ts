import { csvText } from "../csv.ts";
import type { Page } from "../pages/render-pages.ts";
import { cellText, type Register } from "./register.ts";

/** A CSV file for every register. */
export function registerPages(registers: readonly Register[]): readonly Page[] {
  return registers.map(({ id, columns, rows }) => ({
    path: `registers/${id}.csv`,
    text: csvText([columns, ...rows.map((row) => row.map(cellText))]),
  }));
}
