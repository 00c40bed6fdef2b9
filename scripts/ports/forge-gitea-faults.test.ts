import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { because, type GiteaServer, giteaServer, openGitea } from "../testing/gitea-server.ts";
import type { FaultName } from "../testing/github-faults.ts";
import { commitId, supervisor } from "../testing/github-world.ts";
import type { Answer, Forge } from "./forge.ts";
import type { GiteaOptions } from "./forge-gitea-connection.ts";

let server: GiteaServer;
beforeAll(async () => {
  server = await giteaServer();
});
afterAll(() => server.close());
afterEach(() => expect(server.violations).toEqual([]));

const open = (options: Partial<GiteaOptions> = {}) => openGitea(server, options);

type Call = (forge: Forge) => Promise<Answer<unknown>>;
const overdue = { title: "逾期", body: "", labels: ["overdue", "new"] };
const change = { title: "改", labels: ["overdue"] };

/** Every call of the port at every request that it makes. */
const reads: readonly (readonly [keyof Forge, string, Call])[] = [
  ["pullRequest", "pull", (forge) => forge.pullRequest(7)],
  ["pullRequest", "issue", (forge) => forge.pullRequest(7)],
  ["reviews", "issue", (forge) => forge.reviews(7)],
  ["reviews", "reviews", (forge) => forge.reviews(7)],
  ["reviews", "timeline", (forge) => forge.reviews(7)],
  ["commits", "pull", (forge) => forge.commits(7)],
  ["commits", "commits", (forge) => forge.commits(7)],
  ["timeline", "timeline", (forge) => forge.timeline(7)],
  ["pushers", "pull", (forge) => forge.pushers(8)],
  ["pushers", "feed", (forge) => forge.pushers(8)],
  ["pullRequestsOf", "commit's pull", (forge) => forge.pullRequestsOf(commitId(600))],
  ["pullRequestsOf", "pull", (forge) => forge.pullRequestsOf(commitId(600))],
  ["pullRequestsOf", "repository", (forge) => forge.pullRequestsOf(commitId(999))],
  ["accountsOf", "user", (forge) => forge.accountsOf("@supervisor-b")],
  ["accountsOf", "teams", (forge) => forge.accountsOf("@example-org/backup-supervisors")],
  ["accountsOf", "members", (forge) => forge.accountsOf("@example-org/backup-supervisors")],
  ["mayWrite", "permission", (forge) => forge.mayWrite(supervisor)],
  ["ownAccount", "own account", (forge) => forge.ownAccount()],
  ["branchRules", "repository", (forge) => forge.branchRules()],
  ["branchRules", "branch", (forge) => forge.branchRules()],
  ["branchRules", "protection", (forge) => forge.branchRules()],
  ["issues", "issues", (forge) => forge.issues("overdue")],
  ["comments", "comments", (forge) => forge.comments(20)],
  ["openIssue", "labels", (forge) => forge.openIssue(overdue)],
  ["changeIssue", "issue", (forge) => forge.changeIssue(20, change)],
];
const changes: readonly (readonly [keyof Forge, string, Call])[] = [
  ["changeIssue", "issue's labels", (forge) => forge.changeIssue(20, change)],
  ["changeIssue", "changed issue", (forge) => forge.changeIssue(20, change)],
  ["changeComment", "changed comment", (forge) => forge.changeComment(3, "改")],
];
const additions: readonly (readonly [keyof Forge, string, Call])[] = [
  ["openIssue", "new label", (forge) => forge.openIssue(overdue)],
  ["openIssue", "new issue", (forge) => forge.openIssue(overdue)],
  ["addComment", "new comment", (forge) => forge.addComment(20, "新")],
];

type Outcome = "recovers" | "unknown" | "maybe done";

/** What each fault, happening once, does to reading, to changing what is there, and to adding something. */
const faults: readonly (readonly [FaultName, Outcome, Outcome, Outcome])[] = [
  ["connection lost", "recovers", "recovers", "maybe done"],
  ["connection lost half-way", "recovers", "recovers", "maybe done"],
  ["done, then connection lost", "recovers", "recovers", "maybe done"],
  ["429", "recovers", "recovers", "recovers"],
  ["429 without a time", "recovers", "recovers", "recovers"],
  ["401", "unknown", "unknown", "unknown"],
  ["403", "unknown", "unknown", "unknown"],
  ["409", "unknown", "unknown", "unknown"],
  ["422", "unknown", "unknown", "unknown"],
  ["500", "recovers", "recovers", "maybe done"],
  ["502 page", "recovers", "recovers", "maybe done"],
  ["503 with a time", "recovers", "recovers", "maybe done"],
  ["page instead of data", "recovers", "recovers", "maybe done"],
  ["truncated JSON", "recovers", "recovers", "maybe done"],
  ["done, then truncated JSON", "recovers", "recovers", "maybe done"],
  ["empty body", "recovers", "recovers", "maybe done"],
  ["204", "recovers", "recovers", "maybe done"],
  ["null", "unknown", "maybe done", "maybe done"],
  ["redirect elsewhere", "unknown", "unknown", "unknown"],
  ["huge body", "unknown", "maybe done", "maybe done"],
];

