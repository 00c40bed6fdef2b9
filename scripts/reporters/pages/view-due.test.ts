import { expect, test } from "vitest";
import type { PlainDate } from "../../core/time/plain-date.ts";
import { below, oneRule, smallPage } from "../../testing/report-pages.ts";

test.each<[PlainDate, string, string]>([
  ["2026-11-22", "往後（1）", "尚餘 698 日"],
  ["2028-07-21", "往後（1）", "尚餘 91 日"],
  ["2028-07-22", "90 日內到期（1）", "尚餘 90 日"],
  ["2028-10-20", "90 日內到期（1）", "尚餘 0 日"],
  ["2028-10-21", "已逾期（1）", "逾期 1 日"],
])("on %s the restore test stands under %s", (today, group, days) => {
  const page = smallPage("due.md", {}, { rules: oneRule, today });
  expect(below(page, group)).toContain(
    `| 117年10月20日（2028-10-20） | ${days} | 執行備份資料回復測試 | [學籍系統](plans/student-records.md)（\`student-records\`） | 5.5.5 | 林管理 | [\`plans/student-records.yaml\`](../plans/student-records.yaml) |`,
  );
  expect(page.match(/^無。$/gm)).toHaveLength(2);
});

test("dates are ISO in English", () => {
  const page = smallPage("due.md", {}, { rules: oneRule, locale: "en" });
  expect(page).toContain("| 2028-10-20 | 698 left | Do a restore test |");
});
