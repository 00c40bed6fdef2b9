import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type PrintedForm, printedForms } from "../reporters/print/printed-form.ts";
import { printedText } from "../reporters/print/printed-text.ts";
import { printTemplates } from "../reporters/templates.generated.ts";
import { collected, type Edits } from "../testing/institution.ts";
import { type Options, pagesInput } from "../testing/report-pages.ts";
import { CannotTypeset, type Typesetter, typesetter } from "./typeset.ts";

const folder = mkdtempSync(join(tmpdir(), "backproof-print-"));
afterAll(() => rmSync(folder, { recursive: true }));

let typeset: Typesetter;
beforeAll(async () => {
  typeset = await typesetter(printTemplates.form);
});

/** A form of the small institution, by the path of its page. */
function formAt(path: string, edits: Edits = {}, options: Options = {}): PrintedForm {
  const all = [...printedForms(pagesInput(collected(edits, { allowFaults: true }), options))];
  const found = all.find((one) => one.path === path);
  if (found === undefined) throw new Error(`no form ${path}`);
  return found.form();
}

function printed(...form: Parameters<typeof formAt>): Uint8Array {
  return typeset(formAt(...form));
}

/** What a program that is not ours reads in a PDF. */
function told(program: string, bytes: Uint8Array, ...options: readonly string[]): string {
  const file = join(folder, "form.pdf");
  writeFileSync(file, bytes);
  return execFileSync(program, [...options, file, ...(program === "pdftotext" ? ["-"] : [])], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}

const plan = "plans/student-records";
const restoration = "restorations/rt-2026-001";

test("a plan on paper bears the controlled-document header on every page, with its number", () => {
  const bytes = printed(plan);
  const pages = told("pdftotext", bytes, "-layout").split("\f").slice(0, -1);
  expect(pages.length).toBe(Number(/^Pages:\s+(\d+)$/m.exec(told("pdfinfo", bytes))?.[1]));
  for (const [index, page] of pages.entries()) {
    for (const word of ["文件編號", "文件名稱", "機密等級", "版次", "紀錄編號", "頁次", "IMS-P-015-01"])
      expect(page).toContain(word);
    expect(page).toMatch(new RegExp(`${index + 1}\\s*/\\s*${pages.length}`));
  }
});

test.each([
  [plan, ["資通系統備份計畫表：學籍系統", "林管理", "備份項目", "保留世代數", "簽核", "核准紀錄"]],
  [restoration, ["備份資料回復測試紀錄表", "執行人員", "驗證人員", "實際作業時間", "簽核"]],
])("the text of %s reads back", (path, words) => {
  const text = told("pdftotext", printed(path)).replaceAll(/\s/g, "");
  for (const word of words) expect(text).toContain(word);
});

test("fonts are embedded, the file is tagged and says what it is", () => {
  const bytes = printed(plan);
  const fonts = told("pdffonts", bytes).trim().split("\n").slice(2);
  expect(fonts.length).toBeGreaterThan(0);
  for (const line of fonts) expect(line).toMatch(/CID .* Identity-H\s+yes yes yes/);
  const facts = told("pdfinfo", bytes);
  expect(facts).toMatch(/^Tagged:\s+yes$/m);
  expect(facts).toMatch(/^Page size:.*A4/m);
  expect(facts).toMatch(/^Title:\s+資通系統備份計畫表：學籍系統$/m);
  // What archives read: part and conformance of PDF/A.
  expect(Buffer.from(bytes).toString("latin1")).toMatch(/pdfaid:part>2<[\s\S]*pdfaid:conformance>A</);
});

test("the same data give the same bytes, also from another typesetter", async () => {
  const first = printed(plan);
  typeset = await typesetter(printTemplates.form);
  expect(Buffer.compare(printed(plan), first)).toBe(0);
});

test("English forms keep Chinese names", () => {
  const text = told("pdftotext", printed(plan, {}, { locale: "en" }));
  expect(text).toContain("Sign-off");
  expect(text).toContain("學籍系統");
});

const hostile = '#panic("x") *粗* _斜_ $x$ `y` @all <label> \\ // = 標題 #import "/etc/passwd": *';

test("text is never markup, and none is lost", () => {
  const text = told("pdftotext", printed(plan, { [`${plan}.yaml`]: { "/remarks": hostile } }));
  expect(text.replaceAll(/\s/g, "")).toContain(hostile.replaceAll(/\s/g, ""));
});

test("a word of ten thousand characters stays on the paper and whole", () => {
  const word = "x7".repeat(5_000);
  const bytes = typeset({ ...formAt(plan), blanks: printedText(word) });
  const lines = told("pdftotext", bytes, "-bbox").matchAll(/xMax="([\d.]+)"/g);
  for (const [, right] of lines) expect(Number(right)).toBeLessThan(595 - 40);
  expect(told("pdftotext", bytes).match(/[x7]+/g)?.join("").length).toBeGreaterThanOrEqual(10_000);
});

/** Top, bottom and text of each word on a page. */
const boxed = /yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)<\/word>/g;

test("names of two hundred characters make the header taller, and it lies over nothing", () => {
  const name = "國立示範科技大學資訊備份管理程序書".repeat(12).slice(0, 200);
  const form = formAt(plan);
  const values = form.header.values.map((value, at) => ([1, 4].includes(at) ? printedText(name) : value));
  const bytes = typeset({
    ...form,
    institution: printedText(name),
    header: { ...form.header, values },
    title: printedText("表單標題"),
  });
  const [first = ""] = told("pdftotext", bytes, "-bbox").split("</page>");
  const words = [...first.matchAll(boxed)].map(([, top, bottom, text]) => ({
    top: Number(top),
    bottom: Number(bottom),
    text,
  }));
  const title = words.findIndex(({ text }) => text === "表單標題");
  expect(title).toBeGreaterThan(0);
  for (const { top, bottom } of words.slice(0, title)) {
    expect(top).toBeGreaterThan(0);
    expect(bottom).toBeLessThanOrEqual(words[title]?.top ?? 0);
  }
});

test("a character that no font has is told by its number", () => {
  const text = told("pdftotext", printed(plan, { [`${plan}.yaml`]: { "/remarks": "泰文 ก 與 𓀀 結束" } }));
  expect(text.replaceAll(/\s/g, "")).toContain("泰文[U+0E01]與[U+13000]結束");
});

test("without a Chinese font, the message names the package to install", async () => {
  await expect(typesetter(printTemplates.form, ["No Such Font"])).rejects.toThrow(CannotTypeset);
  await expect(typesetter(printTemplates.form, ["No Such Font"])).rejects.toThrow("fonts-noto-cjk");
});
