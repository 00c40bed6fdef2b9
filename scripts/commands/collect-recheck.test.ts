import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { statementDigest } from "../core/digest.ts";
import type { MemoryState } from "../ports/forge-memory.ts";
import { type CollectedLife, collectedLife, firstNote, receipt } from "../testing/collected-life.ts";
import { runIn } from "../testing/forge-life.ts";
import { closeLives } from "../testing/proposal/life.ts";
import { review } from "../testing/proposal/verdicts.ts";

let one: CollectedLife;
beforeAll(async () => {
  one = await collectedLife();
});
beforeEach(() => one.reset());
afterAll(closeLives);

test("a receipt keeps the digest of what the reviewer wrote, whatever its line ends", () => {
  expect(one.text(receipt)).toContain(`statementDigest: ${statementDigest("同意。\n請備查。")}\n`);
});

test("nothing is noted while the review stands as it was", async () => {
  expect(await one.recheck(one.forge([one.given]))).toEqual({ code: 0, out: "", notice: "" });
  expect(one.written()).toEqual([]);
});

describe("the failure modes of approvals.md, section 4: what happens after the merge (15, 19, 20)", () => {
  test("19 a review dismissed after the merge is noted, and the receipt stays as it was", async () => {
    const before = one.text(receipt);
    const { code, out } = await one.recheck(one.dismissed());
    expect(out).toBe(
      "「官方網站」備份計畫第 3 版：核准之後審查遭撤銷（#7，帳號 104，2026-11-20T09:00:00Z）。\n",
    );
    expect([code, one.written(), one.text(receipt)]).toEqual([0, [firstNote], before]);
    const { witness, digest, ...rest } = one.noted(firstNote);
    expect(rest).toEqual({
      subject: { kind: "plan", id: "website" },
      revision: 3,
      event: "dismissed",
      at: "2026-11-20T09:00:00Z",
      notedAt: "2026-11-21T05:47:00+08:00",
      by: { forgeId: 104 },
    });
    expect(before).toContain(`digest: ${digest}\n`);
    expect(witness).toEqual({
      forge: "github",
      repository: "example-org/backup",
      pullRequest: 7,
      review: one.given.id,
      reviewedCommit: one.head,
      mergedCommit: one.commit,
      mergedAt: "2026-11-20T11:00:00+08:00",
      proposer: 101,
    });
  });

  test("19 the judgement then says so as a warning", async () => {
    await one.recheck(one.dismissed());
    one.life.commit("Record approvals");
    const { code, out } = await runIn(one.life, ["validate", "--at", "HEAD"], one.dismissed());
    expect(out).toContain("其後審查由帳號 104 於 2026-11-20 撤銷");
    expect(out).toContain("0 不通過，1 警告");
    expect(code).toBe(0);
  });

  test.each<[string, () => MemoryState, string, string | undefined]>([
    [
      "20 a review edited after the merge",
      () => one.edited(),
      "審查意見遭修改（#7）",
      statementDigest("不同意。"),
    ],
    [
      "20 a review whose text was removed",
      () => one.forge([{ ...one.given, body: "" }]),
      "審查意見遭修改（#7）",
      statementDigest(""),
    ],
    [
      "20 a review that is gone",
      () => one.forge([review("chen", one.head)]),
      "審查已不存在（#7）",
      undefined,
    ],
  ])("%s is noted with what it says now", async (_, state, said, digest) => {
    const { code, out } = await one.recheck(state());
    expect(out).toContain(said);
    expect([code, one.written()]).toEqual([0, [firstNote]]);
    const { event, witness, at, by } = one.noted(firstNote);
    expect([event, witness?.statementDigest, at, by]).toEqual(["edited", digest, undefined, undefined]);
  });

  test.each<[string, () => MemoryState]>([
    ["15 the approver's account was deleted", () => one.forge([{ ...one.given, author: undefined }])],
    [
      "15 the account was deleted, and the forge lists no approval of it any more",
      () => one.forge([{ ...one.given, author: undefined, state: "dismissed" }]),
    ],
    [
      "another person objected since",
      () => one.forge([one.given, review("zhao", one.head, { state: "changes-requested" })]),
    ],
    ["the forge keeps line ends otherwise", () => one.forge([{ ...one.given, body: "同意。\n請備查。" }])],
    [
      "the text is what it was, although somebody edited it",
      () => one.forge([{ ...one.given, isEdited: true }]),
    ],
  ])("%s: no event", async (_, state) => {
    expect(await one.recheck(state())).toEqual({ code: 0, out: "", notice: "" });
    expect(one.written()).toEqual([]);
  });

  test("15 a dismissal is one all the same when the account was deleted later", async () => {
    await one.recheck(one.dismissed({ author: undefined }));
    expect(one.noted(firstNote).event).toBe("dismissed");
  });
});

test("a receipt from before digests were kept is not compared, and that is said where it matters", async () => {
  one.life.write(receipt, (text) => text.replace(/^ *statementDigest: .*\n/m, ""));
  one.life.commit("As older receipts are");
  expect((await one.recheck(one.edited())).out).toBe("");
  const { code, out } = await one.recheck(one.forge([{ ...one.given, isEdited: true }]));
  expect(out).toContain("審查意見曾經修改（#7）");
  expect([code, one.written()]).toEqual([0, []]);
});

test("receipts of another repository are counted, with how to ask there", async () => {
  const { code, out } = await one.recheck(one.dismissed(), ["--repository", "example-org/elsewhere"]);
  expect(out).toContain("1 份核准紀錄見證於 github 的 example-org/backup");
  expect([code, one.written()]).toEqual([0, []]);
});
