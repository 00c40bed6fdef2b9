import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { workflows } from "../testing/gitea-bodies.ts";
import { because, type GiteaServer, giteaServer, openGitea } from "../testing/gitea-server.ts";
import { at, commitId, long, manager, supervisor } from "../testing/github-world.ts";
import type { Account, Answer, Forge } from "./forge.ts";
import type { GiteaOptions } from "./forge-gitea-connection.ts";

let server: GiteaServer;
beforeAll(async () => {
  server = await giteaServer();
});
afterAll(() => server.close());
afterEach(() => expect(server.violations).toEqual([]));

const open = (options: Partial<GiteaOptions> = {}): Forge => openGitea(server, options).forge;

async function known<T>(answer: Promise<Answer<T>>): Promise<T> {
  const got = await answer;
  if (!got.known) throw new Error(got.because);
  return got.value;
}

describe("what every forge tells, Gitea tells too", () => {
  test("who proposes what to which branch, by the branch's name even when the branch is gone", async () => {
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

  test("a merged pull request from a closed one, and who merged it", async () => {
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

  test("reviews with the time they were submitted, not begun, and no requests for one", async () => {
    const reviews = await known(open().reviews(7));
    expect(reviews.map(({ id, state, author, submittedAt }) => [id, state, author, submittedAt])).toEqual([
      [1, "approved", supervisor, at(1)],
      [2, "approved", undefined, at(2)],
      [3, "commented", workflows, at(3)],
      [4, "changes-requested", supervisor, at(4)],
      [5, "dismissed", supervisor, at(5)],
      [6, "pending", supervisor, undefined],
    ]);
    expect(reviews.map(({ commit }) => commit)).toEqual(
      [1, 1, 1, 0, 1, 1].map((one) => (one ? commitId(1) : undefined)),
    );
    expect(reviews.map(({ body }) => body)).toContain("approve plan-a sha256:0123456789ab");
  });

  test("commits with their accounts, or nobody's", async () => {
    expect(await known(open().commits(7))).toEqual([
      { id: commitId(2), author: undefined, committer: undefined, message: "修訂備份計畫" },
      { id: commitId(1), author: manager, committer: manager, message: "修訂備份計畫" },
    ]);
  });

  test("events that void what was seen, after a page of which Gitea hides everything", async () => {
    expect(await known(open().timeline(7))).toEqual([
      { kind: "force-pushed", at: at(20), actor: manager },
      { kind: "base-changed", at: at(30), actor: undefined },
      { kind: "review-dismissed", at: at(50), actor: manager, review: 5 },
      { kind: "closed", at: at(60), actor: workflows },
      { kind: "reopened", at: at(70), actor: manager },
    ]);
  });

  test("the accounts behind a name of CODEOWNERS", async () => {
    const forge = open();
    expect(await known(forge.accountsOf("@supervisor-b"))).toEqual([supervisor.id]);
    expect(await known(forge.accountsOf("@example-org/backup-supervisors"))).toHaveLength(long);
    for (const nobody of ["@nobody", "@example-org/none", "someone@example.org", "@../admin"])
      expect(await forge.accountsOf(nobody), nobody).toMatchObject({ known: false });
  });

  test("the issues of a label, oldest first, closed ones too; of an unknown label none", async () => {
    const forge = open();
    const issues = await known(forge.issues("overdue"));
    expect(issues.map(({ number, state, author }) => [number, state, author])).toEqual([
      [20, "open", workflows],
      [21, "closed", undefined],
    ]);
    expect((await known(forge.issues("中文標籤"))).map(({ number }) => number)).toEqual([20]);
    expect(await known(forge.issues("none"))).toEqual([]);
  });

  test("everything of long lists", async () => {
    const forge = open();
    expect(await known(forge.reviews(8))).toHaveLength(long);
    expect(await known(forge.commits(8))).toHaveLength(long);
    expect(await known(forge.timeline(8))).toHaveLength(long);
    expect(await known(forge.issues("many"))).toHaveLength(long);
    expect(await known(forge.comments(22))).toHaveLength(long);
  });

  test("comments on issues and on pull requests, and changes a comment", async () => {
    const forge = open();
    expect((await known(forge.comments(20))).map(({ id, author }) => [id, author])).toEqual([
      [2, undefined],
      [3, workflows],
    ]);
    const added = await known(forge.addComment(7, "初版"));
    expect(added).toMatchObject({ author: workflows, body: "初版" });
    expect(await known(forge.changeComment(added.id, "改版"))).toEqual({ ...added, body: "改版" });
    expect((await known(forge.comments(7))).map(({ body }) => body)).toEqual(["第 1 則", "改版"]);
  });
});

describe("issues are written with labels by number", () => {
  test("an issue is opened with a label that is made for it, changed, closed and found again", async () => {
    const forge = open();
    const text = { title: "系統 a 逾期 <b>", body: "第一行\n第二行", labels: ["overdue", "core"] };
    const opened = await known(forge.openIssue(text));
    expect(opened).toMatchObject({ ...text, state: "open", author: workflows });
    expect(await known(forge.changeIssue(opened.number, { title: "改" }))).toEqual({
      ...opened,
      title: "改",
    });
    const closed = await known(forge.changeIssue(opened.number, { state: "closed" }));
    expect(closed).toEqual({ ...opened, title: "改", state: "closed" });
    expect(await known(forge.issues("core"))).toEqual([closed]);
    expect(server.state.labels.filter((name) => name === "core")).toHaveLength(1);
  });

  test("labels that are there, in whatever case, are not made again", async () => {
    const issue = await known(open().changeIssue(22, { labels: ["Overdue", "due-soon"] }));
    expect(issue.labels).toEqual(["overdue", "due-soon"]);
    expect(server.requests).not.toContain("new label");
  });

  test("an issue whose labels Gitea left out is unknown and may be there", async () => {
    const forge = open();
    server.state.dropsLabels = true;
    const answer = await forge.openIssue({ title: "逾期", body: "", labels: ["overdue"] });
    expect(answer).toMatchObject({ known: false, maybeDone: true });
    expect(because(answer)).toContain("left out its labels");
  });
});

describe("who pushed is known from the activity, when it has no gap", () => {
  const pushedBy = (pushers: readonly (Account | undefined)[]): Forge => {
    const forge = open();
    const { proposals } = server.state.forge;
    const index = proposals.findIndex(({ pullRequest }) => pullRequest.number === 7);
    const found = proposals[index];
    if (found !== undefined) proposals[index] = { ...found, pushers };
    return forge;
  };
  const ids = async (forge: Forge): Promise<Set<number | undefined>> =>
    new Set((await known(forge.pushers(7))).map((one) => one?.id));

  test.each<[string, readonly Account[]]>([
    ["one, who began the branch", [manager]],
    ["a second one, before the pull request was opened", [manager, supervisor]],
    ["a second one, in between", [manager, supervisor, manager]],
    ["a workflow", [workflows, manager]],
  ])("%s", async (_name, pushers) => {
    expect(await ids(pushedBy(pushers))).toEqual(new Set(pushers.map(({ id }) => id)));
  });

  test.each<[string, readonly (Account | undefined)[]]>([
    ["the last push was by a deleted account", [undefined, manager]],
    ["a push between was", [manager, undefined, manager]],
    ["the branch was begun by one", [manager, undefined]],
    ["there is no activity of the branch", []],
  ])("unknown when %s", async (_name, pushers) => {
    expect(because(await pushedBy(pushers).pushers(7))).toContain("activity lacks pushes");
  });

  test("a branch is read back to its beginning over pages, and no further", async () => {
    expect(await known(open().pushers(8))).toHaveLength(long + 1);
    expect(server.requests).toContain("feed page 3");
    expect(because(await open({ pages: 2 }).pushers(8))).toContain("longer than 2 pages");
  });
});

describe("by which pull request a commit came", () => {
  test("its merge point is asked for; a direct push is by none", async () => {
    const forge = open();
    const found = await known(forge.pullRequestsOf(commitId(600)));
    expect(found.map(({ number, merged }) => [number, merged?.by])).toEqual([[9, supervisor]]);
    expect(await known(forge.pullRequestsOf(commitId(999)))).toEqual([]);
  });

  test("unknown where merges leave commits that are no merge point", async () => {
    const forge = open();
    server.state.allowsRebase = true;
    expect(because(await forge.pullRequestsOf(commitId(999)))).toContain("Switch both ways of merging off");
    expect((await forge.pullRequestsOf(commitId(600))).known).toBe(true);
  });
});

test("a merged pull request whose branch went on is unknown: Gitea shows the branch as it is now", async () => {
  const forge = open();
  const { proposals } = server.state.forge;
  const index = proposals.findIndex(({ pullRequest }) => pullRequest.number === 9);
  const found = proposals[index];
  if (found === undefined) throw new Error("no such pull request");
  const head = { branch: "no-activity", commit: commitId(77) };
  proposals[index] = { ...found, pullRequest: { ...found.pullRequest, head } };
  const asks = [forge.pullRequest(9), forge.commits(9), forge.pullRequestsOf(commitId(600))];
  for (const answer of await Promise.all(asks)) expect(because(answer)).toContain("after the merge");
});

test("the acts of an imported proposal are unknown: Gitea puts them under the importer's name", async () => {
  const forge = open();
  server.state.imported.add(7);
  const asks = [
    forge.pullRequest(7),
    forge.reviews(7),
    forge.timeline(7),
    forge.commits(7),
    forge.pushers(7),
  ];
  for (const answer of await Promise.all(asks)) expect(because(answer)).toContain("imported");
});

test.each<[string, (forge: Forge) => Promise<Answer<unknown>>]>([
  ["pull request", (forge) => forge.pullRequest(404)],
  ["reviews", (forge) => forge.reviews(404)],
  ["commits", (forge) => forge.commits(404)],
  ["timeline", (forge) => forge.timeline(404)],
  ["pushers", (forge) => forge.pushers(404)],
  ["comments", (forge) => forge.comments(404)],
  ["issues without a label", (forge) => forge.issues("")],
  ["issues of two labels at once", (forge) => forge.issues("overdue,many")],
  ["issue to change", (forge) => forge.changeIssue(404, { title: "x", labels: ["new"] })],
  ["issue to comment on", (forge) => forge.addComment(404, "x")],
  ["comment to change", (forge) => forge.changeComment(404, "x")],
])("what is not there, or cannot be asked, is unknown and not empty: %s", async (_name, ask) => {
  const answer = await ask(open());
  expect(answer).toMatchObject({ known: false });
  expect(answer).not.toHaveProperty("maybeDone");
  expect(server.requests).not.toContain("new label");
});
