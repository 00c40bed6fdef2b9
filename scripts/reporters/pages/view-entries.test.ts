import { expect, test } from "vitest";
import { below, smallPage } from "../../testing/report-pages.ts";

test.each([
  ["exceptions.md", ["exc-2026-001"]],
  ["media.md", ["tape-01", "tape-02", "disk-09"]],
  ["devices.md", ["core-switch"]],
  ["waivers.md", ["wvr-kiosk"]],
  ["disposals.md", ["dsp-2026-001"]],
])("%s lists every entry with a link to its sheet", (page, ids) => {
  const list = below(smallPage(page), "清單");
  for (const id of ids) expect(list).toMatch(new RegExp(`\\[\`${id}\`\\]\\(\\w+/${id}\\.md\\)`));
});

test("a register without entries says so", () => {
  expect(below(smallPage("holds.md", { "records/holds/2026/hold-2026-001.yaml": null }), "清單")).toMatch(
    /^無。/,
  );
});

test("the sheet of a medium tells its custody", () => {
  const custody = below(smallPage("media/tape-01.md"), "保管");
  expect(custody).toContain("陳保管");
});

test("the sheet of a failure leads to its file, tells what was done and what checking found", () => {
  const page = smallPage("exceptions/exc-2026-001.md");
  expect(page).toContain("records/exceptions/2026/exc-2026-001.yaml");
  expect(below(page, "內容")).toContain("異常項目");
  expect(below(page, "檢核結果")).toMatch(/^受檢 \d+ 項/);
});

test("every month is counted by its runs, and leads to its checks by system", () => {
  const months = smallPage("checks.md");
  expect(below(months, "各月份備份次數")).toMatch(/\| \[2026(?:&#45;|-)[^|]*11\]\(checks\/2026-11\.md\) \|/);
  expect(months).not.toContain("網站");
  expect(below(smallPage("checks/2026-11.md"), "2026-11")).toContain("網站");
});
