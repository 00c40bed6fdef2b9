import { csvText } from "../csv.ts";
import type { Page } from "../pages/render-pages.ts";
import { cellText, type Register } from "./register.ts";

/** A register as a CSV file. */
export function registerPage({ id, columns, rows }: Register): Page {
  return {
    path: `registers/${id}.csv`,
    text: csvText([columns, ...rows.map((row) => row.map(cellText))]),
  };
}
