import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { FaultName } from "../testing/github-faults.ts";
import { commitId, long, manager, supervisor } from "../testing/github-world.ts";
import { type GitlabServer, openGitlab, startGitlab } from "../testing/gitlab-server.ts";
import { gitlabWorld } from "../testing/gitlab-world.ts";
import type { Answer, Forge } from "./forge.ts";
import { memoryForge } from "./forge-memory.ts";

let server: GitlabServer;
beforeAll(async () => {
  server = await startGitlab();
});
afterAll(() => server.close());
afterEach(() => expect(server.violations).toEqual([]));

type Call = (forge: Forge) => Promise<Answer<unknown>>;
const text = { title: "系統 a 逾期 <b>", body: "第一行\n第二行", labels: ["overdue", "core"] };

/** Every reading call of the port, with each request that it makes. */
const reads: readonly (readonly [string, Call, readonly string[]])[] = [
  ["a draft", (forge) => forge.pullRequest(7), ["merge request", "user"]],
  ["a merged pull request", (forge) => forge.pullRequest(9), ["merge request", "user"]],
  ["a closed one", (forge) => forge.pullRequest(8), ["merge request", "user"]],
  ["reviews", (forge) => forge.reviews(7), ["merge request", "approvals", "versions", "notes", "user"]],
  ["commits", (forge) => forge.commits(7), ["merge request", "commits", "users", "user"]],
  ["events", (forge) => forge.timeline(7), ["commits", "notes", "state events", "versions", "user"]],
  ["pushers", (forge) => forge.pushers(7), ["merge request", "events", "user"]],
  ["an account that may write", (forge) => forge.mayWrite(supervisor), ["member"]],
  ["an account that may not", (forge) => forge.mayWrite(manager), ["member"]],
  ["the account of the token", (forge) => forge.ownAccount(), ["own account", "user"]],
  ["rules of the branch", (forge) => forge.branchRules(), ["project", "branch"]],
  ["an account", (forge) => forge.accountsOf("@supervisor-b"), ["users"]],
  ["a group", (forge) => forge.accountsOf("@example-org"), ["users", "members"]],
  ["a subgroup", (forge) => forge.accountsOf("@example-org/backup-supervisors"), ["members"]],
  [
    "pull requests of a merge commit",
    (forge) => forge.pullRequestsOf(commitId(600)),
    ["merge requests of a commit", "merge request", "user"],
  ],
  [
    "pull requests of a commit that others hold unmerged",
    (forge) => forge.pullRequestsOf(commitId(1)),
    ["merge requests of a commit"],
  ],
  ["issues", (forge) => forge.issues("overdue"), ["issues", "user"]],
  ["issues of a label in Chinese", (forge) => forge.issues("中文標籤"), ["issues"]],
  ["issues of a label that none has", (forge) => forge.issues("absent"), ["issues"]],
  ["comments", (forge) => forge.comments(7), ["notes", "user"]],
];
const longLists: readonly (readonly [string, Call, string])[] = [
  ["reviews", (forge) => forge.reviews(8), "notes"],
  ["commits", (forge) => forge.commits(8), "commits"],
  ["events", (forge) => forge.timeline(8), "versions"],
  ["pushers", (forge) => forge.pushers(8), "events"],
  ["issues", (forge) => forge.issues("many"), "issues"],
  ["comments", (forge) => forge.comments(8), "notes"],
  ["members", (forge) => forge.accountsOf("@example-org/backup-supervisors"), "members"],
];
const change: readonly (readonly [string, Call, readonly string[]])[] = [
  ["issue to change", (forge) => forge.changeIssue(20, { title: "改", state: "closed" }), ["change issue"]],
];
const additions: typeof change = [
  ["new issue", (forge) => forge.openIssue(text), ["new issue"]],
  ["new comment", (forge) => forge.addComment(7, "新"), ["new note"]],
];
const calls = [...reads, ...change, ...additions];
const twin = (ask: Call): Promise<Answer<unknown>> => ask(memoryForge(gitlabWorld()));

