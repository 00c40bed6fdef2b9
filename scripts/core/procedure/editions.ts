import type { SubjectOf } from "../rule.ts";
import { localDay } from "../time/local-minute.ts";
import { earlier, later, type PlainDate } from "../time/plain-date.ts";
import type { ProcedureDocument } from "../types.generated.ts";

export type Edition = ProcedureDocument["editions"][number];

/** An edition that does not end on the day the next is issued. */
export interface EditionBreak {
  readonly edition: Edition;
  readonly next: Edition;
  /** Where the procedure says the day on which the earlier edition ended. */
  readonly pointer: string;
}

/** Every break in the line of editions, oldest first. */
export function editionBreaks({ editions }: ProcedureDocument): readonly EditionBreak[] {
  const line = [...editions].sort((a, b) => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0));
  return line.slice(1).flatMap((next, index): EditionBreak[] => {
    const edition = line[index];
    if (edition === undefined || edition.supersededOn === next.issuedOn) return [];
    return [{ edition, next, pointer: `/editions/${editions.indexOf(edition)}/supersededOn` }];
  });
}

/** Whether an edition was in force on any day from the first to the last, both inclusive. */
export function isInForce({ issuedOn, supersededOn }: Edition, first: PlainDate, last: PlainDate): boolean {
  return issuedOn <= last && (supersededOn === undefined || first < supersededOn);
}

/** The first and the last day on which a form was filled in; a restoration's begins with its request, or its start. */
export function formDays(
  { kind, value }: SubjectOf<"plan" | "restoration">,
  zone: string,
): { readonly first: PlainDate; readonly last: PlainDate } {
  if (kind === "plan") return { first: value.preparedOn, last: value.preparedOn };
  const begun = localDay(value.request?.requestedAt ?? value.startedAt, zone);
  return { first: earlier(begun, value.recordedOn), last: later(begun, value.recordedOn) };
}
