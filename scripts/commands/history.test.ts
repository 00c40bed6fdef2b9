import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nodePorts } from "../ports/node-ports.ts";
import { smallInstitution } from "../testing/institution.ts";
import { runMain } from "../testing/run-main.ts";
import { writeTree } from "../testing/write-tree.ts";

const plan = "plans/website.yaml";
const restoration = "records/restorations/2026/rt-2026-001.yaml";
let folder: string;
let month: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "backproof-history-"));
  writeTree(folder, smallInstitution());
  month = "11";
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const moment = () => `2026-${month}-20T09:00:00+08:00`;

/** Runs git as of the month. */
function git(...args: string[]): string {
  const date = moment();
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  const who = ["-c", "user.name=Example", "-c", "user.email=e@example.edu"];
  return execFileSync("git", ["-C", folder, ...who, ...args], { encoding: "utf8", env }).trim();
}

/** Runs the program as of the month, with everything but the clock real. */
async function run(...args: string[]) {
  const clock = { now: moment, today: () => moment().slice(0, 10) };
  return runMain(["history", ...args, "--no-cache", "--locale", "en"], {
    ports: { ...nodePorts, clock },
    directory: folder,
  });
}

async function adopted(): Promise<void> {
  git("init", "-q", "-b", "main");
  await run("adopt", "--as", "lin");
  git("add", "-A");
  git("commit", "-qm", "Adopt");
}

describe("adopting", () => {
  test("without git, or before, the history is unknown and the command is named", async () => {
    expect(await run()).toMatchObject({ code: 3, out: expect.stringContaining("Run git init") });
    git("init", "-q", "-b", "main");
    git("add", "-A");
    git("commit", "-qm", "Begin");
    expect(await run()).toMatchObject({ code: 3, out: expect.stringContaining("history adopt") });
  });

  test("a working copy that was started afresh, adopted and committed, audits clean", async () => {
    await adopted();
    const { code, out } = await run();
    expect({ code, failed: /(\d+) failed, (\d+) warnings, (\d+) unknown/.exec(out)?.slice(1) }).toEqual({
      code: 0,
      failed: ["0", "0", "0"],
    });
  });

  test("lists every file for sha256sum, and nothing else", async () => {
    await adopted();
    const list = "records/evidence/2026/adoption-2026-11-20.sha256.txt";
    const check = execFileSync("sha256sum", ["-c", "--quiet", "--strict", list], { cwd: folder });
    expect(check.toString()).toBe("");
    const listed = readFileSync(join(folder, list), "utf8").split("\n").slice(0, -1);
    expect(listed.map((line) => line.slice(66))).toEqual(Object.keys(smallInstitution()).sort());
  });

  test.each<[string, string[], string]>([
    ["by nobody", [], "--as"],
    ["by a stranger", ["--as", "nobody"], 'no "nobody"'],
  ])("%s is refused", async (_, args, words) => {
    git("init", "-q", "-b", "main");
    expect(await run("adopt", ...args)).toMatchObject({ code: 2, notice: expect.stringContaining(words) });
  });

  test("a second time is refused, also after the first was deleted", async () => {
    await adopted();
    expect(await run("adopt", "--as", "lin")).toMatchObject({ code: 2 });
    rmSync(join(folder, "records/anchors"), { recursive: true });
    git("commit", "-qam", "Forget");
    expect(await run("adopt", "--as", "lin")).toMatchObject({
      code: 2,
      notice: expect.stringContaining("adopted already"),
    });
  });

  test("a dry run writes nothing", async () => {
    git("init", "-q", "-b", "main");
    expect(await run("adopt", "--as", "lin", "--dry-run")).toMatchObject({ code: 0 });
    expect(git("ls-files", "--others", "records/anchors")).toBe("");
  });
});

describe("anchoring", () => {
  test("each month follows the one before, and its digest is what sha256sum makes of the commit", async () => {
    await adopted();
    for (month of ["12"]) {
      const { code, out } = await run("anchor", "--as", "lin");
      expect({ code, commit: out.includes(git("rev-parse", "HEAD")) }).toEqual({ code: 0, commit: true });
      const script =
        "git ls-files -z policy registry plans records ':!records/anchors/2026/anchor-2026-12.yaml' |" +
        " LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum";
      const whole = execFileSync("sh", ["-c", script], { cwd: folder, encoding: "utf8" }).split(" ")[0];
      expect(out).toContain(`Digest of all files sha256:${whole}`);
      git("add", "-A");
      git("commit", "-qm", "Anchor");
    }
    expect(await run()).toMatchObject({ code: 0 });
    expect(await run("anchor", "--as", "lin")).toMatchObject({ code: 2 });
  });

  test("a history that was rewritten since fails", async () => {
    await adopted();
    month = "12";
    await run("anchor", "--as", "lin");
    git("add", "-A");
    git("commit", "-qm", "Anchor");
    git("checkout", "-q", "--orphan", "fresh");
    git("commit", "-qm", "All in one");
    const { code, out } = await run();
    expect(code).toBe(1);
    expect(out).toContain("it was rewritten or replaced");
  });

  test("nothing is anchored on a history that is not whole", async () => {
    expect(await run("anchor", "--as", "lin")).toMatchObject({ code: 2 });
    await adopted();
    git("checkout", "-q", "--detach");
    expect(await run("anchor", "--as", "lin")).toMatchObject({ code: 2 });
  });
});

describe("auditing", () => {
  test("tells of a deletion with its commit, day, person and the command that mends it, which works", async () => {
    await adopted();
    git("rm", "-q", restoration);
    git("commit", "-qm", "Tidy");
    const { code, out } = await run();
    expect(code).toBe(1);
    expect(out).toContain(`commit ${git("rev-parse", "HEAD").slice(0, 12)} of 2026-11-20, signed Example`);
    expect(out).toContain("to be kept through 2029-10-22");
    const mend = /Put it back: (git checkout \w+\^ -- \S+);/.exec(out)?.[1] ?? "";
    execFileSync("sh", ["-c", mend], { cwd: folder });
    git("add", "-A");
    git("commit", "-qm", "Put back");
    expect(await run()).toMatchObject({ code: 0 });
  });

  test("judges commits, not what lies in the folder", async () => {
    await adopted();
    appendFileSync(join(folder, plan), "]: broken\n");
    expect(await run()).toMatchObject({ code: 0 });
  });

  test("judges another commit with --at, detached or not", async () => {
    await adopted();
    git("rm", "-q", restoration);
    git("commit", "-qm", "Tidy");
    expect(await run("--at", "HEAD~1")).toMatchObject({ code: 0 });
    git("checkout", "-q", "--detach");
    expect(await run()).toMatchObject({ code: 3 });
    expect(await run("--at", "main")).toMatchObject({ code: 1 });
  });

  test("prints the JSON of validate", async () => {
    await adopted();
    const { out } = await run("--format", "json");
    const { version, revision, assessments } = JSON.parse(out);
    expect({ version, revision }).toEqual({ version: 1, revision: git("rev-parse", "HEAD") });
    expect(new Set(assessments.map(({ rule }: { rule: string }) => rule))).toEqual(
      new Set([
        "records-retained",
        "records-unchanged",
        "records-not-backdated",
        "history-complete",
        "commits-signed",
      ]),
    );
  });

  test.each(["frobnicate", "--at=no-such-branch"])("%s is refused", async (argument) => {
    await adopted();
    expect(await run(argument)).toMatchObject({ code: 2, out: "" });
  });
});
