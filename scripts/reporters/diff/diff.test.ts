import { describe, expect, test } from "vitest";
import { changesBetween } from "../../core/changes/changes.ts";
import type { Tree } from "../../core/changes/subjects.ts";
import type { Locale } from "../../core/localized.ts";
import { collected, type Edits, edited, reading } from "../../testing/institution.ts";
import { plainPaint } from "../report.ts";
import type { DiffReport } from "./diff-report.ts";
import { diffJson } from "./json.ts";
import { diffMarkdown } from "./markdown.ts";
import { shortened } from "./shortened.ts";
import { diffText } from "./text.ts";

const plan = "plans/student-records.yaml";

function tree(edits: Edits): Tree {
  const texts = edited(edits);
  return { ...collected(edits, { allowFaults: true }), readText: (path) => texts[path] };
}

function report(after: Edits, locale: Locale = "zh-TW"): DiffReport {
  return {
    tool: { name: "backproof", version: "0.0.0" },
    base: "c".repeat(40),
    head: null,
    locale,
    zone: "Asia/Taipei",
    changes: changesBetween(tree({}), tree(after), reading.schemas),
    exitCode: 0,
  };
}

const weaker: Edits = { [plan]: { "/items/0/retention": "P7D", "/items/0/generations": 60 } };

describe("text", () => {
  test("says each field, its way, the approval that no longer holds, and the totals", () => {
    expect(diffText(report(weaker), plainPaint)).toBe(`自 cccccccccccc 至 工作目錄

資通系統備份計畫表「學籍系統」（student-records） 變更 plans/student-records.yaml
  ▼ 較弱  備份項目 db › 保留週期：30 天 → 7 天
  ▲ 較強  備份項目 db › 保留世代數：30 → 60
  核准失效：王主管於 2026-09-25 核准第 1 版（records/approvals/student-records/1.yaml），核准的不是現在的內容。請改回核准的內容，或將版次加一重新送核准。

1 較弱，1 較強，0 中性，1 項核准失效，0 項待核准
`);
  });

  test("says the same in English", () => {
    expect(diffText(report(weaker, "en"), plainPaint)).toBe(`From cccccccccccc to the working tree

Backup plan of a system "學籍系統" (student-records) changed plans/student-records.yaml
  ▼ weaker  Items db › Retention: 30 days → 7 days
  ▲ stronger  Items db › Generations: 30 → 60
  Approval void: 王主管 approved revision 1 on 2026-09-25 (records/approvals/student-records/1.yaml), and what it says now is not what was approved. Restore that, or raise the revision and have it approved anew.

1 weaker, 1 stronger, 0 neutral, 1 approvals void, 0 awaiting approval
`);
  });

  test("says that only the text changed", () => {
    const text = `# 註解\n${edited({})[plan]}`;
    expect(diffText(report({ [plan]: text }, "en"), plainPaint)).toContain(
      "Nothing changed in meaning.\n\nMeaning unchanged (comments, order, format or name only)\n  plans/student-records.yaml\n",
    );
  });

  test("never calls nothing changed what it could not read", () => {
    const text = diffText(report({ [plan]: "id: [" }, "en"), plainPaint);
    expect(text).toContain("plans/student-records.yaml (after)");
    expect(text).toContain("Nothing that could be read changed in meaning.");
  });
});

interface Token {
  readonly type: string;
  readonly children: readonly Token[] | null;
}

interface Renderer {
  readonly parse: (text: string, env: object) => readonly Token[];
}

// The package has no types of its own.
const name: string = "markdown-it";
const { default: MarkdownIt } = (await import(name)) as { default: new (options: object) => Renderer };

const hostile = "x | y\n\n# 核准 @octocat #1 <img src=x> [a](javascript:1) `c` ::error::z ##[group]";

