import type { Reading } from "../core/file-facts.ts";
import type { FilesAnswer, FilesUnknown } from "../core/proposal/proposed-files.ts";
import { GitFailed, git } from "./git.ts";
import { mergedTree } from "./proposal-git-candidate.ts";
import { changes, type Trees } from "./proposal-git-changes.ts";
import { openScratch } from "./proposal-git-scratch.ts";
import { presentCommits, readTree, type Tree } from "./proposal-git-trees.ts";

/** The commits of a proposal, by full ids; nothing is fetched, so all must be there. */
export interface ProposalCommits {
  /** Tip of the target branch, or what it was before the merge. */
  readonly base: string;
  readonly head: string;
  /** The merge itself (of a queue, or after the fact); without it the merge of base and head is computed. */
  readonly candidate?: string;
  /** As the reviews name them; they may be gone. */
  readonly reviewed: readonly string[];
}

/** What a proposal does to the files, read as git objects: nothing is checked out and nothing of it is run. */
export function proposedFiles(root: string, commits: ProposalCommits, reading: Reading): FilesAnswer {
  try {
    return inScratch(root, commits, reading);
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    return unknown({ code: "git-failed", because: error.message });
  }
}

function inScratch(root: string, commits: ProposalCommits, reading: Reading): FilesAnswer {
  const text = (...args: string[]): string => git(root, args).toString("utf8").trim();
  if (text("rev-parse", "--is-shallow-repository") !== "false") return unknown({ code: "history-shallow" });
  const prefix = git(root, ["rev-parse", "--show-prefix"]).toString("utf8").replace(/\n$/, "");
  const scratch = openScratch(root);
  try {
    const repository = scratch.folder;
    const { base, head, candidate, reviewed } = commits;
    const needed = [base, head, ...(candidate === undefined ? [] : [candidate])];
    const present = presentCommits(repository, [...needed, ...reviewed]);
    const missing = needed.find((one) => !present.has(one));
    if (missing !== undefined) return unknown({ code: "commit-missing", commit: missing });
    const merged = candidate === undefined ? mergedTree(repository, base, head, prefix) : { tree: candidate };
    if ("unknown" in merged) return unknown(merged.unknown);
    const read = (one: string): Tree => readTree(repository, one, prefix);
    const trees: Trees = {
      base: read(base),
      candidate: read(merged.tree),
      reviewed: new Map(reviewed.map((one) => [one, present.has(one) ? read(one) : undefined])),
    };
    return { known: true, value: changes(repository, prefix, [base, head], trees, reading) };
  } finally {
    scratch.remove();
  }
}

function unknown(because: FilesUnknown): FilesAnswer {
  return { known: false, because };
}
