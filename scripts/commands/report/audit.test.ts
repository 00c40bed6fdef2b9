import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { sha256Hex } from "../../core/digest.ts";
import { main } from "../../main.ts";
import { nodePorts } from "../../ports/node-ports.ts";
import type { Files } from "../../ports/ports.ts";
import { packedInstitution } from "../../testing/packed-institution.ts";

const plan = "plans/student-records.yaml";
const evidence = "records/evidence/2026/rt-2026-001.txt";

let here: ReturnType<typeof packedInstitution>;
beforeEach(() => {
  here = packedInstitution();
});
afterEach(() => rmSync(here.root, { recursive: true }));

const git = (...args: string[]): string =>
  execFileSync("git", ["-C", here.root, "-c", "user.name=示範", "-c", "user.email=x@example.org", ...args], {
    encoding: "utf8",
  });

describe("an audit pack", () => {
  test("is verified by sha256sum: the list names every other file, sorted", async () => {
    expect((await here.report()).code).toBe(0);
    const { code, told } = here.checked();
    expect(told).not.toMatch(/FAILED|WARNING/);
    expect(code).toBe(0);
    const names = here
      .text("SHA256SUMS")
      .trim()
      .split("\n")
      .map((line) => line.slice(66));
    expect(names).toEqual([...here.packed().keys()].filter((name) => name !== "SHA256SUMS"));
    expect(names.filter((name) => !name.startsWith("files/"))).toEqual([
      "institution.md",
      "kiosk.md",
      "student-records.md",
      "website.md",
    ]);
  });

  test("does not verify once a copy, or a page, is not what was handed on", async () => {
    await here.report();
    for (const name of [`files/${plan}`, "kiosk.md"]) {
      const bytes = readFileSync(join(here.pack, name));
      writeFileSync(join(here.pack, name), `${bytes.toString("utf8")} `);
      expect(here.checked()).toEqual({ code: 1, told: expect.stringContaining(`${name}: FAILED\n`) });
      writeFileSync(join(here.pack, name), bytes);
    }
    expect(here.checked().code).toBe(0);
  });

  test("encloses files byte for byte, with the digests that its pages name, and what everything was judged by", async () => {
    await here.report();
    const copies = [...here.packed()].filter(([name]) => name.startsWith("files/"));
    const pages = [...here.packed()]
      .filter(([name]) => name.endsWith(".md"))
      .map(([name]) => here.text(name));
    expect(copies.length).toBeGreaterThan(20);
    for (const [name, bytes] of copies) {
      expect(bytes.equals(readFileSync(join(here.root, name.slice("files/".length)))), name).toBe(true);
      expect(
        pages.some((page) => page.includes(`](${name}) | \`${sha256Hex(bytes)}\` |`)),
        name,
      ).toBe(true);
    }
    const names = copies.map(([name]) => name);
    for (const path of [plan, evidence, "policy/parameters.yaml", "policy/profiles/tw-baseline.yaml"])
      expect(names).toContain(`files/${path}`);
  });

  test("of a commit holds the files of that commit, whatever the folder holds by now", async () => {
    git("init", "-q");
    git("add", "-A");
    git("commit", "-q", "-m", "First");
    const bytes = readFileSync(join(here.root, plan));
    here.write({ [plan]: { "/remarks": "later" } });
    rmSync(join(here.root, evidence));
    expect((await here.report("--at HEAD")).code).toBe(0);
    expect(here.packed().get(`files/${plan}`)?.equals(bytes)).toBe(true);
    expect(here.packed().has(`files/${evidence}`)).toBe(true);
    expect(here.text("institution.md")).toContain(git("rev-parse", "HEAD").trim());
    expect(here.checked().code).toBe(0);
  });

  test("names what it could not enclose, and stays whole without it", async () => {
    rmSync(join(here.root, evidence));
    symlinkSync("/etc/hostname", join(here.root, evidence));
    await here.report();
    expect(here.text("institution.md")).toContain(`| \`${evidence}\` | 無法讀取，未附 |`);
    expect(here.packed().has(`files/${evidence}`)).toBe(false);
    expect(here.checked().code).toBe(0);
  });

  test("is led to by the first page and by every page of the site, in both languages", async () => {
    await here.report();
    const first = readFileSync(join(here.root, "reports/README.md"), "utf8");
    expect(first).toContain("](audit/institution.md)");
    expect(first).toContain("](audit/SHA256SUMS)");
    const read = (path: string): string => readFileSync(join(here.root, "reports/site", path), "utf8");
    for (const [locale, word] of [
      ["zh-TW", "稽核佐證包"],
      ["en", "Audit pack"],
    ] as const) {
      expect(read(`${locale}/index.html`)).toContain(`href="audit/institution.html">${word}</a>`);
      expect(read(`${locale}/systems/website.html`)).toContain('href="../audit/website.html"');
      for (const name of ["institution", "website"])
        expect(read(`${locale}/audit/${name}.html`)).toContain(`lang="${locale}"`);
    }
  });

  test("is not written, and the site says nothing of it, unless it was asked for", async () => {
    await main(["report", "--no-cache", "--today", "2026-11-22"], {
      ports: nodePorts,
      directory: here.root,
      isColourful: false,
      out: () => {},
      notice: () => {},
    });
    expect(existsSync(here.pack)).toBe(false);
    expect(existsSync(join(here.root, "reports/site/en/audit"))).toBe(false);
    expect(readFileSync(join(here.root, "reports/site/en/index.html"), "utf8")).not.toContain("Audit pack");
  });

  test("is refused where a file changes while it is written", async () => {
    const filesAt = (root: string): Files => {
      const files = nodePorts.filesAt(root);
      let times = 0;
      const read: Files["read"] = (path, limit) =>
        path === evidence && ++times > 1 ? Buffer.from("other") : files.read(path, limit);
      return { ...files, read };
    };
    const { code, notice } = await here.report("--locale en", "2026-11-22", { ...nodePorts, filesAt });
    expect({ code, notice }).toEqual({ code: 4, notice: expect.stringContaining(`${evidence} changed`) });
    expect(here.packed().has("SHA256SUMS")).toBe(false);
  });

  test("needs a checklist among the enabled profiles", async () => {
    here.write({ "policy/parameters.yaml": { "/profiles": ["tw-baseline"] } });
    const { code, notice } = await here.report("--locale en");
    expect({ code, notice }).toEqual({ code: 2, notice: expect.stringContaining("add tw-audit-checklist") });
    expect(existsSync(here.pack)).toBe(false);
  });

  test("on paper bears the controlled header, its number on every page, and is in the list", async () => {
    expect((await here.report("--pdf")).code).toBe(0);
    const sheets = here.printed("student-records.pdf");
    for (const [index, sheet] of sheets.entries()) {
      for (const word of ["文件編號", "機密等級", "內部使用", "IMS-P-015"]) expect(sheet).toContain(word);
      expect(sheet).toContain(`${index + 1}/${sheets.length}`);
    }
    const whole = [...here.printed("institution.pdf"), ...sheets].join("");
    for (const word of ["部分符合", "無法判定", "4.4.5最近一次執行", "異地備份", "填答人員", "已豁免"])
      expect(whole).toContain(word);
    expect(here.text("SHA256SUMS")).toMatch(/ {2}student-records\.pdf\n/);
    expect(here.checked().code).toBe(0);
  });
});
