import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approvalNamespace } from "../../core/approval-text.ts";
import { witnessNamespace } from "../../core/witness-text.ts";
import type { Edits } from "../../testing/institution.ts";
import {
  approversKey,
  collectorsKey,
  type Days,
  edits,
  judged,
  makeKeys,
  ownSignature,
  removeKeys,
  witnessed,
} from "../../testing/signed-receipt.ts";

beforeAll(makeKeys);
afterAll(removeKeys);

describe("a collector's signature", () => {
  test.each<[string, () => Edits, string[]]>([
    ["passes, made by a registered collector", () => edits(collectorsKey(), witnessed()), ["pass"]],
    [
      "is missing where it is claimed",
      () => edits(collectorsKey(), { "/level": "L1" }),
      ["fail", "unwitnessed"],
    ],
    [
      "does not fit a statement changed after signing",
      () => edits(collectorsKey(), { ...witnessed(), "/statement": "不同意。" }),
      ["fail", "witness-altered"],
    ],
    [
      "does not fit a moment of signing changed afterwards",
      () =>
        edits(collectorsKey(), { ...witnessed(), "/witnessSignature/signedAt": "2026-10-26T09:00:01+08:00" }),
      ["fail", "witness-altered"],
    ],
    [
      "does not fit another review",
      () => edits(collectorsKey(), { ...witnessed(), "/witness/review": 82 }),
      ["fail", "witness-altered"],
    ],
    [
      "does not fit an account put in afterwards",
      () => edits(collectorsKey(), { ...witnessed(), "/witness/proposer": 5 }),
      ["fail", "witness-altered"],
    ],
    [
      "does not say what it saw",
      () => {
        const { "/witness": _, ...others } = witnessed();
        return edits(collectorsKey(), others);
      },
      ["fail", "nothing-seen"],
    ],
    [
      "by a key that is no collector's",
      () => edits(collectorsKey({ from: "2020-01-01" }, "approver"), witnessed()),
      ["fail", "witness-other-key"],
    ],
    [
      "by a key retired on the day before",
      () => edits(collectorsKey({ from: "2020-01-01", to: "2026-10-25" }), witnessed()),
      ["fail", "witness-other-key"],
    ],
    [
      "by a key on its only day",
      () => edits(collectorsKey({ from: "2026-10-26", to: "2026-10-26" }), witnessed()),
      ["pass"],
    ],
    [
      "by a key that came later",
      () => edits(collectorsKey({ from: "2026-10-27" }), witnessed()),
      ["fail", "witness-other-key"],
    ],
    [
      "stands beside the approver's own",
      () =>
        edits(
          { ...approversKey(), ...collectorsKey() },
          { ...witnessed(), "/signature": ownSignature(), "/level": "L2" },
        ),
      ["pass"],
    ],
  ])("%s", (_, all, expected) => {
    expect(judged(all())).toEqual(expected);
  });
});

describe("neither passes for the other", () => {
  const both = (): Readonly<Record<string, unknown>> => ({ ...approversKey(), ...collectorsKey() });
  test.each<[string, () => Edits, string[]]>([
    [
      "a collector's signature in the approver's place",
      () =>
        edits(both(), {
          "/level": "L2",
          "/signature": ownSignature({ key: "collector", namespace: witnessNamespace }),
        }),
      ["fail", "text-altered"],
    ],
    [
      "a collector that signs as an approver does",
      () => edits(both(), { "/level": "L2", "/signature": ownSignature({ key: "collector" }) }),
      ["fail", "other-key"],
    ],
    [
      "a receipt that a collector signed and that claims its approver did",
      () => edits(both(), { ...witnessed(), "/level": "L2" }),
      ["fail", "unsigned"],
    ],
    [
      "an approver's signature in the collector's place",
      () => edits(both(), witnessed({ key: "approver", namespace: approvalNamespace })),
      ["fail", "witness-altered"],
    ],
    [
      "an approver who signs as a collector does",
      () => edits(both(), witnessed({ key: "approver" })),
      ["fail", "witness-other-key"],
    ],
    [
      "a receipt that its approver signed and that claims a collector did",
      () => edits(both(), { "/level": "L1", "/signature": ownSignature() }),
      ["fail", "unwitnessed"],
    ],
  ])("%s", (_, all, expected) => {
    expect(judged(all())).toEqual(expected);
  });

  test.each<[string, Days, Days, string[]]>([
    ["shared by both", { from: "2020-01-01" }, { from: "2020-01-01" }, ["fail", "key-shared"]],
    [
      "that both may use on one day",
      { from: "2020-01-01", to: "2026-10-25" },
      { from: "2026-10-25" },
      ["fail", "key-shared"],
    ],
    [
      "that passed from one to the other",
      { from: "2020-01-01", to: "2026-10-24" },
      { from: "2026-10-25" },
      ["pass"],
    ],
  ])("a key %s", (_, persons, collectors, expected) => {
    const all = edits({ ...approversKey(persons), ...collectorsKey(collectors, "approver") }, {});
    expect(judged(all, { subject: "nightly" })).toEqual(expected);
  });
});
