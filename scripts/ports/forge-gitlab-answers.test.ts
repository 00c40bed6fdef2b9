import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { json } from "../testing/github-faults.ts";
import { commitId, manager, supervisor } from "../testing/github-world.ts";
import { mergeRequestBody, noteBody, userBody } from "../testing/gitlab-bodies.ts";
import {
  because,
  type GitlabServer,
  known,
  openGitlab,
  openGitlabAnswering,
  startGitlab,
} from "../testing/gitlab-server.ts";
import { gitlabWorld } from "../testing/gitlab-world.ts";
import type { Forge } from "./forge.ts";
import type { GitlabOptions } from "./forge-gitlab-connection.ts";

let server: GitlabServer;
beforeAll(async () => {
  server = await startGitlab();
});
afterAll(() => server.close());
afterEach(() => expect(server.violations).toEqual([]));

const openAnswering = (answers: Readonly<Record<string, unknown>>): Forge =>
  openGitlabAnswering(server, answers);

const stranger = { id: 999_999, login: "stranger", isBot: false };

/** A merge request of the test's world as GitLab writes it. */
function mergeRequest(number: number): object {
  const found = gitlabWorld().proposals.find(({ pullRequest }) => pullRequest.number === number);
  return found === undefined ? {} : mergeRequestBody(found);
}

describe("a value that is not what it should be makes the answer unknown", () => {
  const note = noteBody({ id: 1, body: "x", author: manager });
  test.each<[string, string, unknown, string]>([
    ["an object for a list", "notes", {}, "notes"],
    ["nothing for a note", "notes", [null], "notes[0]"],
    ["an id in quotes", "notes", [{ ...note, id: "1" }], "notes[0].id"],
    ["a day for a time", "notes", [{ ...note, created_at: "2026-11-02" }], "notes[0].created_at"],
    ["no word on who wrote", "notes", [{ ...note, author: undefined }], "notes[0].author"],
    [
      "a commit by another name",
      "versions",
      [{ id: 1, head_commit_sha: "main" }],
      "versions[0].head_commit_sha",
    ],
    ["no list of approvals", "approvals", {}, "approvals.approved_by"],
    [
      "an approval of nobody",
      "approvals",
      { approved_by: [{ user: null }] },
      "approvals.approved_by[0].user",
    ],
    ["an account that may be a bot or not", "user", userBody(supervisor), "user.bot"],
    ["another account than asked for", "user", { ...userBody(manager), bot: false, id: 5 }, "user.bot"],
    ["an address that runs", "merge request", { ...mergeRequest(7), web_url: "javascript:x" }, "web_url"],
  ])("%s", async (_name, operation, data, field) => {
    const answer = await openAnswering({ [operation]: data }).reviews(7);
    expect(because(answer)).toContain(`GitLab's answer lacks a value or has another than it should: `);
    expect(because(answer)).toContain(`${field}.`);
  });

  test.each<[string, object]>([
    ["changes that GitLab is still computing", { diff_refs: null }],
    ["an unheard-of state", { state: "endorsed" }],
    ["no word on whether it was merged by anybody", { state: "merged", merge_user: undefined }],
  ])("%s", async (_name, more) => {
    const answer = openAnswering({ "merge request": { ...mergeRequest(7), ...more } });
    expect(await answer.pullRequest(7)).toMatchObject({ known: false });
  });

  test("the same entry on two pages", async () => {
    expect(because(await openAnswering({ notes: [note, note] }).comments(7))).toContain(
      "changed while it was read",
    );
  });

  test("commits without the head that the merge request names", async () => {
    const commits = [{ id: commitId(9), message: "x", author_email: "", committer_email: "" }];
    expect(because(await openAnswering({ commits }).commits(7))).toContain("changed while it was read");
  });
});

test.each(["ghost", "ghost1"])("what %s wrote is of a deleted account", async (username) => {
  const author = { ...userBody(manager), username };
  const forge = openAnswering({ "merge request": { ...mergeRequest(7), author } });
  expect((await known(forge.pullRequest(7))).author).toBeUndefined();
});

test.each<[string, Readonly<Record<string, unknown>>]>([
  ["answers with something else", { "new note": { commands_changes: {}, summary: [] } }],
  [
    "names an account that it does not show",
    { "new note": noteBody({ id: 1, body: "x", author: stranger }) },
  ],
])("a comment may be there although GitLab %s", async (_name, answers) => {
  const answer = await openAnswering(answers).addComment(7, "x");
  expect(answer).toMatchObject({ known: false, maybeDone: true });
});

