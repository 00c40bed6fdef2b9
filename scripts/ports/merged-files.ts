import { prefixOf, treeFiles } from "./files-git.ts";
import { GitFailed } from "./git.ts";
import type { Files } from "./ports.ts";
import { mergedTree } from "./proposal-git-candidate.ts";
import { openScratch } from "./proposal-git-scratch.ts";

/** The data as merging a commit into another would leave them, read as git objects; both are full ids of commits that are there. */
export function mergedFiles(root: string, into: string, commit: string): Files | undefined {
  try {
    const prefix = prefixOf(root);
    const scratch = openScratch(root);
    try {
      const merged = mergedTree(scratch.folder, into, commit, prefix);
      return "unknown" in merged ? undefined : treeFiles(scratch.folder, merged.tree, prefix);
    } finally {
      scratch.remove();
    }
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    return undefined;
  }
}
