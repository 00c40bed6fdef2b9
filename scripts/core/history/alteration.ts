import { differences } from "../differences.ts";
import type { Repository } from "../repository.ts";
import { approvalChange, revisionTakenBack } from "./approved-states.ts";
import { closedAt } from "./closing.ts";
import { type History, type Reading, readings } from "./history.ts";
import { type Lineage, placeNow } from "./lineage.ts";
import { isEquivalent, presentMeaning } from "./renames.ts";
import { lastingPart, type Members } from "./version.ts";

/** A record that no longer says what it said when it was closed or approved. */
export interface Alteration {
  readonly kind:
    | "edited"
    | "amendment-removed"
    | "failure-erased"
    | "approved-reworded"
    | "approval-changed"
    | "revision-taken-back";
  readonly before: Reading;
  readonly after: Reading;
  /** The run that is gone, of `failure-erased`; the revision, of `approved-reworded` and `revision-taken-back`. */
  readonly what?: string;
}

/** What may be added to a closed record beside amendments, where it was absent. */
const addable: Readonly<Record<string, readonly string[]>> = {
  hold: ["release"],
  // What completes a record may come late; other rules say how late.
  check: ["signoff"],
  adhoc: ["verification"],
  config: ["verification"],
};

/** Every alteration that still stands; what was put back as it was is mended. */
export function alterationsOf(
  lineage: Lineage,
  history: History,
  repository: Repository,
): readonly Alteration[] {
  const read = readings(history, lineage);
  if (read.length < 2) return [];
  if (lineage.kind === "plan" || lineage.kind === "waiver")
    return [
      ...rewordings(lineage, read, history, repository),
      ...revisionTakenBack(lineage, read, history),
      ...approvalChange(lineage, read, repository),
    ];
  const now = read.at(-1);
  const closed = closedAt(lineage, read, history, repository);
  const edit = closed === undefined ? undefined : editSince(lineage, closed, read, history, repository);
  return [
    ...(edit === undefined ? approvalChange(lineage, read, repository) : [edit]),
    ...(now === undefined ? [] : lost("amendment-removed", read, now, ({ version }) => version.amendments)),
    // The edit of a closed month names its rows already.
    ...(now === undefined || edit !== undefined
      ? []
      : lost("failure-erased", read, now, ({ version }) => version.failures)),
  ];
}

function editSince(
  { kind }: Lineage,
  closed: Reading,
  read: readonly Reading[],
  history: History,
  repository: Repository,
): Alteration | undefined {
  const now = read.at(-1);
  const { meaning } = closed.version;
  if (now === undefined || now.version.meaning === meaning) return undefined;
  const last = read.findLastIndex(({ version }) => version.meaning === meaning);
  const [before, after] = [read[last], read[last + 1]];
  if (before === undefined || after === undefined) return undefined;
  if (kind !== "evidence") {
    const [then, today] = [history.documentAt(closed.place), history.documentAt(now.place)];
    if (then !== undefined && today !== undefined && isSame(then, today, kind, repository)) return undefined;
  }
  return { kind: "edited", before, after: now === after ? after : now };
}

function isSame(then: Members, today: Members, kind: string, repository: Repository): boolean {
  if (presentMeaning(then, repository) === presentMeaning(today, repository)) return true;
  const mayAdd = addable[kind] ?? [];
  return differences(lastingPart(then), lastingPart(today)).every(
    ({ pointer, before }) => before === undefined && mayAdd.some((key) => pointer === `/${key}`),
  );
}

/** The first of what an earlier state listed and the present one does not. */
function lost(
  kind: "amendment-removed" | "failure-erased",
  read: readonly Reading[],
  now: Reading,
  listed: (reading: Reading) => readonly string[],
): readonly Alteration[] {
  const present = new Set(listed(now));
  const last = read.findLastIndex((one) => listed(one).some((each) => !present.has(each)));
  const [before, after] = [read[last], read[last + 1]];
  if (before === undefined || after === undefined) return [];
  const what = listed(before).find((one) => !present.has(one));
  return [{ kind, before, after, ...(what !== undefined && { what }) }];
}

/** Revisions whose last wording is not what their receipt approved: the next revision hid what held meanwhile. */
function rewordings(
  { id }: Lineage,
  read: readonly Reading[],
  history: History,
  repository: Repository,
): readonly Alteration[] {
  const revisions = new Set(read.map(({ version }) => version.revision));
  return [...revisions].flatMap((revision): Alteration[] => {
    const receipt = history.find({ kind: "receipt", id: `${id}/${revision}` });
    const place = receipt && placeNow(receipt);
    const approved = place && history.versionAt(place)?.approves;
    const of = read.filter(({ version }) => version.revision === revision);
    const [now, good] = [of.at(-1), of.findLast(({ version }) => version.digest === approved)];
    if (approved === undefined || now === undefined || good === undefined || now === good) return [];
    if (isEquivalent(approved, now.version.digest ?? "", repository)) return [];
    return [{ kind: "approved-reworded", before: good, after: now, what: String(revision) }];
  });
}
