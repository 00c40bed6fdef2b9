import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { UsageError } from "../commands/command.ts";
import { eventSubject } from "../commands/proposal/event.ts";
import type { MemoryState } from "../ports/forge-memory.ts";
import { type GithubServer, githubServer } from "./github-server.ts";
import { all, requirement, revision, website } from "./proposal/changes.ts";
import { closeLives, type Life, openLife } from "./proposal/life.ts";
import { groupOf, joinQueue, propose } from "./proposal/queue.ts";
import { review } from "./proposal/verdicts.ts";

// Payloads as GitHub publishes them (@octokit/webhooks-examples), given to the real action in a process of its own.

interface Examples {
  readonly name: string;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}
const recorded = createRequire(import.meta.url)("@octokit/webhooks-examples") as readonly Examples[];
const examplesOf = (name: string): Examples["examples"] =>
  recorded.find((one) => one.name === name)?.examples ?? [];
/** The number in all of GitHub's examples of pull requests. */
const number = 2;

const engine = fileURLToPath(new URL("../../", import.meta.url));
const token = "example-token";
let folder: string;
let hub: GithubServer;
let life: Life;
let queued: { readonly state: MemoryState; readonly base: string; readonly head: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "backproof-events-"));
  hub = await githubServer(token);
  life = openLife();
  const change = all(revision(3), requirement("官方網站每日備份。"));
  const one = propose(life, number, website, change, (head) => [review("wang", head)]);
  queued = groupOf(life, [joinQueue(life, one, "merge")]);
  life.branch("main");
});
afterAll(async () => {
  await hub.close();
  closeLives();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);
afterEach(() => expect(hub.violations).toEqual([]));

/** Runs the action on an event; a text is written as it stands. */
async function act(name: string, payload: unknown): Promise<{ readonly code: number; readonly log: string }> {
  hub.reset(queued.state);
  const [event, summary] = [join(folder, "event.json"), join(folder, "summary.md")];
  writeFileSync(event, typeof payload === "string" ? payload : JSON.stringify(payload));
  writeFileSync(summary, "");
  const job = spawn(process.execPath, ["--import", "./scripts/register.mjs", "scripts/action.ts"], {
    cwd: engine,
    env: {
      PATH: process.env["PATH"],
      HOME: folder,
      CI: "true",
      GITHUB_API_URL: hub.url,
      GITHUB_REPOSITORY: "example-org/backup",
      GITHUB_TOKEN: token,
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: event,
      GITHUB_STEP_SUMMARY: summary,
      INPUT_COMMAND: "proposal",
      INPUT_COMMENT: "true",
      INPUT_ROOT: life.folder,
      INPUT_TODAY: "2026-11-22",
    },
  });
  let log = "";
  for (const stream of [job.stdout, job.stderr])
    stream.on("data", (chunk: Buffer) => {
      log += chunk.toString("utf8");
    });
  const code = await new Promise<number>((resolve) => job.on("close", (status) => resolve(status ?? -1)));
  return { code, log: log + readFileSync(summary, "utf8") };
}

const [opened = {}] = examplesOf("pull_request");
const reviews = examplesOf("pull_request_review");
const submitted = reviews.find(({ action }) => action === "submitted") ?? {};
const dismissed = reviews.find(({ action }) => action === "dismissed") ?? {};
const [group = {}] = examplesOf("merge_group");
const [pushed = {}] = examplesOf("push");
const slow = { timeout: 120_000 };

describe("the action judges what GitHub's events are about", () => {
  test.each<readonly [string, string, unknown]>([
    ["a pull request", "pull_request", opened],
    ["a review that was submitted", "pull_request_review", submitted],
    ["a review that was dismissed", "pull_request_review", dismissed],
    // GitHub publishes no example of this action; it has the members of the others.
    ["a review that was edited", "pull_request_review", { ...submitted, action: "edited", changes: {} }],
  ])("%s", slow, async (_, name, payload) => {
    const { code, log } = await act(name, payload);
    expect(log).toContain(`#${number} `);
    expect(log).toContain("wang：算數");
    expect(code).toBe(0);
    expect(hub.state.comments).toHaveLength(1);
    hub.state.comments.length = 0;
  });

  test("a group of a merge queue, without a comment anywhere", slow, async () => {
    const own = { ...(group["merge_group"] as object), base_sha: queued.base, head_sha: queued.head };
    const { code, log } = await act("merge_group", { ...group, merge_group: own });
    expect(log).toContain(`#${number}, main ${queued.base.slice(0, 12)}..${queued.head.slice(0, 12)}`);
    expect(log).toContain("wang：算數");
    expect(code).toBe(0);
    expect(hub.state.comments).toEqual([]);
  });

  test("GitHub's own group, whose commits are not here, is unknown", slow, async () => {
    const { code, log } = await act("merge_group", group);
    expect(log).toContain("380387fbc806..2ffea6db159f");
    expect(code).toBe(3);
  });

  test.each<readonly [string, string, unknown, string]>([
    ["a push", "push", pushed, "事件「push」"],
    // GitHub publishes no example; its documentation says that this is all there is.
    ["a schedule", "schedule", { schedule: "17 22 * * *" }, "事件「schedule」"],
    ["a payload that is no JSON", "pull_request", '{"pull_request":', "JSON"],
    [
      "a number that is a command",
      "pull_request",
      { ...opened, pull_request: { number: "2; ls" } },
      "pull_request.number",
    ],
  ])("%s is refused by name", slow, async (_, name, payload, words) => {
    const { code, log } = await act(name, payload);
    expect(log).toContain(words);
    expect(code).toBe(2);
    expect(hub.requests).toEqual([]);
  });
});

test("every example that GitHub publishes of these events is read", () => {
  for (const name of ["pull_request", "pull_request_review"])
    for (const payload of examplesOf(name))
      expect(eventSubject(name, JSON.stringify(payload))).toEqual({ pullRequest: number });
  for (const payload of examplesOf("merge_group"))
    expect(eventSubject("merge_group", JSON.stringify(payload))).toEqual({
      queue: {
        base: "380387fbc80638b734a49e1be1c4dfec1c01b33c",
        head: "2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d",
        into: "main",
      },
    });
  expect([examplesOf("pull_request").length, examplesOf("merge_group").length].every(Boolean)).toBe(true);
});

const inGroup = (change: object) => ({ merge_group: { ...(group["merge_group"] as object), ...change } });
test.each<readonly [string, string, unknown, string]>([
  ["nothing", "pull_request", null, "pull_request"],
  ["a list", "pull_request", [], "pull_request"],
  ["no pull request", "pull_request_review", {}, "pull_request"],
  ["a pull request of null", "pull_request", { pull_request: null }, "number"],
  ["a number of zero", "pull_request", { pull_request: { number: 0 } }, "pull_request.number"],
  ["a fraction", "pull_request", { pull_request: { number: 2.5 } }, "pull_request.number"],
  ["a number too large", "pull_request", { pull_request: { number: 2 ** 53 } }, "pull_request.number"],
  ["no group", "merge_group", {}, "merge_group"],
  ["a short commit", "merge_group", inGroup({ head_sha: "2ffea6d" }), "merge_group.head_sha"],
  ["an option for a commit", "merge_group", inGroup({ base_sha: "--all" }), "merge_group.base_sha"],
  ["no head", "merge_group", inGroup({ head_sha: undefined }), "head_sha"],
  ["a tag for a branch", "merge_group", inGroup({ base_ref: "refs/tags/v1" }), "merge_group.base_ref"],
  [
    "a branch with a line end",
    "merge_group",
    inGroup({ base_ref: "refs/heads/a\nb" }),
    "merge_group.base_ref",
  ],
  ["a member that only its prototype has", "toString", {}, "toString"],
])("%s is no event to judge", (_, name, payload, words) => {
  const asked = () => eventSubject(name, JSON.stringify(payload));
  expect(asked).toThrow(UsageError);
  expect(asked).toThrow(words);
});
