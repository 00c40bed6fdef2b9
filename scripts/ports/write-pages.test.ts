import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { mark, pageMark } from "../reporters/pages/page-mark.ts";
import { PageRefused, writePages } from "./write-pages.ts";

const page = (path: string, text = "頁") => ({ path, text: `${pageMark}\n${text}\n` });

let base: string;
let folder: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), "pages-"));
  folder = join(base, "reports");
});
afterEach(() => rmSync(base, { recursive: true }));

/** Every file below the base, with the text of those that are pages of this test. */
const all = (): string[] =>
  readdirSync(base, { recursive: true, encoding: "utf8" })
    .filter((path) => path.includes("."))
    .sort();

test("makes folders, writes pages and returns their paths", () => {
  const written = writePages(folder, [page("README.md"), page("plans/a.md", "計畫")]);
  expect(written).toEqual([join(folder, "README.md"), join(folder, "plans", "a.md")]);
  expect(readFileSync(join(folder, "plans", "a.md"), "utf8")).toBe(`${pageMark}\n計畫\n`);
  expect(all()).toEqual(["reports/README.md", "reports/plans/a.md"]);
});

test("replaces pages of an earlier report and leaves everything else alone", () => {
  writePages(folder, [page("README.md", "舊"), page("old.md")]);
  writeFileSync(join(folder, "notes.txt"), "筆記");
  writePages(folder, [page("README.md", "新")]);
  expect(readFileSync(join(folder, "README.md"), "utf8")).toBe(`${pageMark}\n新\n`);
  expect(all()).toEqual(["reports/README.md", "reports/notes.txt", "reports/old.md"]);
});

test.each([
  "../x.md",
  "/x.md",
  "a/../../x.md",
  "a//x.md",
  "./x.md",
  "a\\x.md",
  ".git/config",
  "",
  "a/",
  "C:x.md",
  "x\0.md",
])("refuses the path %j", (path) => {
  expect(() => writePages(folder, [page("README.md"), page(path)])).toThrow(PageRefused);
  expect(all()).toEqual([]);
});

test("refuses two pages that some file systems hold to be one", () => {
  expect(() => writePages(folder, [page("a.md"), page("A.md")])).toThrow(PageRefused);
  expect(all()).toEqual([]);
});

test("refuses to replace a file that no report wrote, and writes nothing", () => {
  mkdirSync(folder);
  writeFileSync(join(folder, "due.md"), "# 我的筆記\n");
  expect(() => writePages(folder, [page("README.md"), page("due.md")])).toThrow(PageRefused);
  expect(readFileSync(join(folder, "due.md"), "utf8")).toBe("# 我的筆記\n");
  expect(all()).toEqual(["reports/due.md"]);
});

test.each<[string, () => void]>([
  ["the folder itself", () => symlinkSync(join(base, "elsewhere"), folder)],
  ["a folder inside", () => symlinkSync(join(base, "elsewhere"), join(folder, "plans"))],
  ["a page", () => symlinkSync(join(base, "elsewhere", "victim.md"), join(folder, "due.md"))],
  ["a page that leads nowhere", () => symlinkSync(join(base, "nowhere.md"), join(folder, "due.md"))],
  ["a folder where a page goes", () => mkdirSync(join(folder, "due.md"))],
  ["a file where a folder goes", () => writeFileSync(join(folder, "plans"), pageMark)],
])("refuses to write through %s", (what, prepare) => {
  mkdirSync(join(base, "elsewhere"));
  writeFileSync(join(base, "elsewhere", "victim.md"), pageMark);
  if (what !== "the folder itself") mkdirSync(folder);
  prepare();
  const before = all();
  expect(() => writePages(folder, [page("README.md"), page("due.md"), page("plans/a.md")])).toThrow(
    PageRefused,
  );
  expect(all()).toEqual(before);
  expect(readFileSync(join(base, "elsewhere", "victim.md"), "utf8")).toBe(pageMark);
  expect(existsSync(join(base, "nowhere.md"))).toBe(false);
});

test("says why in both languages", () => {
  try {
    writePages(folder, [page("../x.md")]);
    expect.unreachable();
  } catch (error) {
    expect((error as PageRefused).localized).toEqual({
      "zh-TW": "../x.md：不是報表目錄內的路徑。",
      en: "../x.md: is not a path inside the folder of the report.",
    });
  }
});

test.each<[string, (text: string) => string]>([
  ["a.pdf", (text) => `%PDF-1.7\n${text}`],
  ["a.json", (text) => JSON.stringify({ remarks: text })],
  ["a.xlsx", (text) => `PK\u0003\u0004${text}`],
])("%s of an earlier report is replaced, one from elsewhere is not", (path, content) => {
  const file = (text: string) => ({ path, content: () => Buffer.from(content(text)) });
  writePages(folder, [file(`舊 ${mark}`)]);
  writePages(folder, [file(`新 ${mark}`)]);
  expect(readFileSync(join(folder, path), "utf8")).toBe(content(`新 ${mark}`));
  writeFileSync(join(folder, path), content("掃描檔"));
  expect(() => writePages(folder, [page("README.md"), file(mark)])).toThrow(PageRefused);
  expect(readFileSync(join(folder, path), "utf8")).toBe(content("掃描檔"));
});

test("a calendar of an earlier report is replaced, one from elsewhere is not", () => {
  const calendar = (maker: string) => ({
    path: "duties.ics",
    text: `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//${maker}//EN\r\nEND:VCALENDAR\r\n`,
  });
  writePages(folder, [calendar("Backproof//Backproof 0.0.1")]);
  writePages(folder, [calendar("Backproof//Backproof 0.0.2")]);
  writeFileSync(join(folder, "duties.ics"), calendar("Example").text);
  expect(() => writePages(folder, [calendar("Backproof//Backproof 0.0.2")])).toThrow(PageRefused);
});

test("a register of an earlier report is replaced, a list from elsewhere is not", () => {
  const list = (head: string) => ({ path: "registers/a.csv", text: `\ufeff${head}\r\n"Backproof","x"\r\n` });
  writePages(folder, [list('"識別碼","Backproof：資料檔案"')]);
  writePages(folder, [list('"Backproof","內容"')]);
  writePages(folder, [list('"Id","Backproof: data file"')]);
  writeFileSync(join(folder, "registers/a.csv"), list('"識別碼","名稱"').text);
  expect(() => writePages(folder, [list('"Id","Backproof: data file"')])).toThrow(PageRefused);
});
