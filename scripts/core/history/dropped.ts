import type { Repository } from "../repository.ts";
import { versionKey } from "./evidence.ts";
import type { History } from "./history.ts";
import { type Lineage, nameKey, type Place } from "./lineage.ts";
import { type RecordName, recordName } from "./record-name.ts";
import { presentMeaning } from "./renames.ts";
import type { Version } from "./version.ts";

/** What a merged branch held of a record and the merge left out. */
export interface Dropped {
  readonly name: RecordName;
  readonly commit: number;
  readonly path: string;
  /** What the branch held, to be put back. */
  readonly blob: string;
  /** Gone; or the main line kept its own wording, without what only ever grows; or the merge said something of its own. */
  readonly kind: "dropped" | "wording-dropped" | "failure-dropped" | "reworded";
}

/**
 * Records, or their wordings, that a branch brought to a merge and that never came to the main line, before or after.
 * A branch that only lags behind brings nothing: what it holds was on the main line once.
 */
export function droppedByMerges(history: History, repository: Repository): readonly Dropped[] {
  const { sides, versions } = history.evidence;
  const found = new Map<string, Dropped>();
  for (const { commit, path, blob } of sides) {
    const name = recordName(path);
    if (name === undefined) continue;
    const lineage = history.find(name);
    const meaning = versions.get(versionKey(path, blob))?.meaning;
    // Evidence that nothing names proves nothing.
    if (name.kind === "evidence" && history.citing(name.id).length === 0) continue;
    if (lineage !== undefined && everSaid(lineage, { path, blob }, meaning, history)) continue;
    const kind =
      lineage === undefined ? "dropped" : lossAt(lineage, commit, { path, blob }, history, repository);
    // Two people took the same number, and the merge gave one of them another.
    if (kind === "wording-dropped" && isRenumbered(name, commit, { path, blob }, history)) continue;
    if (kind !== undefined) found.set(`${commit} ${nameKey(name)}`, { name, commit, path, blob, kind });
  }
  return [...found.values()];
}

function isRenumbered(name: RecordName, commit: number, side: Place, history: History): boolean {
  const version = history.versionAt(side);
  return version !== undefined && history.bornAlike(name, commit, version) !== undefined;
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

function lossAt(
  lineage: Lineage,
  commit: number,
  side: Place,
  history: History,
  repository: Repository,
): Dropped["kind"] | undefined {
  const after = placeAt(lineage, commit);
  if (after === undefined) return "dropped";
  const since = lineage.steps.filter(({ commit: at, place }) => at > commit || place === after);
  const isLost = !since.some(
    ({ place }) => place !== undefined && hasAll(history.versionAt(place), history.versionAt(side)),
  );
  if (!lineage.steps.some((step) => step.commit === commit))
    return isLost ? "failure-dropped" : "wording-dropped";
  // A merge that words anew what both sides had took both in, but for what only ever grows.
  if (placeAt(lineage, commit - 1) !== undefined) return isLost ? "failure-dropped" : undefined;
  // What one side alone brought, the merge has no words of its own for.
  const [brought, now] = [history.documentAt(side), history.documentAt(after)];
  if (brought === undefined || now === undefined) return "reworded";
  return presentMeaning(brought, repository) === presentMeaning(now, repository) ? undefined : "reworded";
}

/** Failed runs and amendments of the one are in the other. */
function hasAll(now: Version | undefined, side: Version | undefined): boolean {
  if (now === undefined || side === undefined) return true;
  const has = (all: readonly string[], some: readonly string[]): boolean =>
    some.every((one) => all.includes(one));
  return has(now.failures, side.failures) && has(now.amendments, side.amendments);
}

function placeAt({ steps }: Lineage, commit: number): Place | undefined {
  return steps.findLast((step) => step.commit <= commit)?.place;
}
