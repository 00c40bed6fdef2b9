import { expect, test } from "vitest";
import { type Answer, type AnswerBasis, proposedAnswer } from "./answer.ts";

const nothing: AnswerBasis = {
  pass: 0,
  fail: 0,
  unknown: 0,
  waived: 0,
  unread: 0,
  unattested: 0,
  needsPeople: false,
};

test.each<[string, Partial<AnswerBasis>, Answer]>([
  ["all that applies passed", { pass: 3 }, "met"],
  ["some failed", { pass: 2, fail: 1 }, "partly"],
  ["all failed", { fail: 3 }, "not-met"],
  ["none applies", {}, "not-applicable"],
  ["some are unknown and none failed", { pass: 2, unknown: 1 }, "undetermined"],
  ["all are unknown", { unknown: 2 }, "undetermined"],
  ["a file that may hold further subjects was not read", { pass: 2, unread: 1 }, "undetermined"],
  ["nothing was found, and a file was not read", { unread: 1 }, "undetermined"],
  ["a statement is missing", { pass: 2, unattested: 1 }, "undetermined"],
  ["one failed beside a missing statement", { pass: 2, fail: 1, unattested: 1 }, "partly"],
  ["one failed, and the others are unknown: no part is known to be met", { fail: 1, unknown: 2 }, "not-met"],
  ["one failed beside unknown and passed ones", { pass: 1, fail: 1, unknown: 1 }, "partly"],
  ["one is waived: the duty is not fulfilled", { pass: 2, waived: 1 }, "partly"],
  ["all are waived", { waived: 2 }, "partly"],
  ["one failed, and another is waived", { fail: 1, waived: 1 }, "partly"],
  ["one is unknown beside a waived one", { waived: 1, unknown: 1 }, "undetermined"],
  ["all passed, and people must answer a part", { pass: 2, needsPeople: true }, "undetermined"],
  ["none applies, and people must answer a part", { needsPeople: true }, "undetermined"],
  ["some failed, and people must answer a part", { pass: 2, fail: 1, needsPeople: true }, "partly"],
])("%s", (_, basis, answer) => {
  expect(proposedAnswer({ ...nothing, ...basis })).toBe(answer);
});
