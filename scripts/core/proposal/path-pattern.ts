/**
 * Whether a pattern of CODEOWNERS covers a path (both from the top of the repository, case-sensitive): as in .gitignore,
 * a pattern with a slash before its end is anchored and a folder covers what is below it, but `folder/*` covers only
 * the files right in it.
 */
export function covers(pattern: string, path: string): boolean {
  const isFolder = pattern.endsWith("/");
  const body = pattern.replace(/^\//, "").replace(/\/$/, "");
  const steps = body.split("/");
  const isAnchored = pattern.startsWith("/") || body.includes("/");
  const parts = path.split("/");
  const wanted = isAnchored ? steps : ["**", ...steps];
  if (steps.length > 1 && steps.at(-1) === "*" && !isFolder) return matches(wanted, parts);
  for (let end = parts.length; end > 0; end--) {
    if (isFolder && end === parts.length) continue;
    if (matches(wanted, parts.slice(0, end))) return true;
  }
  return false;
}

/** `**` stands for any number of steps. Looks at each pair of places once, so that no pattern takes long. */
function matches(pattern: readonly string[], path: readonly string[]): boolean {
  // reached[i]: the steps of the pattern so far can stand for the first i steps of the path.
  let reached = [true, ...path.map(() => false)];
  for (const step of pattern) {
    const next = reached.map(() => false);
    let open = false;
    for (const [index, isReached] of reached.entries()) {
      const before = reached[index - 1] === true && stepMatches(step, path[index - 1] ?? "");
      open ||= isReached;
      next[index] = step === "**" ? open : before;
    }
    reached = next;
  }
  return reached.at(-1) === true;
}

/** `*` stands for any characters of one step, `?` for one. Remembers only the last `*`, so that no step takes long. */
function stepMatches(pattern: string, text: string): boolean {
  let [at, from, star, retry] = [0, 0, -1, 0];
  while (from < text.length) {
    const sign = pattern[at];
    if (sign === "*") {
      star = at;
      at += 1;
      retry = from;
    } else if (at < pattern.length && (sign === "?" || sign === text[from])) {
      at += 1;
      from += 1;
    } else if (star >= 0) {
      at = star + 1;
      retry += 1;
      from = retry;
    } else return false;
  }
  while (pattern[at] === "*") at += 1;
  return at === pattern.length;
}
