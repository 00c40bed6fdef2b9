/**
 * Numbers (1-based) of the lines of a text that an older one did not have. What both begin and end with is the same; in
 * between, a line counts as changed when the old text has no such line left there.
 */
export function changedLines(before: string, after: string): ReadonlySet<number> {
  const [old, now] = [before.split(/\r?\n/), after.split(/\r?\n/)];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start += 1;
  let same = 0;
  const shorter = Math.min(old.length, now.length) - start;
  while (same < shorter && old[old.length - 1 - same] === now[now.length - 1 - same]) same += 1;
  const left = new Map<string, number>();
  for (const line of old.slice(start, old.length - same)) left.set(line, (left.get(line) ?? 0) + 1);
  const changed = new Set<number>();
  now.slice(start, now.length - same).forEach((line, index) => {
    const count = left.get(line) ?? 0;
    if (count === 0) changed.add(start + index + 1);
    else left.set(line, count - 1);
  });
  return changed;
}
