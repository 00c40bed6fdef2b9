import { describe, expect, test } from "vitest";
import { findingOf, reportOf } from "../testing/findings.ts";
import { annotations } from "./annotations.ts";
import { github } from "./github.ts";
import { sarif } from "./sarif.ts";

const many = (count: number, severity: "error" | "warning" | "note", file: string) =>
  Array.from({ length: count }, (_, index) => findingOf({ severity, file, line: index + 1 }));
const changedLine = findingOf({ file: "plans/z.yaml", line: 5, text: "on a changed line" });
const changedFile = findingOf({ file: "plans/z.yaml", line: 9, text: "in a changed file" });
const elsewhere = findingOf({ file: "registry/z.yaml", line: 1, text: "elsewhere" });
const against = {
  brought: new Set([changedLine, changedFile, elsewhere].map(({ fingerprint }) => fingerprint)),
  cured: [],
  lines: new Map([["plans/z.yaml", new Set([5, 6])]]),
};

describe("of more findings than GitHub shows", () => {
  const old = many(20, "error", "plans/a.yaml");
  const report = reportOf([...old, elsewhere, changedFile, changedLine], { against });

  test("those on changed lines come first, then changed files, then what else the proposal brings", () => {
    const texts = annotations(report).shown.map(({ finding }) => finding.text);
    expect(texts).toHaveLength(10);
    expect(texts.slice(0, 4)).toEqual(["on a changed line", "in a changed file", "elsewhere", "a finding"]);
  });

  test("one notice says how many are hidden, and the log has them", () => {
    const lines = github(report).trimEnd().split("\n");
    expect(lines.filter((line) => line.startsWith("::error"))).toHaveLength(10);
    expect(lines.filter((line) => line.startsWith("::notice"))).toEqual([
      expect.stringContaining("另有 13 項發現未標示於行上"),
    ]);
    expect(lines.filter((line) => line.startsWith("plans/a.yaml:"))).toHaveLength(13);
  });

  test("each level has ten places, and the notice that speaks of the hidden takes one", () => {
    const all = [...many(11, "error", "a"), ...many(11, "warning", "b"), ...many(11, "note", "c")];
    const levels = github(reportOf(all)).match(/^::(?:error|warning|notice)/gm) ?? [];
    for (const level of ["::error", "::warning", "::notice"])
      expect(levels.filter((one) => one === level)).toHaveLength(10);
  });
});

test("ten of a level are all shown, and nothing is said of hidden ones", () => {
  expect(github(reportOf(many(10, "note", "a"))).match(/^::notice/gm)).toHaveLength(10);
});

test.each([
  ["a finding about many lines stands on the first that was changed", { line: 1, endLine: 40 }, [5, 5]],
  ["one whose lines were not changed stays", { line: 10, endLine: 40 }, [10, 40]],
  ["one about one line stays", { line: 6, endLine: 6 }, [6, 6]],
])("%s", (_, place, lines) => {
  const finding = findingOf({ file: "plans/z.yaml", ...place });
  const { shown } = annotations(reportOf([finding], { against }));
  expect(shown.map(({ line, endLine }) => [line, endLine])).toEqual([lines]);
});

test("a file is named from the top of its repository, for code scanning too", () => {
  expect(sarif(reportOf([changedLine], { prefix: "backup/" }))).toContain('"uri": "backup/plans/z.yaml"');
  expect(github(reportOf([changedLine], { prefix: "backup/" }))).toContain("file=backup/plans/z.yaml,line=5");
});
