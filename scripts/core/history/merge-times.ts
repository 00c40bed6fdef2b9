import type { Repository } from "../repository.ts";
import { instant } from "../time/timestamp.ts";

/**
 * When the forge merged commits, as the receipts witness: seconds since 1970 by commit id. A commit's own time is free
 * text, and this one was not the writer's to choose.
 */
export function mergeTimesOf(repository: Pick<Repository, "all">): ReadonlyMap<string, number> {
  return new Map(
    repository.all("receipt").flatMap(({ value: { witness } }) => {
      const { mergedCommit, mergedAt } = witness ?? {};
      return mergedCommit === undefined || mergedAt === undefined ? [] : [[mergedCommit, instant(mergedAt)]];
    }),
  );
}
