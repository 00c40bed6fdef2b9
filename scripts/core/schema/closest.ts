/** The word that was most likely meant: within a third of its length in edits (at least one), or undefined. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits < least) [best, least] = [candidate, edits];
  }
  return best !== undefined && least <= Math.max(1, Math.floor(best.length / 3)) ? best : undefined;
}

/** Edits between two words, a swap of neighbours counting as one (Damerau–Levenshtein, restricted). */
function distance(a: string, b: string): number {
  const width = b.length + 1;
  const cost = new Uint16Array((a.length + 1) * width);
  const get = (row: number, column: number): number => cost[row * width + column] ?? 0;
  for (let row = 0; row <= a.length; row++) {
    for (let column = 0; column <= b.length; column++) {
      let least = row === 0 ? column : row;
      if (row > 0 && column > 0) {
        const same = a[row - 1] === b[column - 1] ? 0 : 1;
        least = Math.min(get(row - 1, column) + 1, get(row, column - 1) + 1, get(row - 1, column - 1) + same);
        const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
        if (swapped) least = Math.min(least, get(row - 2, column - 2) + 1);
      }
      cost[row * width + column] = least;
    }
  }
  return get(a.length, b.length);
}
