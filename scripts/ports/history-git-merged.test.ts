import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { HistoryCommit } from "../core/history/evidence.ts";
import { mergedCommits } from "./history-git-merged.ts";

const hand = { name: "Example", email: "e@example.edu", at: 0 };
let root: string;

const git = (...args: string[]): string =>
  execFileSync("git", ["-C", root, "-c", "user.name=Example", "-c", "user.email=e@example.edu", ...args], {
    encoding: "utf8",
  }).trim();

/** A commit that writes a file, with the path as its subject. */
function commit(path: string): string {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), path);
  git("add", "-A");
  git("commit", "-qm", path);
  return git("rev-parse", "HEAD");
}

/** What the main line says of itself, oldest first. */
function line(): readonly HistoryCommit[] {
  const rows = git("log", "--first-parent", "--reverse", "--format=%H %P", "main").split("\n");
  return rows.map((row) => {
    const [id = "", ...parents] = row.split(" ");
    return { id, parents, author: hand, committer: hand };
  });
}

/** Subject of each commit that came inside a branch, and that of the merge that brought it. */
function brought(): readonly string[] {
  const main = line();
  const subject = (id: string | undefined): string => git("log", "-1", "--format=%s", id ?? "");
  return mergedCommits(root, main)
    .map(({ id, into }) => `${subject(id)} by ${subject(main[into]?.id)}`)
    .sort();
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "backproof-merged-"));
  execFileSync("git", ["init", "-q", "-b", "main", root]);
  commit("plans/start.yaml");
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test("a line without merges brings nothing", () => {
  commit("plans/one.yaml");
  expect(brought()).toEqual([]);
});

test("commits of a branch that touch the data, and none of the main line's own", () => {
  git("switch", "-qc", "work");
  commit("records/checks/one.yaml");
  commit("README.md");
  commit("plans/two.yaml");
  git("switch", "-q", "main");
  commit("plans/three.yaml");
  git("merge", "-q", "--no-ff", "-m", "merge", "work");
  expect(brought()).toEqual(["plans/two.yaml by merge", "records/checks/one.yaml by merge"]);
});

test("a branch in a branch comes by the merge that brought it to the main line, once", () => {
  git("switch", "-qc", "outer");
  commit("plans/outer.yaml");
  git("switch", "-qc", "inner");
  commit("plans/inner.yaml");
  git("switch", "-q", "outer");
  git("merge", "-q", "--no-ff", "-m", "inside", "inner");
  git("switch", "-q", "main");
  git("merge", "-q", "--no-ff", "-m", "first", "outer");
  git("switch", "-q", "outer");
  commit("plans/later.yaml");
  git("switch", "-q", "main");
  git("merge", "-q", "--no-ff", "-m", "second", "outer");
  // A merge may say something of its own, so it counts among what came.
  expect(brought()).toEqual([
    "inside by first",
    "plans/inner.yaml by first",
    "plans/later.yaml by second",
    "plans/outer.yaml by first",
  ]);
});

test("every branch of an octopus, and a root of its own", () => {
  for (const name of ["a", "b"]) {
    git("switch", "-qc", name, "main");
    commit(`plans/${name}.yaml`);
  }
  git("switch", "-q", "main");
  git("merge", "-q", "--no-ff", "-m", "octopus", "a", "b");
  git("switch", "-q", "--orphan", "alone");
  commit("plans/alone.yaml");
  git("switch", "-q", "main");
  git("merge", "-q", "--allow-unrelated-histories", "-m", "strangers", "alone");
  expect(brought()).toEqual([
    "plans/a.yaml by octopus",
    "plans/alone.yaml by strangers",
    "plans/b.yaml by octopus",
  ]);
});
