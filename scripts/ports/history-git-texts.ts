import { GitFailed, git } from "./git.ts";
import { gitObjects } from "./git-objects.ts";
import { batchBytes, batches, largest } from "./history-git-versions.ts";

/** What is read again is read for what is wrong: seldom one file, now and then thousands that one commit took away. */
const mostAhead = 512;

/**
 * Reads the text of objects by id, undefined of what is not there or is too large for a record. Where one is asked for
 * that was not read yet, those that follow it in `order` are read by the same git process, twice as many each time.
 */
export function textsAhead(
  root: string,
  order: () => readonly string[],
): (blob: string) => string | undefined {
  let sequence: readonly string[] | undefined;
  let places: ReadonlyMap<string, number> | undefined;
  let ahead = 1;
  let bytes = 0;
  const texts = new Map<string, string>();
  const read = (blobs: readonly string[]): void => {
    const [batch = []] = batches(root, blobs);
    const small = batch.flatMap(({ blob, size = Number.POSITIVE_INFINITY }) =>
      size <= largest ? [blob] : [],
    );
    for (const [blob, object] of gitObjects(root, small)) {
      texts.set(blob, object.bytes.toString("utf8"));
      bytes += object.bytes.length;
    }
  };
  return (blob) => {
    const known = texts.get(blob);
    if (known !== undefined) return known;
    if (bytes > batchBytes) {
      texts.clear();
      bytes = 0;
    }
    sequence ??= [...new Set(order())];
    places ??= new Map(sequence.map((one, index) => [one, index]));
    const from = places.get(blob);
    try {
      read(from === undefined ? [blob] : sequence.slice(from, from + ahead));
    } catch (error) {
      // One damaged object ends the process that reads it with its neighbours.
      if (!(error instanceof GitFailed)) throw error;
      return alone(root, blob);
    }
    ahead = Math.min(ahead * 2, mostAhead);
    return texts.get(blob);
  };
}

function alone(root: string, blob: string): string | undefined {
  try {
    return git(root, ["cat-file", "blob", blob]).toString("utf8");
  } catch (error) {
    if (error instanceof GitFailed) return undefined;
    throw error;
  }
}
