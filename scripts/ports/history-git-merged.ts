import type { HistoryCommit, MergedCommit } from "../core/history/evidence.ts";
import { dataFolders } from "../core/kind.ts";
import { git } from "./git.ts";
import { commitsTouching } from "./history-git-log.ts";

/** The commits that touch the data and came to a main line inside branches, each with the first merge that brought it. */
export function mergedCommits(root: string, line: readonly HistoryCommit[]): readonly MergedCommit[] {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined || line.every(({ parents }) => parents.length < 2)) return [];
  const range = `${first.id}..${last.id}`;
  const broughtBy = merges(parentsIn(root, range), line);
  return commitsTouching(root, range, dataFolders).flatMap((one): MergedCommit[] => {
    const into = broughtBy.get(one.id);
    return into === undefined ? [] : [{ ...one, into }];
  });
}

function parentsIn(root: string, range: string): ReadonlyMap<string, readonly string[]> {
  const output = git(root, ["rev-list", "--parents", "--end-of-options", range]).toString("utf8");
  return new Map(
    output.split("\n").map((row) => {
      const [id = "", ...parents] = row.split(" ");
      return [id, parents];
    }),
  );
}

/** The index of the merge that brought each commit of a branch. */
function merges(
  parents: ReadonlyMap<string, readonly string[]>,
  line: readonly HistoryCommit[],
): ReadonlyMap<string, number> {
  const onLine = new Set(line.map(({ id }) => id));
  const found = new Map<string, number>();
  for (const [index, merge] of line.entries()) {
    const ahead = merge.parents.slice(1);
    for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
      const before = parents.get(id);
      if (before === undefined || onLine.has(id) || found.has(id)) continue;
      found.set(id, index);
      ahead.push(...before);
    }
  }
  return found;
}
