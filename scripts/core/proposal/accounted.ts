/** A commit of a group. */
interface Queued {
  readonly id: string;
  readonly isPlainMerge: boolean;
}

/** How a pull request is part of a group. */
interface Part {
  /** Whether its head is in the group as it stands. */
  readonly isContained: boolean;
  readonly commits: ReadonlySet<string>;
  /** Commits of the group that hold exactly what its head brings. */
  readonly copies: readonly string[];
}

/** Whether a pull request is in the group at all: one that shares commits with another may not be. */
export function isMember({ isContained, copies }: Part): boolean {
  return isContained || copies.length > 0;
}

/**
 * Commits of a group that none of its pull requests brought, by whom so ever they were made. A merge that adds nothing of
 * its own is the queue's.
 */
export function unaccountedIn(commits: readonly Queued[], members: readonly Part[]): readonly string[] {
  const known = new Set(
    members.flatMap(({ isContained, commits: own, copies }) => (isContained ? [...own, ...copies] : copies)),
  );
  return commits.filter(({ id, isPlainMerge }) => !isPlainMerge && !known.has(id)).map(({ id }) => id);
}
