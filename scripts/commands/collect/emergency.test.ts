import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { main } from "../../main.ts";
import type { Review } from "../../ports/forge.ts";
import { type MemoryState, memoryForge } from "../../ports/forge-memory.ts";
import { nodePorts } from "../../ports/node-ports.ts";
import { forgeWith } from "../../testing/forge-life.ts";
import { emergency, swap, website } from "../../testing/proposal/changes.ts";
import { closeLives, type Life, openLife } from "../../testing/proposal/life.ts";
import { review } from "../../testing/proposal/verdicts.ts";

let keys: string;
let key: string;

beforeAll(() => {
  keys = mkdtempSync(join(tmpdir(), "backproof-keys-"));
  const file = join(keys, "key");
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "example", "-f", file]);
  key = readFileSync(`${file}.pub`, "utf8").split(" ").slice(0, 2).join(" ");
});
afterAll(() => {
  closeLives();
  rmSync(keys, { recursive: true });
}, 60_000);

/** An emergency plan that was merged on 2026-11-20 with these reviews; its approval is due by 2026-11-25. */
function merged(reviews: (head: string) => readonly Review[] = () => []): {
  readonly life: Life;
  readonly state: MemoryState;
} {
  const life = openLife();
  life.write(
    "policy/people.yaml",
    swap(/^( +)- id: wang$/m, `$1- id: wang\n$1  keys: [{key: ${key}, from: 2026-01-01}]`),
  );
  const base = life.commit("Register the key");
  life.branch("proposal");
  life.write(website, emergency());
  const head = life.commit("Save elsewhere");
  life.branch("main");
  life.git("merge", "-q", "--no-ff", "-m", "Merge", "proposal");
  const commit = life.git("rev-parse", "HEAD");
  return { life, state: forgeWith(life, { base, head, reviews: reviews(head), merged: commit }) };
}

/** Runs a command line on a day at ten o'clock. */
async function run(
  life: Life,
  state: MemoryState,
  day: string,
  args: readonly string[],
): Promise<{ readonly code: number; readonly out: string }> {
  let out = "";
  const say = (text: string): void => {
    out += text;
  };
  const code = await main([...args, "--root", life.folder], {
    ports: {
      ...nodePorts,
      clock: { now: () => `${day}T10:00:00+08:00`, today: () => day },
      forge: async () => memoryForge(state),
      environment: (name) => (name === "GITHUB_REPOSITORY" ? "example-org/backup" : undefined),
    },
    directory: life.folder,
    isColourful: false,
    out: say,
    notice: say,
  });
  return { code, out };
}

const notes = (life: Life): readonly string[] => {
  const folder = join(life.folder, "records/notes/website");
  return existsSync(folder) ? readdirSync(folder).sort() : [];
};
const signing = (): string[] => ["approve", "website", "--as", "wang", "--key", join(keys, "key"), "--yes"];

test("an emergency is reported until its approval is due, fails from then on, and is noted once", async () => {
  const { life, state } = merged();
  const first = await run(life, state, "2026-11-20", ["collect"]);
  expect(first.out).toContain("緊急實施中，應於 2026-11-25（含）前由主管以 approve 簽署核准（#7）");
  expect([first.code, notes(life)]).toEqual([0, ["3-1.yaml"]]);
  const note = readFileSync(join(life.folder, "records/notes/website/3-1.yaml"), "utf8");
  for (const line of ["event: emergency", "pullRequest: 7", "revision: 3"]) expect(note).toContain(line);
  life.commit("Note");
  expect((await run(life, state, "2026-11-25", ["collect"])).code).toBe(0);
  const late = await run(life, state, "2026-11-26", ["collect", "--locale", "en"]);
  expect(late.out).toContain("approval was due by 2026-11-25");
  expect([late.code, notes(life), life.git("status", "--porcelain")]).toEqual([1, ["3-1.yaml"], ""]);
});

test("a review after the merge is no approval, and takes nothing from the term", async () => {
  const { life, state } = merged((head) => [review("wang", head, { submittedAt: "2026-11-20T03:00:01Z" })]);
  const { code, out } = await run(life, state, "2026-11-20", ["collect"]);
  expect(out).toContain("緊急實施中");
  expect([code, existsSync(join(life.folder, "records/approvals/website/3.yaml"))]).toEqual([0, false]);
});

test("an objection of the supervisor ends it", async () => {
  const { life, state } = merged((head) => [review("wang", head, { state: "changes-requested" })]);
  const { code, out } = await run(life, state, "2026-11-20", ["collect"]);
  expect(out).toContain("未經核准（#7）");
  expect(code).toBe(1);
});

test("a direct push is none, whatever the plan declares", async () => {
  const { life, state } = merged();
  life.git("reset", "-q", "--hard", "HEAD^1");
  life.write(website, emergency());
  life.commit("Push directly");
  const { code, out } = await run(life, state, "2026-11-20", ["collect"]);
  expect(out).toContain("未經合併請求即進入主分支");
  expect(code).toBe(1);
});

test("a forge that does not answer is never taken for an emergency", async () => {
  const { life, state } = merged();
  for (const call of ["pullRequestsOf", "reviews", "commits", "timeline", "pushers"]) {
    const broken = { ...state, outage: (asked: string) => (asked === call ? "out of reach" : undefined) };
    expect([call, (await run(life, broken, "2026-11-20", ["collect"])).code]).toEqual([call, 3]);
  }
  expect(notes(life)).toEqual([]);
});

test.each([
  ["on the last day of the term", "2026-11-25", []],
  ["the day after, too late", "2026-11-26", ["emergency-late"]],
])("the supervisor's signature closes it, %s", async (_, day, expected) => {
  const { life, state } = merged();
  expect((await run(life, state, day, signing())).code).toBe(0);
  life.commit("Approve");
  expect(await run(life, state, day, ["collect"])).toEqual({ code: 0, out: "" });
  const judged = await run(life, state, day, ["validate", "--format", "json", "--subject", "website"]);
  const { assessments } = JSON.parse(judged.out) as {
    assessments: { rule: string; outcome: string; findings: { message: string }[] }[];
  };
  const ofApproval = assessments.filter(({ rule }) => /appro|signatures/.test(rule));
  expect(ofApproval.flatMap(({ findings }) => findings.map(({ message }) => message))).toEqual(expected);
  expect(ofApproval.some(({ outcome }) => outcome === "unknown")).toBe(false);
});

test("the duty is shown with its day, and an issue is opened once it is overdue", async () => {
  const { life, state } = merged();
  const soon = await run(life, state, "2026-11-25", ["due"]);
  expect(soon.out).toMatch(/2026-11-25.*官方網站|官方網站.*2026-11-25/);
  const dry = ["issues", "--dry-run"];
  expect((await run(life, state, "2026-11-25", dry)).out).not.toContain("plan-approved-before-use");
  const overdue = await run(life, state, "2026-11-26", ["issues"]);
  expect(overdue.out).toMatch(/開立：.*官方網站/);
  expect(state.issues.map(({ body }) => body).join("\n")).toContain("plan-approved-before-use/plan/website");
});
