import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sha256Hex } from "../core/import/source-digest.ts";
import { readYaml } from "../core/yaml/read-yaml.ts";
import { asOpenText, formFile, wordFile } from "../testing/form-files.ts";
import { importRun } from "../testing/import-run.ts";
import { smallInstitution } from "../testing/institution.ts";

let here: ReturnType<typeof importRun>;

beforeEach(() => {
  here = importRun();
});
afterEach(() => here.remove());

/** A draft without what tells where it came from. */
const withoutOrigin = (path: string): unknown => ({
  ...here.document(path),
  remarks: undefined,
  legacy: undefined,
});

const formats = ["xlsx", "ods", "docx", "odt", "csv"] as const;
const bytesOf = (form: string, format: (typeof formats)[number]): Uint8Array =>
  format === "odt" ? asOpenText(`${form}.docx`) : formFile(`${form}.${format}`);

describe("a plan filled in on paper", () => {
  test.each(formats)("as %s becomes the plan that it was written from", async (format) => {
    const { code, notice } = await here.imported(`表單.${format}`, bytesOf("plan", format));
    expect({ code, notice }).toEqual({ code: 0, notice: "" });
    const original = readYaml(smallInstitution()["plans/website.yaml"] ?? "").value as object;
    expect(withoutOrigin("plans/website.yaml")).toEqual({ ...original, remarks: undefined });
  });

  test("is a legacy record with the digest of its file, and needs nothing but its approval", async () => {
    const bytes = formFile("plan.xlsx");
    await here.imported("plan.xlsx", bytes);
    expect(here.document("plans/website.yaml")["remarks"]).toBe(
      `由紙本表單匯入之舊有紀錄；來源檔 plan.xlsx，SHA-256 ${sha256Hex(bytes)}`,
    );
    expect(here.document("plans/website.yaml")["legacy"]).toEqual({
      source: "紙本表單（plan.xlsx）",
      sha256: sha256Hex(bytes),
      importedOn: "2026-11-22",
    });
    const { out } = await here.run("validate", "--today", "2026-11-22", "--format", "json", "--no-cache");
    const wrong = JSON.parse(out).assessments.filter(
      (one: { outcome: string; subject: { id: string } }) =>
        one.outcome === "fail" && ["plans/website.yaml", "website"].includes(one.subject.id),
    );
    expect(wrong.map(({ rule }: { rule: string }) => rule)).toEqual(["plan-approved-before-use"]);
  });

  test("never replaces a plan", async () => {
    await here.imported("plan.xlsx", formFile("plan.xlsx"));
    const before = here.read("plans/website.yaml");
    const { code, notice } = await here.run("import", "plan.xlsx");
    expect({ code, after: here.read("plans/website.yaml") }).toEqual({ code: 4, after: before });
    expect(notice).toContain("匯入不會覆寫");
  });

  test("is only printed in a dry run", async () => {
    const { code, out } = await here.imported("plan.xlsx", formFile("plan.xlsx"), "--dry-run");
    expect(code).toBe(0);
    expect(out).toMatch(/^# yaml-language-server: \$schema=\.\.\/schemas\/plan\.schema\.json\nid: website\n/);
    expect(readdirSync(join(here.folder, "plans"))).toEqual(["student-records.yaml"]);
  });
});

describe("a record of a restore test", () => {
  test.each(formats)("as %s becomes the next record of its year", async (format) => {
    const { code, notice } = await here.imported(`表單.${format}`, bytesOf("restoration", format));
    expect({ code, notice }).toEqual({ code: 0, notice: "" });
    expect(withoutOrigin("records/restorations/2026/rt-2026-002.yaml")).toMatchObject({
      id: "rt-2026-002",
      purpose: "test",
      system: "student-records",
      items: ["db", "app"],
      backupSet: { id: "a1b2c3d4", takenAt: "2026-10-20T02:00:00+08:00", method: "full", medium: "tape-01" },
      startedAt: "2026-10-20T09:00:00+08:00",
      completedAt: "2026-10-20T12:30:00+08:00",
      performedBy: ["lin"],
      verifiedBy: "zhao",
      verification: [
        { item: "db", method: "row_count", expected: "182,345 筆", actual: "182,345 筆", result: "pass" },
        { item: "app", method: "app_login", expected: "可登入", actual: "可登入", result: "pass" },
      ],
      measured: { restoreTime: "PT3H30M", dataLoss: "PT7H" },
      result: "pass",
    });
  });

  test("never bears the id of another, of whatever year", async () => {
    const form = formFile("restoration.csv");
    const older = new TextEncoder().encode(
      new TextDecoder().decode(form).replaceAll("115年10月20日", "114年10月20日"),
    );
    const { code } = await here.imported("form.csv", older, "--id", "rt-2026-001");
    expect({ code, years: readdirSync(join(here.folder, "records/restorations")) }).toEqual({
      code: 4,
      years: ["2026"],
    });
  });

  test("keeps the form as evidence when asked", async () => {
    const bytes = formFile("restoration.docx");
    await here.imported("form.docx", bytes, "--keep-source", "--id", "rt-2026-100");
    const path = "records/evidence/2026/rt-2026-100-form.docx";
    expect(new Uint8Array(readFileSync(join(here.folder, path)))).toEqual(bytes);
    expect(here.document("records/restorations/2026/rt-2026-100.yaml")["evidence"]).toEqual([
      { path, sha256: sha256Hex(bytes), description: "匯入之原表單檔案" },
    ]);
  });
});

describe("a form that is not all readable", () => {
  test.each(formats)("as %s is drafted as far as it was read, and says what was not", async (format) => {
    const { code, out } = await here.imported(`card.${format}`, bytesOf("card", format));
    expect(code).toBe(3);
    const draft = here.document("plans/kiosk.yaml");
    expect(draft["jobs"]).toEqual([
      { id: "job-1", schedule: { frequency: "weekly", time: "03:00", weekdays: ["sun"] } },
    ]);
    expect(draft["items"]).toEqual([
      expect.objectContaining({
        name: "導覽機主機",
        method: "full",
        job: "job-1",
        copies: ["copy-1"],
        retention: "P7W",
      }),
      { id: "item-2", name: "導覽資料", category: "database", job: "job-1", copies: ["copy-1"] },
    ]);
    expect(draft["restoreTest"]).toEqual({ interval: "P2Y" });
    expect(draft).not.toHaveProperty("preparedBy");
    for (const line of [
      "方式「☑差異 ☑完整」勾選了兩項以上",
      "保留週期「永久」不是一段時間",
      "承辦「林小明」登錄資料中沒有這個名稱或代號",
    ]) {
      expect(out).toContain(line);
      expect(here.read("plans/kiosk.yaml")).toMatch(new RegExp(`^# .*第 \\d+ 列第 \\d+ 欄：${line}`, "m"));
    }
  });

  test("gives the same draft in each format", async () => {
    const drafts: unknown[] = [];
    for (const format of formats) {
      const { out } = await here.imported(`card.${format}`, bytesOf("card", format), "--dry-run");
      drafts.push({ ...(readYaml(out).value as object), remarks: undefined, legacy: undefined });
    }
    expect(drafts).toEqual(drafts.map(() => drafts[0]));
    expect(drafts[0]).toMatchObject({ id: "kiosk", preparedOn: "2026-03-01" });
  });

  test("marks what is to be filled in, and lacks nothing else", async () => {
    const { out } = await here.imported("card.xlsx", formFile("card.xlsx"));
    expect(here.read("plans/kiosk.yaml")).toContain("\n# requestingUnit: 待補（相關單位）\n");
    const missing = [...out.matchAll(/^待補：.*（(\/.*)）$/gm)].map(([, pointer]) => pointer);
    const { out: json } = await here.run(
      "validate",
      "--today",
      "2026-11-22",
      "--format",
      "json",
      "--no-cache",
    );
    const faults = JSON.parse(json).assessments.flatMap(
      (one: { rule: string; subject: { id: string }; findings: { message: string }[] }) =>
        one.rule === "schema-valid" && one.subject.id === "plans/kiosk.yaml" ? one.findings : [],
    );
    expect(new Set(faults.map(({ message }: { message: string }) => message))).toEqual(
      new Set(["missing-key"]),
    );
    expect(missing).toHaveLength(faults.length);
  });

  test("is told in English too", async () => {
    const { out } = await here.imported("card.xlsx", formFile("card.xlsx"), "--locale", "en");
    expect(out).toContain(
      'sheet "Sheet1", row 7, column 3: Method: "☑差異 ☑完整": more than one choice is ticked',
    );
    expect(out).toContain("not read: 3;");
  });

  test.each([
    ["an unknown system", [["系統名稱", "沒有的系統"]], "沒有填寫"],
    [
      "nothing of a form",
      [
        ["姓名", "電話"],
        ["王", "1"],
      ],
      "看不出",
    ],
  ])("with %s is refused", async (_, rows, words) => {
    const filler =
      words === "看不出"
        ? []
        : [
            ["文件編號", "IMS-P-015-01"],
            ["填表日期", "115/3/1"],
            ["承辦", "林管理"],
          ];
    const { code, notice } = await here.imported("form.docx", wordFile([...filler, ...rows]));
    expect({ code, plans: readdirSync(join(here.folder, "plans")) }).toEqual({
      code: 2,
      plans: ["student-records.yaml"],
    });
    expect(notice).toContain(words);
  });
});
