import { refused } from "../../core/import/refusal.ts";
import type { SourceCell, SourceTable } from "../../core/import/source-table.ts";
import { cellCount, filled } from "./grid.ts";

/** Text in UTF-8, or in Big5 as older spreadsheets in Taiwan write it. */
function decoded(bytes: Uint8Array): string {
  for (const encoding of ["utf-8", "big5"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding may fit.
    }
  }
  throw refused("unknown");
}

/** The one table of a CSV file (RFC 4180). What a spreadsheet would compute counts as a formula. */
export function csvTables(bytes: Uint8Array): SourceTable[] {
  const text = decoded(bytes);
  if (text.includes("\0")) throw refused("unknown");
  const count = cellCount();
  const rows: SourceCell[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;
  while (field.lastIndex < text.length) {
    const match = field.exec(text);
    if (match === null) throw refused("damaged");
    const [, quoted, plain = "", end] = match;
    const content = quoted === undefined ? plain : quoted.replaceAll('""', '"');
    const cells = rows.at(-1) ?? [];
    const isFormula = /^\s*=/.test(content);
    cells.push(
      count.add({
        row: rows.length,
        column: cells.length + 1,
        text: content,
        ...(isFormula && { isFormula }),
      }),
    );
    if (end !== ",") rows.push([]);
  }
  return filled([{ name: { "zh-TW": "CSV 檔", en: "CSV file" }, rows }]);
}
