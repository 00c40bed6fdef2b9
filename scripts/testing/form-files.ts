import { readFileSync } from "node:fs";
import { strToU8, zipSync } from "fflate";
import type { SourceTable } from "../core/import/source-table.ts";
import { formTables } from "../ports/form-tables.ts";

/** The bytes of a filled form of the test data. */
export const formFile = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../testdata/forms/${name}`, import.meta.url)));

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** Parts of a document as a ZIP file. */
export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
  );

/** A text document (ODT) with the tables and paragraphs of another form. */
export function asOpenText(name: string): Uint8Array {
  const { tables } = formTables(name, formFile(name));
  const namespaces = ["office", "text", "table"]
    .map((one) => `xmlns:${one}="urn:oasis:names:tc:opendocument:xmlns:${one}:1.0"`)
    .join(" ");
  const body = tables.map(openTable).join("");
  return zipped({
    mimetype: "application/vnd.oasis.opendocument.text",
    "content.xml": `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });
}

function openTable({ name, rows }: SourceTable): string {
  const paragraph = (text: string): string => `<text:p>${escaped(text)}</text:p>`;
  if (name.en.startsWith("text")) return rows.map(([cell]) => paragraph(cell?.text ?? "")).join("");
  const cells = rows.map((row) =>
    row.map(({ text }) => `<table:table-cell>${paragraph(text)}</table:table-cell>`).join(""),
  );
  return `<table:table>${cells.map((row) => `<table:table-row>${row}</table:table-row>`).join("")}</table:table>`;
}

/** A Word document of one table. */
export function wordFile(rows: readonly (readonly string[])[], head = ""): Uint8Array {
  const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p></w:tc>`;
  const table = rows.map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("");
  return zipped({
    "word/document.xml": `<?xml version="1.0"?>${head}<w:document xmlns:w="w"><w:body><w:tbl>${table}</w:tbl></w:body></w:document>`,
  });
}

/** A workbook of one sheet with the XML of its rows. */
export function workbookFile(rows: string, styles?: string): Uint8Array {
  return zipped({
    "xl/workbook.xml":
      '<workbook xmlns:r="r"><sheets><sheet name="表單" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...(styles !== undefined && { "xl/styles.xml": styles }),
  });
}
