import { refused } from "../../core/import/refusal.ts";
import { type SourceCell, type SourceTable, sourceLimits } from "../../core/import/source-table.ts";
import { cellCount, filled, sheetName } from "./grid.ts";
import { textBuilder } from "./text-builder.ts";
import { walkXml, type XmlElement } from "./xml-walk.ts";

export const openBody = "content.xml";
export const openManifest = "META-INF/manifest.xml";

/** Deleted text, remarks in the margin, and headings that programs made. */
const skipped = [
  "tracked-changes",
  "annotation",
  "note",
  "shapes",
  "forms",
  "automatic-styles",
  "font-face-decls",
];

/** A count that repeats something; whoever repeats a filled cell this often has no form. */
const repeats = (element: XmlElement, name: string): number => Number(element.attributes.get(name) ?? "1");

/** Tables and paragraphs of a text (ODT), or sheets (ODS) (OpenDocument 1.3, part 3, §9). */
export function openDocumentTables(body: Uint8Array, manifest: Uint8Array | undefined): SourceTable[] {
  if (manifest !== undefined && Buffer.from(manifest).includes("encryption-data")) throw refused("encrypted");
  const isSheets = Buffer.from(body).includes("<office:spreadsheet");
  return isSheets ? sheets(body) : texts(body);
}

function texts(body: Uint8Array): SourceTable[] {
  const builder = textBuilder(cellCount());
  let paragraphs = 0;
  walkXml(body, skipped, {
    open: (element) => {
      const { name } = element;
      if (name === "table") builder.openTable();
      else if (name === "table-row") builder.openRow();
      else if (name === "table-cell") builder.openCell(1);
      else if (name === "covered-table-cell")
        builder.skipColumns(repeats(element, "number-columns-repeated"));
      else if (name === "p" || name === "h") paragraphs += 1;
      else builder.write(blank(element));
    },
    text: (text) => {
      if (paragraphs > 0) builder.write(text);
    },
    close: (name) => {
      if (name === "p" || name === "h") {
        paragraphs -= 1;
        builder.endParagraph();
      } else if (name === "table-cell") builder.closeCell();
      else if (name === "table") builder.closeTable();
    },
  });
  return builder.tables();
}

function blank(element: XmlElement): string {
  if (element.name === "tab") return " ";
  if (element.name === "line-break") return "\n";
  return element.name === "s" ? " ".repeat(Math.min(Number(element.attributes.get("c") ?? "1"), 100)) : "";
}

function sheets(body: Uint8Array): SourceTable[] {
  const count = cellCount();
  const tables: { name: SourceTable["name"]; rows: SourceCell[][] }[] = [];
  let [row, rowRepeats, column, cellRepeats, paragraphs] = [1, 1, 1, 1, 0];
  let [shown, value] = ["", ""];
  let isFormula = false;
  const cells = (): SourceCell[] => tables.at(-1)?.rows.at(-1) ?? [];
  walkXml(body, skipped, {
    open: (element) => {
      const { name, attributes } = element;
      if (name === "table") {
        tables.push({ name: sheetName(attributes.get("name") ?? String(tables.length + 1)), rows: [] });
        row = 1;
      } else if (name === "table-row") {
        tables.at(-1)?.rows.push([]);
        rowRepeats = repeats(element, "number-rows-repeated");
        column = 1;
      } else if (name === "table-cell") {
        cellRepeats = repeats(element, "number-columns-repeated");
        [shown, value] = ["", attributes.get("date-value") ?? ""];
        isFormula = attributes.has("formula");
      } else if (name === "covered-table-cell") column += repeats(element, "number-columns-repeated");
      else if (name === "p") {
        if (shown !== "") shown += "\n";
        paragraphs += 1;
      } else shown += blank(element);
    },
    text: (text) => {
      if (paragraphs > 0) shown += text;
    },
    close: (name) => {
      if (name === "p") paragraphs -= 1;
      else if (name === "table-cell") {
        const text = value === "" ? shown : value.replace("T", " ");
        const isFilled = text.trim() !== "" || isFormula;
        if (isFilled && cellRepeats * rowRepeats > sourceLimits.cells) throw refused("tooLarge");
        // Blank cells to the edge of the sheet say nothing.
        const times = isFilled ? cellRepeats : Math.min(cellRepeats, 1);
        for (let at = 0; at < times; at += 1)
          cells().push(count.add({ row, column: column + at, text, ...(isFormula && { isFormula }) }));
        column += cellRepeats;
      } else if (name === "table-row") row += rowRepeats;
    },
  });
  return filled(tables);
}
