import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parseDocument } from "yaml";
import { nodePorts } from "../ports/node-ports.ts";
import { edited } from "../testing/institution.ts";
import { runMain } from "../testing/run-main.ts";
import { writeTree } from "../testing/write-tree.ts";

const plan = "plans/student-records.yaml";

let folder = "";
const git = (...args: string[]): string =>
  execFileSync(
    "git",
    ["-C", folder, "-c", "user.name=Example", "-c", "user.email=example@example.org", ...args],
    { encoding: "utf8" },
  );
const inFolder = (path: string): string => join(folder, path);
const read = (path: string): string => readFileSync(inFolder(path), "utf8");
const rewrite = (path: string, change: (text: string) => string): void =>
  writeFileSync(inFolder(path), change(read(path)));

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly notice: string;
}

async function diff(...args: string[]): Promise<Outcome> {
  return runMain(["diff", "--root", folder, "--no-cache", "--locale", "en", ...args], {
    ports: nodePorts,
    directory: folder,
  });
}

interface Json {
  readonly complete: boolean;
  readonly base: string | null;
  readonly head: string | null;
  readonly changes: readonly {
    readonly subject: { readonly id: string };
    readonly approval?: { readonly effect: string };
  }[];
  readonly unchanged: readonly { readonly from: string; readonly to: string }[];
}

async function json(...args: string[]): Promise<Json> {
  return JSON.parse((await diff("--format", "json", ...args)).out) as Json;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "backproof-diff-"));
  writeTree(folder, edited({}));
  git("init", "-q");
  git("config", "core.autocrlf", "false");
  git("add", "-A");
  git("commit", "-qm", "Add data");
});
beforeEach(() => {
  git("reset", "-q", "--hard");
  git("clean", "-qfd");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what changes no meaning", () => {
  test.each<[string, () => void, string]>([
    ["a comment", () => rewrite(plan, (text) => `# 註解\n${text}`), plan],
    ["line ends", () => rewrite(plan, (text) => text.replaceAll("\n", "\r\n")), plan],
    [
      "the order of keys",
      () => rewrite(plan, (text) => text.replace(/^(id: .*\n)(revision: .*\n)/m, "$2$1")),
      plan,
    ],
    [
      "another layout",
      () => rewrite(plan, (text) => parseDocument(text).toString({ indent: 4, collectionStyle: "block" })),
      plan,
    ],
    ["a name", () => renameSync(inFolder(plan), inFolder("plans/renamed.yaml")), "plans/renamed.yaml"],
  ])("%s", async (_, change, path) => {
    change();
    expect(git("status", "--porcelain")).not.toBe("");
    const { changes, unchanged, complete } = await json();
    expect({ changes, unchanged, complete }).toEqual({
      changes: [],
      unchanged: [{ from: plan, to: path }],
      complete: true,
    });
  });
});

describe("a change of meaning", () => {
  const shorten = (): void => rewrite(plan, (text) => text.replace("retention: P30D", "retention: P7D"));

  test("in the working tree is shown against HEAD, with the approval it voids; a diff is no verdict", async () => {
    shorten();
    const { code, out } = await diff();
    expect(code).toBe(0);
    expect(out).toContain("▼ weaker  Items db › Retention: 30 days → 7 days");
    expect(out).toContain("Approval void: 王主管 approved revision 1 on 2026-09-25");
  });

  test("between two commits is the same whatever the working tree says since", async () => {
    shorten();
    git("commit", "-qam", "Keep backups for a week");
    const commits = git("rev-list", "--max-count=2", "HEAD").trim().split("\n");
    rewrite(plan, (text) => text.replace("generations: 30", "generations: 1"));
    const { base, head, changes } = await json("--base", "HEAD~1", "--at", "HEAD");
    expect([head, base]).toEqual(commits);
    expect(changes).toMatchObject([{ subject: { id: "student-records" }, approval: { effect: "void" } }]);
    git("reset", "-q", "--hard", "HEAD~1");
  });

  test("is narrowed to a subject", async () => {
    shorten();
    rewrite("registry/systems.yaml", (text) => text.replace("core: true", "core: false"));
    const { changes } = await json("--subject", "student-records");
    expect(changes.map(({ subject }) => subject.id)).toEqual(["student-records", "student-records"]);
  });
});

describe("exit codes", () => {
  test("nothing changed is 0", async () => {
    const { code, out } = await diff();
    expect([code, out.includes("Nothing changed in meaning.")]).toEqual([0, true]);
  });

  test.each([
    ["a file that is no YAML", () => rewrite(plan, () => "id: [")],
    ["a file that no kind owns", () => writeTree(folder, { "plans/notes.yml": "x: 1\n" })],
  ])("%s is 3, and named", async (_, change) => {
    change();
    const { code, out } = await diff();
    expect(code).toBe(3);
    expect(out).toMatch(/plans\/(?:student-records\.yaml|notes\.yml) \(after\)/);
    expect((await diff("--allow-unknown")).code).toBe(0);
    expect((await json()).complete).toBe(false);
  });

  test.each([
    ["no such commit", ["--base", "nowhere"]],
    ["an option for git instead of a commit", ["--base=--output=pwned.txt"]],
    ["no such subject", ["--subject", "nobody"]],
    ["no such format", ["--format", "html"]],
  ])("%s is 2", async (_, args) => {
    const { code, out, notice } = await diff(...args);
    expect([code, out]).toEqual([2, ""]);
    expect(notice).toMatch(/^backproof: /);
  });
});
