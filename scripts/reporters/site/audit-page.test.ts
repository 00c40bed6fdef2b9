import { posix } from "node:path";
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { auditInput, auditSite } from "../../testing/audit.ts";
import { everyText, hostile, withText } from "../../testing/hostile-text.ts";
import { collected } from "../../testing/institution.ts";
import { oneRule } from "../../testing/report-pages.ts";

const data = collected({});
const site = auditSite(data);
const pages = [...site].filter(([path]) => path.includes("/audit/"));

/** The text of a page without what the data say: its headings, the columns of its tables, its navigation. */
const own = (html: string): string =>
  [...html.matchAll(/<(h2|th|nav)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , text]) => text).join("\n");

test("the institution and every system have a page in both languages", () => {
  expect(pages.map(([path]) => path).sort()).toEqual(
    ["en", "zh-TW"].flatMap((locale) =>
      ["institution", "kiosk", "student-records", "website"].map((name) => `${locale}/audit/${name}.html`),
    ),
  );
});

test("its links lead to pages of the site and to the copies of the pack, which are what was judged", () => {
  const copies = [...(auditInput(data).audit?.digests.keys() ?? [])].map(
    (path) => `reports/audit/files/${path}`,
  );
  const known = new Set([...[...site.keys()].map((path) => `reports/site/${path}`), ...copies]);
  for (const [path, html] of pages) {
    const links = [...html.matchAll(/(?:href|src)="([^"#]+)/g)].map(([, to = ""]) =>
      posix.join("reports/site", posix.dirname(path), decodeURIComponent(to)),
    );
    expect(links.some((link) => link.startsWith("reports/audit/files/"))).toBe(true);
    expect(links.filter((link) => !known.has(link))).toEqual([]);
  }
});

test("English pages and Chinese pages are each in their language", () => {
  for (const [path, html] of pages) {
    const words = own(html.replace(/<a lang[^>]*>[^<]*<\/a>/g, ""));
    if (path.startsWith("en/")) expect(words.replace("中文", ""), path).not.toMatch(/\p{Script=Han}/u);
    else for (const word of ["建議答案", "簡述", "紀錄文件", "填答與確認"]) expect(words).toContain(word);
  }
});

test.each(hostile.filter((text) => /[<"&{]/.test(text)).map((text) => [text.slice(0, 30), text]))(
  "pages stay HTML by its standard when every text is %j",
  async (_, text) => {
    const standard = new HtmlValidate({ extends: ["html-validate:standard"] });
    const changed = auditSite(withText(text, everyText, false), { rules: oneRule });
    const audits = [...changed].filter(([path]) => path.includes("/audit/"));
    expect(audits.length).toBeGreaterThan(0);
    for (const [path, html] of audits) {
      const { results } = await standard.validateString(html);
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => `${path}: ${message}`))).toEqual(
        [],
      );
    }
  },
);
