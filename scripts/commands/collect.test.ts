import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createFile } from "../ports/create-file.ts";
import type { Forge, Review } from "../ports/forge.ts";
import { forgeWith, runIn } from "../testing/forge-life.ts";
import { all, revision, swap, website } from "../testing/proposal/changes.ts";
import { closeLives, type Life, openLife } from "../testing/proposal/life.ts";
import { review } from "../testing/proposal/verdicts.ts";

afterAll(closeLives);

const receipt = "records/approvals/website/3.yaml";
const revise = all(revision(3), swap("effectiveFrom: 2026-11-01", "effectiveFrom: 2026-12-01"));

/** A proposal that was merged, by a merge or squashed, with the reviews of its head. */
function merged(
  reviews: (head: string) => readonly Review[],
  how: "merge" | "squash" = "merge",
): { readonly life: Life; readonly state: ReturnType<typeof forgeWith>; readonly commit: string } {
  const life = openLife();
  const base = life.git("rev-parse", "main");
  life.branch("proposal");
  life.write(website, revise);
  const head = life.commit("Revise the plan");
  life.branch("main");
  if (how === "merge") life.git("merge", "-q", "--no-ff", "-m", "Merge", "proposal");
  else {
    life.git("merge", "-q", "--squash", "proposal");
    life.commit("Squash");
  }
  const commit = life.git("rev-parse", "HEAD");
  return { life, commit, state: forgeWith(life, { base, head, reviews: reviews(head), merged: commit }) };
}

const approved = (head: string): readonly Review[] => [review("wang", head)];
const read = (life: Life, path: string): string => readFileSync(join(life.folder, path), "utf8");
const exists = (life: Life): boolean => existsSync(join(life.folder, receipt));

test("who lost the right to write since the merge is not accused anew, nor even asked about", async () => {
  const { life, state } = merged(approved);
  const outage = (call: keyof Forge) => (call === "mayWrite" ? "out of reach" : undefined);
  const { code } = await runIn(life, ["collect"], { ...state, readers: [103], outage });
  expect(code).toBe(0);
  expect(exists(life)).toBe(true);
});

describe("a review of the merged content becomes a receipt", () => {
  test.each(["merge", "squash"] as const)("after a %s, with what was seen and where", async (how) => {
    const { life, state, commit } = merged(approved, how);
    const { code, out } = await runIn(life, ["collect"], state);
    expect(out).toContain("「官方網站」備份計畫第 3 版：已核准（#7，wang，2026-11-20T02:00:00Z）");
    expect(code).toBe(0);
    const text = read(life, receipt);
    for (const line of [
      "approver: wang",
      "forgeId: 103",
      "level: L0",
      "pullRequest: 7",
      `mergedCommit: ${commit}`,
      "mergedAt: 2026-11-20T",
    ])
      expect(text).toContain(line);
    expect(read(life, website)).toContain("approval: {approver: wang, approvedOn: 2026-11-20}");
    const { out: verdict } = await runIn(life, ["validate", "--format", "json"], state);
    const found = JSON.parse(verdict).assessments.filter(
      (one: { outcome: string }) => one.outcome === "fail",
    );
    expect(found).toEqual([]);
  });

  test("and a second run writes nothing", async () => {
    const { life, state } = merged(approved);
    await runIn(life, ["collect"], state);
    life.commit("Record approvals");
    const { code, out } = await runIn(life, ["collect"], state);
    expect([code, out, life.git("status", "--porcelain")]).toEqual([0, "", ""]);
  });

  test("but not in a dry run", async () => {
    const { life, state } = merged(approved);
    const { code, out } = await runIn(life, ["collect", "--dry-run"], state);
    expect(out).toContain("已核准");
    expect([code, exists(life)]).toEqual([0, false]);
  });

  test("although the plan was laid out anew afterwards", async () => {
    const { life, state } = merged(approved);
    life.write(website, (text) => `${text}# laid out anew\n`);
    life.commit("Lay out");
    expect((await runIn(life, ["collect"], state)).code).toBe(0);
    expect(exists(life)).toBe(true);
  });
});