describe("hostile values", () => {
  const edits: Edits = { [plan]: { "/remarks": hostile, "/items/0/name": "</td> | ![x](http://x)" } };

  test("stay text in the cells of one table", () => {
    const markdown = diffMarkdown(report(edits));
    const tokens = new MarkdownIt({ html: true, linkify: true }).parse(markdown, {});
    const inline = tokens.flatMap(({ children }) => children ?? []).map(({ type }) => type);
    expect(new Set(inline)).toEqual(new Set(["text", "code_inline"]));
    const rows = tokens.filter(({ type }) => type === "tr_open");
    expect(rows).toHaveLength(2 + 3);
    expect(tokens.filter(({ type }) => type === "heading_open")).toHaveLength(2);
    expect(markdown).not.toMatch(/@octocat|<img|<\/td>/);
  });

  test("obey no runner and no terminal", () => {
    const text = diffText(report({ [plan]: { "/remarks": hostile } }), plainPaint);
    expect(text).not.toMatch(/^\s*::|##\[/m);
    expect(text).toContain("\\u000a");
  });
});

test("Markdown puts what got weaker first", () => {
  const items = Array.from({ length: 4 }, (_, index) => [`/items/${index}/name`, `新名稱 ${index}`]);
  const markdown = diffMarkdown(
    report({ [plan]: { ...Object.fromEntries(items), "/items/3/retention": "P7D" } }, "en"),
  );
  const rows = markdown.split("\n").filter((line) => line.includes(" Items "));
  expect(rows[0]).toContain("weaker");
  expect(rows).toHaveLength(5);
});

test("Markdown fits into a comment, and counts what it leaves out", () => {
  const first = edited({})[plan] ?? "";
  const copies = Array.from({ length: 400 }, (_, index) => [
    `plans/p${index}.yaml`,
    first.replace("student-records", `p${index}`),
  ]);
  const markdown = diffMarkdown(report(Object.fromEntries(copies), "en"));
  expect(markdown.split("\n").filter((line) => line.startsWith("| ▲")).length).toBeGreaterThan(10);
  expect(markdown).toMatch(/^\d{2,3} more$/m);
  expect(markdown.slice(markdown.indexOf("| Safeguard")).length).toBeLessThan(45_000);
});

test("JSON has the shape of version 1", () => {
  expect(JSON.parse(diffJson(report(weaker, "en")))).toEqual({
    version: 1,
    tool: { name: "backproof", version: "0.0.0" },
    base: "c".repeat(40),
    head: null,
    locale: "en",
    complete: true,
    exitCode: 0,
    summary: { weaker: 1, stronger: 1, neutral: 0, voided: 1, awaited: 0 },
    changes: [
      {
        subject: { kind: "plan", id: "student-records" },
        name: 'Backup plan of a system "學籍系統" (student-records)',
        file: plan,
        pointer: "",
        state: "changed",
        fields: [
          {
            pointer: "/items/0/retention",
            label: "Items db › Retention",
            before: "P30D",
            beforeText: "30 days",
            after: "P7D",
            afterText: "7 days",
            direction: "weaker",
          },
          {
            pointer: "/items/0/generations",
            label: "Items db › Generations",
            before: 30,
            beforeText: "30",
            after: 60,
            afterText: "60",
            direction: "stronger",
          },
        ],
        approval: {
          effect: "void",
          revision: 1,
          receipt: "records/approvals/student-records/1.yaml",
          former: {
            receipt: "records/approvals/student-records/1.yaml",
            revision: 1,
            approver: "wang",
            approvedAt: "2026-09-25T15:00:00+08:00",
          },
          text: expect.stringMatching(/^Approval void: 王主管 /),
        },
      },
    ],
    unchanged: [],
    unread: [],
  });
});

test.each<[string, string | undefined, string | undefined, readonly [string, string]]>([
  ["short texts stay whole", "一年", "三年", ["一年", "三年"]],
  ["nothing before", undefined, "三年", ["", "三年"]],
  [
    "long texts from a little before they part",
    `${"前".repeat(200)}一年`,
    `${"前".repeat(200)}三年`,
    [`…${"前".repeat(20)}一年`, `…${"前".repeat(20)}三年`],
  ],
  ["a long text alone is cut at its end", undefined, "字".repeat(200), ["", `${"字".repeat(160)}…`]],
])("%s", (_, before, after, expected) => {
  expect(shortened(before, after)).toEqual(expected);
});
