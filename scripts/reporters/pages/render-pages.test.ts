import { expect, test } from "vitest";
import { judge } from "../../core/judge.ts";
import { rules } from "../../rules/index.ts";
import { collected } from "../../testing/institution.ts";
import { below, pagesInput, renderedPages, smallPage, smallPages } from "../../testing/report-pages.ts";
import { pageMark } from "./page-mark.ts";
import { registeredKinds, registers } from "./registers.ts";
import type { PagesInput } from "./render-pages.ts";

const plan = "plans/student-records.yaml";
const restoration = "records/restorations/2026/rt-2026-001.yaml";

/** One sheet for each entry of a register. */
function sheets(input: PagesInput): string[] {
  const { model } = input.judgement;
  return registeredKinds.flatMap((kind) =>
    (model?.repository.all(kind) ?? []).map(({ id }) => `${registers[kind].folder}/${id}.md`),
  );
}

test.each([
  ["zh-TW", "提交"],
  ["en", "Commit"],
] as const)("writes every page in %s, the same each time", (locale, commit) => {
  const input = pagesInput(collected({}), { locale });
  const all = renderedPages(input);
  expect(all.map(({ path }) => path)).toEqual([
    "README.md",
    "clauses.md",
    "due.md",
    "checks.md",
    ...["exceptions", "adhoc", "configs", "media", "disposals", "devices", "waivers", "attestations"].map(
      (register) => `${register}.md`,
    ),
    "holds.md",
    "plans/student-records.md",
    "plans/website.md",
    "restorations/rt-2026-001.md",
    "checks/2026-11.md",
    "checks/2026-10.md",
    ...sheets(input),
  ]);
  expect(all.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["exceptions/exc-2026-001.md", "media/tape-01.md", "waivers/wvr-kiosk.md"]),
  );
  for (const { text } of all) {
    expect(text.startsWith(`${pageMark}\n# `)).toBe(true);
    expect(text.endsWith(`\`1.2.3\` · ${commit} \`0123456789abcdef0123456789abcdef01234567\`\n`)).toBe(true);
    expect(text).not.toMatch(/undefined|\[object|NaN|\n\n\n|\r/);
  }
  expect(renderedPages(input)).toEqual(all);
});

test("the index counts every outcome out of what it is counted from", () => {
  const { assessments } = judge(collected({}), rules, "2026-11-22");
  const count = (outcome: string): number => assessments.filter((one) => one.outcome === outcome).length;
  const applicable = assessments.length - count("not-applicable");
  const text = below(smallPage("README.md"), "結果統計");
  expect(text).toContain(`| 通過 | ${count("pass")} | 受檢 ${applicable} 項 |`);
  expect(text).toContain(`| 不通過 | ${count("fail")} | 受檢 ${applicable} 項 |`);
  expect(text).toContain(`| 不適用 | ${count("not-applicable")} | 全部 ${assessments.length} 項 |`);
});

test("a plan that cannot be read has no page, and the index says so", () => {
  const all = smallPages({ [plan]: "id: student-records\nrevision: [\n" });
  expect(all.has("plans/student-records.md")).toBe(false);
  const index = all.get("README.md") ?? "";
  expect(below(index, "待改正事項")).toContain(
    "| 不通過 | [`plans/student-records.yaml`](../plans/student-records.yaml) |",
  );
  expect(below(index, "資通系統與備份計畫")).toContain("| 學籍系統 | 是 | 高 | 沒有可讀取的備份計畫 |");
  expect(index).not.toContain("沒有不通過或無法判定的項目");
});

test("two records of one id keep a page each", () => {
  const data = collected({});
  const twin = data.files.find(({ path }) => path === restoration);
  if (twin === undefined) throw new Error("no record");
  const path = restoration.replace("2026/rt", "2025/rt");
  const rendered = renderedPages(pagesInput({ ...data, files: [...data.files, { ...twin, path }] }));
  const index = rendered.find((one) => one.path === "README.md")?.text;
  for (const page of ["restorations/rt-2026-001.md", "restorations/rt-2026-001.2.md"]) {
    expect(rendered.map((one) => one.path)).toContain(page);
    expect(index).toContain(`(${page})`);
  }
});

test("files are named, not linked, where the pages lie apart from the data", () => {
  const input = pagesInput(collected({}));
  for (const { text } of renderedPages({ ...input, dataPath: null }))
    expect(text).not.toMatch(/\]\([^)]*\.yaml\)/);
  const linked = renderedPages({ ...input, dataPath: "../../data" });
  expect(linked.find(({ path }) => path === "plans/website.md")?.text).toContain(
    "](../../../data/records/approvals/website/2.yaml)",
  );
});

test("without a model there is nothing to report on", () => {
  const input = pagesInput(collected({}));
  const { model: _, ...judgement } = input.judgement;
  expect(() => renderedPages({ ...input, judgement })).toThrow("model");
});