test("edits that were not committed yet are not lost", async () => {
  const { life, state } = merged(approved);
  life.write(website, (text) => `${text}# not committed yet\n`);
  expect((await runIn(life, ["collect"], state)).code).toBe(0);
  expect(read(life, website)).toContain("# not committed yet\n");
  expect(read(life, website)).toContain("approvedOn: 2026-11-20");
});

test("a plan that is being revised is left alone", async () => {
  const { life, state } = merged(approved);
  life.write(website, all(revision(4), swap("effectiveFrom: 2026-12-01", "effectiveFrom: 2026-12-02")));
  const before = read(life, website);
  expect((await runIn(life, ["collect"], state)).code).toBe(0);
  expect([read(life, website), exists(life)]).toEqual([before, true]);
});

describe("what nobody approved gets none, and fails", () => {
  test("a direct push", async () => {
    const { life, state } = merged(approved);
    life.git("reset", "-q", "--hard", "HEAD^1");
    life.write(website, revise);
    life.commit("Push directly");
    const { code, out } = await runIn(life, ["collect"], state);
    expect(out).toContain("未經合併請求即進入主分支");
    expect([code, exists(life)]).toEqual([1, false]);
  });

  test.each<[string, (head: string) => readonly Review[]]>([
    ["no review at all", () => []],
    ["the proposer's own review", (head) => [review("lin", head)]],
    [
      "an approval after the merge",
      (head) => [review("wang", head, { submittedAt: "2026-11-20T03:00:01Z" })],
    ],
    ["an objection", (head) => [review("wang", head, { state: "changes-requested" })]],
    ["someone without the role", (head) => [review("kuo", head)]],
  ])("%s", async (_, reviews) => {
    const { life, state } = merged(reviews);
    const { code, out } = await runIn(life, ["collect"], state);
    expect(out).toContain("未經核准（#7）");
    expect([code, exists(life)]).toEqual([1, false]);
  });

  test("a change pushed after the approval", async () => {
    const { life, state } = merged((head) => [review("wang", `${head}`)]);
    life.git("reset", "-q", "--hard", "HEAD^1");
    life.branch("proposal");
    life.write(website, swap("generations: 8", "generations: 4"));
    life.commit("Push on");
    life.branch("main");
    life.git("merge", "-q", "--no-ff", "-m", "Merge", "proposal");
    const commit = life.git("rev-parse", "HEAD");
    const [one] = state.proposals;
    if (one === undefined) throw new Error("no proposal");
    const head = life.git("rev-parse", "proposal");
    const base = life.git("rev-parse", "HEAD^1");
    const now = forgeWith(life, { base, head, reviews: one.reviews, merged: commit });
    const { code, out } = await runIn(life, ["collect"], now);
    expect(out).toContain("保留世代數");
    expect([code, exists(life)]).toEqual([1, false]);
  });
});

describe("a forge that does not answer is never taken for no", () => {
  const calls = [
    "pullRequestsOf",
    "reviews",
    "commits",
    "timeline",
    "pushers",
  ] as const satisfies readonly (keyof Forge)[];
  test.each(calls)("%s", async (call) => {
    const { life, state } = merged(approved);
    const broken = {
      ...state,
      outage: (asked: keyof Forge) => (asked === call ? "out of reach" : undefined),
    };
    const { code } = await runIn(life, ["collect"], broken);
    expect([code, exists(life)]).toEqual([3, false]);
    expect((await runIn(life, ["collect"], state)).code).toBe(0);
    expect(exists(life)).toBe(true);
  });
});

test("a run that was cut short goes on where it stopped", async () => {
  const { life, state } = merged(approved);
  let left = 1;
  const failing = {
    createFile: (...args: Parameters<typeof createFile>): void => {
      if (left-- > 0) throw new Error("no space left on device");
      createFile(...args);
    },
  };
  expect((await runIn(life, ["collect"], state, failing)).code).toBe(4);
  expect((await runIn(life, ["collect"], state, failing)).code).toBe(0);
  expect(exists(life)).toBe(true);
});
