import { refused } from "../core/import/refusal.ts";
import { type SourceTable, sourceLimits } from "../core/import/source-table.ts";
import { csvTables } from "./form-tables/csv-tables.ts";
import { openBody, openDocumentTables, openManifest } from "./form-tables/open-document-tables.ts";
import { wordBody, wordTables } from "./form-tables/word-tables.ts";
import { isWorkbookPart, workbookPart } from "./form-tables/workbook-parts.ts";
import { workbookTables } from "./form-tables/workbook-tables.ts";
import { zipParts } from "./form-tables/zip-parts.ts";

/** What a filled form holds, and the ending of its format. */
export interface FormContent {
  readonly ending: "xlsx" | "ods" | "docx" | "odt" | "csv";
  readonly tables: readonly SourceTable[];
}

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** The tables of a form, by what its bytes are; only a CSV file is known by its name. Throws FormRefused. */
export function formTables(name: string, bytes: Uint8Array): FormContent {
  if (bytes.length > sourceLimits.file) throw refused("tooLarge");
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw refused("old");
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) {
    if (!/\.csv$/i.test(name)) throw refused("unknown");
    return { ending: "csv", tables: csvTables(bytes) };
  }
  const wanted = [wordBody, openBody, openManifest, "mimetype"];
  const parts = zipParts(bytes, (part) => wanted.includes(part) || isWorkbookPart(part));
  const [word, open] = [parts.get(wordBody), parts.get(openBody)];
  if (word !== undefined) return { ending: "docx", tables: wordTables(word) };
  if (parts.has(workbookPart)) return { ending: "xlsx", tables: workbookTables(parts) };
  if (open === undefined) throw refused("unknown");
  const isSheets = Buffer.from(parts.get("mimetype") ?? []).includes("spreadsheet");
  return { ending: isSheets ? "ods" : "odt", tables: openDocumentTables(open, parts.get(openManifest)) };
}
