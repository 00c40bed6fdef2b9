import { describe, expect, test } from "vitest";
import type { FileFacts } from "../../core/file-facts.ts";
import type { Collected } from "../../core/judge.ts";
import { collected } from "../../testing/institution.ts";
import { oneRule, pagesInput } from "../../testing/report-pages.ts";
import { renderPages } from "./render-pages.ts";

const hostile = [
  "a | b | c",
  "a\n| b |\n# c",
  "<script>alert(1)</script><!--",
  "@everyone @octocat/team",
  "[x](javascript:alert(1)) ![x](https://a.example/x.png)",
  "`a` ``` ~~~",
  "{{constructor}} {{{x}}} {{> form}} {% x %}",
  "::error::x ##[error]x",
  "#1 GH-1 www.example.com https://a.example",
  "\u202eabc\u2066\u200b\u0000\u001b[31m",
  `${"w".repeat(10_240)}|`,
  "</td></table><br>",
  "$&$1$`",
];

/** A text of the data, as opposed to ids, choices, dates, durations and digests. */
const isText = (value: string): boolean =>
  !/^(?:[a-z0-9:_-]+|[A-Z0-9-]+|\d{4}-\d{2}-\d{2}(?:T.*)?|[\d.:]+|records\/.*)$/.test(value);

function replaced(value: unknown, text: string, every: boolean): unknown {
  if (typeof value === "string") return every || isText(value) ? text : value;
  if (Array.isArray(value)) return value.map((one) => replaced(one, text, every));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaced(one, text, every)]));
}

/** Data that no schema has seen: the pages must not rest on what the reading of files refuses. */
function withText(text: string, path: RegExp, every: boolean): Collected {
  const data = collected({
    "plans/student-records.yaml": {
      "/remarks": "備註",
      "/approval/reviews": [{ date: "2026-11-01", by: "lin", remark: "結論" }],
      "/notApplicable": [{ category: "log", reason: "理由" }],
    },
  });
  const files = data.files.map((file) =>
    path.test(file.path) ? ({ ...file, value: replaced(file.value, text, every) } as FileFacts) : file,
  );
  return { ...data, files };
}

/** What must stay the same whatever a text says: lines, and cells in each. */
function structure(text: string): string[] {
  return text.split("\n").map((line) => {
    const [mark = ""] = /^(?:#+ |- |> |\| )?/.exec(line) ?? [];
    return `${mark}${line.split("|").length}`;
  });
}

const everyText =
  /^(?:plans|records\/(?:restorations|approvals|attestations)|registry|policy\/(?:people|procedure))/;

function rendered(text: string, path: RegExp, every = false) {
  return renderPages(pagesInput(withText(text, path, every), { rules: oneRule }));
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
