import type { Entity, Repository, SubjectValues } from "../repository.ts";
import { addDays, earlier, type PlainDate } from "../time/plain-date.ts";
import { authorityOn } from "./roles.ts";

type Medium = SubjectValues["medium"];
export type Custody = Medium["custody"][number];

/** Whether a medium has left the register by scrapping or destruction, as its state or a disposal it names says. */
export function isGone(medium: Medium): boolean {
  return isMarkedGone(medium) || medium.disposal !== undefined;
}

/** Whether the state of a medium says that it was scrapped or destroyed. */
export function isMarkedGone({ state }: Medium): boolean {
  return state === "disposed" || state === "destroyed";
}

/** Days (inclusive) on which a medium had no custodian, or two. */
export interface CustodyFault {
  readonly kind: "gap" | "overlap";
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly pointer: string;
}

/**
 * Holes and overlaps from the day of acquisition through a last day on which someone must answer for the medium (none
 * when undefined). A hand-over on one day, or from one day to the next, is whole.
 */
export function custodyFaults(
  { acquiredOn, custody }: Medium,
  through: PlainDate | undefined,
): readonly CustodyFault[] {
  const chain = custody
    .map((one, index) => ({ ...one, pointer: `/custody/${index}` }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const faults: CustodyFault[] = [];
  let free: PlainDate | undefined = acquiredOn;
  for (const [index, { from, pointer }] of chain.entries()) {
    const before = chain[index - 1];
    if (before !== undefined) free = before.to === undefined ? undefined : addDays(before.to, 1);
    if (free !== undefined && from > free)
      faults.push({ kind: "gap", from: free, to: addDays(from, -1), pointer: `${pointer}/from` });
    else if (before !== undefined && (before.to === undefined || from < before.to)) {
      const to = earlier(before.to ?? through ?? from, through ?? from);
      faults.push({ kind: "overlap", from, to, pointer: `${before.pointer}/to` });
    }
  }
  const last = chain.at(-1);
  if (last?.to !== undefined && through !== undefined && last.to < through)
    faults.push({ kind: "gap", from: addDays(last.to, 1), to: through, pointer: `${last.pointer}/to` });
  return faults;
}

/** The last day on which someone must answer for a medium: today, or the day before it was disposed of; none once lost. */
export function custodyThrough({ value }: Entity<"medium">, repository: Repository): PlainDate | undefined {
  if (value.state === "lost") return undefined;
  if (!isGone(value)) return repository.today;
  const disposal = value.disposal === undefined ? undefined : repository.find("disposal", value.disposal);
  return disposal && addDays(disposal.value.date, -1);
}

/** A custodian who did not hold the role on a day that counts: the first of a custody, and today for the present one. */
export interface UnentitledCustody {
  readonly person: string;
  readonly day: PlainDate;
  readonly pointer: string;
}

export function unentitledCustodies(
  { value }: Entity<"medium">,
  repository: Repository,
): readonly UnentitledCustody[] {
  const { today } = repository;
  return value.custody.flatMap(({ custodian, from, to }, index): UnentitledCustody[] => {
    if (repository.find("person", custodian) === undefined) return [];
    const isPresent = !isGone(value) && from <= today && (to === undefined || today <= to);
    const day = (isPresent ? [from, today] : [from]).find(
      (one) => authorityOn(repository, custodian, "media_custodian", one) === undefined,
    );
    return day === undefined ? [] : [{ person: custodian, day, pointer: `/custody/${index}/custodian` }];
  });
}