describe("GitLab answers as the forge in memory does", () => {
  test.each([...calls, ...longLists])("%s", async (_name, ask) => {
    const answer = await ask(openGitlab(server).forge);
    expect(answer).toMatchObject({ known: true });
    expect(answer).toEqual(await twin(ask));
  });

  test.each(longLists)("%s, where lists go on by links alone", async (_name, ask) => {
    const { forge } = openGitlab(server);
    server.linksOnly = true;
    expect(await ask(forge)).toEqual(await twin(ask));
  });

  test("the long lists are longer than a page", async () => {
    for (const [, ask] of longLists)
      expect(await twin(ask)).toMatchObject({ value: { length: expect.toSatisfy((n) => n >= long) } });
  });

  test("an issue is opened, changed, closed and found by its label", async () => {
    const live = async (forge: Forge) => [
      await forge.openIssue(text),
      await forge.changeIssue(230, { title: "改" }),
      await forge.changeIssue(230, { state: "closed" }),
      await forge.changeIssue(230, { state: "open", labels: ["core"] }),
      await forge.issues("core"),
    ];
    const answers = await live(openGitlab(server).forge);
    expect(answers).toEqual(await live(memoryForge(gitlabWorld())));
    expect(answers[4]).toMatchObject({ value: [{ number: 230, title: "改" }] });
  });

  test("a comment is changed where it was listed or added", async () => {
    const { forge } = openGitlab(server);
    expect(await forge.changeComment(1, "改")).toMatchObject({ known: false });
    await forge.comments(7);
    expect(await forge.changeComment(1, "改")).toMatchObject({ known: true, value: { body: "改" } });
  });

  test.each<[string, Call]>([
    ["pull request", (forge) => forge.pullRequest(404)],
    ["reviews", (forge) => forge.reviews(404)],
    ["commits", (forge) => forge.commits(404)],
    ["events", (forge) => forge.timeline(404)],
    ["comments", (forge) => forge.comments(404)],
    ["pushers of a branch without events", (forge) => forge.pushers(9)],
    ["pull requests of nobody's commit", (forge) => forge.pullRequestsOf(commitId(999))],
    ["a name of nobody's", (forge) => forge.accountsOf("@nobody")],
    ["an address in CODEOWNERS", (forge) => forge.accountsOf("someone@example.org")],
    ["a role in CODEOWNERS", (forge) => forge.accountsOf("@@maintainer")],
    ["issues without a label", (forge) => forge.issues("")],
    ["issues of two labels at once", (forge) => forge.issues("overdue,many")],
    ["issues of a label that means all others to GitLab", (forge) => forge.issues("None")],
    ["issue to change", (forge) => forge.changeIssue(404, { title: "x" })],
    ["pull request to comment on", (forge) => forge.addComment(404, "x")],
  ])("what is not there, or cannot be asked, is unknown and not empty: %s", async (_name, ask) => {
    const answer = await ask(openGitlab(server).forge);
    expect(answer).toMatchObject({ known: false });
    expect(JSON.stringify(answer)).not.toMatch(/GitHub|example-token/);
  });
});

type Outcome = "recovers" | "unknown" | "maybe done";

