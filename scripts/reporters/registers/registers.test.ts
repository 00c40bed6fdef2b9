import { read, utils } from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import type { Locale } from "../../core/localized.ts";
import { collected, type Edits } from "../../testing/institution.ts";
import { type Options, pagesInput } from "../../testing/report-pages.ts";
import { registerPage } from "./csv.ts";
import { cellText, type Register } from "./register.ts";
import { registersOf } from "./registers.ts";

const registers = (edits: Edits = {}, options: Options = {}): readonly Register[] =>
  registersOf(pagesInput(collected(edits, { allowFaults: true }), options));

/** One row as text, by the titles of its columns. */
function row(all: readonly Register[], id: string, first: string): Record<string, string> {
  const found = all.find((one) => one.id === id);
  const cells = found?.rows.find((one) => one[0] === first);
  if (found === undefined || cells === undefined) throw new Error(`no ${first} in ${id}`);
  return Object.fromEntries(found.columns.map((title, index) => [title, cellText(cells[index] ?? null)]));
}

describe.each<Locale>(["zh-TW", "en"])("in %s", (locale) => {
  const all = registers({}, { locale });

  test("every register has titles of its own, each once, and full rows", () => {
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
    for (const { title, columns, rows } of all) {
      expect(title).toMatch(/^[^[\]/\\:*?]{1,31}$/);
      expect(new Set(columns).size).toBe(columns.length);
      for (const one of rows) expect(one).toHaveLength(columns.length);
    }
  });

  test("no field is called by its key, and no choice by its code", () => {
    const texts = all.flatMap(({ columns, rows }) => [
      ...columns,
      ...rows.flat().map((cell) => cellText(cell)),
    ]);
    expect(texts.filter((text) => /[a-z](?!B)[A-Z]|^[a-z]+_[a-z]+$|undefined|\[object/.test(text))).toEqual(
      [],
    );
  });
});

test("a system is told in the words of the form, with its last test that counts", () => {
  expect(row(registers(), "systems", "student-records")).toMatchObject({
    系統名稱: "學籍系統",
    核心資通系統: "是",
    防護需求等級: "高",
    最近一次合格的回復測試: "2026-10-20",
    "Backproof：資料檔案": "registry/systems.yaml",
  });
});

test("a system without a test says so", () => {
  expect(row(registers(), "systems", "website")["最近一次合格的回復測試"]).toBe("無");
});

test.each([
  ["as approved", {}, "L0"],
  ["changed since", { "plans/website.yaml": { "/remarks": "後來才寫的備註" } }, "核准後內容已變更"],
  ["never approved", { "records/approvals/website/2.yaml": null }, "無核准紀錄"],
] as const)("a plan %s shows what vouches for it", (_, edits, level) => {
  const plans = registers(edits).find(({ id }) => id === "plans");
  const index = plans?.columns.indexOf("核准紀錄等級") ?? -1;
  expect(plans?.rows.find((cells) => cells.at(-1) === "plans/website.yaml")?.[index]).toBe(level);
});

test("a month of runs is one row that counts them all", () => {
  const checks = registers().find(({ id }) => id === "checks");
  const titles = ["執行次數", "正常", "警告", "失敗", "未執行", "停機免執行"];
  const [total, ...parts] = titles.map((title) => checks?.columns.indexOf(title) ?? -1);
  expect(checks?.rows.length).toBeGreaterThan(1);
  for (const cells of checks?.rows ?? []) {
    const sum = parts.reduce((all, index) => all + Number(cells[index]), 0);
    expect(cells[total ?? -1]).toBe(sum);
    expect(sum).toBeGreaterThan(0);
  }
});

test("the first table says what is told, of which day and commit, and how many rows follow", () => {
  const [about, ...others] = registers();
  const told = new Map(about?.rows.map(([name, value]) => [name, cellText(value ?? null)]));
  expect(told.get("檢核基準日")).toBe("2026-11-22");
  expect(told.get("Backproof 版本")).toBe("1.2.3");
  expect(told.get("提交")).toBe("0123456789abcdef0123456789abcdef01234567");
  for (const { title, rows } of others) expect(told.get(`筆數：${title}`)).toBe(String(rows.length));
});

const hostile = '=HYPERLINK("https://a.example"),|x\t<b>＝1\u202e{{x}}';

/** Data that no schema has seen: registers must not rest on what the reading of files refuses. */
function hostileRegisters(): readonly Register[] {
  const data = collected({});
  const files = data.files.map((file) => {
    if (file.kind !== "systems") return file;
    const { systems } = file.value as { readonly systems: readonly object[] };
    return { ...file, value: { systems: systems.map((one) => ({ ...one, name: hostile })) } } as typeof file;
  });
  return registersOf(pagesInput({ ...data, files }));
}

test("CSV files are read back by another program, and no cell is a formula", () => {
  const all = hostileRegisters();
  for (const [index, { path, text }] of all.map(registerPage).entries()) {
    const { columns, rows, id } = all[index] ?? { columns: [], rows: [], id: "" };
    expect(path).toBe(`registers/${id}.csv`);
    expect(text.startsWith("\ufeff")).toBe(true);
    const sheet = read(text.slice(1), { type: "string", raw: true }).Sheets["Sheet1"] ?? {};
    const cells = utils.sheet_to_json<string[]>(sheet, { header: 1, defval: "" });
    expect(cells).toHaveLength(rows.length + 1);
    expect(cells[0]).toEqual(columns);
    expect(cells.flat().filter((cell) => /^\s*[=+@＝＋＠-]/.test(cell) && !/^-\d+$/.test(cell))).toEqual([]);
  }
});

test("hostile text is shown whole in its own cell", () => {
  const all = hostileRegisters();
  expect(row(all, "systems", "student-records")["系統名稱"]).toBe(
    '=HYPERLINK("https://a.example"),|x <b>＝1\\u202e{{x}}',
  );
});

test("what cannot be read has no row", () => {
  const plans = registers({ "plans/website.yaml": "id: [\n" }).find(({ id }) => id === "plans");
  expect(plans?.rows.map((cells) => cells.at(-1))).toEqual(["plans/student-records.yaml"]);
});