test("a server that nothing reaches has done nothing; the reason is told in both languages", async () => {
  const gone = await startGitlab();
  await gone.close();
  const { forge } = openGitlab(server, { baseUrl: `${gone.url}/api/v4` });
  const answer = await forge.openIssue({ title: "x", body: "", labels: [] });
  expect(answer).toMatchObject({
    known: false,
    reason: { "zh-TW": expect.stringContaining("無法連上 GitLab") },
  });
  expect(answer).not.toHaveProperty("maybeDone");
});

test("writes are spaced and waiting stays within one budget for all calls", async () => {
  const { forge, waits } = openGitlab(server, { budget: 3000 });
  for (const _ of [1, 2, 3]) await forge.addComment(7, "x");
  expect(waits).toEqual([1000, 1000]);
  server.faults.push({ name: "429", operation: "issues", times: 1 });
  expect((await forge.issues("overdue")).known).toBe(true);
  server.faults.push({ name: "429", operation: "issues", times: 1 });
  expect((await forge.issues("overdue")).known).toBe(false);
});

describe("what is written is never obeyed", () => {
  test.each([
    ["/merge", "\\/merge"],
    ["文字\n/approve\n/close", "文字\n\\/approve\n\\/close"],
    ["x\n\r/close", "x\n\\/close"],
    ["  /label ~a", "  \\/label ~a"],
    ["a/b `c`", "a/b `c`"],
  ])("%j", async (body, sent) => {
    const { forge } = openGitlab(server);
    expect((await known(forge.addComment(7, body))).body).toBe(sent);
    expect((await known(forge.openIssue({ title: "x", body, labels: [] }))).body).toBe(sent);
    expect((await known(forge.changeIssue(20, { body }))).body).toBe(sent);
  });
});

test.each([
  [{ merge_commit_sha: commitId(600) }, 600],
  [{ merge_commit_sha: null, squash_commit_sha: commitId(601) }, 601],
  [{ merge_commit_sha: null, squash_commit_sha: null }, 1],
])("the commit of a merge, of a squash and of a fast-forward: %j", async (more, expected) => {
  const forge = openAnswering({ "merge request": { ...mergeRequest(9), ...more } });
  expect((await known(forge.pullRequest(9))).merged?.commit).toBe(commitId(expected));
});

test("an issue whose labels GitLab dropped is told of by number: no label would find it again", async () => {
  const answer = { iid: 231, web_url: "https://gitlab.example/i", title: "x", description: null, labels: [] };
  const forge = openAnswering({ "new issue": { ...answer, state: "opened", author: userBody(manager) } });
  const got = await forge.openIssue({ title: "x", body: "", labels: ["overdue"] });
  expect(got).toMatchObject({ known: false, maybeDone: true });
  expect(because(got)).toContain("Issue #231 was written");
});

test.each<[string, Partial<GitlabOptions>]>([
  ["a line break in the token", { token: "secret\nvalue" }],
  ["an address without https", { baseUrl: "http://gitlab.example/api/v4" }],
  ["an address with a password", { baseUrl: "https://a:b@gitlab.example/api/v4" }],
  ["no address", { baseUrl: "gitlab.example" }],
  ["no group", { repository: "backup" }],
  ["a project name that leads elsewhere", { repository: "example-org/.." }],
])("nothing is sent with %s", async (_name, options) => {
  const { forge } = openGitlab(server, options);
  const answer = await forge.openIssue({ title: "x", body: "", labels: [] });
  expect(answer).toMatchObject({ known: false });
  expect(JSON.stringify(answer)).not.toMatch(/secret|a:b|maybeDone/);
  expect(server.requests).toEqual([]);
});

test("a next page at another address is not fetched", async () => {
  const { forge } = openGitlab(server);
  const headers = { ...json, link: '<http://127.0.0.2:9/x?page=2>; rel="next"' };
  server.faults.push({ name: "as given", operation: "issues", times: 1, given: [200, headers, "[]"] });
  expect(because(await forge.issues("overdue"))).toContain("another address");
  expect(server.requests).toEqual(["issues"]);
});
