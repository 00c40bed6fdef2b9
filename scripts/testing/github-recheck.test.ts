import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { MemoryState } from "../ports/forge-memory.ts";
import { nodePorts } from "../ports/node-ports.ts";
import { type CollectedLife, collectedLife, firstNote } from "./collected-life.ts";
import type { FaultName } from "./github-faults.ts";
import { type GithubServer, githubServer } from "./github-server.ts";
import { closeLives } from "./proposal/life.ts";
import type { Ran } from "./run-main.ts";

// The second look through Octokit, at a server that obeys GitHub's published description.

const engine = fileURLToPath(new URL("../../", import.meta.url));
const token = "example-token";
let one: CollectedLife;
let hub: GithubServer;
beforeAll(async () => {
  one = await collectedLife();
  hub = await githubServer(token);
});
beforeEach(() => one.reset());
afterAll(async () => {
  await hub.close();
  closeLives();
});

function recheckAt(state: MemoryState, fault?: { name: FaultName; operation: string }): Promise<Ran> {
  hub.reset(state);
  if (fault !== undefined) hub.faults.push(fault);
  const environment: Readonly<Record<string, string>> = {
    GITHUB_REPOSITORY: "example-org/backup",
    GITHUB_API_URL: hub.url,
    GITHUB_TOKEN: token,
  };
  return one.recheck(state, [], { forge: nodePorts.forge, environment: (name) => environment[name] });
}

test("19 a dismissal is read from the timeline of GitHub, and noted once", async () => {
  const { code, out } = await recheckAt(one.dismissed());
  expect(out).toContain("核准之後審查遭撤銷（#7，帳號 104，");
  expect([code, one.written()]).toEqual([0, [firstNote]]);
  expect(one.noted(firstNote)).toMatchObject({ event: "dismissed", by: { forgeId: 104 } });
  expect((await recheckAt(one.dismissed())).out).toBe("");
  expect(hub.violations).toEqual([]);
});

test("20 an edit is seen by its digest, as GitHub does not tell of edits", async () => {
  expect((await recheckAt(one.edited())).out).toContain("審查意見遭修改（#7）");
  expect(one.noted(firstNote).event).toBe("edited");
});

test("19 the action looks again where its input says so", { timeout: 60_000 }, async () => {
  hub.reset(one.dismissed());
  const job = spawn(process.execPath, [join(engine, "scripts/action.ts")], {
    cwd: one.life.folder,
    env: {
      PATH: process.env["PATH"],
      NODE_OPTIONS: `--import ${join(engine, "scripts/register.mjs")}`,
      GITHUB_API_URL: hub.url,
      GITHUB_REPOSITORY: "example-org/backup",
      GITHUB_TOKEN: token,
      INPUT_COMMAND: "collect",
      INPUT_RECHECK: "true",
      INPUT_ROOT: one.life.folder,
    },
  });
  expect(await new Promise((resolve) => job.on("close", resolve))).toBe(0);
  expect(one.written()).toEqual([firstNote]);
});

describe("a faulty answer is never taken for an event, nor for none", () => {
  test.each<[FaultName, string]>([
    ["404", "pulls/list-reviews"],
    ["truncated JSON", "pulls/list-reviews"],
    ["null", "pulls/list-reviews"],
    ["404", "issues/list-events-for-timeline"],
    ["truncated JSON", "issues/list-events-for-timeline"],
  ])("%s at %s", async (name, operation) => {
    const { code, out } = await recheckAt(one.dismissed(), { name, operation });
    expect(out).toContain("無法得知");
    expect([code, one.written()]).toEqual([3, []]);
  });
});
