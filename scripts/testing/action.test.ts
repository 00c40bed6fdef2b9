import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { MemoryState } from "../ports/forge-memory.ts";
import { action, type Step, useAction } from "./composite.ts";
import { forgeWith } from "./forge-life.ts";
import { type GithubServer, githubServer } from "./github-server.ts";
import { all, proposeWebsite, swap, website } from "./proposal/changes.ts";
import { closeLives, type Life, openLife } from "./proposal/life.ts";

// The action as its action.yml says, in a process of its own, against a GitHub on this machine.

vi.setConfig({ testTimeout: 300_000 });

const token = "example-token";
let hub: GithubServer;
let folder: string;
beforeAll(async () => {
  hub = await githubServer(token);
  folder = mkdtempSync(join(tmpdir(), "backproof-use-"));
});
afterAll(async () => {
  await hub.close();
  closeLives();
  rmSync(folder, { recursive: true, force: true });
});

interface Used extends Step {
  readonly summary: string;
  readonly outputs: string;
}

async function use(life: Life, given: Readonly<Record<string, string>>, event: object = {}): Promise<Used> {
  const [summary, outputs] = ["summary.md", "output.txt"].map((name) => join(folder, name)) as [
    string,
    string,
  ];
  for (const path of [summary, outputs]) writeFileSync(path, "");
  const github = { workspace: life.folder, token, event };
  const step = await useAction({ today: "2026-11-22", ...given }, github, {
    HOME: folder,
    GITHUB_WORKSPACE: life.folder,
    GITHUB_API_URL: hub.url,
    GITHUB_SERVER_URL: "https://github.example",
    GITHUB_REPOSITORY: "example-org/backup",
    GITHUB_RUN_ID: "5",
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_OUTPUT: outputs,
  });
  return { ...step, summary: readFileSync(summary, "utf8"), outputs: readFileSync(outputs, "utf8") };
}

/** A forge where nothing goes on. */
function quiet(life: Life): MemoryState {
  const tip = life.git("rev-parse", "main");
  return { ...forgeWith(life, { base: tip, head: tip, reviews: [] }), proposals: [] };
}

const comments = (): string[] => hub.state.comments.map(({ body }) => body.replaceAll("\u200b", ""));

test("every input reaches the program, and nothing else does", () => {
  const env = action.runs.steps.find(({ id }) => id === "judge")?.env ?? {};
  const inputs = Object.keys(action.inputs).filter((name) => name !== "token");
  const named = inputs.map((name) => [`INPUT_${name.toUpperCase()}`, `\${{ inputs.${name} }}`]);
  const others = { GITHUB_ACTION_PATH: "github.action_path", GITHUB_TOKEN: "inputs.token" };
  const filled = Object.entries(others).map(([name, path]) => [name, `\${{ ${path} }}`]);
  expect(env).toEqual(Object.fromEntries([...named, ...filled]));
});

describe("validate on a pull request, with no input but the wish for a comment", () => {
  let life: Life;
  let base: string;
  let head: string;
  const event = () => ({ pull_request: { number: 7, base: { sha: base }, head: { sha: head } } });

  beforeEach(() => {
    life = openLife();
    ({ base, head } = proposeWebsite(life));
    life.write(website, swap("preparedOn: 2026-10-20", "preparedOn: 115/10/20"));
    head = life.commit("Write the day as people do");
    hub.reset(forgeWith(life, { base, head, reviews: [] }));
  });

  test("marks the changed line, keeps one comment of what is new, and says when it is cured", async () => {
    const { code, log, summary, outputs } = await use(life, { comment: "true" }, event());
    expect(code, log).toBe(1);
    expect(log).toMatch(/^::error file=plans\/website\.yaml,line=9,.*title=schema-valid::/m);
    expect(outputs).toMatch(/^exit-code<<.*\n1\n/);
    const link = `https://github.example/example-org/backup/blob/${head}/plans/website.yaml#L9`;
    expect(comments()).toEqual([expect.stringContaining(link)]);
    expect(comments()[0]).toContain("## 檢核：**不通過**");
    expect(summary).toContain(link);

    life.write(website, all(swap("115/10/20", "2026-10-20"), swap("2026-11-01", "2026-12-01")));
    head = life.commit("Write the day as it should be");
    const cured = await use(life, { comment: "true" }, event());
    expect(cured.code, cured.log).toBe(0);
    expect(comments()).toEqual([expect.stringMatching(/檢核：\*\*通過\*\*[\s\S]*沒有新的發現事項/)]);
    expect(hub.violations).toEqual([]);
  });

  test("from a fork, whose token may read only: the summary alone, and the same code", async () => {
    hub.faults.push({ name: "403", operation: "issues/create-comment" });
    const { code, log, summary } = await use(life, { comment: "true" }, event());
    expect(code, log).toBe(1);
    expect(comments()).toEqual([]);
    expect(summary).toContain("## 檢核：**不通過**");
    expect(log).toMatch(/^backproof: /m);
  });
});

test("validate of a push has no pull request to comment on", async () => {
  const life = openLife();
  hub.reset(quiet(life));
  const { code, log, summary } = await use(life, { comment: "true" }, { ref: "refs/heads/main" });
  expect(code, log).toBe(0);
  expect(hub.requests).toEqual([]);
  expect(summary).toMatch(/\n\| \d+ \| 0 \| 0 \| 0 \|/);
});

describe("proposal", () => {
  test("keeps one comment with approvals, changes, findings and the form, and the whole text in a file", async () => {
    const life = openLife();
    const { base, head } = proposeWebsite(life);
    life.branch("main");
    hub.reset(forgeWith(life, { base, head, reviews: [] }));
    const asked = { command: "proposal", comment: "true", output: join(folder, "proposal.md") };
    const { code, log, summary } = await use(life, asked, { pull_request: { number: 7 } });
    expect(code, log).toBe(1);
    const [comment = ""] = comments();
    const headings = comment
      .match(/^(?:## .*|<details>.*?\/summary>)/gm)
      ?.map((one) => one.split(/[：&]/)[0]);
    expect(headings).toEqual(["## 合併請求的核准 ", "## 變更的意義", "## 檢核", "<details><summary>IMS"]);
    const kept = readFileSync(asked.output, "utf8");
    expect(summary.trim()).toBe(kept.trim());
    expect(hub.violations).toEqual([]);
  });
});

describe("issues", () => {
  test("leave the list of what is due in the summary, also when nothing is overdue", async () => {
    const life = openLife();
    hub.reset(quiet(life));
    const { code, log, summary } = await use(life, { command: "issues" });
    expect(code, log).toBe(0);
    expect(summary).toContain("## 檢核基準日 2026-11-22");
    expect(summary).toMatch(/### 往後 \(\d+\)/);
    expect(summary).not.toContain("已逾期");
  });
});

test("report judges the commit, and writes its pages where the workflow picks them up", async () => {
  const life = openLife();
  const { code, log } = await use(life, { command: "report", output: "reports" });
  expect(code, log).toBe(0);
  expect(readdirSync(join(life.folder, "reports"))).toContain("README.md");
  const commit = execFileSync("git", ["-C", life.folder, "rev-parse", "HEAD"], { encoding: "utf8" });
  expect(readFileSync(join(life.folder, "reports/README.md"), "utf8")).toContain(commit.slice(0, 12));
});
