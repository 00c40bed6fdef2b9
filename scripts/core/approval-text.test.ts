import { expect, test } from "vitest";
import { approvalText } from "./approval-text.ts";

const receipt = {
  subject: { kind: "plan", id: "student-records" },
  revision: 3,
  digest: "sha256:2f8a",
  approver: "lin-shifan",
  authority: { role: "supervisor", unit: "教務處" },
  approvedAt: "2026-02-24T15:10:00+08:00",
} as const;

test("a line a field, and a dash for what a receipt does not say", () => {
  expect(approvalText(receipt)).toBe(`backproof approval v1
kind: plan
id: student-records
revision: 3
digest: sha256:2f8a
approver: lin-shifan
forge-id: -
role: supervisor
unit: 教務處
acting-for: -
approved-at: 2026-02-24T15:10:00+08:00
previous: -
statement: -
`);
});

test.each<[string, object, string]>([
  ["another revision", { revision: 4 }, "revision: 4\n"],
  ["another digest", { digest: "sha256:0000" }, "digest: sha256:0000\n"],
  [
    "a deputy",
    { authority: { role: "supervisor", unit: "秘書室", actingFor: "chang-fanli" } },
    "unit: 秘書室\nacting-for: chang-fanli\n",
  ],
  ["an account", { forgeId: 90000102 }, "forge-id: 90000102\n"],
  ["a chain", { previous: "sha256:0b59" }, "previous: sha256:0b59\n"],
  ["a statement", { statement: "同意。" }, "statement: 同意。\n"],
  [
    "a statement that poses as a field",
    { statement: "同意。\napprover: wang" },
    "statement: 同意。\nstatement: approver: wang\n",
  ],
])("%s changes the text", (_, change, line) => {
  const text = approvalText({ ...receipt, ...change });
  expect(text).toContain(line);
  expect(text).not.toBe(approvalText(receipt));
});
