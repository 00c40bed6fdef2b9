import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { json } from "../testing/github-faults.ts";
import { at, commitId, manager, supervisor } from "../testing/github-world.ts";
import { mergeRequestBody, userBody } from "../testing/gitlab-bodies.ts";
import {
  because,
  type GitlabServer,
  known,
  openGitlabAnswering,
  startGitlab,
} from "../testing/gitlab-server.ts";
import { gitlabWorld } from "../testing/gitlab-world.ts";
import type { Forge } from "./forge.ts";

let server: GitlabServer;
beforeAll(async () => {
  server = await startGitlab();
});
afterAll(() => server.close());
afterEach(() => expect(server.violations).toEqual([]));

const openAnswering = (answers: Readonly<Record<string, unknown>>): Forge =>
  openGitlabAnswering(server, answers);

/** A merge request of the test's world as GitLab writes it. */
function mergeRequest(number: number): object {
  const found = gitlabWorld().proposals.find(({ pullRequest }) => pullRequest.number === number);
  return found === undefined ? {} : mergeRequestBody(found);
}

describe("who pushed is unknown", () => {
  const push = (from: number | null, to: number, more: object = {}): object => ({
    author: userBody(manager),
    created_at: at(-200),
    push_data: {
      action: from === null ? "created" : "pushed",
      ref_type: "branch",
      ref: "revise-plan",
      commit_from: from === null ? null : commitId(from),
      commit_to: commitId(to),
      ...more,
    },
  });
  const pushersAfter = (events: readonly object[]) => openAnswering({ events }).pushers(7);

  test("but not when each push goes on from the one before, whatever happens elsewhere", async () => {
    const other = push(null, 5, { ref: "other" });
    const many = push(null, 6, { ref: null, ref_count: 9, commit_to: null });
    const pushers = await known(
      pushersAfter([push(2, 1), other, many, push(3, 2), push(null, 3), push(3, 9)]),
    );
    expect(pushers).toEqual([manager, manager, manager]);
  });

  test.each<[string, object[]]>([
    ["without events", []],
    ["with a gap", [push(2, 1), push(null, 3)]],
    ["without its first push", [push(2, 1), push(3, 2)]],
    ["without the push of the head", [push(null, 2)]],
    ["when it was made only after the merge request", [{ ...push(null, 1), created_at: at(0) }]],
  ])("%s", async (_name, events) => {
    expect(because(await pushersAfter(events))).toContain("push events");
  });

  test("when the fork is gone", async () => {
    const gone = { ...mergeRequest(7), source_project_id: null };
    expect(because(await openAnswering({ "merge request": gone }).pushers(7))).toContain("is gone");
  });
});

describe("an address in a commit", () => {
  const commit = { id: commitId(1), message: "x", author_email: "", committer_email: "" };
  const authorOf = async (email: string) => {
    const commits = [{ ...commit, author_email: email }];
    return (await known(openAnswering({ commits }).commits(7)))[0]?.author;
  };
  test("that is an account's private one here leads to it", async () => {
    expect(await authorOf("102-supervisor-b@users.noreply.127.0.0.1")).toEqual(supervisor);
  });

  test.each(["102-supervisor-b@users.noreply.gitlab.example", "not an address", ""])(
    "%j leads to nobody",
    async (email) => {
      expect(await authorOf(email)).toBeUndefined();
    },
  );

  test.each([
    ["b@example.org", "B@example.org", supervisor],
    ["b@example.org", "bb@example.org", undefined],
    ["b@example.org", null, undefined],
  ])("%s of a search that finds %j", async (email, found, expected) => {
    // The first account asked for is the author of the merge request.
    const forge = openAnswering({
      commits: [{ ...commit, author_email: email }],
      users: [userBody(supervisor)],
      user: { ...userBody(manager), bot: false },
    });
    const user = JSON.stringify({ ...userBody(supervisor), bot: false, public_email: found });
    server.faults.push({ name: "as given", operation: "user", times: 1, given: [200, json, user] });
    expect((await known(forge.commits(7)))[0]?.author).toEqual(expected);
  });
});

test("members who are blocked, and users of longer names, are nobody's code owners", async () => {
  const users = [userBody({ ...supervisor, login: "example-org-2" })];
  const members = [userBody(manager), { ...userBody(supervisor), state: "blocked" }];
  expect(await known(openAnswering({ users, members }).accountsOf("@example-org"))).toEqual([manager.id]);
});
