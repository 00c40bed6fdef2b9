import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MemoryState } from "../../ports/forge-memory.ts";
import { forgeWith, runIn } from "../forge-life.ts";
import { swap } from "./changes.ts";
import { closeLives, type Life } from "./life.ts";
import { checked, proposed, signed, tip, told } from "./signed-lives.ts";
import { type Keys, makeKeys } from "./signing.ts";
import { review } from "./verdicts.ts";

let keys: Keys;
beforeAll(() => {
  keys = makeKeys("wang", "kuo");
});
afterAll(() => {
  keys.remove();
  closeLives();
}, 60_000);

const receipt = "records/approvals/website/3.yaml";
const older = "records/approvals/website/2.yaml";

describe("a receipt without its approver's signature", () => {
  const unsigned = (text: string): string =>
    text.replace("level: L2", "level: L0").replace(/^signature: \|\n(?: .*\n)+/m, "");

  test.each<readonly [string, (life: Life) => void, string]>([
    ["is refused when it is new", (life) => life.write(receipt, unsigned), "不是 collect 會寫成的核准紀錄"],
    [
      "is refused although it says that it is signed",
      (life) => life.write(receipt, (text) => unsigned(text).replace("level: L0", "level: L2")),
      "不是 collect 會寫成的核准紀錄",
    ],
    [
      "is never edited once it is there",
      (life) => life.write(older, (text) => `${text}# a remark\n`),
      `${older} 已在目標分支；核准紀錄不得修改或刪除`,
    ],
    ["is never removed", (life) => life.write(older, null), `${older} 已在目標分支；核准紀錄不得修改或刪除`],
    ["is refused when it cannot be read", (life) => life.write(receipt, "level: [\n"), "不是可讀的核准紀錄"],
  ])("%s", async (_, change, words) => {
    const life = await signed(keys);
    change(life);
    life.commit("Change receipts");
    // A review of the plan itself lets none of them in.
    const state = told(life, { reviews: [review("wang", tip(life))] });
    const { code, out } = await checked(life, state);
    expect(out).toContain(words);
    expect(code).toBe(1);
  });
});

describe("what the collector proposes where the branch takes no push", () => {
  /** The plan was reviewed and merged by number 7; `collect` wrote its receipt, which number 9 proposes. */
  async function collected(
    change: (life: Life) => void = () => {},
  ): Promise<{ life: Life; state: MemoryState }> {
    const life = proposed(keys);
    const [base, head] = [life.git("rev-parse", "main"), tip(life)];
    life.branch("main");
    life.git("merge", "-q", "--no-ff", "-m", "Merge", "proposal");
    const merged = life.git("rev-parse", "HEAD");
    const state = forgeWith(life, { base, head, reviews: [review("wang", head)], merged });
    expect((await runIn(life, ["collect"], state)).code).toBe(0);
    life.branch("receipts");
    change(life);
    const tipOfReceipts = life.commit("Record approvals");
    const robot = { id: 41898282, login: "github-actions[bot]", isBot: true };
    const [made] = forgeWith(life, { base: merged, head: tipOfReceipts, reviews: [] }).proposals;
    if (made === undefined) throw new Error("no proposal");
    const pullRequest = { ...made.pullRequest, number: 9, author: robot };
    state.proposals.push({ ...made, pullRequest, pushers: [robot] });
    life.branch("main");
    return { life, state };
  }

  test("is let in when it says what the reviews on the forge say", async () => {
    const { life, state } = await collected();
    const { code, out } = await runIn(life, ["proposal", "9"], state);
    expect(out).toContain("與 collect 就平台上的審查所寫的相同");
    expect(code).toBe(0);
  });

  test.each<readonly [string, (text: string) => string]>([
    ["another approver", swap("approver: wang", "approver: zhao")],
    ["another time", swap(/^(approvedAt: .*)T\d\d:/m, "$1T09:")],
    ["another review", swap(/review: \d+/, "review: 99999")],
    ["a higher level", swap("level: L0", "level: L3")],
  ])("is refused when it says %s", async (_, change) => {
    const { life, state } = await collected((one) => one.write(receipt, change));
    const { code, out } = await runIn(life, ["proposal", "9"], state);
    expect(out).toContain("不是 collect 會寫成的核准紀錄");
    expect(code).toBe(1);
  });

  test.each(["pullRequestsOf", "reviews"])("is unknown when %s cannot be read", async (call) => {
    const { life, state } = await collected();
    const outage = (asked: string) => (asked === call ? "out of reach" : undefined);
    expect((await runIn(life, ["proposal", "9"], { ...state, outage })).code).toBe(3);
  });
});
