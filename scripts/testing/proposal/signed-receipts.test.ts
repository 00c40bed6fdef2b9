import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { MemoryProposal } from "../../ports/forge-memory.ts";
import { openSsh } from "../../ports/signatures-openssh.ts";
import { forgeWith, runIn } from "../forge-life.ts";
import { all, requirement, revision, students, swap, website } from "./changes.ts";
import { closeLives, type Life } from "./life.ts";
import { always, checked, people, proposed, push, revise, signed, tip, told } from "./signed-lives.ts";
import { approveIn, type Keys, makeKeys, resigned } from "./signing.ts";
import { account, commitsBy } from "./verdicts.ts";

let keys: Keys;
beforeAll(() => {
  keys = makeKeys("wang", "kuo", "stranger");
});
afterAll(() => {
  keys.remove();
  closeLives();
}, 60_000);

const receipt = "records/approvals/website/3.yaml";

describe("a signed receipt inside a pull request approves its document", () => {
  test("committed and pushed by the supervisor, with nobody's review; and `collect` has nothing to do after the merge", async () => {
    const life = await signed(keys);
    const state = told(life);
    const { code, out } = await checked(life, state);
    expect(out).toContain("wang（簽章）：算數 (2026-11-20T10:00:00+08:00)");
    expect(code).toBe(0);
    life.git("merge", "-q", "--no-ff", "-m", "Merge", "proposal");
    const merged = forgeWith(life, {
      base: life.git("rev-parse", "HEAD^1"),
      head: tip(life),
      reviews: [],
      merged: life.git("rev-parse", "HEAD"),
    });
    expect(await runIn(life, ["collect"], merged)).toMatchObject({ code: 0, out: "" });
    const { out: verdict } = await runIn(life, ["validate", "--format", "json"], merged);
    const failed = JSON.parse(verdict).assessments.filter(
      (one: { outcome: string }) => one.outcome === "fail",
    );
    expect(failed).toEqual([]);
  });

  test("committed and pushed by the proposer, to whom the supervisor sent it", async () => {
    const life = await signed(keys);
    const commits = commitsBy(life, life.git("rev-parse", "main"), tip(life), "lin");
    expect(await checked(life, told(life, { commits, pushers: [account("lin")] }))).toMatchObject({
      code: 0,
    });
  });

  test("of a core system, where a review would have to repeat the digest", async () => {
    const life = proposed(keys, students, all(revision(2), requirement("每日備份。")));
    await approveIn(life, "student-records", "kuo", keys.file("kuo"));
    life.commit("Approve");
    const { code, out } = await checked(life, told(life, { pushers: [account("lin")] }));
    expect(out).toContain("kuo（簽章）：算數");
    expect(code).toBe(0);
  });

  test("that was merged without an approval before", async () => {
    const life = proposed(keys);
    life.branch("main");
    life.git("merge", "-q", "--ff-only", "proposal");
    await approveIn(life, "website", "wang", keys.file("wang"));
    life.branch("proposal");
    life.commit("Approve what was merged");
    const { code, out } = await checked(life);
    expect(out).toContain("wang（簽章）：算數");
    expect(code).toBe(0);
  });
});

