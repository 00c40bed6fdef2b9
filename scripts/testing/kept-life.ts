import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { nodePorts } from "../ports/node-ports.ts";
import { type Edits, edited } from "./institution.ts";
import { type Ran, runMain } from "./run-main.ts";
import { writeTree } from "./write-tree.ts";

/** The small institution in a real repository, with a clock of its own and a supervisor who has an SSH key. */
export interface KeptLife {
  readonly root: string;
  readonly keyFile: string;
  readonly set: (now: string) => void;
  readonly run: (...args: readonly string[]) => Promise<Ran>;
  readonly commit: (message: string, by?: string) => string;
  readonly git: (...args: readonly string[]) => string;
  readonly write: (files: Readonly<Record<string, string>>) => void;
  readonly remove: (...paths: readonly string[]) => void;
  readonly has: (path: string) => boolean;
  readonly text: (path: string) => string;
  readonly close: () => void;
}

/** Adopted at a moment, with the anchor committed. */
export async function keptLife(
  edits: Edits = {},
  adoptedAt = "2026-11-22T10:00:00+08:00",
): Promise<KeptLife> {
  const folder = mkdtempSync(join(tmpdir(), "backproof-kept-"));
  const [root, keyFile] = [join(folder, "data"), join(folder, "key")];
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "example", "-f", keyFile]);
  const key = readFileSync(`${keyFile}.pub`, "utf8").split(" ").slice(0, 2).join(" ");
  const people = "policy/people.yaml";
  const withKey: Edits = {
    [people]: { "/people/2/keys": [{ key, from: "2026-01-01" }], ...(edits[people] as object | undefined) },
  };
  let now = adoptedAt;
  const git = (...args: readonly string[]): string =>
    execFileSync("git", ["-C", root, ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        PATH: process.env["PATH"],
        HOME: folder,
        GIT_CONFIG_NOSYSTEM: "1",
        GIT_AUTHOR_DATE: now,
        GIT_COMMITTER_DATE: now,
      },
    });
  const life: KeptLife = {
    root,
    keyFile,
    git,
    set: (moment) => {
      now = moment;
    },
    run: async (...args) => {
      return runMain([...args, "--root", root], {
        ports: { ...nodePorts, clock: { now: () => now, today: () => now.slice(0, 10) } },
        directory: root,
      });
    },
    commit: (message, by = "林管理") => {
      git("add", "-A");
      git("-c", `user.name=${by}`, "-c", "user.email=someone@example.edu", "commit", "-qm", message);
      return git("rev-parse", "HEAD").trim();
    },
    write: (files) => writeTree(root, files),
    remove: (...paths) => {
      git("rm", "-q", "--", ...paths);
    },
    has: (path) => existsSync(join(root, path)),
    text: (path) => readFileSync(join(root, path), "utf8"),
    close: () => rmSync(folder, { recursive: true }),
  };
  const files = Object.entries(edited({ ...edits, ...withKey })).map(([path, text]) => [
    path,
    text.replace(/^# yaml-lang.*\n/, ""),
  ]);
  writeTree(root, Object.fromEntries(files) as Record<string, string>);
  git("init", "-q", "-b", "main");
  const { code, out, notice } = await life.run("history", "adopt", "--as", "lin");
  if (code !== 0) throw new Error(out + notice);
  life.commit("Adopt the records");
  return life;
}
