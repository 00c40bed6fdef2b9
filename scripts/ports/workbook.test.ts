import { read, utils, type WorkBook } from "@e965/xlsx";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { mark } from "../reporters/pages/page-mark.ts";
import type { Cell, Register } from "../reporters/registers/register.ts";
import { registersOf } from "../reporters/registers/registers.ts";
import { collected } from "../testing/institution.ts";
import { pagesInput } from "../testing/report-pages.ts";
import { workbook } from "./workbook.ts";

const today = "2026-11-22";

const register = (rows: readonly (readonly Cell[])[], columns = ["名稱"]): Register => ({
  id: "systems",
  title: "資通系統",
  columns,
  rows,
});

/** Read by SheetJS, a program of other authors. */
const opened = async (registers: readonly Register[]): Promise<WorkBook> =>
  read(await workbook(registers, today), { cellNF: true, cellFormula: true, cellStyles: true });

test("every register is a sheet with its titles and as many rows", async () => {
  const registers = registersOf(pagesInput(collected({})));
  const book = await opened(registers);
  expect(book.SheetNames).toEqual(registers.map(({ title }) => title));
  for (const { title, columns, rows } of registers) {
    const read = utils.sheet_to_json<unknown[]>(book.Sheets[title] ?? {}, { header: 1 });
    expect(read[0]).toEqual(columns);
    expect(read).toHaveLength(rows.length + 1);
  }
});

test("days, minutes and numbers are values, not texts", async () => {
  const cells: Cell[] = [{ day: "2026-11-22" }, { minute: "2026-11-22T18:00" }, 36.5, "36.5", null];
  const sheet = (await opened([register([cells], ["日", "時", "數", "文", "無"])])).Sheets["資通系統"];
  // Days since 1899-12-30, as spreadsheets count: 2026-11-22 is day 46348.
  expect(sheet?.["A2"]).toMatchObject({ t: "n", v: 46348, z: "yyyy-mm-dd", w: "2026-11-22" });
  expect(sheet?.["B2"]).toMatchObject({ t: "n", v: 46348.75, w: "2026-11-22 18:00" });
  expect(sheet?.["C2"]).toMatchObject({ t: "n", v: 36.5 });
  expect(sheet?.["D2"]).toMatchObject({ t: "s", v: "36.5" });
  expect(sheet?.["E2"]?.v).toBeUndefined();
});

test.each([
  '=HYPERLINK("https://a.example","x")',
  "+1+cmd|' /C calc'!A0",
  "@SUM(1)",
  "-2+3",
  "constructor",
  "__proto__",
  "toString",
  "_x0041_ 與 _x005F_",
  "</t></si><script>&amp;",
  "第一行\n第二行",
  " 前後空白 ",
  "'",
  "𠮷㐂👨‍👩‍👧",
])("the text %j stays that text, in a title too", async (text) => {
  const book = await opened([register([["甲"], [text], [text]], [text])]);
  for (const place of ["A1", "A3", "A4"]) {
    const cell = book.Sheets["資通系統"]?.[place];
    expect(cell).toMatchObject({ t: "s", v: text });
    expect(cell.f).toBeUndefined();
  }
});

test("a text longer than a cell can hold is cut, and shows it", async () => {
  const book = await opened([register([["字".repeat(40_000)]])]);
  const value = String(book.Sheets["資通系統"]?.["A2"]?.v);
  expect(value).toHaveLength(32_767);
  expect(value.endsWith("字…")).toBe(true);
});

test("titles stay in sight, and columns are as wide as their texts, up to a limit", async () => {
  const rows = [["甲", "乙".repeat(500), "資通系統名稱"]];
  const registers = [register(rows, ["一", "二", "三"])];
  const parts = unzipSync(await workbook(registers, today));
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  const widths = (await opened(registers)).Sheets["資通系統"]?.["!cols"]?.map((one) => one.width);
  expect(widths).toEqual([8, 60, 14]);
});

test.each(["UTC", "Asia/Taipei", "America/New_York"])(
  "the bytes are the same each time, in %s too",
  async (zone) => {
    const registers = registersOf(pagesInput(collected({})));
    const expected = await workbook(registers, today);
    const before = process.env["TZ"];
    process.env["TZ"] = zone;
    try {
      expect(Buffer.compare(await workbook(registers, today), expected)).toBe(0);
    } finally {
      if (before === undefined) delete process.env["TZ"];
      else process.env["TZ"] = before;
    }
  },
);

test("the mark of a report can be found without opening the workbook", async () => {
  const bytes = await workbook([register([])], today);
  expect(Buffer.from(bytes).includes(mark)).toBe(true);
  expect(read(bytes, { bookProps: true }).Props).toMatchObject({
    Author: "Backproof",
    Comments: mark,
  });
});