/** What each fault, happening once, does to reading, to changing what is there, and to adding something. */
const faults: readonly (readonly [FaultName, Outcome, Outcome, Outcome])[] = [
  ["connection lost", "recovers", "recovers", "maybe done"],
  ["connection lost half-way", "recovers", "recovers", "maybe done"],
  ["done, then connection lost", "recovers", "recovers", "maybe done"],
  ["429", "recovers", "recovers", "recovers"],
  ["429 without a time", "recovers", "recovers", "recovers"],
  ["secondary limit, an hour", "unknown", "unknown", "unknown"],
  ["401", "unknown", "unknown", "unknown"],
  ["403", "unknown", "unknown", "unknown"],
  ["404", "unknown", "unknown", "unknown"],
  ["409", "unknown", "unknown", "unknown"],
  ["422", "unknown", "unknown", "unknown"],
  ["500", "recovers", "recovers", "maybe done"],
  ["502 page", "recovers", "recovers", "maybe done"],
  ["503 with a time", "recovers", "recovers", "maybe done"],
  ["page instead of data", "recovers", "recovers", "maybe done"],
  ["truncated JSON", "recovers", "recovers", "maybe done"],
  ["done, then truncated JSON", "recovers", "recovers", "maybe done"],
  ["empty body", "recovers", "recovers", "maybe done"],
  ["null", "recovers", "recovers", "maybe done"],
  ["204", "recovers", "recovers", "maybe done"],
  ["redirect elsewhere", "unknown", "unknown", "unknown"],
  ["huge body", "unknown", "maybe done", "maybe done"],
];
const at = (list: typeof change) =>
  list.flatMap(([name, ask, operations]) => operations.map((one) => [name, one, ask] as const));
const rows = faults.flatMap(([fault, reading, changing, adding]) => [
  ...at(reads).map((row) => [fault, ...row, reading] as const),
  ...at(change).map((row) => [fault, ...row, changing] as const),
  ...at(additions).map((row) => [fault, ...row, adding] as const),
]);

const sizes = (): number[] => [server.state.issues.length, server.state.comments.length];

describe("a fault", () => {
  test.each(rows)("%s, once, at %s (%s)", async (name, _call, operation, ask, expected) => {
    const { forge } = openGitlab(server);
    const before = sizes();
    server.faults.push({ name, operation, times: 1 });
    const answer = await ask(forge);
    expect(server.faults[0]?.times).toBe(0);
    if (answer.known) expect(answer).toEqual(await twin(ask));
    const isMaybe = !answer.known && answer.maybeDone === true;
    expect(answer.known ? "recovers" : isMaybe ? "maybe done" : "unknown").toBe(expected);
    const isDone = answer.known || (isMaybe && name.startsWith("done"));
    const added = isDone && additions.some(([, addition]) => addition === ask) ? 1 : 0;
    const total = (all: number[]): number => all.reduce((sum, one) => sum + one, 0);
    expect(total(sizes())).toBe(total(before) + added);
  });

  test.each(at([...reads, ...change, ...additions]))(
    "for ever, at %s (%s), ends after at most four tries within the budget",
    async (_name, operation, ask) => {
      const { forge, waits } = openGitlab(server);
      server.faults.push({ name: "429", operation });
      expect((await ask(forge)).known).toBe(false);
      expect(server.requests.filter((request) => request === operation)).toHaveLength(4);
      expect(waits).toEqual([2000, 2000, 2000]);
    },
  );

  test.each(at([...reads, ...change, ...additions]))(
    "silence at %s (%s) ends",
    async (_name, operation, ask) => {
      const { forge } = openGitlab(server, { timeout: 50 });
      server.faults.push({ name: "silence", operation });
      expect((await ask(forge)).known).toBe(false);
    },
  );
});

describe.each(longLists)("the list of %s", (_name, ask, operation) => {
  test.each<FaultName>(["connection lost", "404", "500", "page instead of data", "null", "204"])(
    "is unknown, never its first page, when the second one ends in %s",
    async (name) => {
      const { forge } = openGitlab(server);
      server.faults.push({ name, operation, page: 2 });
      expect((await ask(forge)).known).toBe(false);
      expect(server.requests).toContain(`${operation} page 2`);
    },
  );

  test("is unknown when a proxy drops what tells of further pages", async () => {
    const { forge } = openGitlab(server);
    server.losesPages = true;
    expect(await ask(forge)).toMatchObject({
      known: false,
      because: expect.stringContaining("lost its link"),
    });
  });

  test("is unknown when it has more pages than are read", async () => {
    expect((await ask(openGitlab(server, { pages: 1 }).forge)).known).toBe(false);
  });
});
