import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { openGithub, startGithub } from "../testing/github-forge.ts";
import type { GithubServer } from "../testing/github-server.ts";
import { at, bot, commitId, long, manager, supervisor, world } from "../testing/github-world.ts";
import type { Answer, Forge } from "./forge.ts";
import { memoryForge } from "./forge-memory.ts";

let server: GithubServer;
beforeAll(async () => {
  server = await startGithub();
});
afterAll(() => server.close());
afterEach(() => expect(server.violations).toEqual([]));

const github = (path: string): Forge => openGithub(server, { baseUrl: server.url + path }).forge;

async function known<T>(answer: Promise<Answer<T>>): Promise<T> {
  const got = await answer;
  if (!got.known) throw new Error(got.because);
  return got.value;
}

const adapters: readonly (readonly [string, () => Forge])[] = [
  ["memory", () => memoryForge(world())],
  ["GitHub", () => github("")],
  ["an Enterprise Server", () => github("/api/v3/")],
];

describe.each(adapters)("a forge: %s", (_, open) => {
  test("tells of a pull request who proposes what to which branch", async () => {
    expect(await known(open().pullRequest(7))).toEqual({
      number: 7,
      title: "修訂學籍系統備份計畫",
      url: "https://github.example/example-org/backup/pull/7",
      state: "open",
      isDraft: true,
      author: manager,
      base: { branch: "main", commit: commitId(500) },
      head: { branch: "revise-plan", commit: commitId(1) },
    });
  });

  test("tells a merged pull request from a closed one, and who merged it", async () => {
    const forge = open();
    expect(await known(forge.pullRequest(9))).toMatchObject({
      state: "merged",
      author: undefined,
      merged: { at: at(80), by: supervisor, commit: commitId(600) },
    });
    const closed = await known(forge.pullRequest(8));
    expect(closed).toMatchObject({ state: "closed" });
    expect(closed.merged).toBeUndefined();
  });

  test("lists reviews oldest first with their state, a deleted account and a bot as such", async () => {
    const reviews = await known(open().reviews(7));
    expect(reviews.map(({ id, state, author }) => [id, state, author])).toEqual([
      [1, "approved", supervisor],
      [2, "approved", undefined],
      [3, "commented", bot],
      [4, "changes-requested", supervisor],
      [5, "dismissed", supervisor],
      [6, "pending", supervisor],
    ]);
    expect(reviews.map(({ commit }) => commit)).toEqual(
      [1, 1, 1, 0, 1, 1].map((one) => (one ? commitId(1) : undefined)),
    );
    expect(reviews.map(({ submittedAt }) => submittedAt)).toEqual([
      at(1),
      at(2),
      at(3),
      at(4),
      at(5),
      undefined,
    ]);
    expect(reviews.map(({ body }) => body)).toContain("approve plan-a sha256:0123456789ab");
  });

  test("links commits to accounts, or to nobody", async () => {
    expect(await known(open().commits(7))).toEqual([
      { id: commitId(2), author: undefined, committer: undefined, message: "修訂備份計畫" },
      { id: commitId(1), author: manager, committer: manager, message: "修訂備份計畫" },
    ]);
  });

  test("lists the events that void what was seen, oldest first, and which review was dismissed", async () => {
    expect(await known(open().timeline(7))).toEqual([
      { kind: "force-pushed", at: at(20), actor: manager },
      { kind: "base-changed", at: at(30), actor: undefined },
      { kind: "review-dismissed", at: at(50), actor: manager, review: 5 },
      { kind: "closed", at: at(60), actor: bot },
      { kind: "reopened", at: at(70), actor: manager },
    ]);
  });

  test("tells who pushed to the branch, whatever its commits say, all of them", async () => {
    const forge = open();
    expect(await known(forge.pushers(7))).toEqual([undefined, supervisor, manager]);
    expect(await known(forge.pushers(8))).toHaveLength(long);
  });

  test("tells what each push brought, and which ones were forced", async () => {
    expect(await known(open().pushes(7))).toEqual([
      { by: undefined, before: commitId(2), after: commitId(1), isForced: true },
      { by: supervisor, before: commitId(3), after: commitId(2), isForced: false },
      { by: manager, before: undefined, after: commitId(3), isForced: false },
    ]);
  });

  test.each([
    ["a commit of several", 1, [7, 8, 9, 10]],
    ["a commit that the queue made", 700, [7]],
    ["a commit of nobody's", 999, []],
  ])("names the pull requests in a queue, merged or not: %s", async (_name, commit, numbers) => {
    const found = await known(open().pullRequestsAt(commitId(commit)));
    expect(found.map(({ number }) => number)).toEqual(numbers);
    expect(found.every(({ base }) => base.branch === "main")).toBe(true);
  });

  test("does not take a branch without activity for one that nobody pushed to", async () => {
    expect(await open().pushers(9)).toMatchObject({ known: false });
  });

  test("tells the accounts behind a name of CODEOWNERS", async () => {
    const forge = open();
    expect(await known(forge.accountsOf("@supervisor-b"))).toEqual([supervisor.id]);
    expect(await known(forge.accountsOf("@example-org/backup-supervisors"))).toHaveLength(long);
    for (const nobody of ["@nobody", "@example-org/none", "someone@example.org"])
      expect(await forge.accountsOf(nobody), nobody).toMatchObject({ known: false });
  });

  test.each([
    ["the merge commit", 600, [9]],
    ["a commit that other proposals hold unmerged", 1, [9]],
    ["a commit of nobody's", 999, []],
  ])("names the merged pull requests of %s", async (_name, commit, numbers) => {
    const found = await known(open().pullRequestsOf(commitId(commit)));
    expect(found.map(({ number }) => number)).toEqual(numbers);
    for (const one of found) expect(one.merged?.by).toEqual(supervisor);
  });

  test("lists the issues of a label, closed ones too, and no pull requests", async () => {
    const forge = open();
    const issues = await known(forge.issues("overdue"));
    expect(issues.map(({ number, state, author }) => [number, state, author])).toEqual([
      [20, "open", bot],
      [21, "closed", undefined],
    ]);
    expect(issues[0]?.body).toBe("");
    expect((await known(forge.issues("中文標籤"))).map(({ number }) => number)).toEqual([20]);
    expect(await known(forge.issues("none"))).toEqual([]);
  });

  test("lists everything, however many pages the forge makes of it", async () => {
    const forge = open();
    expect(await known(forge.reviews(8))).toHaveLength(long);
    expect(await known(forge.commits(8))).toHaveLength(long);
    expect(await known(forge.timeline(8))).toHaveLength(long);
    expect(await known(forge.issues("many"))).toHaveLength(long);
    expect(await known(forge.comments(22))).toHaveLength(long);
  });

  test("opens an issue, changes it and closes it; it is found by its label afterwards", async () => {
    const forge = open();
    const text = { title: "系統 a 逾期 <b>", body: "第一行\n第二行", labels: ["overdue", "core"] };
    const opened = await known(forge.openIssue(text));
    expect(opened).toMatchObject({ ...text, state: "open", author: bot });
    expect(await known(forge.changeIssue(opened.number, { title: "改" }))).toEqual({
      ...opened,
      title: "改",
    });
    const closed = await known(forge.changeIssue(opened.number, { state: "closed" }));
    expect(closed).toEqual({ ...opened, title: "改", state: "closed" });
    expect(await known(forge.issues("core"))).toEqual([closed]);
  });

  test("comments on issues and on pull requests, and changes a comment", async () => {
    const forge = open();
    expect((await known(forge.comments(20))).map(({ id, author }) => [id, author])).toEqual([
      [2, undefined],
      [3, bot],
    ]);
    const added = await known(forge.addComment(7, "初版"));
    expect(added).toMatchObject({ author: bot, body: "初版" });
    expect(await known(forge.changeComment(added.id, "改版"))).toEqual({ ...added, body: "改版" });
    expect((await known(forge.comments(7))).map(({ body }) => body)).toEqual(["第 1 則", "改版"]);
  });

  test.each<[string, (forge: Forge) => Promise<Answer<unknown>>]>([
    ["pull request", (forge) => forge.pullRequest(404)],
    ["reviews", (forge) => forge.reviews(404)],
    ["commits", (forge) => forge.commits(404)],
    ["timeline", (forge) => forge.timeline(404)],
    ["comments", (forge) => forge.comments(404)],
    ["issues without a label", (forge) => forge.issues("")],
    ["issues of two labels at once", (forge) => forge.issues("overdue,many")],
    ["issue to change", (forge) => forge.changeIssue(404, { title: "x" })],
    ["issue to comment on", (forge) => forge.addComment(404, "x")],
    ["comment to change", (forge) => forge.changeComment(404, "x")],
  ])("what is not there, or cannot be asked, is unknown and not empty: %s", async (_name, ask) => {
    expect(await ask(open())).toMatchObject({ known: false });
  });
});

test("an outage of the forge in memory is unknown and does nothing", async () => {
  const state = {
    ...world(),
    outage: (call: keyof Forge) => (call === "openIssue" ? "unreachable" : undefined),
  };
  const before = state.issues.length;
  const forge = memoryForge(state);
  const text = { title: "x", body: "", labels: [] };
  expect(await forge.openIssue(text)).toEqual({ known: false, because: "unreachable" });
  expect(state.issues).toHaveLength(before);
  expect((await forge.reviews(7)).known).toBe(true);
});
