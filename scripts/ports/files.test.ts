import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileFacts } from "../core/file-facts.ts";
import { judge } from "../core/judge.ts";
import { edited, reading } from "../testing/institution.ts";
import { writeTree } from "../testing/write-tree.ts";
import { collect } from "./collect.ts";
import { commitId, gitFiles } from "./files-git.ts";
import { memoryFiles } from "./files-memory.ts";
import { nodeFiles } from "./files-node.ts";
import { GitFailed } from "./git.ts";
import { mergedFiles } from "./merged-files.ts";
import type { Files } from "./ports.ts";

const contents = {
  "plans/a.yaml": "id: a\n",
  "plans/sub/b.yaml": "id: 學籍\n",
  "policy/c.yaml": "x: 1\n",
  "elsewhere/d.yaml": "not: data\n",
};

let folder = "";
const git = (...args: string[]): string =>
  execFileSync(
    "git",
    ["-C", folder, "-c", "user.name=Example", "-c", "user.email=example@example.org", ...args],
    { encoding: "utf8" },
  );

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "backproof-files-"));
  writeTree(folder, contents);
  symlinkSync("/etc/passwd", join(folder, "plans/link.yaml"));
  git("init", "-q");
  git("add", "-A");
  git("commit", "-qm", "Add data");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function merged(into: string, commit: string): Files {
  const files = mergedFiles(folder, into, commit);
  if (files === undefined) throw new Error("not merged");
  return files;
}

const adapters: readonly (readonly [string, () => Files])[] = [
  ["a folder", () => nodeFiles(folder)],
  ["memory", () => memoryFiles({ ...contents, "plans/link.yaml": { type: "symlink" } })],
  ["a commit", () => gitFiles(folder, commitId(folder, "HEAD"))],
  ["a merge", () => merged(commitId(folder, "HEAD"), commitId(folder, "HEAD"))],
];

describe.each(adapters)("files of %s", (_, open) => {
  test("lists the data folders only, sorted, links as links", () => {
    expect(open().list()).toEqual([
      { path: "plans/a.yaml", type: "file" },
      { path: "plans/link.yaml", type: "symlink" },
      { path: "plans/sub/b.yaml", type: "file" },
      { path: "policy/c.yaml", type: "file" },
    ]);
  });

  test("reads a file whole, or one byte past a limit", () => {
    const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
    expect(text(open().read("plans/sub/b.yaml", 100))).toBe("id: 學籍\n");
    expect(open().read("plans/a.yaml", 3)).toHaveLength(4);
  });

  test("reads no link and nothing that is not there", () => {
    expect(() => open().read("plans/link.yaml", 100)).toThrow();
    expect(() => open().read("plans/none.yaml", 100)).toThrow();
  });
});

describe("a commit", () => {
  test("is judged as it was committed, whatever the work tree says since", () => {
    writeFileSync(join(folder, "plans/a.yaml"), "id: changed\n");
    expect(
      new TextDecoder().decode(gitFiles(folder, commitId(folder, "HEAD")).read("plans/a.yaml", 100)),
    ).toBe("id: a\n");
    git("checkout", "-q", "--", "plans/a.yaml");
  });

  test("is found below a sub-folder of its repository", () => {
    mkdirSync(join(folder, "plans/policy"), { recursive: true });
    expect(gitFiles(join(folder, "plans"), commitId(folder, "HEAD")).list()).toEqual([]);
  });

  test.each(["nowhere", "--output=pwned.txt", "HEAD^{tree}", ""])("named %j is none", (revision) => {
    expect(() => commitId(folder, revision)).toThrow(GitFailed);
  });
});

test("facts of a file are plain data, computed from its path and bytes alone", () => {
  for (const [path, text] of Object.entries(edited({}))) {
    const facts = fileFacts(path, new TextEncoder().encode(text), reading);
    expect(JSON.parse(JSON.stringify(facts ?? null))).toEqual(facts ?? null);
  }
});

test("what is no data file is named, each with its reason", () => {
  const strays = collect(
    memoryFiles({
      ...edited({ "registry/devices.yaml": null }),
      "plans/website.yml": "id: x\n",
      "plans/notes.txt": "x",
      "plans/link.yaml": { type: "symlink" },
      "plans/pipe.yaml": { type: "other" },
      "plans/Website.yaml": "id: x\n",
      "records/evidence/a.txt": "a",
      "records/evidence/A.txt": "a",
      "plans/--output=x.yaml": "id: x\n",
      "records/a/b/c/d/e/f.yaml": "id: x\n",
    }),
    reading,
  ).strays.map(({ path, message }) => `${path} ${message}`);
  expect(strays.sort()).toEqual([
    "plans/--output=x.yaml odd-name",
    "plans/Website.yaml no-kind",
    "plans/link.yaml symlink",
    "plans/notes.txt no-kind",
    "plans/pipe.yaml not-a-file",
    "plans/website.yml wrong-extension",
    "records/a/b/c/d/e/f.yaml odd-name",
    "records/evidence/a.txt name-clash",
    "registry/devices.yaml missing",
  ]);
});

test("an empty repository has no verdict", () => {
  const all = collect(memoryFiles({}), reading);
  const { files, strays } = all;
  expect(files).toEqual([]);
  expect(strays.every(({ message }) => message === "missing")).toBe(true);
  expect(judge(all, [], "2026-11-22").model).toBeUndefined();
});

describe("a merge of two commits", () => {
  /** A commit on a branch of its own that says something in a file. */
  const branch = (name: string, path: string, text: string): string => {
    git("checkout", "-q", "-B", name, "start");
    writeTree(folder, { [path]: text });
    git("add", "-A");
    git("commit", "-qm", name);
    return commitId(folder, "HEAD");
  };
  beforeAll(() => {
    git("tag", "start");
  });
  afterAll(() => {
    git("checkout", "-q", "--detach", "start");
  });

  test("has what each of them brings, though neither does, and leaves nothing behind", () => {
    const ours = branch("ours", "plans/a.yaml", "id: ours\n");
    const theirs = branch("theirs", "policy/c.yaml", "x: 2\n");
    const before = git("count-objects");
    const files = merged(ours, theirs);
    const read = (path: string): string => new TextDecoder().decode(files.read(path, 100));
    expect([read("plans/a.yaml"), read("policy/c.yaml")]).toEqual(["id: ours\n", "x: 2\n"]);
    expect(git("count-objects")).toBe(before);
  });

  test("is none where both changed the same line, or where a commit is not there", () => {
    const one = branch("one", "plans/a.yaml", "id: one\n");
    const other = branch("other", "plans/a.yaml", "id: other\n");
    expect(mergedFiles(folder, one, other)).toBeUndefined();
    expect(mergedFiles(folder, one, "0".repeat(40))).toBeUndefined();
  });

  test("of data in a folder names files from that folder", () => {
    const one = branch("nested", "backup/plans/n.yaml", "id: n\n");
    const paths = mergedFiles(join(folder, "backup"), one, one)
      ?.list()
      .map(({ path }) => path);
    expect(paths).toEqual(["plans/n.yaml"]);
  });
});
