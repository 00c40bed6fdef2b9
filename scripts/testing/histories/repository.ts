import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { adopted, adoptedAt } from "../history.ts";
import { importStream } from "./stream.ts";
import { type Grown, grow, type Seen, type Told } from "./tell.ts";

/** The tests of the histories see no configuration but the repository's own. */
const environment = {
  PATH: process.env["PATH"] ?? "",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_AUTHOR_NAME: "陳大文",
  GIT_AUTHOR_EMAIL: "someone@example.edu",
  GIT_COMMITTER_NAME: "陳大文",
  GIT_COMMITTER_EMAIL: "someone@example.edu",
  LC_ALL: "C",
};

/** One pack a repository, and no waiting for the disk. */
const quickly = ["-c", "fastimport.unpackLimit=1", "-c", "core.fsync=none"];

/** Runs git in a folder; throws with what it said. */
export function git(folder: string, args: readonly string[], input?: Buffer | string): string {
  const { status, stdout, stderr } = spawnSync("git", [...quickly, "-C", folder, ...args], {
    env: environment,
    ...(input !== undefined && { input }),
  });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr.toString("utf8")}`);
  return stdout.toString("utf8").trim();
}

/** A repository on disk, and the ids of its commits by the names that the story gives them. */
export interface Built {
  readonly root: string;
  readonly id: (name: string) => string;
}

export interface Setting {
  /** The folder of the institution in the repository, ending in `/`. */
  readonly under?: string;
  /** The files before the adoption; the small institution where absent. */
  readonly base?: Readonly<Record<string, string>>;
  /** Leaves out the commit that adopts the records. */
  readonly isUnadopted?: boolean;
}

/**
 * Builds a real repository: one commit named `adoption`, then those told, each on the one told before it. The last one
 * told is what `main` holds.
 */
export function build(told: readonly Told[], setting: Setting = {}): Built {
  const { under = "", base, isUnadopted = false } = setting;
  const top = mkdtempSync(join(tmpdir(), "backproof-history-"));
  git(top, ["init", "-q", "-b", "main", "--template="]);
  mkdirSync(join(top, under), { recursive: true });
  const ids = new Map<string, string>();
  const grown: Grown[] = [];
  let written = 0;
  const flush = (): void => {
    if (written === grown.length) return;
    const marks = join(top, ".git", "marks");
    git(
      top,
      ["fast-import", "--quiet", "--force", `--import-marks-if-exists=${marks}`, `--export-marks=${marks}`],
      importStream(grown, written, under),
    );
    for (const { name, ref } of grown.slice(written)) ids.set(name, git(top, ["rev-parse", ref]));
    written = grown.length;
  };
  const idOf = (name: string): string => {
    flush();
    const id = ids.get(name);
    if (id === undefined) throw new Error(`no commit is named ${name}`);
    return id;
  };
  const seen = (at: number): Seen => ({
    id: idOf,
    tree: (name) => grown.find((one) => one.name === name)?.files ?? {},
    last: grown[at - 1]?.name ?? "",
  });
  const first: Told = { name: isUnadopted ? "start" : "adoption", on: null, at: adoptedAt };
  const files = isUnadopted ? (base ?? {}) : adopted(base);
  for (const [at, one] of [first, ...told].entries())
    grown.push(grow(one, at, grown, at === 0 ? files : {}, () => seen(at)));
  flush();
  const last = grown.at(-1);
  git(top, ["update-ref", "refs/heads/main", idOf(last?.name ?? "")]);
  return { root: join(top, under), id: idOf };
}
