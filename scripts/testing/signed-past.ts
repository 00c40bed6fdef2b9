import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeTree } from "./write-tree.ts";

/** What a commit or tag of a test is made with. */
export interface Made {
  readonly at: string;
  /** Name of the key that signs it; unsigned where absent. */
  readonly key?: string;
  readonly email?: string;
  readonly committerEmail?: string;
}

/** A repository whose commits are signed with real keys, by git as people run it. */
export interface SignedPast {
  readonly folder: string;
  /** Runs git and returns what it printed. */
  readonly git: (args: readonly string[], made?: Partial<Made>, input?: string | Buffer) => string;
  /** Commits files on top of what is checked out; returns the id. */
  readonly commit: (made: Made, files: Readonly<Record<string, string>>) => string;
  /** Makes a key where there is none of the name, and tells its file. */
  readonly keyFile: (name: string) => string;
  /** `ssh-ed25519 AAAA…` */
  readonly publicKey: (name: string) => string;
  readonly remove: () => void;
}

export function signedPast(format: "sha1" | "sha256" = "sha1"): SignedPast {
  const home = mkdtempSync(join(tmpdir(), "backproof-signed-"));
  const folder = join(home, "data");
  const keys = new Set<string>();
  const keyFile = (name: string): string => {
    const file = join(home, name);
    if (!keys.has(name)) execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "x", "-f", file]);
    keys.add(name);
    return file;
  };
  const git: SignedPast["git"] = (args, made = {}, input = "") => {
    const { at, key, email = "example@example.org", committerEmail = email } = made;
    const signing = [
      "-c",
      "gpg.format=ssh",
      "-c",
      `user.signingkey=${key === undefined ? "" : keyFile(key)}`,
    ];
    return execFileSync("git", ["-C", folder, ...signing, ...args], {
      encoding: "utf8",
      input,
      stdio: ["pipe", "pipe", "ignore"],
      env: {
        PATH: process.env["PATH"] ?? "",
        HOME: home,
        GIT_AUTHOR_NAME: "Example",
        GIT_AUTHOR_EMAIL: email,
        GIT_COMMITTER_NAME: "Example",
        GIT_COMMITTER_EMAIL: committerEmail,
        ...(at !== undefined && { GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at }),
      },
    }).trim();
  };
  execFileSync("git", ["init", "-q", "-b", "main", `--object-format=${format}`, folder]);
  return {
    folder,
    git,
    keyFile,
    publicKey: (name) =>
      readFileSync(`${keyFile(name)}.pub`, "utf8")
        .split(" ")
        .slice(0, 2)
        .join(" "),
    commit: (made, files) => {
      writeTree(folder, files);
      git(["add", "-A"]);
      git(["commit", "-q", "--allow-empty", "-m", "Change", ...(made.key === undefined ? [] : ["-S"])], made);
      return git(["rev-parse", "HEAD"]);
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
