import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Edits } from "../../testing/institution.ts";
import {
  approversKey,
  collectorsKey,
  edits,
  judged,
  makeKeys,
  ownSignature,
  removeKeys,
  witnessed,
} from "../../testing/signed-receipt.ts";

beforeAll(makeKeys);
afterAll(removeKeys);

describe("an approver's own signature", () => {
  test.each<[string, () => Edits, string[]]>([
    [
      "passes, made by the approver",
      () => edits(approversKey(), { "/level": "L2", "/signature": ownSignature() }),
      ["pass"],
    ],
    ["is missing where it is claimed", () => edits({}, { "/level": "L2" }), ["fail", "unsigned"]],
    [
      "does not fit a statement changed after signing",
      () => edits(approversKey(), { "/signature": ownSignature(), "/statement": "不同意。" }),
      ["fail", "text-altered"],
    ],
    [
      "does not fit a time of approval changed after signing",
      () =>
        edits(approversKey(), { "/signature": ownSignature(), "/approvedAt": "2026-10-25T09:00:01+08:00" }),
      ["fail", "text-altered"],
    ],
    [
      "by a key that nobody registered",
      () => edits({}, { "/signature": ownSignature() }),
      ["fail", "other-key"],
    ],
    [
      "by a key retired on the day before",
      () => edits(approversKey({ from: "2020-01-01", to: "2026-10-24" }), { "/signature": ownSignature() }),
      ["fail", "other-key"],
    ],
    [
      "by a key retired on the day itself",
      () => edits(approversKey({ from: "2020-01-01", to: "2026-10-25" }), { "/signature": ownSignature() }),
      ["pass"],
    ],
    [
      "by a key that came later",
      () => edits(approversKey({ from: "2026-10-26" }), { "/signature": ownSignature() }),
      ["fail", "other-key"],
    ],
    ["is neither there nor claimed", () => ({}), ["not-applicable"]],
  ])("%s", (_, all, expected) => {
    expect(judged(all())).toEqual(expected);
  });

  test("covers by the digest what else a receipt keeps", () => {
    const all = edits(approversKey(), { "/signature": ownSignature(), "/level": "L2" });
    expect(judged(all)).toEqual(["pass"]);
  });
});

test.each<[string, () => Readonly<Record<string, unknown>>]>([
  ["an approver", () => ({ "/signature": ownSignature() })],
  ["a collector", () => witnessed()],
])("a signature of %s that nobody could check is unknown", (_, inReceipt) => {
  const all = edits({ ...approversKey(), ...collectorsKey() }, inReceipt());
  expect(judged(all, { hasOpenSsh: false })).toEqual(["unknown", "ssh-keygen"]);
});
