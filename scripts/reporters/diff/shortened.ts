/** Letters of a value that a line shows, and letters before the place where two values part. */
const most = 160;
const lead = 20;

/** Two texts short enough for a line: of long ones, the part from a little before they differ. */
export function shortened(before: string | undefined, after: string | undefined): readonly [string, string] {
  const [old, now] = [Array.from(before ?? ""), Array.from(after ?? "")];
  const same = old.findIndex((letter, index) => letter !== now[index]);
  const parted = same < 0 ? old.length : same;
  const start = Math.max(old.length, now.length) > most ? Math.max(0, parted - lead) : 0;
  return [excerpt(old, start), excerpt(now, start)];
}

function excerpt(letters: readonly string[], start: number): string {
  const end = start + most;
  return `${start > 0 && letters.length > 0 ? "…" : ""}${letters.slice(start, end).join("")}${letters.length > end ? "…" : ""}`;
}
