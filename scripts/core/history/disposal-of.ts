import type { Localized } from "../localized.ts";
import { covers, receiptOf } from "../procedure/approvals.ts";
import type { Entity, Repository } from "../repository.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { dateIn } from "../time/timestamp.ts";
import type { Endless, Keeping } from "./keeping.ts";
import type { Lineage } from "./lineage.ts";

/** Why a disposal record does not justify that a record is gone. */
export type DisposalFault =
  | { readonly kind: "disposed-in-force"; readonly why: Localized }
  | { readonly kind: "disposed-early"; readonly keeping: Keeping; readonly on: PlainDate }
  | { readonly kind: "gone-before-disposal"; readonly on: PlainDate }
  | { readonly kind: "disposal-unapproved" }
  | { readonly kind: "approved-afterwards"; readonly on: PlainDate }
  | { readonly kind: "disposed-on-hold"; readonly hold: string };

export type Disposal = Entity<"disposal">;

/** The disposal records that list a record at any of the paths where it ever stood, latest first. */
export function disposalsOf({ steps }: Lineage, repository: Repository): readonly Disposal[] {
  const paths = new Set(steps.flatMap(({ place }) => (place === undefined ? [] : [place.path])));
  return repository
    .all("disposal")
    .filter(({ value }) => value.records?.some(({ path }) => paths.has(path)))
    .toSorted((a, b) => (a.value.date < b.value.date ? 1 : -1));
}

/**
 * The first fault of a disposal of a record that went on a day: its keeping by the record's own words, not by what the
 * disposal states; the order of events; its approval; and holds.
 */
export function disposalFault(
  disposal: Disposal,
  gone: {
    readonly on: PlainDate;
    readonly keeping: Keeping | Endless;
    readonly system?: string;
    /** Holds that nothing on the main line had released when it went: a release that came later, dated back, frees nothing. */
    readonly heldBy: readonly string[];
    /** The day on which the disposal came, where that was after the record had gone. */
    readonly cameOn?: PlainDate;
  },
  { steps }: Lineage,
  repository: Repository,
): DisposalFault | undefined {
  const { keeping } = gone;
  if ("endless" in keeping) return { kind: "disposed-in-force", why: keeping.endless };
  const { date, revision } = disposal.value;
  const on = date < gone.on ? date : gone.on;
  if (on <= keeping.until) return { kind: "disposed-early", keeping, on };
  if (gone.on < date) return { kind: "gone-before-disposal", on: date };
  if (gone.cameOn !== undefined) return { kind: "gone-before-disposal", on: gone.cameOn };
  const receipt = receiptOf(repository, disposal.id, revision);
  if (receipt === undefined || receipt.value.subject.kind !== "disposal" || !covers(receipt, disposal))
    return { kind: "disposal-unapproved" };
  const approvedOn = firstApproval(disposal, repository) ?? dateIn(receipt.value.approvedAt, repository.zone);
  if (approvedOn > gone.on) return { kind: "approved-afterwards", on: approvedOn };
  const paths = steps.flatMap(({ place }) => (place === undefined ? [] : [place.path]));
  const hold = repository.all("hold").find((hold) => {
    const { date, release, systems = [], records = [] } = hold.value;
    const isReleased = release !== undefined && release.date < gone.on && !gone.heldBy.includes(hold.id);
    const stands = date <= gone.on && !isReleased;
    const isNamed = paths.some((path) => records.includes(path));
    return stands && (isNamed || (gone.system !== undefined && systems.includes(gone.system)));
  });
  return hold && { kind: "disposed-on-hold", hold: hold.id };
}

/** The day on which the first of its revisions was approved: later ones only amend it. */
function firstApproval({ id, value }: Disposal, repository: Repository): PlainDate | undefined {
  return Array.from({ length: value.revision }, (_, index) => receiptOf(repository, id, index + 1))
    .flatMap((receipt) => (receipt === undefined ? [] : [dateIn(receipt.value.approvedAt, repository.zone)]))
    .sort()[0];
}
