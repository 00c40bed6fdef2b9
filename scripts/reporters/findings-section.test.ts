import { describe, expect, test } from "vitest";
import { findingOf, reportOf } from "../testing/findings.ts";
import { findingsSection } from "./findings-section.ts";

const commit = "0123456789abcdef0123456789abcdef01234567";
const pages = { url: "https://github.example/example-org/backup", commit };
const bare = (text: string): string => text.replaceAll("\u200b", "");
const none = { brought: new Set<string>(), cured: [], lines: new Map() };

test("nothing found is said", () => {
  const text = bare(findingsSection(reportOf([], { against: none }), pages));
  expect(text).toContain("## 檢核：**通過**");
  expect(text).toContain("未發現問題");
});

test("where something is unknown, nothing says that all is well", () => {
  const text = bare(findingsSection(reportOf([], { against: none, exitCode: 3 }), pages));
  expect(text).toContain("**無法判定**");
  expect(text).not.toContain("未發現問題");
});

describe("of a proposal", () => {
  const old = findingOf({ severity: "warning", text: "old" });
  const warned = findingOf({ severity: "warning", file: "plans/a.yaml", line: 2, text: "warned" });
  const failed = findingOf({ file: "registry/systems.yaml", line: 7, text: "failed" });
  const gone = findingOf({ text: "gone" });
  const brought = new Set([warned.fingerprint, failed.fingerprint]);
  const report = reportOf([old, warned, failed], {
    against: { ...none, brought, cured: [gone] },
    locale: "en",
  });
  const lines = bare(findingsSection(report, pages)).split("\n");

  test("what it brings comes first, errors before warnings, each with a link to its line in the proposed commit", () => {
    const at = `${pages.url}/blob/${commit}`;
    expect(lines.filter((line) => line.startsWith("- **"))).toEqual([
      `- **error** [\`registry/systems.yaml:7\`](${at}/registry/systems.yaml#L7) failed Mend it&#46; (Clause 5.5.5)`,
      `- **warning** [\`plans/a.yaml:2\`](${at}/plans/a.yaml#L2) warned Mend it&#46; (Clause 5.5.5)`,
    ]);
  });

  test("then what it cures; what stood before is counted", () => {
    expect(lines).toContain("### No longer found (1)");
    expect(lines).toContain("- gone");
    expect(lines.join()).toContain("1 more stood before this proposal");
    expect(lines.join()).not.toContain("old");
  });

  test("a link has the folder of the data", () => {
    expect(findingsSection({ ...report, prefix: "backup/" }, pages)).toContain(
      "/backup/registry/systems.yaml#L7",
    );
  });
});

test("without a base all findings are listed", () => {
  expect(bare(findingsSection(reportOf([findingOf({})]), pages))).toContain("### 發現事項 (1)");
});

test.each([
  ["no pages", undefined],
  ["an address that is none", { url: "undefined/undefined", commit }],
  ["an address with more in it", { url: "https://a.example/x)[y](z", commit }],
  ["a commit that is none", { ...pages, commit: "main" }],
])("%s: no link", (_, given) => {
  expect(findingsSection(reportOf([findingOf({})]), given)).not.toContain("](");
});

test("more findings than there is room for are counted", () => {
  const text = findingsSection(
    reportOf(Array.from({ length: 400 }, () => findingOf({ text: "長".repeat(99) }))),
  );
  expect(text.length).toBeLessThan(20_000);
  expect(text).toMatch(/^- \d+ 項未列出$/m);
});

test.each([
  "<script>alert(1)</script>",
  "</details>",
  "@everyone",
  "[x](javascript:alert(1))",
  "a\n## b\n::error::c",
  "##[error]d",
])("%j in a finding or a file name is nothing but text", (hostile) => {
  const finding = findingOf({ text: hostile, file: `plans/${hostile}.yaml` });
  const against = { ...none, brought: new Set([finding.fingerprint]), cured: [findingOf({ text: hostile })] };
  const text = findingsSection(reportOf([finding], { against }), pages);
  // GitHub looks for names and tags in text, not in code.
  expect(text.replaceAll(/`[^`\n]*`/g, "")).not.toMatch(/<\w|<\/|@every|javascript:|^::|##\[/m);
  const plain = { ...against, cured: [findingOf({})] };
  const same = findingsSection(reportOf([{ ...finding, text: "x" }], { against: plain }), pages);
  expect(text.split("\n")).toHaveLength(same.split("\n").length);
});
