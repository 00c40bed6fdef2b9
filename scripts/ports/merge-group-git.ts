import type { FilesUnknown } from "../core/proposal/proposed-files.ts";
import { GitFailed, git } from "./git.ts";
import { mergedTree } from "./proposal-git-candidate.ts";
import { openScratch } from "./proposal-git-scratch.ts";
import { presentCommits } from "./proposal-git-trees.ts";

/** A commit of a merge queue's branch. */
export interface GroupCommit {
  readonly id: string;
  readonly parents: readonly string[];
  /** A merge that holds what git makes of its parents, and nothing of its own. */
  readonly isPlainMerge: boolean;
}

/** What a merge queue would bring to the target branch. */
export interface MergeGroup {
  /** Where the judgement begins: at or before the base that was named, and part of the target branch. */
  readonly base: string;
  readonly head: string;
  /** Oldest first. */
  readonly commits: readonly GroupCommit[];
}

/** How a pull request is part of a group. */
export interface Membership {
  /** Where its branch left what the target branch has. */
  readonly fork: string;
  /** Whether its head is part of the group as it stands. */
  readonly isContained: boolean;
  /** Its own commits, apart from the target branch. */
  readonly commits: ReadonlySet<string>;
  /** Commits of the group that together hold exactly what its head brings: its squash, or its rebase. */
  readonly copies: readonly string[];
}

type Told<T> =
  | { readonly known: true; readonly value: T }
  | { readonly known: false; readonly because: FilesUnknown };

/** Reads git's history of merge groups; commits by full ids, nothing is fetched. */
export interface MergeGroups {
  /** The group from one commit to another; what the target does not have before it belongs to it, too. */
  readonly groupOf: (
    root: string,
    commits: { readonly target: string; readonly base: string; readonly head: string },
  ) => Told<MergeGroup>;
  /** How the pull request with this head is part of a group, of whose commits the forge says that some are its own. */
  readonly membership: (
    root: string,
    group: MergeGroup,
    head: string,
    said: readonly string[],
  ) => Told<Membership>;
}

export const mergeGroups: MergeGroups = {
  groupOf: (root, { target, base, head }) =>
    inScratch(root, [target, base, head], (folder) => {
      const from = text(folder, "merge-base", target, base);
      const lines = text(folder, "rev-list", "--parents", "--topo-order", "--reverse", head, `^${from}`);
      const commits = lines
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => {
          const [id = "", ...parents] = line.split(" ");
          return { id, parents, isPlainMerge: isPlainMerge(folder, id, parents) };
        });
      return { base: from, head, commits };
    }),
  membership: (root, group, head, said) =>
    inScratch(root, [group.base, group.head, head], (folder) => {
      const own = text(folder, "rev-list", head, `^${group.base}`).split("\n");
      const commits = new Set(own.filter((id) => id !== ""));
      const others = group.commits.filter(({ id }) => said.includes(id) && !commits.has(id));
      return {
        fork: text(folder, "merge-base", group.base, head),
        isContained: text(folder, "merge-base", group.head, head) === head,
        commits,
        copies: isCopy(folder, head, others) ? others.map(({ id }) => id) : [],
      };
    }),
};

function isPlainMerge(folder: string, id: string, [one = "", other, third]: readonly string[]): boolean {
  if (other === undefined || third !== undefined) return false;
  return holdsMerge(folder, id, one, other);
}

/** Whether commits follow one another and their last holds what merging a head into what stood before them gives. */
function isCopy(folder: string, head: string, commits: readonly GroupCommit[]): boolean {
  const [first, last] = [commits[0], commits.at(-1)];
  const before = first?.parents[0];
  if (last === undefined || before === undefined) return false;
  const isRow = commits.every(
    ({ parents }, index) => parents.length === 1 && (index === 0 || parents[0] === commits[index - 1]?.id),
  );
  return isRow && holdsMerge(folder, last.id, before, head);
}

function holdsMerge(folder: string, id: string, one: string, other: string): boolean {
  const merged = mergedTree(folder, one, other, "");
  return "tree" in merged && merged.tree === text(folder, "rev-parse", `${id}^{tree}`);
}

function text(folder: string, ...args: string[]): string {
  return git(folder, args).toString("utf8").trim();
}

function inScratch<T>(root: string, needed: readonly string[], read: (folder: string) => T): Told<T> {
  try {
    if (text(root, "rev-parse", "--is-shallow-repository") !== "false")
      return { known: false, because: { code: "history-shallow" } };
    const scratch = openScratch(root);
    try {
      const present = presentCommits(scratch.folder, needed);
      const missing = needed.find((one) => !present.has(one));
      if (missing !== undefined)
        return { known: false, because: { code: "commit-missing", commit: missing } };
      return { known: true, value: read(scratch.folder) };
    } finally {
      scratch.remove();
    }
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error;
    return { known: false, because: { code: "git-failed", because: error.message } };
  }
}
