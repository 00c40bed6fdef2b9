import { type FileChange, type HistoryCommit, type SideFile, versionKey } from "../core/history/evidence.ts";
import { dataFolders } from "../core/kind.ts";
import { GitFailed, git } from "./git.ts";
import { changeOf, raw } from "./history-git-log.ts";

/** A main line, and the index of the first of its commits whose merges are asked about. */
interface Line {
  readonly commits: readonly HistoryCommit[];
  readonly changes: readonly FileChange[];
  readonly since: number;
}

interface Side {
  /** Index of the merge. */
  readonly commit: number;
  readonly merge: string;
  readonly first: string;
  readonly parent: string;
}

/**
 * Files that merged branches brought and the merges hold otherwise or not at all. What the main line said once, or what
 * the branch only had from where it left the main line, it did not bring.
 */
export function sidesOfMerges(
  root: string,
  prefix: string,
  { commits, changes, since }: Line,
): readonly SideFile[] {
  const sides = commits.flatMap(({ id, parents: [first = "", ...others] }, commit) =>
    commit < since ? [] : others.map((parent): Side => ({ commit, merge: id, first, parent })),
  );
  if (sides.length === 0) return [];
  // What a merge holds otherwise than its side, the main line changed at some time.
  const onLine = new Set<string>();
  for (const { path, before, after } of changes)
    for (const blob of [before, after]) if (blob !== undefined) onLine.add(versionKey(path, blob));
  // `log --first-parent` compares with the first parent alone, so each side is asked for by name.
  const lines = sides.map(({ merge, parent }) => `${merge} ${parent}\n`).join("");
  const args = ["diff-tree", "--stdin", "--always", "-r", "--diff-filter=DM", ...raw, "--", ...dataFolders];
  return changesOf(git(root, args, lines), prefix).flatMap((differing, index) => {
    const side = sides[index];
    const left = differing.filter(
      ({ path, before }) => before !== undefined && !onLine.has(versionKey(path, before)),
    );
    if (side === undefined || left.length === 0) return [];
    const brought = broughtBy(root, prefix, side);
    return left.flatMap(({ path, before: blob = "" }): SideFile[] =>
      brought === undefined || brought.get(path) === blob ? [{ commit: side.commit, path, blob }] : [],
    );
  });
}

/** Object ids by path of what a branch changed since it left the main line; undefined where they have nothing in common. */
function broughtBy(
  root: string,
  prefix: string,
  { first, parent }: Side,
): ReadonlyMap<string, string | undefined> | undefined {
  const base = mergeBase(root, first, parent);
  if (base === undefined) return undefined;
  const args = ["diff-tree", "-r", ...raw, "--end-of-options", base, parent, "--", ...dataFolders];
  const [changes = []] = changesOf(git(root, args), prefix);
  return new Map(changes.map(({ path, after }) => [path, after]));
}

function mergeBase(root: string, one: string, other: string): string | undefined {
  try {
    return git(root, ["merge-base", "--end-of-options", one, other]).toString("utf8").trim();
  } catch (error) {
    if (error instanceof GitFailed) return undefined;
    throw error;
  }
}

/** What `diff-tree -z` prints: an id a pair of commits that were asked for, then a pair of fields a change. */
function changesOf(output: Buffer, prefix: string): readonly (readonly FileChange[])[] {
  const fields = output.toString("utf8").split("\0");
  const all: FileChange[][] = [];
  for (let at = 0; at < fields.length; ) {
    const field = fields[at] ?? "";
    if (field.startsWith(":")) {
      if (all.length === 0) all.push([]);
      all.at(-1)?.push(changeOf(field, (fields[at + 1] ?? "").slice(prefix.length), 0));
      at += 2;
    } else {
      if (field !== "") all.push([]);
      at += 1;
    }
  }
  return all;
}
