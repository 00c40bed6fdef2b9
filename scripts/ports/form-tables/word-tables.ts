import type { SourceTable } from "../../core/import/source-table.ts";
import { cellCount } from "./grid.ts";
import { textBuilder } from "./text-builder.ts";
import { walkXml } from "./xml-walk.ts";

export const wordBody = "word/document.xml";

/** Deleted text, field codes, and the older of two versions of the same drawing. */
const skipped = ["del", "moveFrom", "instrText", "Fallback", "rPr", "sdtPr"];

/** Boxes of the Wingdings fonts, which have no character of their own. */
const symbols: Readonly<Record<string, string>> = {
  F0FE: "☑",
  F052: "☑",
  F0FD: "☒",
  F0FC: "✓",
  F0A8: "□",
  F06F: "□",
  F0A3: "□",
  F06E: "■",
};

/** Tables and paragraphs of a Word document (ECMA-376, part 1, §17). */
export function wordTables(body: Uint8Array): SourceTable[] {
  const builder = textBuilder(cellCount());
  let isText = false;
  walkXml(body, skipped, {
    open: ({ name, attributes }) => {
      if (name === "tbl") builder.openTable();
      else if (name === "tr") builder.openRow();
      else if (name === "tc") builder.openCell(1);
      else if (name === "gridSpan") builder.spanCell(Number(attributes.get("val") ?? "1"));
      else if (name === "gridBefore") builder.skipColumns(Number(attributes.get("val") ?? "0"));
      else if (name === "tab") builder.write(" ");
      else if (name === "br" || name === "cr") builder.write("\n");
      else if (name === "sym") builder.write(symbols[attributes.get("char")?.toUpperCase() ?? ""] ?? "?");
      isText = name === "t";
    },
    text: (text) => {
      if (isText) builder.write(text);
    },
    close: (name) => {
      isText = false;
      if (name === "p") builder.endParagraph();
      else if (name === "tc") builder.closeCell();
      else if (name === "tbl") builder.closeTable();
    },
  });
  return builder.tables();
}
