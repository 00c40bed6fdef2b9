import type { Repository } from "../repository.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { closedAt, hasReceipt } from "./closing.ts";
import { type Disposal, type DisposalFault, disposalFault, disposalsOf } from "./disposal-of.ts";
import { type History, type Reading, readings } from "./history.ts";
import { type Endless, type Keeping, keepingOf } from "./keeping.ts";
import type { Lineage, Place } from "./lineage.ts";

/** A record that is no longer there as it was, or was gone for a while and came back as another. */
export interface Disappearance {
  readonly kind:
    | "deleted"
    | "moved-away"
    | "emptied"
    | "renamed"
    | "recreated"
    | "replaced"
    | DisposalFault["kind"];
  /** Index of the commit that did it. */
  readonly commit: number;
  /** The last place where it could be read. */
  readonly place: Place;
  readonly keeping: Keeping | Endless;
  /** Where it went or came back, for `moved-away`, `renamed`, `recreated` and `replaced`. */
  readonly to?: string;
  readonly disposal?: Disposal;
  readonly fault?: DisposalFault;
}

/** Undefined for a record that stands where it should, or was disposed of as it should be. */
export function disappearanceOf(
  lineage: Lineage,
  history: History,
  repository: Repository,
): Disappearance | undefined {
  const read = readings(history, lineage);
  const last = read.at(-1);
  const end = lineage.steps.at(-1);
  if (last === undefined || end === undefined || isUncitedEvidence(lineage, history)) return undefined;
  if (end === last.step)
    return recreation(lineage, read, history, repository) ?? replacement(lineage, read, history, repository);
  // The first step after the last good reading did it: what followed an emptied file changes nothing.
  const commit = lineage.steps[lineage.steps.indexOf(last.step) + 1]?.commit ?? end.commit;
  const document = lineage.kind === "evidence" ? {} : (history.documentAt(last.place) ?? {});
  const on = history.dayOf(commit);
  const came = history.dayOf(lineage.steps[0]?.commit ?? 0);
  const keeping = keepingOf(lineage, document, { repository, by: on, came });
  const found = { commit, place: last.place, keeping };
  if (end.place !== undefined) return { ...found, kind: "emptied" };
  if (lineage.kind === "evidence" && wentWithRecords(lineage, on, history, repository)) return undefined;
  const { system } = last.version;
  const disposals = disposalsOf(lineage, repository);
  const heldBy = disposals.length === 0 ? [] : unreleasedBy(commit, history, repository);
  const going = { on, keeping, heldBy, ...(system !== undefined && { system }) };
  const faults = disposals.map((disposal) => ({
    disposal,
    fault: disposalFault(
      disposal,
      { ...going, ...cameAfter(disposal, commit, history) },
      lineage,
      repository,
    ),
  }));
  if (faults.some(({ fault }) => fault === undefined)) return undefined;
  const [first] = faults;
  if (first?.fault !== undefined)
    return { ...found, kind: first.fault.kind, disposal: first.disposal, fault: first.fault };
  const renamed = history.bornAlike(lineage, commit, last.version)?.steps[0]?.place;
  if (renamed !== undefined && !isSettled(lineage, read, history, repository)) return undefined;
  if (renamed !== undefined) return { ...found, kind: "renamed", to: renamed.path };
  const away = history
    .changesOf(commit)
    .find(({ after, path }) => after === last.place.blob && path !== last.place.path);
  return away === undefined ? { ...found, kind: "deleted" } : { ...found, kind: "moved-away", to: away.path };
}

function cameAfter({ id }: Disposal, commit: number, history: History): { readonly cameOn?: PlainDate } {
  const came = history.find({ kind: "disposal", id })?.steps[0]?.commit;
  return came !== undefined && came > commit ? { cameOn: history.dayOf(came) } : {};
}

/** The holds that stood on the main line without their release when a commit came. */
function unreleasedBy(commit: number, history: History, repository: Repository): readonly string[] {
  return repository.all("hold").flatMap(({ id }) => {
    const one = history.find({ kind: "hold", id });
    const last = one && readings(history, one).findLast(({ step }) => step.commit <= commit);
    return last === undefined || last.version.keys.includes("release") ? [] : [id];
  });
}

/** Came back after it was gone, and says something else. A later revision of a plan may: its own approval decides. */
function recreation(
  lineage: Lineage,
  read: readonly Reading[],
  history: History,
  repository: Repository,
): Disappearance | undefined {
  for (const [index, { place, version, step }] of read.entries()) {
    const next = read[index + 1];
    if (next === undefined) return undefined;
    const gap = lineage.steps[lineage.steps.indexOf(step) + 1];
    if (gap === undefined || gap === next.step || next.version.meaning === version.meaning) continue;
    if (lineage.kind === "plan" && (next.version.revision ?? 0) > (version.revision ?? 0)) continue;
    // Put back as it was by a later commit, all is well again.
    if (read.slice(index + 2).some((later) => later.version.meaning === version.meaning)) continue;
    const document = history.documentAt(place) ?? {};
    const keeping = keepingOf(lineage, document, { repository, by: history.dayOf(gap.commit) });
    return { kind: "recreated", commit: gap.commit, place, keeping, to: next.place.path };
  }
  return undefined;
}

/** An open record that came to be about something else altogether. A closed one is no longer edited at all. */
function replacement(
  lineage: Lineage,
  read: readonly Reading[],
  history: History,
  repository: Repository,
): Disappearance | undefined {
  for (const [index, { place, version }] of read.entries()) {
    const next = read[index + 1];
    if (next === undefined || version.identity.length === 0) return undefined;
    const isOther = ({ version: { identity } }: Reading): boolean =>
      identity.every((one, at) => one !== version.identity[at]);
    if (!read.slice(index + 1).every(isOther)) continue;
    const closed = closedAt(lineage, read, history, repository);
    if (closed !== undefined && read.indexOf(closed) <= index) return undefined;
    const { commit } = next.step;
    const by = history.dayOf(commit);
    const keeping = keepingOf(lineage, history.documentAt(place) ?? {}, { repository, by });
    return { kind: "replaced", commit, place, keeping, to: next.place.path };
  }
  return undefined;
}

/** Whether anybody may rest on a record by its id: it was closed or approved. What nobody approved may take another number. */
function isSettled(
  lineage: Lineage,
  read: readonly Reading[],
  history: History,
  repository: Repository,
): boolean {
  if (closedAt(lineage, read, history, repository) !== undefined) return true;
  return read.some(({ version }) =>
    hasReceipt(lineage.id, version.revision, Number.POSITIVE_INFINITY, history),
  );
}

/** A file that no record ever named proves nothing, and may go. */
function isUncitedEvidence({ kind, id }: Lineage, history: History): boolean {
  return kind === "evidence" && history.citing(id).length === 0;
}

/** Evidence may go with the records that name it, once each of them was disposed of as it should be. */
function wentWithRecords({ id }: Lineage, on: PlainDate, history: History, repository: Repository): boolean {
  return history.citing(id).every((one) => {
    const end = one.steps.at(-1);
    return (
      end !== undefined &&
      end.place === undefined &&
      history.dayOf(end.commit) <= on &&
      disappearanceOf(one, history, repository) === undefined
    );
  });
}
