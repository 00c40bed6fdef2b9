import type { CellObject, Row, Sheet } from "write-excel-file/node";
import type { PlainDate } from "../core/time/plain-date.ts";
import { columns as columnsOf } from "../reporters/columns.ts";
import { mark } from "../reporters/pages/page-mark.ts";
import { type Cell, cellText, type Register } from "../reporters/registers/register.ts";

/** The most that a cell of a spreadsheet may hold (ECMA-376, part 1, §18.18). */
const longestText = 32_767;
/** Widths of columns, in characters of half width. */
const narrowest = 6;
const widest = 60;
/** Rows whose texts are measured for the width of a column: the first of them are like the rest. */
const measured = 200;
const properties = "docProps/core.xml";

/**
 * Registers as one workbook (XLSX), a sheet each. Text stays text, days are days and numbers are numbers; the same
 * registers of the same day give the same bytes.
 */
export async function workbook(registers: readonly Register[], today: PlainDate): Promise<Uint8Array> {
  const { default: writeXlsxFile } = await import("write-excel-file/node");
  const sheets = registers.map(sheetOf);
  const written = await writeXlsxFile(sheets, {
    fontSize: 11,
    features: [documentProperties(today)],
  }).toBuffer();
  return sealed(written);
}

function sheetOf({ title, columns, rows }: Register): Sheet<Buffer> {
  const head: Row = columns.map((text) => ({
    ...textCell(text),
    fontWeight: "bold",
    backgroundColor: "#e7e6e6",
  }));
  return {
    sheet: title,
    data: [head, ...rows.map((row) => row.map(cellOf))],
    columns: columns.map((text, index) => ({ width: widthOf([text, ...texts(rows, index)]) })),
    stickyRowsCount: 1,
  };
}

function texts(rows: Register["rows"], column: number): string[] {
  return rows.slice(0, measured).map((row) => cellText(row[column] ?? null));
}

function widthOf(all: readonly string[]): number {
  const lines = all.flatMap((text) => text.slice(0, widest * 4).split("\n"));
  const most = lines.reduce((width, line) => Math.max(width, columnsOf(line)), 0);
  return Math.min(Math.max(most, narrowest) + 2, widest);
}

function cellOf(cell: Cell): CellObject | null {
  if (cell === null || cell === "") return null;
  if (typeof cell === "string") return textCell(cell);
  const place = { alignVertical: "top" as const };
  if (typeof cell === "number") return { value: cell, type: Number, ...place };
  if ("day" in cell)
    return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: "yyyy-mm-dd", ...place };
  return { value: new Date(`${cell.minute}:00Z`), type: Date, format: "yyyy-mm-dd hh:mm", ...place };
}

function textCell(text: string): CellObject {
  return { value: escaped(shortened(text)), type: String, wrap: true, alignVertical: "top" };
}

function shortened(text: string): string {
  if (text.length <= longestText) return text;
  return `${text.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/**
 * `_x0041_` in a text would be read as a character code, and the writer takes names that every object of JavaScript has
 * for texts it has met; either is told apart by writing one character as its code.
 */
function escaped(text: string): string {
  const plain = text.replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_");
  return plain in {} ? `${code(plain)}${plain.slice(1)}` : plain;
}

function code(text: string): string {
  return `_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Title, maker and day of the workbook (ECMA-376, part 2, §11), with the mark that tells a report's file. */
function documentProperties(today: PlainDate) {
  const types = "application/vnd.openxmlformats-package.core-properties+xml";
  const relation = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
  const made = `<dcterms:created xsi:type="dcterms:W3CDTF">${today}T00:00:00Z</dcterms:created>`;
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>Backproof</dc:creator><dc:description>${mark}</dc:description>${made}</cp:coreProperties>`;
  return {
    files: {
      transform: {
        "[Content_Types].xml": {
          insert: () => `<Override PartName="/${properties}" ContentType="${types}"/>`,
        },
        "_rels/.rels": {
          insert: () => `<Relationship Id="backproof" Type="${relation}" Target="${properties}"/>`,
        },
      },
      write: { files: () => ({ [properties]: xml }) },
    },
  };
}

/** The same parts in one order under one time stamp; the properties lie open, so that their mark can be found. */
async function sealed(written: Uint8Array): Promise<Uint8Array> {
  const { unzipSync, zipSync } = await import("fflate");
  const parts = Object.entries(unzipSync(written));
  // The first day that a ZIP file can name, as it reads on the clock of whatever machine this is.
  const mtime = new Date(1980, 0, 1);
  return zipSync(
    Object.fromEntries(
      parts.map(([path, bytes]) => [path, [bytes, { level: path === properties ? 0 : 6, mtime }]]),
    ),
  );
}
