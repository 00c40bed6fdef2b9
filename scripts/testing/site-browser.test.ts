import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writePages } from "../ports/write-pages.ts";
import { auditSite } from "./audit.ts";
import { collected } from "./institution.ts";

const folder = mkdtempSync(join(tmpdir(), "backproof-site-"));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const program = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

/** Enough systems for a second page of the list. */
const many = Array.from({ length: 120 }, (_, index) => `system-${String(index).padStart(3, "0")}`);

let browser: Browser;
beforeAll(async () => {
  const pages = [...auditSite(collected({}))].map(([path, text]) => ({ path, text }));
  writePages(folder, pages);
  // A root may not use the sandbox of the browser; it opens nothing but our own files.
  browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

interface Visit {
  readonly width?: number;
  readonly dark?: boolean;
}

async function visit(path: string, { width = 1280, dark = false }: Visit = {}) {
  const page = await browser.newPage({
    viewport: { width, height: 800 },
    colorScheme: dark ? "dark" : "light",
  });
  const troubles: string[] = [];
  page.on("console", (message) => message.type() === "error" && troubles.push(message.text()));
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("request", (request) => request.url().startsWith("file:") || troubles.push(request.url()));
  await page.goto(pathToFileURL(join(folder, path)).href);
  return { page, troubles };
}

const pages = [
  "zh-TW/index.html",
  "zh-TW/systems.html",
  "zh-TW/due.html",
  "zh-TW/clauses.html",
  "zh-TW/systems/student-records.html",
  "zh-TW/plans/student-records.html",
  "en/index.html",
  "zh-TW/audit/institution.html",
  "en/audit/student-records.html",
];

test.each(
  pages.flatMap(
    (path) =>
      [
        [path, 390],
        [path, 1280],
      ] as const,
  ),
)("%s, %d pixels wide, opens from disk, asks nothing, overflows nowhere", async (path, width) => {
  const { page, troubles } = await visit(path, { width });
  expect(troubles).toEqual([]);
  expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
  await page.close();
});

test.each(
  pages.flatMap(
    (path) =>
      [
        [path, false],
        [path, true],
      ] as const,
  ),
)("%s has no fault of WCAG 2.1 AA (dark: %s)", async (path, dark) => {
  const { page } = await visit(path, { dark });
  await page.evaluate(axe);
  const found = (await page.evaluate(
    'axe.run(document, { preload: false, runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] })',
  )) as { violations: readonly { id: string; nodes: readonly { html: string }[] }[] };
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await page.close();
});

test("the keyboard reaches the content, the filter and its answer", async () => {
  const { page } = await visit("zh-TW/systems.html");
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.className")).toBe("skip");
  await page.keyboard.press("Enter");
  expect(page.url()).toMatch(/#main$/);
  const rows = page.locator("tbody tr:not([hidden])");
  const all = await rows.count();
  await page.getByRole("searchbox").focus();
  await page.keyboard.type("student");
  expect(await rows.count()).toBeLessThan(all);
  expect(await page.getByRole("status").textContent()).toContain(`1 / ${all}`);
  await page.close();
});

test("a day is never torn, however narrow the screen", async () => {
  const { page } = await visit("zh-TW/due.html", { width: 375 });
  const days = page.locator("td .day");
  expect(await days.count()).toBeGreaterThan(20);
  const torn =
    "[...document.querySelectorAll('td .day')].filter((one) => one.getClientRects().length > 1).length";
  expect(await page.evaluate(torn)).toBe(0);
  await page.close();
});

test("a long list has pages, and paper shows them all", async () => {
  const long = await browser.newPage();
  const text = readFileSync(join(folder, "zh-TW/systems.html"), "utf8");
  const row = /<tr><td>[\s\S]*?<\/tr>/.exec(text)?.[0] ?? "";
  const more = many.map((id) => row.replace(/<td>.*?<\/td>/, `<td>${id}</td>`)).join("\n");
  writePages(folder, [{ path: "zh-TW/long.html", text: text.replace("</tbody>", `${more}</tbody>`) }]);
  await long.goto(pathToFileURL(join(folder, "zh-TW/long.html")).href);
  const shown = long.locator("tbody tr:not([hidden])");
  expect(await shown.count()).toBe(50);
  await long.getByRole("button", { name: "下一頁" }).click();
  expect(await shown.first().textContent()).not.toBe(await long.locator("tbody tr").first().textContent());
  const all = await long.locator("tbody tr").count();
  await long.emulateMedia({ media: "print" });
  expect(await long.locator("tbody tr:visible").count()).toBe(all);
  // What was filtered stays so, and the words that did it stand above.
  await long.emulateMedia({ media: "screen" });
  await long.getByRole("searchbox").fill("system-1");
  await long.emulateMedia({ media: "print" });
  expect(await long.locator("tbody tr:visible").count()).toBe(20);
  expect(await long.getByRole("status").innerText()).toMatch(/20 \/ \d+$/);
  await long.close();
});
