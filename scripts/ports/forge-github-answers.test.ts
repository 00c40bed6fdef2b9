import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { reviewBody } from "../testing/github-bodies.ts";
import { json } from "../testing/github-faults.ts";
import { answerNext, because, openGithub, startGithub, token } from "../testing/github-forge.ts";
import type { GithubServer } from "../testing/github-server.ts";
import { at, review } from "../testing/github-world.ts";
import type { GithubOptions } from "./forge-github-connection.ts";

type Headers = Readonly<Record<string, string>>;

let server: GithubServer;
beforeAll(async () => {
  server = await startGithub();
});
afterAll(() => server.close());
afterEach(() => expect(server.violations).toEqual([]));

const open = (options: Partial<GithubOptions> = {}) => openGithub(server, options);
const overdue = { title: "逾期", body: "", labels: ["overdue"] };

const answers = (operation: string, data: unknown, headers: Headers = {}, status = 200): void =>
  answerNext(server, operation, [status, headers, data]);

const reviewWith = (more: object): object => ({ ...(reviewBody(review(1)) as object), ...more });

describe("a value that is not what it should be makes the list unknown", () => {
  test.each<[string, unknown, string]>([
    ["an object for a list", {}, "list"],
    ["nothing for a review", [null], "reviews[0]"],
    ["a list for a review", [[]], "reviews[0]"],
    ["an unheard-of state", [reviewWith({ state: "ENDORSED" })], "reviews[0].state"],
    ["a state that every object has", [reviewWith({ state: "constructor" })], "reviews[0].state"],
    ["a commit by another name", [reviewWith({ commit_id: "main" })], "reviews[0].commit_id"],
    ["a day for a time", [reviewWith({ submitted_at: "2026-11-02" })], "reviews[0].submitted_at"],
    ["an id in quotes", [reviewWith({ id: "1" })], "reviews[0].id"],
    ["no author where null would mean deleted", [reviewWith({ user: undefined })], "reviews[0].user"],
    [
      "an author without a number",
      [reviewWith({ user: { login: "a", type: "User" } })],
      "reviews[0].user.id",
    ],
    ["an address that runs", [reviewWith({ html_url: "javascript:alert(1)" })], "reviews[0].html_url"],
  ])("%s", async (_name, data, field) => {
    const { forge } = open();
    answers("pulls/list-reviews", data);
    expect(because(await forge.reviews(7))).toContain(`: ${field}.`);
  });

  test("an id too large to be read exactly", async () => {
    const { forge } = open();
    const text = JSON.stringify([reviewWith({ id: 1 })]).replace('"id":1,', '"id":9007199254740993,');
    answers("pulls/list-reviews", text);
    expect(because(await forge.reviews(7))).toContain("reviews[0].id");
  });

  test("a dismissal that does not say of which review", async () => {
    const { forge } = open();
    const event = { event: "review_dismissed", created_at: at(1), actor: null };
    answers("issues/list-events-for-timeline", [event]);
    expect(because(await forge.timeline(7))).toContain("timeline[0].dismissed_review");
  });
});

test.each([
  ["head_ref_restored", "force-pushed"],
  ["base_ref_force_pushed", "base-changed"],
  ["automatic_base_change_succeeded", "base-changed"],
])("%s voids what was seen, as %s does; its actor may be gone", async (event, kind) => {
  const { forge } = open();
  answers("issues/list-events-for-timeline", [{ event, created_at: at(1), actor: null }]);
  expect(await forge.timeline(7)).toEqual({ known: true, value: [{ kind, at: at(1), actor: undefined }] });
});

describe("a list that cannot be whole is unknown", () => {
  test("more commits than GitHub shows", async () => {
    expect(because(await open().forge.commits(10))).toContain("251 commits and GitHub lists 250");
  });

  test("commits without the head that the pull request names", async () => {
    const { forge } = open();
    const [first] = server.state.proposals;
    if (first !== undefined) server.state.proposals[0] = { ...first, commits: [] };
    expect(because(await forge.commits(7))).toContain("changed while it was read");
  });

  test("the same entry on two pages", async () => {
    const { forge } = open();
    answers("pulls/list-reviews", [reviewWith({}), reviewWith({})]);
    expect(because(await forge.reviews(7))).toContain("changed while it was read");
  });

  test.each(["", "overdue,core"])("issues of the label %j", async (label) => {
    expect((await open().forge.issues(label)).known).toBe(false);
    expect(server.requests).toEqual([]);
  });
});

