import type { Arguments } from "../assessment.ts";
import type { Repository } from "../repository.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { daysOnLine } from "./days.ts";
import { type FileChange, type HistoryCommit, type HistoryEvidence, versionKey } from "./evidence.ts";
import { type Lineage, lineagesOf, nameKey, type Place, type Step } from "./lineage.ts";
import { mergeTimesOf } from "./merge-times.ts";
import type { RecordName } from "./record-name.ts";
import { documentIn, type Members, type Version } from "./version.ts";

/** A history ready to be judged. */
export interface History {
  readonly evidence: HistoryEvidence;
  readonly lineages: readonly Lineage[];
  readonly find: (name: RecordName) => Lineage | undefined;
  readonly commitAt: (index: number) => HistoryCommit;
  /**
   * The day by which a commit was on the main line, in the institution's zone: that of the latest committer or witnessed
   * merge up to it, so that a commit dated back gains nothing. What is dated after today counts for nothing.
   */
  readonly dayOf: (commit: number) => PlainDate;
  readonly versionAt: (place: Place) => Version | undefined;
  /** What a commit did to the data folders. */
  readonly changesOf: (commit: number) => readonly FileChange[];
  /** The records of which any version names a file of evidence. */
  readonly citing: (path: string) => readonly Lineage[];
  /** Another record of the kind that a commit brought and that says the same under another id. */
  readonly bornAlike: (name: RecordName, commit: number, version: Version) => Lineage | undefined;
  /** The whole document, read again: for what is wrong only. */
  readonly documentAt: (place: Place) => Members | undefined;
}

/** Builds the lineages of what git told; `today` in the zone is the day of the judgement. */
export function historyOf(
  evidence: HistoryEvidence,
  repository: Pick<Repository, "zone" | "today" | "all">,
): History {
  const lineages = lineagesOf(evidence);
  const byName = new Map(lineages.map((one) => [nameKey(one), one]));
  const mergeTimes = mergeTimesOf(repository);
  const days = daysOnLine(
    evidence.commits.map(({ id, committer }) => Math.max(committer.at, mergeTimes.get(id) ?? 0)),
    repository.zone,
    repository.today,
  );
  let cited: ReadonlyMap<string, readonly Lineage[]> | undefined;
  let changed: ReadonlyMap<number, readonly FileChange[]> | undefined;
  let born: ReadonlyMap<string, readonly Lineage[]> | undefined;
  const versionAt = ({ path, blob }: Place): Version | undefined =>
    evidence.versions.get(versionKey(path, blob));
  return {
    evidence,
    lineages,
    find: (name) => byName.get(nameKey(name)),
    commitAt: (index) => known(evidence.commits[index]),
    dayOf: (index) => known(days[index]),
    versionAt,
    changesOf: (commit) => {
      changed ??= grouped(evidence.changes.map((one) => [one.commit, one]));
      return changed.get(commit) ?? [];
    },
    citing: (path) => {
      cited ??= grouped(
        lineages.flatMap((one) => namesOf(one, versionAt).map((name) => [name, one] as const)),
      );
      return cited.get(path) ?? [];
    },
    bornAlike: ({ kind, id }, commit, { likeness }) => {
      // Their names tell what they are about.
      if (kind === "receipt" || kind === "note") return undefined;
      born ??= grouped(
        lineages.flatMap((one) => {
          const [first] = one.steps;
          const like = first?.place && versionAt(first.place)?.likeness;
          return like === undefined ? [] : [[`${first?.commit} ${one.kind} ${like}`, one] as const];
        }),
      );
      return born.get(`${commit} ${kind} ${likeness}`)?.find((one) => one.id !== id);
    },
    documentAt: ({ blob }) => {
      const text = evidence.textOf(blob);
      return text === undefined ? undefined : documentIn(text);
    },
  };
}

/** Every file of evidence that any version of a record names. */
function namesOf({ steps }: Lineage, versionAt: History["versionAt"]): readonly string[] {
  return [...new Set(steps.flatMap(({ place }) => (place && versionAt(place)?.evidence) ?? []))];
}

function grouped<K, T>(pairs: readonly (readonly [K, T])[]): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const [key, one] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

/** A record as the last of its steps that could be read left it. */
export interface Reading {
  readonly step: Step;
  readonly place: Place;
  readonly version: Version;
}

/** The states of a record that could be read, oldest first. */
export function readings(history: History, { steps }: Lineage): readonly Reading[] {
  return steps.flatMap((step): Reading[] => {
    const version = step.place && history.versionAt(step.place);
    return step.place !== undefined && version?.state === "read"
      ? [{ step, place: step.place, version }]
      : [];
  });
}

/** How messages show the id of a commit or an object: enough of it to find it by. */
export function shortId(id: string): string {
  return id.slice(0, 12);
}

/** How messages name a commit: twelve digits of its id, its day, and who it says made it. */
export function commitArguments(
  history: History,
  index: number,
): { readonly commit: string; readonly day: PlainDate; readonly person: string } & Arguments {
  const { id, committer, author } = history.commitAt(index);
  const person = author.name === committer.name ? author.name : `${author.name} / ${committer.name}`;
  return { commit: shortId(id), day: history.dayOf(index), person };
}

function known<T>(one: T | undefined): T {
  if (one === undefined) throw new RangeError("no such commit in the history");
  return one;
}
