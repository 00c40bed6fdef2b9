import { expect, test } from "vitest";
import { collected, type Edits, edited, reading } from "../../testing/institution.ts";
import { changesBetween } from "./changes.ts";
import type { Tree } from "./subjects.ts";

const plan = "plans/student-records.yaml";
const parameters = "policy/parameters.yaml";
const setting = "/settings/emergencyApprovalWorkdays";
const declared: Edits = {
  [plan]: {
    "/emergency": { reason: "磁帶櫃燒毀", declaredBy: "lin", declaredAt: "2026-10-01T01:00:00+08:00" },
  },
};
const closed: Edits = { [parameters]: { [`${setting}/0/value`]: 0 } };
const unsaid: Edits = { [parameters]: { [setting]: undefined } };

function tree(edits: Edits): Tree {
  const texts = edited(edits);
  return { ...collected(edits), readText: (path) => texts[path] };
}

test.each<[string, Edits, Edits, string]>([
  ["a plan that declares one needs no approval before its first day", {}, declared, "weaker 緊急實施"],
  ["a plan that declares none any more does", declared, {}, "stronger 緊急實施"],
  ["policy that speaks of them opens a path", unsaid, {}, "weaker 設定值 › 緊急實施補辦核准期限（工作日） 1"],
  [
    // One entry less may close the path, or leave one that is wider.
    "policy that does not speak of them any more may close it",
    {},
    unsaid,
    "neutral 設定值 › 緊急實施補辦核准期限（工作日）",
  ],
  [
    "so does a number where there was none",
    closed,
    {},
    "weaker 設定值 › 緊急實施補辦核准期限（工作日） 1 › 數值",
  ],
  ["none closes it", {}, closed, "stronger 設定值 › 緊急實施補辦核准期限（工作日） 1 › 數值"],
])("an emergency: %s", (_, before, after, expected) => {
  const { subjects } = changesBetween(tree(before), tree(after), reading.schemas);
  const rows = subjects.flatMap(({ fields }) =>
    fields.map(({ direction, label }) => `${direction} ${label["zh-TW"]}`),
  );
  expect(rows).toEqual([expect.stringContaining(expected)]);
});
