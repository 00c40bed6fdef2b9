import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createFile } from "../ports/create-file.ts";
import type { Forge } from "../ports/forge.ts";
import type { MemoryState } from "../ports/forge-memory.ts";
import {
  type CollectedLife,
  collectedLife,
  firstNote,
  receipt,
  secondNote,
} from "../testing/collected-life.ts";
import { closeLives } from "../testing/proposal/life.ts";
import { account } from "../testing/proposal/verdicts.ts";

let one: CollectedLife;
beforeAll(async () => {
  one = await collectedLife();
});
beforeEach(() => one.reset());
afterAll(closeLives);

describe("one event is one note", () => {
  test.each(["committed", "left in the working tree"])("when a second run finds it %s", async (how) => {
    await one.recheck(one.dismissed());
    const isCommitted = how === "committed";
    if (isCommitted) one.life.commit("Record approvals");
    const before = one.text(firstNote);
    expect((await one.recheck(one.dismissed())).out).toBe("");
    expect(one.written()).toEqual(isCommitted ? [] : [firstNote]);
    expect(one.text(firstNote)).toBe(before);
  });

  test("two events are two, and none is taken back when the forge says otherwise later", async () => {
    await one.recheck(one.edited());
    await one.recheck(one.dismissed());
    expect(one.written()).toEqual([firstNote, secondNote]);
    await one.recheck(one.forge([one.given]));
    expect(one.written().map((path) => one.noted(path).event)).toEqual(["edited", "dismissed"]);
  });

  test("a note that somebody removed is written again", async () => {
    await one.recheck(one.dismissed());
    one.reset();
    expect((await one.recheck(one.dismissed())).out).toContain("審查遭撤銷");
    expect(one.written()).toEqual([firstNote]);
  });

  test("a run that was cut short between two goes on where it stopped", async () => {
    const state = one.dismissed({ body: "" });
    let left = 1;
    const failing = {
      createFile: (...args: Parameters<typeof createFile>): void => {
        if (left-- <= 0) throw new Error("no space left on device");
        createFile(...args);
      },
    };
    expect((await one.recheck(state, [], failing)).code).toBe(4);
    expect(one.written()).toEqual([firstNote]);
    expect((await one.recheck(state)).code).toBe(0);
    expect(one.written().map((path) => one.noted(path).event)).toEqual(["dismissed", "edited"]);
  });

  test("a dry run says it and writes nothing", async () => {
    expect((await one.recheck(one.dismissed(), ["--dry-run"])).out).toContain("審查遭撤銷");
    expect(one.written()).toEqual([]);
  });
});

describe("what the forge does not say is unknown, and asked again", () => {
  test.each<[keyof Forge, () => MemoryState]>([
    ["reviews", () => one.dismissed()],
    ["timeline", () => one.dismissed()],
    ["pullRequestsOf", () => one.forge([])],
  ])("%s out of reach", async (call, state) => {
    const outage = (asked: keyof Forge): string | undefined => (asked === call ? "HTTP 502" : undefined);
    const { code, out } = await one.recheck({ ...state(), outage });
    expect(out).toBe("「官方網站」備份計畫第 3 版：無法得知：HTTP 502\n");
    expect([code, one.written()]).toEqual([3, []]);
    expect((await one.recheck(state())).code).toBe(0);
    expect(one.written()).toEqual([firstNote]);
  });

  test("a missing review of a pull request that brought something else", async () => {
    const state = one.forge([]);
    const [found] = state.proposals;
    if (found === undefined) throw new Error("no proposal");
    const merged = { at: "2026-11-20T03:00:00Z", by: undefined, commit: "0".repeat(40) };
    const proposals = [{ ...found, commits: [], pullRequest: { ...found.pullRequest, merged } }];
    const { code, out } = await one.recheck({ ...state, proposals });
    expect(out).toContain("平台也不認為內容由它併入");
    expect([code, one.written()]).toEqual([3, []]);
  });

  test("a review of that number by another account", async () => {
    const { code, out } = await one.recheck(one.dismissed({ author: account("chen") }));
    expect(out).toContain("出自另一個帳號");
    expect([code, one.written()]).toEqual([3, []]);
  });

  test("a receipt that cannot be read", async () => {
    one.life.write(receipt, "subject: [\n");
    one.life.commit("Break it");
    const { code, out } = await one.recheck(one.forge([one.given]));
    expect(out).toBe(`${receipt}：這份核准紀錄無法讀取，無從查起；請先以 validate 檢核。\n`);
    expect([code, one.written()]).toEqual([3, []]);
  });
});
