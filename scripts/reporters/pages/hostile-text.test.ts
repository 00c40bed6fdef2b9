import { describe, expect, test } from "vitest";
import { everyText, hostile, withText } from "../../testing/hostile-text.ts";
import { oneRule, pagesInput, renderedPages } from "../../testing/report-pages.ts";

/** What must stay the same whatever a text says: lines, and cells in each. */
function structure(text: string): string[] {
  return text.split("\n").map((line) => {
    const [mark = ""] = /^(?:#+ |- |> |\| )?/.exec(line) ?? [];
    return `${mark}${line.split("|").length}`;
  });
}

function rendered(text: string, path: RegExp, every = false) {
  return renderedPages(pagesInput(withText(text, path, every), { rules: oneRule }));
}

const plain = rendered("文字", everyText).map(({ text }) => structure(text));
/** What would be a tag, link, mention, template or command; links to pages and files of the data are ours. */
const live =
  /<(?!br>|!-- Backproof report page -->)|\]\((?!(?:\.\.\/)*[\w%./-]+\))|@[a-z]|\{[{%]|::error|##\[|!\[|www\.e|https:|(?!\n)\p{Cc}|(?!\u200b)\p{Cf}/u;

describe.each(hostile.map((text) => [text.slice(0, 30), text] as const))("%j", (_, text) => {
  const pages = rendered(text, everyText);

  test("in every text changes no line, cell or page", () => {
    expect(pages.map((page) => structure(page.text))).toEqual(plain);
  });

  test("is nowhere more than text", () => {
    for (const page of pages) expect(live.exec(page.text)?.[0]).toBeUndefined();
    expect(pages.map((page) => page.text).join("")).not.toContain(text);
  });

  test("in every value of a plan, ids and dates too, changes no line or cell of its page", () => {
    const page = rendered(text, /^plans\/student-records/, true).find(
      ({ path }) => path === "plans/student-records.md",
    );
    const other = rendered("文字", /^plans\/student-records/, true).find(
      ({ path }) => path === "plans/student-records.md",
    );
    expect(structure(page?.text ?? "")).toEqual(structure(other?.text ?? "-"));
    expect(live.exec(page?.text ?? "<")?.[0]).toBeUndefined();
  });
});
