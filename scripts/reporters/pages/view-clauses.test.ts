import { describe, expect, test } from "vitest";
import { judge } from "../../core/judge.ts";
import type { PlainDate } from "../../core/time/plain-date.ts";
import { collected } from "../../testing/institution.ts";
import { oneRule, smallPage } from "../../testing/report-pages.ts";

const policy = judge(collected({}), [], "2026-11-22").model?.repository.policy;
const clauses = policy?.procedure.clauses ?? [];
const row = (page: string, id: string): string[] =>
  page.split("\n").filter((line) => line.startsWith(`| ${id} | `));

describe("every clause of the procedure", () => {
  const page = smallPage("clauses.md");

  test("is there to be told", () => {
    expect(clauses.length).toBeGreaterThan(40);
  });

  test.each(clauses.map((clause) => [clause.id, clause] as const))("%s has one row", (id, clause) => {
    const [line = "", ...others] = row(page, id);
    expect(others).toEqual([]);
    expect(line.split(" | ")).toHaveLength(8);
    for (const rule of clause.rules ?? []) expect(line).toContain(`\`${rule}\``);
    for (const text of [clause.duty, clause.informative]) {
      const [begin] = (text?.["zh-TW"] ?? "").split(/[!-~]/);
      expect(line).toContain(begin);
    }
  });
});

test("counts the subjects of each rule, and never passes over a rule that is missing", () => {
  const [line] = row(
    smallPage("clauses.md", {}, { locale: "en", rules: oneRule, today: "2028-10-21" }),
    "5.5.5",
  );
  expect(line).toContain(
    "`restore-test-current`&#41;&#58; Passed 0&#44; Failed 1&#44; Unknown 0&#44; Waived 0&#44; Not applicable 1<br>",
  );
  expect(line).toContain("`restore-targets-met`&#58; this version has no such rule&#59; not checked");
});

test("names the forms by their titles", () => {
  const [line] = row(smallPage("clauses.md"), "5.4");
  expect(line).toContain("| 資通系統備份計畫表（`IMS-P-015-01`）<br>核准紀錄<br>核准註記<br>人員與職務 |");
});

test.each<[string, PlainDate, string]>([
  ["before it was made", "2026-10-04", "本日沒有有效的聲明。 |"],
  [
    "on its first day",
    "2026-10-05",
    "<br>許代理 115年10月5日（2026-10-05），有效至 116年10月5日（2027-10-05） [`records/",
  ],
  [
    "on its last day",
    "2027-10-05",
    "<br>許代理 115年10月5日（2026-10-05），有效至 116年10月5日（2027-10-05） [`records/",
  ],
  [
    "after its last day",
    "2027-10-06",
    "本日沒有有效的聲明。 最近一份（att&#45;2026-001）有效至 116年10月5日（2027-10-05）。 |",
  ],
])("tells of an attestation %s", (_, today, expected) => {
  const [line] = row(smallPage("clauses.md", {}, { today }), "2");
  expect(line).toContain(expected);
});
