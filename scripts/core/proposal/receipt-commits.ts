import type { Proposal } from "./proposal.ts";
import type { BranchCommit, ProposedFiles } from "./proposed-files.ts";

/** What of a proposal only brought signed receipts: nobody has a hand in a document by that. */
export interface Bringing {
  readonly commits: ReadonlySet<string>;
  /** Numbers of accounts that pushed nothing else. */
  readonly accounts: ReadonlySet<number>;
}

export const bringingNone: Bringing = { commits: new Set(), accounts: new Set() };

/** Which commits, and whose pushes, brought nothing but receipts whose signatures hold. What cannot be told is none. */
export function bringing(
  { pushes }: Proposal,
  { commits }: Pick<ProposedFiles, "commits">,
  isSigned: (path: string) => boolean,
): Bringing {
  const found = new Set(
    commits
      .filter(({ adds }) => adds !== undefined && adds.length > 0 && adds.every(isSigned))
      .map(({ id }) => id),
  );
  if (found.size === 0 || pushes?.known !== true) return { commits: found, accounts: new Set() };
  const graph = new Map(commits.map((one) => [one.id, one]));
  const [only, more] = [new Set<number>(), new Set<number>()];
  for (const { by, before, after, isForced } of pushes.value) {
    if (by === undefined) continue;
    const known = before === undefined ? new Set<string>() : upTo(before, graph);
    const brought = [...upTo(after, graph)].filter((id) => !known.has(id));
    const isHarmless = !isForced && brought.length > 0 && brought.every((id) => found.has(id));
    (isHarmless ? only : more).add(by.id);
  }
  return { commits: found, accounts: new Set([...only].filter((id) => !more.has(id))) };
}

/** A commit and all before it, as far as they are of the proposal; none where it is not of it any more. */
function upTo(commit: string, graph: ReadonlyMap<string, BranchCommit>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [commit];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const one = graph.get(id);
    if (one === undefined || found.has(id)) continue;
    found.add(id);
    open.push(...one.parents);
  }
  return found;
}