describe("a signed receipt counts for nothing", () => {
  test.each<readonly [string, () => Promise<Life>, string]>([
    [
      "when the content changed afterwards",
      async () => {
        const life = await signed(keys);
        life.write(website, swap("generations: 8", "generations: 4"));
        life.commit("Push on");
        return life;
      },
      "核准的不是合併後的內容與版次",
    ],
    [
      "when it was altered after it was signed",
      async () => {
        const life = await signed(keys);
        life.write(receipt, swap("approvedAt: 2026-11-20", "approvedAt: 2026-11-19"));
        life.commit("Alter");
        return life;
      },
      "的簽章與紀錄的內容不符",
    ],
    [
      "when the key was not on file that day",
      async () => {
        const life = proposed(keys, website, revise, "from: 2026-01-01, to: 2026-11-20");
        await approveIn(life, "website", "wang", keys.file("wang"));
        const late = { approvedAt: "2026-11-21T10:00:00+08:00" };
        life.write(receipt, (text) => resigned(text, late, keys.file("wang")));
        life.commit("Approve a day late");
        return life;
      },
      "不是以王主管於 2026-11-21 有效的金鑰所簽",
    ],
    [
      "when the pull request itself enters the key",
      async () => {
        const life = await signed(keys);
        life.write(people, swap(keys.entry("wang", always), keys.entry("stranger", always)));
        life.write(receipt, (text) => resigned(text, {}, keys.file("stranger")));
        life.commit("Enter a key of one's own");
        return life;
      },
      "不是以王主管於 2026-11-20 有效的金鑰所簽",
    ],
    [
      "when it is dated in the time to come",
      async () => {
        const life = await signed(keys);
        const early = { approvedAt: "2026-11-23T10:00:00+08:00" };
        life.write(receipt, (text) => resigned(text, early, keys.file("wang")));
        life.commit("Date it tomorrow");
        return life;
      },
      "尚未到來",
    ],
    [
      "when its signer is supervisor of another unit",
      async () => {
        const life = await signed(keys);
        life.write(receipt, (text) => resigned(text, { approver: "kuo" }, keys.file("kuo")));
        life.commit("Approve for another unit");
        return life;
      },
      "並非秘書室主管或代理人",
    ],
    [
      "when it lies at the place of another revision",
      async () => {
        const life = await signed(keys);
        life.git("mv", receipt, "records/approvals/website/4.yaml");
        life.commit("Move it");
        return life;
      },
      "核准對象或版次與檔案路徑不符",
    ],
    [
      "when its signer wrote something else in the same commit",
      async () => {
        const life = proposed(keys);
        await approveIn(life, "website", "wang", keys.file("wang"));
        life.write("README.md", "and this\n");
        life.commit("Approve, and more");
        return life;
      },
      "王主管為其 commit 的作者，不得核准",
    ],
  ])("%s", async (_, play, words) => {
    const { code, out } = await checked(await play());
    expect(out).toContain(words);
    expect(code).toBe(1);
  });

  test.each<readonly [string, (life: Life) => Partial<MemoryProposal>, string]>([
    [
      "when its signer pushed the content too",
      (life) => ({ pushes: [push("wang", undefined, tip(life))], pushers: [account("wang")] }),
      "推送過此分支",
    ],
    [
      "when its signer pushed by force",
      (life) => ({
        pushes: [push("wang", tip(life, 1), tip(life), true), push("lin", undefined, tip(life, 1))],
      }),
      "推送過此分支",
    ],
    [
      "when its signer pushed what is gone now",
      (life) => ({
        pushes: [push("wang", tip(life, 1), tip(life)), push("wang", undefined, "1".repeat(40))],
      }),
      "推送過此分支",
    ],
    [
      "when its signer forced the branch to something once",
      () => ({ timeline: [{ kind: "force-pushed", at: "2026-11-19T00:00:00Z", actor: account("wang") }] }),
      "推送過此分支",
    ],
  ])("%s", async (_, more, words) => {
    const life = await signed(keys);
    const { code, out } = await checked(life, told(life, more(life)));
    expect(out).toContain(words);
    expect(code).toBe(1);
  });

  test("when its signer opened the pull request", async () => {
    const life = await signed(keys);
    const state = told(life);
    const [one] = state.proposals;
    if (one === undefined) throw new Error("no proposal");
    const own = { ...one, pullRequest: { ...one.pullRequest, author: account("wang") } };
    expect(await checked(life, { ...state, proposals: [own] })).toMatchObject({ code: 1 });
  });

  test("when nobody can tell what its signer pushed", async () => {
    const life = await signed(keys);
    const state = {
      ...told(life),
      outage: (call: string) => (call === "pushes" ? "out of reach" : undefined),
    };
    const { code, out } = await checked(life, state);
    expect(out).toContain("推送過此分支");
    expect(code).toBe(1);
  });

  test("but is not refused for good when its signature cannot be checked here", async () => {
    const life = await signed(keys);
    const state = told(life);
    life.branch("main");
    const check = () => ({ state: "unchecked", because: "ssh-keygen" }) as const;
    const { code, out } = await runIn(life, ["proposal", "7"], state, { signatures: { ...openSsh, check } });
    expect(out).toContain("無法查驗");
    expect(code).toBe(3);
  });
});