describe("the token stays where it belongs", () => {
  test.each<[string, (url: string) => readonly [number, Record<string, string>]]>([
    ["a next page", (url) => [200, { link: `<${url}/x?page=2>; rel="next"` }]],
    ["a redirect", (url) => [302, { location: `${url}/x` }]],
  ])("%s at another address is not fetched", async (_name, point) => {
    let visits = 0;
    const other = createServer((_request, response) => {
      visits += 1;
      response.writeHead(200, json).end("[]");
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { forge } = open();
    const [status, headers] = point(`http://127.0.0.1:${(other.address() as AddressInfo).port}`);
    answers("pulls/list-reviews", [], headers, status);
    expect(because(await forge.reviews(7))).toContain("another address");
    expect(visits).toBe(0);
    other.close();
  });

  test("it is cut out of what a server says, with controls made visible", async () => {
    const { forge } = open();
    const message = `no: ${token}\n::error::x\u202e ${"很長".repeat(200)}`;
    answers("pulls/get", { message }, {}, 403);
    const said = because(await forge.pullRequest(7));
    expect(said).toContain("no: ***\\u000a");
    expect(said).not.toMatch(/example-token|[\n\u202e]/);
    expect(said.length).toBeLessThan(400);
  });

  test("a credential of someone else's in an answer is not passed on", async () => {
    const { forge } = open();
    answers("pulls/get", { message: `seen ghp_${"a".repeat(36)}` }, {}, 403);
    expect(because(await forge.pullRequest(7))).not.toContain("ghp_");
  });

  test.each<[string, Partial<GithubOptions>]>([
    ["a line break in it", { token: "secret\nvalue" }],
    ["an address without https", { baseUrl: "http://github.example/api/v3" }],
    ["an address with a password", { baseUrl: "https://a:b@github.example/api/v3" }],
    ["no address", { baseUrl: "github.example" }],
    ["no repository name", { repository: "example-org" }],
    ["a repository name that leads elsewhere", { repository: "example-org/.." }],
  ])("nothing is sent with %s", async (_name, options) => {
    const answer = await open(options).forge.openIssue(overdue);
    expect(answer).toMatchObject({ known: false });
    expect(answer).not.toHaveProperty("maybeDone");
    expect(because(answer)).not.toMatch(/secret|value\n|a:b/);
    expect(server.requests).toEqual([]);
  });
});

test("a renamed repository is read at its new address", async () => {
  const { forge } = open();
  answers(
    "pulls/list-reviews",
    {},
    { location: "/repos/example-org/backup/pulls/7/reviews?per_page=100" },
    301,
  );
  expect(await forge.reviews(7)).toMatchObject({ known: true, value: { length: 6 } });
});

test.each([
  [301, { known: false, because: expect.stringContaining("has moved") }, 0],
  [307, { known: true }, 1],
])(
  "an issue is sent on only by a redirect that keeps what was sent: %i",
  async (status, expected, opened) => {
    const { forge } = open();
    const before = server.state.issues.length;
    answers("issues/create", {}, { location: "/repos/example-org/backup/issues" }, status);
    const answer = await forge.openIssue(overdue);
    expect(answer).toMatchObject(expected);
    expect(answer).not.toHaveProperty("maybeDone");
    expect(server.state.issues).toHaveLength(before + opened);
  },
);

test("an answer larger than the bound is not read to its end", async () => {
  const { forge } = open({ size: 100 });
  expect(because(await forge.pullRequest(7))).toContain("larger than 100 bytes");
});

test("a list of exactly one full page is whole", async () => {
  const { forge } = open();
  server.state.proposals.length = 0;
  server.state.issues.splice(0, server.state.issues.length - 100);
  expect(await forge.issues("many")).toMatchObject({ known: true, value: { length: 100 } });
  expect(server.requests).toEqual(["issues/list-for-repo", "issues/list-for-repo"]);
});

test("an issue whose labels GitHub dropped is told of by number: no label would find it again", async () => {
  const { forge } = open();
  server.dropsLabels = true;
  const answer = await forge.openIssue(overdue);
  expect(answer).toMatchObject({ known: false, maybeDone: true });
  expect(because(answer)).toContain("Issue #230 was written");
});

test("every reason is told in both languages", async () => {
  const answer = await open().forge.pullRequest(404);
  expect(answer).toMatchObject({ known: false, reason: { "zh-TW": expect.stringContaining("找不到") } });
});