const rows = faults.flatMap(([fault, reading, changing, adding]) => [
  ...reads.map((row) => [fault, ...row, reading] as const),
  ...changes.map((row) => [fault, ...row, changing] as const),
  ...additions.map((row) => [fault, ...row, adding] as const),
]);

const sizes = (): number[] => {
  const { forge, labels } = server.state;
  return [forge.issues.length, forge.comments.length, labels.length];
};

describe("a fault", () => {
  test.each(rows)("%s, once, at %s (%s)", async (name, _call, operation, ask, expected) => {
    const undisturbed = await ask(open().forge);
    expect(undisturbed.known).toBe(true);
    const normal = sizes();
    const { forge } = open();
    server.faults.push({ name, operation, times: 1 });
    const answer = await ask(forge);
    expect(server.faults[0]?.times).toBe(0);
    if (expected === "recovers") expect(answer).toEqual(undisturbed);
    else expect([answer.known, "maybeDone" in answer]).toEqual([false, expected === "maybe done"]);
    for (const [index, size] of sizes().entries()) expect(size).toBeLessThanOrEqual(normal[index] ?? 0);
    if (expected === "recovers") expect(sizes()).toEqual(normal);
  });

  test.each(rows.filter((row) => row[4] === "recovers"))(
    "%s, for ever, at %s (%s), is unknown after at most four tries",
    async (name, _call, operation, ask) => {
      const { forge, waits } = open();
      server.faults.push({ name, operation });
      expect((await ask(forge)).known).toBe(false);
      const tries = server.requests.filter((request) => request === operation).length;
      expect(tries).toBeGreaterThan(1);
      expect(tries).toBeLessThanOrEqual(4);
      expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(120_000);
    },
  );

  test.each([...reads, ...changes, ...additions])(
    "silence at %s (%s) ends",
    async (_call, operation, ask) => {
      const { forge } = open({ timeout: 50 });
      server.faults.push({ name: "silence", operation });
      expect(because(await ask(forge))).toContain("no whole answer");
    },
  );
});

const longLists: readonly (readonly [string, Call])[] = [
  ["reviews", (forge) => forge.reviews(8)],
  ["commits", (forge) => forge.commits(8)],
  ["timeline", (forge) => forge.timeline(8)],
  ["feed", (forge) => forge.pushers(8)],
  ["members", (forge) => forge.accountsOf("@example-org/backup-supervisors")],
  ["issues", (forge) => forge.issues("many")],
];

describe.each(longLists)("the list of %s", (operation, ask) => {
  test.each<FaultName>(["connection lost", "404", "409", "500", "page instead of data", "null", "204"])(
    "is unknown, never its first page, when the second one ends in %s",
    async (name) => {
      const { forge } = open();
      server.faults.push({ name, operation, page: 2 });
      expect((await ask(forge)).known).toBe(false);
      expect(server.requests).toContain(`${operation} page 2`);
    },
  );

  test("is unknown when it has more pages than are read", async () => {
    expect(because(await ask(open({ pages: 2 }).forge))).toContain("longer than 2 pages");
  });
});

test.each(longLists.filter(([name]) => name !== "feed"))(
  "%s without a count are unknown",
  async (_name, ask) => {
    const { forge } = open();
    server.miscount = undefined;
    expect(because(await ask(forge))).toContain("X-Total-Count");
  },
);

test.each<[string, number, string, Call]>([
  ["commits", 1, "counts 131 entries and lists 130", (forge) => forge.commits(8)],
  ["comments", 1, "changed while it was read", (forge) => forge.comments(22)],
  ["issues", -1, "changed while it was read", (forge) => forge.issues("many")],
])("%s that are not as many as counted (%i more) are unknown", async (_name, miscount, why, ask) => {
  const { forge } = open();
  server.miscount = miscount;
  expect(because(await ask(forge))).toContain(why);
});
