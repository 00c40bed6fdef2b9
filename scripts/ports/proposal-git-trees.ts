import { dataFolders } from "../core/kind.ts";
import { codeownersPaths } from "../core/proposal/codeowners.ts";
import { controlFolders } from "../core/proposal/control-paths.ts";
import { git } from "./git.ts";
import type { EntryType } from "./ports.ts";

/** One entry of a tree. */
export interface TreeEntry {
  /** From the top of the git repository. */
  readonly path: string;
  readonly type: EntryType;
  readonly object: string;
  readonly size: number;
  /** Mode and object: equal where nothing changed. */
  readonly identity: string;
}

/** Entries by path. A submodule or a link is an entry, never followed. */
export type Tree = ReadonlyMap<string, TreeEntry>;

const types: Readonly<Record<string, EntryType>> = {
  "100644": "file",
  "100755": "file",
  "120000": "symlink",
};

/** What approval looks at in a commit or tree: data folders below the prefix, control folders and CODEOWNERS. */
export function readTree(repository: string, tree: string, prefix: string): Tree {
  const paths = [
    ...dataFolders.map((folder) => `${prefix}${folder}`),
    ...controlFolders.flatMap((folder) => [...new Set([folder, `${prefix}${folder}`])]),
    ...codeownersPaths,
  ];
  const listing = git(repository, ["ls-tree", "-r", "-z", "-l", "--full-tree", tree, "--", ...paths]);
  const entries = new Map<string, TreeEntry>();
  for (const line of listing.toString("utf8").split("\0")) {
    if (line === "") continue;
    const tab = line.indexOf("\t");
    const [mode = "", , object = "", size = ""] = line.slice(0, tab).split(/ +/);
    const path = line.slice(tab + 1);
    const type = types[mode] ?? "other";
    entries.set(path, { path, type, object, size: Number(size) || 0, identity: `${mode} ${object}` });
  }
  return entries;
}

/** Bytes of a blob, or `limit + 1` of them if it is larger. Throws `GitFailed` when it is missing. */
export function readBlob(repository: string, { object, size }: TreeEntry, limit: number): Uint8Array {
  if (size > limit) return new Uint8Array(limit + 1);
  return git(repository, ["cat-file", "blob", object]);
}

/** Which of these commits are there, by their full ids. Anything else than a full id is not. */
export function presentCommits(repository: string, commits: readonly string[]): ReadonlySet<string> {
  const ids = [...new Set(commits)].filter((one) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(one));
  const output = git(repository, ["cat-file", "--batch-check"], ids.map((id) => `${id}\n`).join(""));
  const found = output.toString("utf8").split("\n");
  return new Set(ids.filter((id) => found.some((line) => line.startsWith(`${id} commit `))));
}
