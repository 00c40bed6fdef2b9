import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { FaultName } from "../testing/github-faults.ts";
import { openGithub, startGithub } from "../testing/github-forge.ts";
import type { GithubServer } from "../testing/github-server.ts";
import { commitId, supervisor } from "../testing/github-world.ts";
import type { Answer, Forge } from "./forge.ts";
import type { GithubOptions } from "./forge-github-connection.ts";

let server: GithubServer;
beforeAll(async () => {
  server = await startGithub();
});
afterAll(() => server.close());
afterEach(() => expect(server.violations).toEqual([]));

const open = (options: Partial<GithubOptions> = {}) => openGithub(server, options);

type Call = (forge: Forge) => Promise<Answer<unknown>>;
const text = { title: "逾期", body: "", labels: ["overdue"] };

/** Every call of the port at every request that it makes. */
const reads: readonly (readonly [keyof Forge, string, Call])[] = [
  ["pullRequest", "pulls/get", (forge) => forge.pullRequest(7)],
  ["reviews", "pulls/list-reviews", (forge) => forge.reviews(7)],
  ["commits", "pulls/get", (forge) => forge.commits(7)],
  ["commits", "pulls/list-commits", (forge) => forge.commits(7)],
  ["timeline", "issues/list-events-for-timeline", (forge) => forge.timeline(7)],
  [
    "pullRequestsOf",
    "repos/list-pull-requests-associated-with-commit",
    (forge) => forge.pullRequestsOf(commitId(600)),
  ],
  ["pullRequestsOf", "pulls/get", (forge) => forge.pullRequestsOf(commitId(600))],
  ["pushers", "pulls/get", (forge) => forge.pushers(7)],
  ["pushers", "repos/list-activities", (forge) => forge.pushers(7)],
  ["pushes", "repos/list-activities", (forge) => forge.pushes(7)],
  [
    "pullRequestsAt",
    "repos/list-pull-requests-associated-with-commit",
    (forge) => forge.pullRequestsAt(commitId(700)),
  ],
  ["accountsOf", "users/get-by-username", (forge) => forge.accountsOf("@supervisor-b")],
  ["accountsOf", "teams/list-members-in-org", (forge) => forge.accountsOf("@example-org/backup-supervisors")],
  ["mayWrite", "repos/get-collaborator-permission-level", (forge) => forge.mayWrite(supervisor)],
  ["branchRules", "repos/get", (forge) => forge.branchRules()],
  ["branchRules", "repos/get-branch-rules", (forge) => forge.branchRules()],
  ["issues", "issues/list-for-repo", (forge) => forge.issues("overdue")],
  ["comments", "issues/list-comments", (forge) => forge.comments(20)],
];
const changes: readonly (readonly [keyof Forge, string, Call])[] = [
  ["changeIssue", "issues/update", (forge) => forge.changeIssue(20, { title: "改" })],
  ["changeComment", "issues/update-comment", (forge) => forge.changeComment(3, "改")],
];
const additions: readonly (readonly [keyof Forge, string, Call])[] = [
  ["openIssue", "issues/create", (forge) => forge.openIssue(text)],
  ["addComment", "issues/create-comment", (forge) => forge.addComment(20, "新")],
];

type Outcome = "recovers" | "unknown" | "maybe done";

/** What each fault, happening once, does to reading, to changing what is there, and to adding something. */
const faults: readonly (readonly [FaultName, Outcome, Outcome, Outcome])[] = [
  ["connection lost", "recovers", "recovers", "maybe done"],
  ["connection lost half-way", "recovers", "recovers", "maybe done"],
  ["done, then connection lost", "recovers", "recovers", "maybe done"],
  ["secondary limit", "recovers", "recovers", "recovers"],
  ["secondary limit, an hour", "unknown", "unknown", "unknown"],
  ["limit of requests", "unknown", "unknown", "unknown"],
  ["429", "recovers", "recovers", "recovers"],
  ["429 without a time", "recovers", "recovers", "recovers"],
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

const rows = faults.flatMap(([fault, reading, changing, adding]) => [
  ...reads.map((row) => [fault, ...row, reading] as const),
  ...changes.map((row) => [fault, ...row, changing] as const),
  ...additions.map((row) => [fault, ...row, adding] as const),
]);

function outcome(answer: Answer<unknown>, undisturbed: Answer<unknown>): Outcome {
  if (!answer.known) return answer.maybeDone ? "maybe done" : "unknown";
  expect(answer).toEqual(undisturbed);
  return "recovers";
}

const sizes = (): number[] => [server.state.issues.length, server.state.comments.length];
const undisturbed = new Map<Call, Promise<{ readonly answer: Answer<unknown>; readonly sizes: number[] }>>();

/** What a call answers, and what is there after it, when nothing goes wrong. */
function withoutFault(ask: Call) {
  const run = async () => ({ answer: await ask(open().forge), sizes: sizes() });
  const known = undisturbed.get(ask) ?? run();
  undisturbed.set(ask, known);
  return known;
}

describe("a fault", () => {
  test.each(rows)("%s, once, at %s (%s)", async (name, _call, operation, ask, expected) => {
    const normal = await withoutFault(ask);
    expect(normal.answer.known).toBe(true);
    const { forge } = open();
    const before = sizes();
    server.faults.push({ name, operation, times: 1 });
    const got = outcome(await ask(forge), normal.answer);
    expect(got).toBe(expected);
    expect(server.faults[0]?.times).toBe(0);
    const isDone = got === "recovers" || (got === "maybe done" && name.startsWith("done"));
    expect(sizes()).toEqual(isDone ? normal.sizes : before);
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
    "silence at %s (%s) ends, and nothing is done",
    async (_call, operation, ask) => {
      const { forge } = open({ timeout: 50 });
      const before = sizes();
      server.faults.push({ name: "silence", operation });
      expect((await ask(forge)).known).toBe(false);
      expect(sizes()).toEqual(before);
    },
  );
});

const longLists: readonly (readonly [string, Call])[] = [
  ["pulls/list-reviews", (forge) => forge.reviews(8)],
  ["pulls/list-commits", (forge) => forge.commits(8)],
  ["issues/list-events-for-timeline", (forge) => forge.timeline(8)],
  ["repos/list-activities", (forge) => forge.pushers(8)],
  ["teams/list-members-in-org", (forge) => forge.accountsOf("@example-org/backup-supervisors")],
  ["issues/list-for-repo", (forge) => forge.issues("many")],
  ["issues/list-comments", (forge) => forge.comments(22)],
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

  test("is unknown when pages lose the link to the next one", async () => {
    const { forge } = open();
    server.losesLinks = true;
    expect(await ask(forge)).toMatchObject({ because: expect.stringContaining("lost its link") });
  });

  test("is unknown when it has more pages than are read", async () => {
    expect((await ask(open({ pages: 1 }).forge)).known).toBe(false);
    expect((await ask(open({ pages: 2 }).forge)).known).toBe(true);
  });
});
