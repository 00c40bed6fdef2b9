import { expect, test } from "vitest";
import { approvalText } from "./approval-text.ts";
import { witnessText } from "./witness-text.ts";

const receipt = {
  subject: { kind: "plan", id: "student-records" },
  revision: 3,
  digest: "sha256:2f8a",
  approver: "lin-shifan",
  forgeId: 90000102,
  authority: { role: "supervisor", unit: "教務處" },
  approvedAt: "2026-02-24T15:10:00+08:00",
  witness: {
    forge: "github",
    repository: "example-org/backup",
    pullRequest: 7,
    review: 81,
    reviewedCommit: "1f".repeat(20),
    mergedCommit: "2e".repeat(20),
  },
  witnessSignature: { collector: "nightly", signedAt: "2026-02-24T15:30:00+08:00" },
} as const;

test("the lines of the approval, of what was seen in order of the alphabet, of who signs and when", () => {
  expect(witnessText(receipt)).toBe(`backproof witness v1
kind: plan
id: student-records
revision: 3
digest: sha256:2f8a
approver: lin-shifan
forge-id: 90000102
role: supervisor
unit: 教務處
acting-for: -
approved-at: 2026-02-24T15:10:00+08:00
previous: -
statement: -
witness.forge: github
witness.mergedCommit: ${"2e".repeat(20)}
witness.pullRequest: 7
witness.repository: example-org/backup
witness.review: 81
witness.reviewedCommit: ${"1f".repeat(20)}
collector: nightly
signed-at: 2026-02-24T15:30:00+08:00
`);
});

test.each<[string, object]>([
  ["another review", { witness: { ...receipt.witness, review: 82 } }],
  ["a field put in later", { witness: { ...receipt.witness, proposer: 90000105 } }],
  ["no witness", { witness: undefined }],
  ["another collector", { witnessSignature: { ...receipt.witnessSignature, collector: "weekly" } }],
  [
    "another moment of signing",
    { witnessSignature: { ...receipt.witnessSignature, signedAt: "2026-02-24T15:31:00+08:00" } },
  ],
  ["another approver", { approver: "chang-fanli" }],
])("%s changes the text", (_, change) => {
  expect(witnessText({ ...receipt, ...change })).not.toBe(witnessText(receipt));
});

test("an approver's text is never a collector's, whatever the statement says", () => {
  const statement = witnessText(receipt).slice("backproof witness v1\n".length);
  expect(approvalText({ ...receipt, statement }).split("\n")[0]).toBe("backproof approval v1");
  expect(
    witnessText({ ...receipt, statement })
      .split("\n")
      .at(-2),
  ).toBe("signed-at: 2026-02-24T15:30:00+08:00");
});

test("what is seen on the forge leaves the approver's own text as it was", () => {
  const { witness: _, witnessSignature: __, ...signedByHand } = receipt;
  expect(approvalText(receipt)).toBe(approvalText(signedByHand));
});
