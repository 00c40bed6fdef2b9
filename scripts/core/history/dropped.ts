import type { History } from "./history.ts";
import { type Lineage, nameKey, type Place } from "./lineage.ts";
import { type RecordName, recordName } from "./record-name.ts";

/** What a merged branch held of a record and the merge left out. */
export interface Dropped {
  readonly name: RecordName;
  readonly commit: number;
  readonly path: string;
  /** The main line holds the record, in another wording. */
  readonly isKnown: boolean;
}

/**
 * Records, or their wordings, that a branch brought to a merge and that never came to the main line, before or after.
 * A branch that only lags behind brings nothing: what it holds was on the main line once.
 */
export function droppedByMerges(history: History): readonly Dropped[] {
  const { sides, versions } = history.evidence;
  const found = new Map<string, Dropped>();
  for (const { commit, path, blob } of sides) {
    const name = recordName(path);
    if (name === undefined) continue;
    const lineage = history.find(name);
    const meaning = versions.get(`${blob} ${path}`)?.meaning;
    if (lineage !== undefined && everSaid(lineage, { path, blob }, meaning, history)) continue;
    // A merge that words the record anew took both sides in.
    if (lineage?.steps.some((step) => step.commit === commit && step.place !== undefined)) continue;
    const isKnown = lineage !== undefined && placeAt(lineage, commit) !== undefined;
    found.set(`${commit} ${nameKey(name)}`, { name, commit, path, isKnown });
  }
  return [...found.values()];
}

function everSaid(
  { steps }: Lineage,
  { blob }: Place,
  meaning: string | undefined,
  history: History,
): boolean {
  return steps.some(
    ({ place }) =>
      place !== undefined &&
      (place.blob === blob || (meaning !== undefined && history.versionAt(place)?.meaning === meaning)),
  );
}

function placeAt({ steps }: Lineage, commit: number): Place | undefined {
  return steps.findLast((step) => step.commit <= commit)?.place;
}
