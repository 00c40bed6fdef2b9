import { posix } from "node:path";
import { expect, test } from "vitest";
import { everyText, hostile, withText } from "../../testing/hostile-text.ts";
import { oneRule } from "../../testing/report-pages.ts";
import { siteOf, smallSite } from "../../testing/site.ts";

const site = smallSite();
const html = [...site].filter(([path]) => path.endsWith(".html"));

test("there is a page for the dashboard, every list, system and form, in both languages", () => {
  const inside = (locale: string): string[] =>
    html.flatMap(([path]) => (path.startsWith(`${locale}/`) ? [path.slice(locale.length + 1)] : []));
  const own = inside("zh-TW");
  expect(own).toEqual(
    expect.arrayContaining([
      "index.html",
      "systems.html",
      "due.html",
      "restorations.html",
      "clauses.html",
      "systems/student-records.html",
      "plans/student-records.html",
      "restorations/rt-2026-001.html",
    ]),
  );
  expect(inside("en")).toEqual(own);
});

test("the first page leads to the language of the input", () => {
  expect(site.get("index.html")).toContain('content="0; url=zh-TW/index.html"');
  expect(smallSite({}, { locale: "en" }).get("index.html")).toContain('content="0; url=en/index.html"');
  expect(site.get("en/index.html")).toContain('<html lang="en">');
});

test("every link leads to a page of the site or a file of the data", () => {
  for (const [path, text] of html) {
    const links = [...text.matchAll(/(?:href|src)="([^"#]+)"/g)].map(([, to = ""]) =>
      posix.join("reports/site", posix.dirname(path), decodeURIComponent(to)),
    );
    expect(links.length).toBeGreaterThan(path === "index.html" ? 2 : 5);
    for (const link of links) {
      const isOwn = link.startsWith("reports/site/");
      if (isOwn) expect([...site.keys()], `${path} → ${link}`).toContain(link.slice("reports/site/".length));
      else expect(link, path).toMatch(/^(?:plans|policy|records|registry)\//);
    }
  }
});

test("no page asks a server for anything or bears a style or script of its own", () => {
  for (const [, text] of html) {
    expect(text).not.toMatch(
      /https?:|<style|<script(?! defer src="(?:\.\.\/)*site\.js"><\/script>)|\son\w+=|style="/,
    );
  }
});

test("no figure stands without what it is counted out of", () => {
  const tiles = [...(site.get("zh-TW/index.html") ?? "").matchAll(/<dd>([^<]*)</g)].map(([, value = ""]) =>
    value.trim(),
  );
  expect(tiles.length).toBe(7);
  for (const value of tiles) expect(value).toMatch(/^(?:\d+ \/ \d+|—)$/);
});

/** The links of a page's timeline. */
function told(path: string): string {
  return /<ol class="timeline">([\s\S]*?)<\/ol>/.exec(site.get(path) ?? "")?.[1] ?? "";
}

test("the timeline leads to the page of each failure, ad-hoc backup and waiver", () => {
  const records = told("zh-TW/systems/student-records.html");
  expect(records).toContain('異常 <a href="../exceptions/exc-2026-001.html">');
  expect(records).toContain('臨時性備份 <a href="../adhoc/adh-2026-001.html">');
  expect(told("zh-TW/systems/kiosk.html")).toMatch(/<a href="..\/waivers\/wvr-kiosk.html">.*，有效至 /);
});

test("a system's entry in the register stands without a number of its own", () => {
  expect(site.get("zh-TW/systems/student-records.html")).toContain("<h3>防護需求等級</h3>");
  expect(site.get("zh-TW/systems/student-records.html")).not.toContain("資通系統 1");
});

test("the table of all systems on the dashboard has search and pages", () => {
  expect(site.get("zh-TW/index.html")).toMatch(/<h2>3-2-1-1-0<\/h2>\s*<p>.*<\/p>\s*<div class="register"/);
});

test("behind every chart stands its table", () => {
  const page = site.get("zh-TW/index.html") ?? "";
  const figures = page.split("<figure>").slice(1);
  expect(figures).toHaveLength(2);
  for (const one of figures)
    expect(one).toMatch(/<svg[\s\S]*<\/svg>[\s\S]*<details>[\s\S]*<table>[\s\S]*<\/table>/);
});

test("the same input gives the same bytes", () => {
  expect([...smallSite()]).toEqual([...site]);
});

/** The tags of a page in their order, but for those that say where a text breaks. */
function structure(page: string): string {
  return [...page.matchAll(/<\/?([a-z0-9!]+)/gi)]
    .map(([, tag]) => tag)
    .filter((tag) => tag !== "br" && tag !== "wbr" && tag !== "span")
    .join(" ");
}

const calm = siteOf(withText("文字", everyText, false), { rules: oneRule });

test.each(hostile.map((text) => [text.slice(0, 30), text]))(
  "%j in every text is nowhere more than text",
  (_, text) => {
    const told = siteOf(withText(text, everyText, false), { rules: oneRule });
    expect([...told.keys()]).toEqual([...calm.keys()]);
    for (const [path, page] of told) {
      if (!path.endsWith(".html")) continue;
      // Pages of ten thousand characters would fill the screen if they were compared as texts.
      expect(structure(page) === structure(calm.get(path) ?? ""), path).toBe(true);
      expect(/(?![\n\t])\p{Cc}|\p{Cf}/u.exec(page)?.[0], path).toBeUndefined();
    }
  },
);
