import { compare } from "../compare.ts";
import type { HistoryEvidence } from "./evidence.ts";
import { type RecordName, recordName } from "./record-name.ts";

/** Where a record stood, and which object it was. */
export interface Place {
  readonly path: string;
  readonly blob: string;
}

/** What a commit did to a record; it is gone where there is no place. */
export interface Step {
  /** Index of the commit; 0 is the one that adopted the records. */
  readonly commit: number;
  readonly place?: Place;
}

/** All that happened to a record since the records were adopted, wherever it stood: one step a commit, oldest first. */
export interface Lineage extends RecordName {
  readonly steps: readonly Step[];
}

interface Growing extends RecordName {
  readonly steps: Step[];
  /** Object ids by path: a record may stand at two paths for a while. */
  readonly places: Map<string, string>;
}

/** The lineages of a history, by kind and id. */
export function lineagesOf({ baseline, changes }: HistoryEvidence): readonly Lineage[] {
  const all = new Map<string, Growing>();
  const grow = (path: string, blob: string | undefined): Growing | undefined => {
    const name = recordName(path);
    if (name === undefined) return undefined;
    const key = nameKey(name);
    const one = all.get(key) ?? { ...name, steps: [], places: new Map() };
    all.set(key, one);
    if (blob === undefined) one.places.delete(path);
    else one.places.set(path, blob);
    return one;
  };
  for (const [path, blob] of baseline) settle(grow(path, blob), 0);
  for (let at = 0; at < changes.length; ) {
    const commit = changes[at]?.commit ?? 0;
    const touched = new Set<Growing | undefined>();
    for (; changes[at]?.commit === commit; at++) {
      const change = changes[at];
      if (change !== undefined) touched.add(grow(change.path, change.after));
    }
    for (const one of touched) settle(one, commit);
  }
  return [...all.values()]
    .sort((a, b) => compare(a.kind, b.kind) || compare(a.id, b.id))
    .map(({ kind, id, steps }) => ({ kind, id, steps }));
}

/** Adds a step where the record is elsewhere or says something else than before; a copy beside it changes nothing. */
function settle(one: Growing | undefined, commit: number): void {
  if (one === undefined) return;
  const before = one.steps.at(-1)?.place;
  const path =
    before !== undefined && one.places.has(before.path) ? before.path : [...one.places.keys()].sort()[0];
  const blob = path === undefined ? undefined : one.places.get(path);
  if (before?.path === path && before?.blob === blob) return;
  one.steps.push(path === undefined || blob === undefined ? { commit } : { commit, place: { path, blob } });
}

export function nameKey({ kind, id }: RecordName): string {
  return `${kind} ${id}`;
}

/** Where a record stands today; undefined where it is gone. */
export function placeNow({ steps }: Lineage): Place | undefined {
  return steps.at(-1)?.place;
}
