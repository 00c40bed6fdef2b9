import { expect, test } from "vitest";
import { below, oneRule, smallPage } from "../../testing/report-pages.ts";

const plan = "plans/student-records.yaml";

test("people who share a name are told apart by their ids", () => {
  const page = smallPage("plans/student-records.md", {
    "policy/people.yaml": { "/people/1/name": "林管理" },
  });
  expect(below(page, "職責")).toContain("| 備份管理者 | 林管理（lin） |");
  expect(below(page, "職責")).toContain("| 備份媒體保管人 | 林管理（chen） |");
});

test("a list whose entries have parts is told entry by entry, with a dash for what only others have", () => {
  const job = {
    id: "weekly",
    platform: "backup-server",
    schedule: { frequency: "on_change", weekdays: ["sun", "wed"], windowMinutes: 60 },
    mode: "offline",
  };
  const jobs = below(smallPage("plans/student-records.md", { [plan]: { "/jobs/-": job } }), "備份作業");
  const [, first = "", second = ""] = jobs.split("### ");
  expect(first).toContain("| 影響範圍與情況：評估人 | 林管理 |");
  expect(second).toContain("備份作業 2\n");
  expect(second).toContain("| 期程：星期 | 週日、週三 |");
  expect(second).toContain("| 影響範圍與情況 | — |");
});

test("what was left blank is named", () => {
  expect(smallPage("plans/student-records.md")).toMatch(
    /^未填欄位：停止實施日期、緊急實施、職責：代理人、.*、備註$/m,
  );
});

test("a text of several lines stays in its cell", () => {
  const page = smallPage("plans/student-records.md", { [plan]: { "/remarks": "一、甲\n二、乙\n" } });
  expect(below(page, "表單內容")).toContain("| 備註 | 一、甲<br>二、乙 |");
});

test("a failed rule stands on the page with its clause, its place and the way to mend it", () => {
  const page = smallPage("plans/student-records.md", {}, { rules: oneRule, today: "2028-10-21" });
  expect(below(page, "檢核結果")).toMatch(
    /^\| 不通過 \| 備份資料應如期執行回復測試（`restore-test-current`） \| .*已逾期 1 日.*<br>改正：.* \| 5\.5\.5 \| \[`plans\/student-records\.yaml`\]\(.*\)<br>備份回復測試：測試週期 \|$/m,
  );
});
