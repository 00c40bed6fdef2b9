import { expect, test } from "vitest";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const registry = "registry/systems.yaml";
const place = (index: number): string => `${registry}#/systems/${index}/protection/reviewedOn`;
const edit = (changes: Record<string, unknown>): Edits => ({ [registry]: changes });
const all = (line: string): string[] => [2, 0, 1].map((index) => `${line} ${place(index)}`);

test.each<[string, string, Edits, string[]]>([
  ["reviewed within the year", "2026-11-22", {}, []],
  ["91 days before the last day", "2027-06-02", {}, []],
  ["90 days before the last day", "2027-06-03", {}, all("note due-soon")],
  ["on the last day itself", "2027-09-01", {}, all("note due-soon")],
  ["the day after", "2027-09-02", {}, all("warning overdue")],
  [
    "one system reviewed earlier than the others",
    "2026-11-22",
    edit({ "/systems/1/protection/reviewedOn": "2025-11-21" }),
    [`warning overdue ${place(1)}`],
  ],
  [
    "reviewed a year ago to the day",
    "2026-11-22",
    edit({ "/systems/1/protection/reviewedOn": "2025-11-22" }),
    [`note due-soon ${place(1)}`],
  ],
  [
    "a retired system needs no review",
    "2026-11-22",
    edit({ "/systems/1/protection/reviewedOn": "2020-01-01", "/systems/1/lifecycle/status": "retired" }),
    [],
  ],
  [
    "a review that lies ahead is judged elsewhere",
    "2026-11-22",
    edit({ "/systems/1/protection/reviewedOn": "2026-11-23" }),
    [],
  ],
  [
    "a class of institution that the law does not bind to yearly reviews",
    "2030-01-01",
    { "policy/parameters.yaml": { "/responsibilityClass": "D" } },
    [],
  ],
])("%s (%s)", (_, today, edits, expected) => {
  expect(findings(rule, edits, today)).toEqual(expected);
});

test("the owner is told by when to review", () => {
  const duties = assessments(rule).flatMap((one) => one.duties);
  expect(duties.map(({ subject, due, responsible }) => [subject.id, due, responsible])).toEqual([
    ["kiosk", "2027-09-01", "zhao"],
    ["student-records", "2027-09-01", "zhao"],
    ["website", "2027-09-01", "zhao"],
  ]);
});
