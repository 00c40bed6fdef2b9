import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { mirrorSeen } from "./history-git-mirror.ts";

let folder: string;
let here: string;
let mirror: string;

const git = (at: string, ...args: string[]): string =>
  execFileSync("git", ["-C", at, "-c", "user.name=Example", "-c", "user.email=e@example.edu", ...args], {
    encoding: "utf8",
  }).trim();

function commit(at: string, text: string): void {
  writeFileSync(join(at, "file"), text);
  git(at, "add", "-A");
  git(at, "commit", "-qm", text);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "backproof-mirrors-"));
  here = join(folder, "here");
  mirror = join(folder, "mirror.git");
  execFileSync("git", ["init", "-q", "-b", "main", here]);
  commit(here, "one");
  commit(here, "two");
  execFileSync("git", ["clone", "-q", "--mirror", here, mirror]);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const seen = (address = mirror, branch = "main") =>
  mirrorSeen(here, { address, branch, head: git(here, "rev-parse", "HEAD") }).standing;

test("a mirror that was brought up to date is the same", () => {
  expect(seen()).toBe("same");
});

test("a mirror lags behind after a commit", () => {
  commit(here, "three");
  expect(seen()).toBe("behind");
});

test("a branch that was set back, or is not up to date, has less than its mirror", () => {
  git(here, "reset", "-q", "--hard", "HEAD~1");
  expect(seen()).toBe("ahead");
});

test("a last commit that was made anew is another history", () => {
  git(here, "commit", "-q", "--amend", "-m", "two, otherwise");
  expect(seen()).toBe("diverged");
});

test("a root that was replaced is another history", () => {
  git(here, "checkout", "-q", "--orphan", "fresh");
  git(here, "commit", "-qm", "all in one");
  git(here, "branch", "-qM", "main");
  expect(seen()).toBe("diverged");
});

test("a mirror without the branch says so", () => {
  expect(seen(mirror, "records")).toBe("no-branch");
});

test.each([
  ["a folder that is not there", () => join(folder, "gone.git")],
  ["an address that would run a program", () => "ext::sh -c touch% pwned"],
  ["an address that looks like an option", () => "--upload-pack=touch pwned"],
])("%s cannot be read, and nothing runs", (_, address) => {
  expect(seen(address())).toBe("unreachable");
});

test("leaves the repository as it was", () => {
  const before = git(here, "for-each-ref");
  seen();
  expect(git(here, "for-each-ref")).toBe(before);
});
