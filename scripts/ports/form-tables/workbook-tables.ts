import { refused } from "../../core/import/refusal.ts";
import { type SourceCell, type SourceTable, sourceLimits } from "../../core/import/source-table.ts";
import { cellCount, filled, sheetName } from "./grid.ts";
import { dateStyles, serialText } from "./workbook-dates.ts";
import { sharedTexts, sheetList, workbookPart } from "./workbook-parts.ts";
import { walkXml } from "./xml-walk.ts";

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  isFormula: boolean;
}

/** Sheets of an Excel workbook (ECMA-376, part 1, §18): what each cell shows, and no formula is ever worked out. */
export function workbookTables(parts: ReadonlyMap<string, Uint8Array>): SourceTable[] {
  const workbook = parts.get(workbookPart);
  if (workbook === undefined) throw refused("damaged");
  const { is1904, sheets } = sheetList(workbook, parts.get("xl/_rels/workbook.xml.rels"));
  const texts = sharedTexts(parts.get("xl/sharedStrings.xml"));
  const dates = dateStyles(parts.get("xl/styles.xml"));
  const count = cellCount();
  // A part that many sheets claim would be read as often.
  if (new Set(sheets.map(({ part }) => part)).size < sheets.length) throw refused("damaged");

  const shown = ({ type, value, style }: OpenCell): string => {
    if (type === "s") return texts[Number(value)] ?? "";
    if (type === "b") return value === "1" ? "是" : "否";
    if ((type === "" || type === "n") && dates.has(style) && value !== "")
      return serialText(Number(value), is1904) ?? value;
    return value;
  };
  return filled(
    sheets.flatMap(({ name, part }) => {
      const bytes = parts.get(part);
      if (bytes === undefined) throw refused("damaged");
      const { cells, covered } = sheetCells(bytes);
      const rows = new Map<number, SourceCell[]>();
      for (const cell of cells) {
        const { row, column, isFormula } = cell;
        if (covered(row, column)) continue;
        const found = count.add({ row, column, text: shown(cell), ...(isFormula && { isFormula }) });
        const beside = rows.get(row);
        if (beside === undefined) rows.set(row, [found]);
        else beside.push(found);
      }
      return [{ name: sheetName(name), rows: [...rows.values()] }];
    }),
  );
}

/** The cells of one sheet, and whether a place lies under a merged cell that starts elsewhere. */
function sheetCells(bytes: Uint8Array): {
  readonly cells: readonly OpenCell[];
  readonly covered: (row: number, column: number) => boolean;
} {
  const cells: OpenCell[] = [];
  const merged: (readonly [top: number, left: number, bottom: number, right: number])[] = [];
  let [row, column] = [0, 0];
  let isValue = false;
  walkXml(bytes, ["rPh", "rPr"], {
    open: ({ name, attributes }) => {
      if (name === "row") {
        row = Number(attributes.get("r") ?? row + 1);
        column = 0;
      } else if (name === "c") {
        column = place(attributes.get("r") ?? "")?.column ?? column + 1;
        const [type, style] = [attributes.get("t") ?? "", Number(attributes.get("s") ?? "0")];
        cells.push({ row, column, type, style, value: "", isFormula: false });
        if (cells.length > sourceLimits.cells + sourceLimits.blanks) throw refused("tooLarge");
      } else if (name === "f") {
        const cell = cells.at(-1);
        if (cell !== undefined) cell.isFormula = true;
      } else if (name === "mergeCell") {
        const [start, end] = (attributes.get("ref") ?? "").split(":").map(place);
        if (start && end) merged.push([start.row, start.column, end.row, end.column]);
      }
      isValue = name === "v" || name === "t";
    },
    text: (text) => {
      const cell = cells.at(-1);
      if (isValue && cell !== undefined) cell.value += text;
    },
    close: () => {
      isValue = false;
    },
  });
  if (merged.length > 5000) throw refused("tooLarge");
  const covered = (at: number, beside: number): boolean =>
    merged.some(
      ([top, left, bottom, right]) =>
        at >= top && at <= bottom && beside >= left && beside <= right && (at !== top || beside !== left),
    );
  return { cells, covered };
}

/** `C7` as row 7 and column 3. */
function place(reference: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}
