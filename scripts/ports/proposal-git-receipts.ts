import { isApprovedKind } from "../core/digest.ts";
import { fileName } from "../core/kind.ts";
import type { BranchCommit, Content, ProposedReceipt } from "../core/proposal/proposed-files.ts";
import type { Documents } from "../core/types.generated.ts";
import { git } from "./git.ts";
import type { Contents } from "./proposal-git-contents.ts";
import { readTree, type Tree } from "./proposal-git-trees.ts";

const plainFile = "100644";

/** Receipts that differ between two trees, by paths below the prefix. */
export function changedReceipts(
  source: Contents,
  prefix: string,
  { base, candidate }: { readonly base: Tree; readonly candidate: Tree },
  changed: readonly string[],
): readonly ProposedReceipt[] {
  return changed
    .filter((path) => fileName(path)?.kind === "receipt")
    .map((path) => {
      const facts = source.factsAt(candidate, path);
      const value = facts?.value as Documents["receipt"] | undefined;
      const { kind, id } = value?.subject ?? {};
      const document: Content =
        kind === undefined || id === undefined
          ? { state: "absent" }
          : source.contentOf(candidate, { kind, id });
      return { path, isNew: !base.has(`${prefix}${path}`), facts, document };
    });
}

/** The commits that one commit has and another has not, with the receipts that each only adds as the candidate has them. */
export function branchCommits(
  repository: string,
  prefix: string,
  [base, head]: readonly [string, string],
  candidate: Tree,
  source: Contents,
): readonly BranchCommit[] {
  const lines = git(repository, ["rev-list", "--parents", head, `^${base}`])
    .toString("utf8")
    .split("\n");
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const [id = "", ...parents] = line.split(" ");
      const [parent, other] = parents;
      const isPlain = parent !== undefined && other === undefined;
      const adds = isPlain ? onlyAdded(repository, prefix, [parent, id], candidate, source) : undefined;
      return { id, parents, adds };
    });
}

/** Receipts that a commit adds; undefined where it does anything else of meaning, anywhere in the repository. */
function onlyAdded(
  repository: string,
  prefix: string,
  [parent, commit]: readonly [string, string],
  candidate: Tree,
  source: Contents,
): readonly string[] | undefined {
  const added: string[] = [];
  const laidOut: string[] = [];
  for (const { path, status, mode, object } of changesOf(repository, parent, commit)) {
    const own = path.startsWith(prefix) ? path.slice(prefix.length) : "";
    const kind = fileName(own)?.kind;
    if (kind === "receipt" && status === "A" && mode === `000000 ${plainFile}`) {
      if (candidate.get(path)?.object !== object) return undefined;
      added.push(own);
    } else if (
      kind !== undefined &&
      isApprovedKind(kind) &&
      status === "M" &&
      mode === `${plainFile} ${plainFile}`
    )
      laidOut.push(own);
    else return undefined;
  }
  if (added.length === 0 || laidOut.length === 0) return added;
  const [before, after] = [parent, commit].map((one) => readTree(repository, one, prefix));
  const isSame = laidOut.every((path) => {
    const [was, is] = [before, after].map((tree) => tree && source.factsAt(tree, path)?.digest);
    return is !== undefined && is === was;
  });
  return isSame ? added : undefined;
}

interface Change {
  /** From the top of git's repository. */
  readonly path: string;
  readonly status: string;
  /** Mode before and after. */
  readonly mode: string;
  readonly object: string;
}

/** What a commit changes against its parent; a rename is a removal and an addition. */
function changesOf(repository: string, parent: string, commit: string): readonly Change[] {
  const output = git(repository, [
    "diff-tree",
    "-r",
    "-z",
    "--raw",
    "--no-renames",
    "--full-index",
    parent,
    commit,
  ]);
  const parts = output.toString("utf8").split("\0");
  const changes: Change[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const [before = "", after = "", , object = "", status = ""] = (parts[index] ?? "").slice(1).split(" ");
    changes.push({ path: parts[index + 1] ?? "", status, mode: `${before} ${after}`, object });
  }
  return changes;
}
