import type { FilesUnknown } from "../core/proposal/proposed-files.ts";
import { GitFailed, git } from "./git.ts";
import { readTree, type Tree } from "./proposal-git-trees.ts";

export type Candidate = { readonly tree: string } | { readonly unknown: FilesUnknown };

/** The tree that merging two commits would give. Both are full ids of commits that are there. */
export function mergedTree(repository: string, base: string, head: string, prefix: string): Candidate {
  const text = (...args: string[]): string => git(repository, args).toString("utf8").trim();
  let fork: string;
  try {
    fork = text("merge-base", base, head);
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    return { unknown: { code: "git-failed", because: `${error.message.trim()} ${base} ${head}` } };
  }
  try {
    return { tree: text("merge-tree", "--write-tree", "--no-messages", base, head) };
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    // A conflict is the one failure of which git says nothing on its error output.
    if (!/: $/.test(error.message)) return { unknown: { code: "git-failed", because: error.message } };
    const trees = [fork, base, head].map((one) => readTree(repository, one, prefix));
    return { unknown: { code: "merge-conflict", paths: bothChanged(trees) } };
  }
}

/** Paths that both sides changed, differently: where the conflict may be, as far as approval looks. */
function bothChanged([fork, base, head]: readonly Tree[]): string[] {
  const at = (tree: Tree | undefined, path: string): string | undefined => tree?.get(path)?.identity;
  const paths = new Set([...(base?.keys() ?? []), ...(head?.keys() ?? []), ...(fork?.keys() ?? [])]);
  return [...paths]
    .filter((path) => {
      const [before, ours, theirs] = [at(fork, path), at(base, path), at(head, path)];
      return ours !== before && theirs !== before && ours !== theirs;
    })
    .sort();
}
