import { expect, test } from "vitest";
import type { Assessment, Finding } from "../../core/assessment.ts";
import { collected } from "../../testing/institution.ts";
import { below, oneRule, pagesInput, renderedPages } from "../../testing/report-pages.ts";

const rule = "restore-test-current";
const finding: Finding = {
  rule,
  message: "due-soon",
  args: { system: "學籍系統", due: "2028-10-20", days: 3 },
  severity: "error",
  anchor: { file: "plans/student-records.yaml", pointer: "/items/1/name", on: "value" },
  related: [],
};

/** Results on the page of a plan, and in the index, when the plan is all that was judged. */
function told(assessment: Pick<Assessment, "outcome"> & Partial<Assessment>): readonly [string, string] {
  const subject = { kind: "plan", id: "student-records" };
  const input = pagesInput(collected({}), { rules: oneRule });
  const assessments = [{ rule, subject, findings: [], duties: [], ...assessment }];
  const pages = renderedPages({ ...input, judgement: { ...input.judgement, assessments } });
  const text = (path: string): string =>
    pages.find((page) => page.path === path)?.text.replaceAll("\u200b", "") ?? "";
  return [below(text("plans/student-records.md"), "檢核結果"), below(text("README.md"), "待改正事項")];
}

const title = "備份資料應如期執行回復測試（`restore-test-current`）";
const subject = "[學籍系統](plans/student-records.md)（`student-records`）";

test("a failure is told with its place", () => {
  const [page, index] = told({ outcome: "fail", findings: [finding] });
  expect(page).toContain("受檢 1 項，不通過 1 項，無法判定 0 項。");
  expect(page).toContain(
    `| 不通過 | ${title} | 「學籍系統」的回復測試將於 2028-10-20 到期，尚餘 3 日。<br>改正：`,
  );
  expect(page).toContain("<br>備份項目：2：名稱 |");
  expect(page).not.toContain("### 通過");
  expect(index).toContain(`### 不通過、無法判定（1）\n`);
  expect(index).toContain(`| 不通過 | ${subject} | ${title} |`);
});

test("what is unknown is told with its reason, and is no pass", () => {
  const [page, index] = told({ outcome: "unknown", because: ["records/checks/2026/x.yaml"] });
  expect(page).toContain("受檢 1 項，不通過 0 項，無法判定 1 項。");
  expect(page).toContain(
    `| 無法判定 | ${title} | 無法判定，原因：records&#47;checks&#47;2026&#47;x&#46;yaml | 5.5.5 | — |`,
  );
  expect(page).not.toContain("### 通過");
  expect(index).toContain(`| 無法判定 | ${subject} | ${title} |`);
});

test("a waived failure is told as waived, by what", () => {
  const [page, index] = told({ outcome: "waived", findings: [finding], because: ["wvr1"] });
  expect(page).toContain(`| 已豁免 | ${title} | 依豁免單 wvr1 豁免<br>「學籍系統」`);
  expect(page).not.toContain("| 不通過 |");
  expect(index).toMatch(/^沒有不通過或無法判定的項目。\n\n### 已豁免（1）\n/);
});

test("a warning stands beside its pass", () => {
  const [page, index] = told({ outcome: "pass", findings: [{ ...finding, severity: "warning" }] });
  expect(page).toContain(`| 警告 | ${title} |`);
  expect(page).toContain(`### 通過（1）\n\n- ${title}`);
  expect(index).toMatch(/^沒有不通過或無法判定的項目。\n\n### 警告、提示（1）\n/);
});

test("what does not apply is listed apart", () => {
  const [page, index] = told({ outcome: "not-applicable" });
  expect(page).toContain("受檢 0 項，不通過 0 項，無法判定 0 項。");
  expect(page).toContain(`### 不適用（1）\n\n- ${title}`);
  expect(index).toBe("沒有不通過或無法判定的項目。");
});
