import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { reviewBody } from "../testing/gitea-bodies.ts";
import { answerNext, because, type GiteaServer, giteaServer, openGitea } from "../testing/gitea-server.ts";
import { at, review } from "../testing/github-world.ts";
import type { GiteaOptions } from "./forge-gitea-connection.ts";

let server: GiteaServer;
beforeAll(async () => {
  server = await giteaServer();
});
afterAll(() => server.close());
afterEach(() => expect(server.violations).toEqual([]));

const open = (options: Partial<GiteaOptions> = {}) => openGitea(server, options);
const overdue = { title: "逾期", body: "", labels: ["overdue"] };

const reviewWith = (more: object): object => ({ ...reviewBody(review(1)), ...more });
const eventWith = (more: object): object => ({ id: 1, created_at: at(1), user: null, body: "", ...more });

describe("a value that is not what it should be makes the list unknown", () => {
  test.each<[string, string, unknown, string]>([
    ["an object for a list", "reviews", {}, "reviews"],
    ["an unheard-of state", "reviews", [reviewWith({ state: "ENDORSED" })], "reviews[0].state"],
    ["a state that every object has", "reviews", [reviewWith({ state: "constructor" })], "reviews[0].state"],
    ["a commit by another name", "reviews", [reviewWith({ commit_id: "main" })], "reviews[0].commit_id"],
    [
      "no author where null would mean deleted",
      "reviews",
      [reviewWith({ user: undefined })],
      "reviews[0].user",
    ],
    [
      "an author's number below Gitea's own",
      "reviews",
      [reviewWith({ user: { id: -3, login: "a" } })],
      "user.id",
    ],
    [
      "an address that runs",
      "reviews",
      [reviewWith({ html_url: "javascript:alert(1)" })],
      "reviews[0].html_url",
    ],
    ["a push that is no JSON", "timeline", [eventWith({ type: "pull_push", body: "{" })], "timeline[0].body"],
    [
      "a dismissal of no review",
      "timeline",
      [eventWith({ type: "dismiss_review", review_id: 0 })],
      "review_id",
    ],
    ["an entry that Gitea failed to write", "timeline", [null], "timeline[0]"],
  ])("%s", async (_name, operation, data, field) => {
    const { forge } = open();
    answerNext(server, operation, data);
    const answer = await (operation === "reviews" ? forge.reviews(7) : forge.timeline(7));
    expect(because(answer)).toContain(field);
    expect(because(answer)).toContain("Gitea's answer");
  });

  test("a push that does not say whether it was forced counts as forced", async () => {
    const { forge } = open();
    answerNext(server, "timeline", [eventWith({ type: "pull_push", id: 500, body: "{}" })]);
    expect(await forge.timeline(8)).toMatchObject({
      value: expect.arrayContaining([expect.objectContaining({ at: at(1) })]),
    });
  });

  test.each<[string, object, boolean]>([
    ["as it was submitted", {}, false],
    ["with another text", { body: "改過" }, true],
    ["touched later", { updated_at: at(9) }, true],
  ])("a review %s is told from an edited one", async (_name, change, isEdited) => {
    const { forge } = open();
    const entry = eventWith({ type: "review", review_id: 1, updated_at: at(1), ...change });
    answerNext(server, "reviews", [reviewWith({})]);
    answerNext(server, "timeline", [entry]);
    const answer = await forge.reviews(9);
    expect(answer).toMatchObject({ known: true });
    expect(JSON.stringify(answer).includes('"isEdited":true')).toBe(isEdited);
  });

  test.each([
    ["a submitted review that the list lacks", []],
    ["a review of which the timeline does not say when it was submitted", [reviewBody(review(77))]],
  ])("%s", async (_name, listed) => {
    const { forge } = open();
    answerNext(server, "reviews", listed);
    expect(because(await forge.reviews(7))).toContain("do not agree");
  });
});

test("an imported comment is nobody's: Gitea puts it under the importer's name", async () => {
  const { forge } = open();
  const comment = { id: 1, body: "", user: { id: 102, login: "supervisor-b" } };
  const own = { ...comment, id: 2, original_author: "" };
  answerNext(server, "comments", [{ ...comment, original_author: "somebody" }, own]);
  const author = { id: 102, login: "supervisor-b", isBot: false };
  expect(await forge.comments(20)).toMatchObject({ value: [{ author: undefined }, { author }] });
});

test.each<[string, Partial<GiteaOptions>, string]>([
  ["a repository without an owner", { repository: "backup" }, "named owner/name"],
  ["a repository that climbs", { repository: "../backup" }, "named owner/name"],
  ["a token in the open", { baseUrl: "http://gitea.example/api/v1" }, "https"],
  ["an address with a password", { baseUrl: "https://a:b@gitea.example/api/v1" }, "https"],
  ["a token with a line break", { token: "example\ntoken" }, "unprintable"],
])("nothing is asked with %s", async (_name, options, why) => {
  const answer = await open(options).forge.pullRequest(7);
  expect(because(answer)).toContain(why);
  expect(because(answer)).not.toContain("example\ntoken");
  expect(server.requests).toEqual([]);
});

test("no server is unknown, with its error code in both languages", async () => {
  const gone = await giteaServer();
  await gone.close();
  const answer = await open({ baseUrl: gone.url }).forge.openIssue(overdue);
  expect(answer).toMatchObject({
    known: false,
    reason: { "zh-TW": expect.stringContaining("ECONNREFUSED") },
  });
  expect(answer).not.toHaveProperty("maybeDone");
});
