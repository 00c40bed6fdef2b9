import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Review } from "../ports/forge.ts";
import { forgeWith } from "./forge-life.ts";
import { type GitHttp, gitHttp } from "./git-http.ts";
import { type GithubServer, githubServer } from "./github-server.ts";
import { all, revision, swap, website } from "./proposal/changes.ts";
import { closeLives, type Life, openLife } from "./proposal/life.ts";
import { review } from "./proposal/verdicts.ts";

// One plan's life as it is played on GitHub: the real action in a process of its own, Octokit, git over HTTP, and a
// server whose every request and answer obeys GitHub's published description.

const engine = fileURLToPath(new URL("../../", import.meta.url));
const token = "example-token";
const pull = "refs/pull/7/head";
const receipt = "records/approvals/website/3.yaml";

let folder: string;
let hub: GithubServer;
let git: GitHttp;
let remote: string;
/** The proposer's clone. */
let life: Life;
let base: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "backproof-hub-"));
  life = openLife();
  base = life.git("rev-parse", "main");
  execFileSync("git", ["clone", "-q", "--bare", life.folder, join(folder, "data.git")]);
  execFileSync("git", ["-C", join(folder, "data.git"), "config", "http.receivepack", "true"]);
  git = await gitHttp(folder);
  hub = await githubServer(token);
  remote = `${git.url}/data.git`;
  life.git("remote", "add", "origin", remote);
});
afterAll(async () => {
  await hub.close();
  git.close();
  closeLives();
  rmSync(folder, { recursive: true, force: true });
});

/** Pushes the proposal as it stands, and tells the forge of it. */
function propose(reviews: readonly Review[], merged?: string): string {
  life.git("push", "-q", "--force", "origin", `proposal:${pull}`);
  const head = life.git("rev-parse", "proposal");
  const { comments } = hub.state;
  hub.reset({ ...forgeWith(life, { base, head, reviews, ...(merged && { merged }) }), comments });
  return head;
}

interface Ran {
  readonly code: number;
  readonly summary: string;
  readonly log: string;
  readonly clone: string;
}

/** A job on a fresh clone of `main` with everything fetched, as the workflows do it. */
async function job(inputs: Readonly<Record<string, string>>): Promise<Ran> {
  const clone = mkdtempSync(join(folder, "job-"));
  const summary = join(folder, "summary.md");
  writeFileSync(summary, "");
  const sh = (...args: string[]): void => {
    execFileSync("git", ["-C", clone, ...args]);
  };
  sh("clone", "-q", "--branch", "main", remote, ".");
  sh("fetch", "-q", "--no-tags", "origin", "+refs/pull/*/head:refs/pull/*");
  const job = spawn(process.execPath, [join(engine, "scripts/action.ts")], {
    cwd: clone,
    env: {
      PATH: process.env["PATH"],
      HOME: folder,
      CI: "true",
      NODE_OPTIONS: `--import ${join(engine, "scripts/register.mjs")}`,
      GITHUB_API_URL: hub.url,
      GITHUB_REPOSITORY: "example-org/backup",
      GITHUB_TOKEN: token,
      GITHUB_STEP_SUMMARY: summary,
      INPUT_ROOT: clone,
      INPUT_TODAY: "2026-11-22",
      ...inputs,
    },
  });
  let log = "";
  for (const stream of [job.stdout, job.stderr])
    stream.on("data", (chunk: Buffer) => {
      log += chunk.toString("utf8");
    });
  const code = await new Promise<number>((resolve) => job.on("close", (status) => resolve(status ?? -1)));
  expect(hub.violations, log).toEqual([]);
  return { code, log, clone, summary: readFileSync(summary, "utf8") };
}

const check = (): Promise<Ran> =>
  job({ INPUT_COMMAND: "proposal", "INPUT_PULL-REQUEST": "7", INPUT_COMMENT: "true" });
const collect = (): Promise<Ran> => job({ INPUT_COMMAND: "collect" });
const comments = (): string[] => hub.state.comments.map(({ body }) => body);

test("a plan is proposed, approved, changed, approved anew, merged, and its approval kept", {
  timeout: 300_000,
}, async () => {
  life.branch("proposal");
  life.write(website, all(revision(3), swap("effectiveFrom: 2026-11-01", "effectiveFrom: 2026-12-01")));
  life.commit("Revise the plan");
  const first = propose([]);
  const waiting = await check();
  expect(waiting.summary, waiting.log).toContain("**未核准**");
  expect(waiting.code).toBe(1);
  expect(comments()).toHaveLength(1);

  propose([review("wang", first)]);
  const approved = await check();
  expect(approved.log).toContain("wang：算數");
  expect(approved.code).toBe(0);
  // The comment was changed, not repeated.
  expect(comments()).toHaveLength(1);
  expect(comments()[0]).toContain("**已核准**");

  life.write(website, swap("generations: 8", "generations: 4"));
  life.commit("Push on");
  propose([review("wang", first)]);
  const changed = await check();
  expect(changed.log).toContain("保留世代數");
  expect(changed.code).toBe(1);

  const second = propose([]);
  life.write(website, (text) => `# 重新排版\n${text.replace("roles: {backup", "roles: { backup")}`);
  life.commit("Lay out anew");
  const again = [review("wang", second)];
  propose(again);
  expect((await check()).code).toBe(0);

  life.branch("main");
  life.git("merge", "-q", "--squash", "proposal");
  const merged = life.commit("Revise the plan of the website (#7)");
  life.git("push", "-q", "origin", "main");
  propose(again, merged);
  const collected = await collect();
  expect(collected.log).toContain("已核准（#7，wang");
  expect(collected.code).toBe(0);
  expect(readFileSync(join(collected.clone, receipt), "utf8")).toContain(`mergedCommit: ${merged}`);

  // What the workflow does next: the receipts go to the main branch.
  execFileSync("bash", [join(engine, ".github/commit-receipts.sh")], {
    cwd: collected.clone,
    env: { PATH: process.env["PATH"], HOME: folder, BRANCH: "main" },
    stdio: "pipe",
  });
  const judged = await job({ INPUT_AT: "HEAD" });
  expect(judged.log).not.toContain("::error");
  expect(judged.code).toBe(0);
  expect(existsSync(join(judged.clone, receipt))).toBe(true);

  life.git("pull", "-q", "--rebase", "origin", "main");
  life.write(website, all(revision(4), swap("effectiveFrom: 2026-12-01", "effectiveFrom: 2026-12-02")));
  life.commit("Bypass");
  life.git("push", "-q", "origin", "main");
  const bypassed = await collect();
  expect(bypassed.log).toContain("未經合併請求即進入主分支");
  expect(bypassed.code).toBe(1);
});
