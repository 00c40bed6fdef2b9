import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { formFile, wordFile, workbookFile } from "../testing/form-files.ts";
import { importRun } from "../testing/import-run.ts";

let here: ReturnType<typeof importRun>;

beforeEach(() => {
  here = importRun();
});
afterEach(() => here.remove());

const header = [["資通系統備份計畫表"], ["系統名稱", "官方網站"]];
const withRequirement = (text: string): Uint8Array => wordFile([...header, ["資訊備份需求", text]]);

describe("what a cell says stays text", () => {
  test.each([
    "<script>alert(1)</script>",
    "@everyone {{requirement}} $HOME `x`",
    "a: b # no comment",
    "- 一\n- 二",
    "&anchor *alias !!js/function x",
    "'\"\\ | > % @",
    '=HYPERLINK("http://example.com")',
    "::error::x",
    "yes",
    "null",
    "2026-03-01",
    "0x10",
    "115",
    "---\nid: evil",
    "字".repeat(3999),
  ])("%j", async (text) => {
    const { code } = await here.imported("form.docx", withRequirement(text));
    expect(code).toBe(0);
    expect(here.document("plans/website.yaml")).toMatchObject({ id: "website", requirement: text });
  });
});

describe("what a cell says that could not be read stays in its comment", () => {
  test.each([
    ["a line that looks like YAML", "x\nid: evil\n#"],
    ["every kind of line break", "x\r\nid: evil\u2028id: evil\u0085id: evil\vid: evil"],
    ["marks that turn text around", "\u202eid: evil\u2066"],
    ["a megabyte, cut short", "x".repeat(30_000)],
  ])("%s", async (_, text) => {
    const { code, out } = await here.imported("form.docx", wordFile([...header, ["電話", text]]));
    expect(code).toBe(3);
    expect(here.document("plans/website.yaml")["id"]).toBe("website");
    const draft = here.read("plans/website.yaml");
    expect(draft).not.toMatch(/^\s*id: evil/m);
    expect(draft + out).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u2028\u0085]/);
    expect(Math.max(...draft.split("\n").map(({ length }) => length))).toBeLessThan(700);
  });

  test("but a password is written nowhere", async () => {
    const secret = "password=Tr0ub4dor&3";
    const rows = [...header, ["資訊備份需求", secret], ["電話", secret], [secret], [`說明：${secret}`]];
    const apart = [
      ["password", "Tr0ub4dor&3"],
      ["帳號", "backup", "密碼", "Tr0ub4dor&3"],
      ["備註", "password"],
      ["備註", ": Tr0ub4dor&3"],
    ];
    const name = "password=Tr0ub4dor&3.docx";
    const { code, out, notice } = await here.imported(name, wordFile([...rows, ...apart]), "--locale", "en");
    expect(code).toBe(3);
    expect(out + notice + here.read("plans/website.yaml")).not.toContain("Tr0ub4dor");
    expect(out).toContain("looks like a password or key");
  });
});

test("a formula is not worked out, and its result not taken", async () => {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = `<row>${cell("系統名稱")}${cell("官方網站")}</row><row>${cell("資訊備份需求")}<c t="str"><f>WEBSERVICE("http://example.com")</f><v>每日備份</v></c></row><row>${cell("承辦")}${cell("林管理")}</row>`;
  const { code, out } = await here.imported("form.xlsx", workbookFile(rows));
  expect(code).toBe(3);
  expect(out).toContain("儲存格是公式");
  expect(here.document("plans/website.yaml")).not.toHaveProperty("requirement");
});

test("rows beyond what one document takes are listed, and the rest is drafted", async () => {
  const rows = Array.from({ length: 60 }, (_, at) => [`項目 ${at + 1}`, "資料庫", `每日 0${at % 10}:00`]);
  const { code, out } = await here.imported(
    "form.docx",
    wordFile([...header, ["名稱", "類別", "期程"], ...rows]),
  );
  expect(code).toBe(3);
  expect(here.document("plans/website.yaml")["items"]).toHaveLength(50);
  expect(out).toContain("名稱「項目 51」超過這份表單可登錄的筆數");
});

describe("nothing is written outside the places of drafts", () => {
  test.each([
    ["an id that is a path", ["--id", "../../evil"], 2],
    ["an id that is no id", ["--id", "WEB SITE"], 2],
    ["a folder that is a link elsewhere", [], 4],
  ])("%s is refused", async (name, args, code) => {
    const elsewhere = join(here.folder, "elsewhere");
    mkdirSync(elsewhere);
    if (name.startsWith("a folder")) {
      here.remove();
      here = importRun();
      mkdirSync(join(here.folder, "elsewhere"));
      symlinkSync(join(here.folder, "elsewhere"), join(here.folder, "records/evidence/2027"));
      const rows = [...header, ["填表日期", "116/1/2"]];
      const ran = await here.imported("f.docx", wordFile(rows), "--keep-source");
      expect(ran.code).toBe(code);
      expect(existsSync(join(here.folder, "plans/website.yaml"))).toBe(false);
    } else {
      const before = readdirSync(join(here.folder, "plans"));
      expect((await here.imported("plan.xlsx", formFile("plan.xlsx"), ...args)).code).toBe(code);
      expect(readdirSync(join(here.folder, "plans"))).toEqual(before);
    }
    expect(readdirSync(join(here.folder, "elsewhere"))).toEqual([]);
  });

  test("a form that was kept is not replaced by another", async () => {
    mkdirSync(join(here.folder, "records/evidence/2026"), { recursive: true });
    writeFileSync(join(here.folder, "records/evidence/2026/website-form.xlsx"), "前一份");
    const { code } = await here.imported("plan.xlsx", formFile("plan.xlsx"), "--keep-source");
    expect(code).toBe(4);
    expect(here.read("records/evidence/2026/website-form.xlsx")).toBe("前一份");
    expect(existsSync(join(here.folder, "plans/website.yaml"))).toBe(false);
  });
});

describe("a command line that cannot be carried out says why", () => {
  test.each([
    ["no form", [], "請指定一個填好的表單檔案"],
    ["two forms", ["a.docx", "b.docx"], "請指定一個填好的表單檔案"],
    ["a form that is not there", ["none.docx"], "無法讀取 none.docx：沒有這個檔案"],
    ["a folder", ["plans"], "不是可匯入的格式"],
    ["a kind that no form has", ["a.docx", "--kind", "check"], "--kind 只能是 plan、restoration"],
  ])("%s", async (_, args, words) => {
    const { code, notice } = await here.run("import", ...args);
    expect({ code, notice }).toEqual({ code: 2, notice: expect.stringContaining(words) });
  });

  test.each([
    ["an old file", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), "另存為 .docx、.xlsx、.odt 或 .ods"],
    ["half a file", formFile("plan.docx").subarray(0, 20_000), "已毀損"],
  ])("%s", async (_, bytes, words) => {
    const { code, notice } = await here.imported("form.doc", bytes);
    expect({ code, notice }).toEqual({ code: 2, notice: expect.stringContaining(words) });
  });
});
