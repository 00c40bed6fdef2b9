import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { FormRefused, refusals } from "../core/import/refusal.ts";
import { sourceLimits } from "../core/import/source-table.ts";
import { formFile, wordFile, workbookFile, zipped } from "../testing/form-files.ts";
import { formTables } from "./form-tables.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const cellsOf = (name: string, bytes: Uint8Array): string[] =>
  formTables(name, bytes).tables.flatMap(({ rows }) => rows.flatMap((row) => row.map(({ text }) => text)));

/** Why a file is refused, by the name of the refusal; undefined where it is read. */
function reasonOf(name: string, bytes: Uint8Array): string | undefined {
  try {
    formTables(name, bytes);
    return undefined;
  } catch (error) {
    if (!(error instanceof FormRefused)) throw error;
    return Object.entries(refusals).find(([, words]) => words === error.localized)?.[0];
  }
}

const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const openSheet = (rows: string, extra: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipped({
    mimetype: "application/vnd.oasis.opendocument.spreadsheet",
    "content.xml": `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="a">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
    ...extra,
  });
const openCell = (value: string, attributes = ""): string =>
  `<table:table-cell ${attributes}><text:p>${value}</text:p></table:table-cell>`;
const entities =
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';

describe("a file that is no form to read is refused with the reason", () => {
  const encrypted = (bytes: Uint8Array): Uint8Array => bytes.with(6, (bytes[6] ?? 0) | 1);
  test.each<[string, string, () => Uint8Array, string]>([
    ["an old .doc", "a.doc", () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "old"],
    ["a PDF", "a.pdf", () => utf8("%PDF-1.7"), "unknown"],
    ["text without the ending of a CSV file", "a.txt", () => utf8("系統名稱,a"), "unknown"],
    ["an empty file", "a.docx", () => new Uint8Array(), "unknown"],
    ["a ZIP file of something else", "a.docx", () => zipped({ "a.txt": "系統名稱" }), "unknown"],
    ["a ZIP file with a password", "a.docx", () => encrypted(wordFile([["a"]])), "encrypted"],
    [
      "an OpenDocument file with a password",
      "a.ods",
      () => openSheet("", { "META-INF/manifest.xml": "<manifest:encryption-data/>" }),
      "encrypted",
    ],
    ["half a file", "a.xlsx", () => formFile("plan.xlsx").subarray(0, 3000), "damaged"],
    ["XML that does not close", "a.docx", () => zipped({ "word/document.xml": "<w:document>" }), "damaged"],
    ["a quote without an end", "a.csv", () => utf8('系統名稱,"a'), "damaged"],
    ["CSV with a NUL", "a.csv", () => utf8("a,\0"), "unknown"],
    ["entities", "a.docx", () => wordFile([["&f;"]], entities), "doctype"],
    [
      "an entity that nothing declares",
      "a.docx",
      () => zipped({ "word/document.xml": "<w>&f;</w>" }),
      "damaged",
    ],
    [
      "entities in UTF-16",
      "a.docx",
      () => zipped({ "word/document.xml": Buffer.from(`\ufeff${entities}<w/>`, "utf16le") }),
      "doctype",
    ],
    [
      "elements inside each other without end",
      "a.docx",
      () => zipped({ "word/document.xml": "<w:tbl>".repeat(5000) }),
      "damaged",
    ],
    [
      "a ZIP bomb",
      "a.docx",
      () => zipSync({ "word/document.xml": new Uint8Array(2 * sourceLimits.unpacked) }, { level: 9 }),
      "tooLarge",
    ],
    [
      "thousands of parts",
      "a.docx",
      () => zipped(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`${at}`, ""]))),
      "tooLarge",
    ],
    ["a file of 10 MB", "a.csv", () => utf8("a".repeat(10_000_000)), "tooLarge"],
    ["a cell of 10 MB", "a.docx", () => wordFile([["a".repeat(10_000_000)]]), "tooLarge"],
    ["a cell of 40,000 characters", "a.csv", () => utf8("a".repeat(40_000)), "tooLarge"],
    [
      "one text in thousands of cells",
      "a.xlsx",
      () => workbookFile(`<row>${text("a".repeat(1000)).repeat(1100)}</row>`),
      "tooLarge",
    ],
    ["too many cells", "a.xlsx", () => workbookFile(`<row>${text("a").repeat(10_001)}</row>`), "tooLarge"],
    [
      "millions of blank cells",
      "a.xlsx",
      () => workbookFile(`<row>${"<c/>".repeat(300_000)}</row>`),
      "tooLarge",
    ],
    [
      "a cell repeated a billion times",
      "a.ods",
      () =>
        openSheet(
          `<table:table-row>${openCell("a", 'table:number-columns-repeated="1000000000"')}</table:table-row>`,
        ),
      "tooLarge",
    ],
    [
      "one sheet under many names",
      "a.xlsx",
      () =>
        zipped({
          "xl/workbook.xml": `<workbook>${'<sheet name="a" id="r"/>'.repeat(2)}</workbook>`,
          "xl/_rels/workbook.xml.rels": '<a><Relationship Id="r" Target="worksheets/s.xml"/></a>',
          "xl/worksheets/s.xml": "<worksheet/>",
        }),
      "damaged",
    ],
  ])("%s", (_, name, bytes, reason) => {
    expect(reasonOf(name, bytes())).toBe(reason);
  });
});

describe("what a form shows is read, and nothing else", () => {
  test.each<[string, string, () => Uint8Array, readonly string[]]>([
    [
      "paths in names of parts",
      "a.docx",
      () => withParts({ "../../etc/passwd": "x", "/x": "y" }),
      ["系統名稱"],
    ],
    ["macros", "a.docx", () => withParts({ "word/vbaProject.bin": "x" }), ["系統名稱"]],
    [
      "deleted text and field codes",
      "a.docx",
      () =>
        zipped({
          "word/document.xml":
            '<w:document xmlns:w="w"><w:p><w:del><w:r><w:t>舊</w:t></w:r></w:del><w:r><w:instrText>INCLUDETEXT "/etc/passwd"</w:instrText><w:t>新</w:t></w:r></w:p></w:document>',
        }),
      ["新"],
    ],
    [
      "boxes of Wingdings",
      "a.docx",
      () =>
        zipped({
          "word/document.xml":
            '<w:document xmlns:w="w"><w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>完整</w:t></w:r></w:p></w:document>',
        }),
      ["☑完整"],
    ],
    [
      "tags in a cell as text",
      "a.xlsx",
      () => workbookFile(`<row>${text("&lt;script&gt;x&lt;/script&gt;")}</row>`),
      ["<script>x</script>"],
    ],
    [
      "remarks in the margin",
      "a.ods",
      () =>
        openSheet(
          `<table:table-row>${openCell("值<office:annotation><text:p>私</text:p></office:annotation>")}</table:table-row>`,
        ),
      ["值"],
    ],
    ["Big5", "a.csv", () => Uint8Array.of(0xb3, 0xc6, 0xa5, 0xf7), ["備份"]],
    ["quotes and lines in a cell", "a.csv", () => utf8('a,"b ""c""\r\nd"\r\n'), ["a", 'b "c"\r\nd']],
  ])("%s", (_, name, bytes, cells) => {
    expect(cellsOf(name, bytes()).filter(Boolean)).toEqual(cells);
  });

  const withParts = (parts: Readonly<Record<string, string>>): Uint8Array =>
    zipped({
      ...parts,
      "word/document.xml": '<w:document xmlns:w="w"><w:p><w:r><w:t>系統名稱</w:t></w:r></w:p></w:document>',
    });

  test.each<[string, string, () => Uint8Array]>([
    ["a workbook", "a.xlsx", () => workbookFile("<row><c><f>1+1</f><v>2</v></c></row>")],
    [
      "a sheet",
      "a.ods",
      () => openSheet(`<table:table-row>${openCell("2", 'table:formula="of:=1+1"')}</table:table-row>`),
    ],
    ["CSV", "a.csv", () => utf8("=1+1")],
  ])("a formula of %s is called one", (_, name, bytes) => {
    const [table] = formTables(name, bytes()).tables;
    expect(table?.rows[0]?.[0]?.isFormula).toBe(true);
  });

  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-404]e&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="22"/><xf numFmtId="20"/></cellXfs></styleSheet>';
  test.each([
    ["a number", 0, "46082", "46082"],
    ["a day", 1, "46082", "2026-03-01"],
    ["a day in the calendar of the Republic", 2, "46082", "2026-03-01"],
    ["a day with its time", 3, "46082.4375", "2026-03-01 10:30"],
    ["a time", 4, "0.0833333333333333", "02:00"],
    ["the day that Excel invented", 1, "60", "60"],
  ])("%s of a workbook is read as people see it", (_, style, value, shown) => {
    const bytes = workbookFile(`<row><c s="${style}"><v>${value}</v></c></row>`, styles);
    expect(cellsOf("a.xlsx", bytes)).toEqual([shown]);
  });

  test.each(["plan", "restoration", "card"])("%s has the same cells as a workbook and as a sheet", (form) => {
    const [xlsx, ods] = ["xlsx", "ods"].map((ending) =>
      cellsOf(`a.${ending}`, formFile(`${form}.${ending}`)),
    );
    expect(xlsx?.filter(Boolean)).toEqual(ods?.filter(Boolean));
  });
});
