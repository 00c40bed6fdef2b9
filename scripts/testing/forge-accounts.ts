import type { Account } from "../ports/forge.ts";
import type { MemoryState } from "../ports/forge-memory.ts";

/** Every account that a forge's state names. */
export function accountsIn({ proposals, issues, comments, me }: MemoryState): readonly Account[] {
  const found = [
    me,
    ...proposals.flatMap(({ pullRequest, reviews, commits, pushers, timeline }) => [
      pullRequest.author,
      pullRequest.merged?.by,
      ...reviews.map(({ author }) => author),
      ...commits.flatMap(({ author, committer }) => [author, committer]),
      ...timeline.map(({ actor }) => actor),
      ...pushers,
    ]),
    ...issues.map(({ author }) => author),
    ...comments.map(({ author }) => author),
  ];
  return found.filter((account) => account !== undefined);
}
