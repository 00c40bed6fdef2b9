import type { Anchor } from "../assessment.ts";
import { at, type Repository } from "../repository.ts";
import { earlier, later, type PlainDate } from "../time/plain-date.ts";
import type { CommonRole } from "../types.generated.ts";

/** Days on which a person may act in a role, both ends inclusive. */
export interface Term {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  /** Absent where the role covers the whole institution. */
  readonly units?: readonly string[];
  /** Where the role, or the deputyship, is registered. */
  readonly anchor: Anchor;
  /** Whom the person stands in for. */
  readonly actingFor?: string;
}

/** Every term of a person in a role, their own before those as a deputy: these last no longer than the principal's. */
export function termsOf(repository: Repository, person: string, role: CommonRole): readonly Term[] {
  const deputed = repository.delegations.flatMap((one, index): Term[] => {
    if (one.deputy !== person || one.role !== role) return [];
    return ownTerms(repository, one.principal, role).flatMap((term): Term[] => {
      const from = later(term.from, one.from);
      const to = earlier(term.to ?? one.to, one.to);
      if (to < from) return [];
      const anchor: Anchor = { file: "policy/people.yaml", pointer: `/delegations/${index}`, on: "value" };
      return [{ ...term, from, to, anchor, actingFor: one.principal }];
    });
  });
  return [...ownTerms(repository, person, role), ...deputed];
}

/** Whether a term has a day in common with the days from the first to the last, both inclusive. */
export function touches({ from, to }: Term, first: PlainDate, last: PlainDate): boolean {
  return from <= last && (to === undefined || first <= to);
}

/** Whether a term covers every day from the first to the last, both inclusive. */
export function spans({ from, to }: Term, first: PlainDate, last: PlainDate): boolean {
  return from <= first && (to === undefined || last <= to);
}

function ownTerms(repository: Repository, id: string, role: CommonRole): Term[] {
  const person = repository.find("person", id);
  return (person?.value.roles ?? []).flatMap((held, index): Term[] => {
    if (person === undefined || held.role !== role) return [];
    const { from, to, units } = held;
    const anchor = at(person, `/roles/${index}`);
    return [{ from, anchor, ...(to !== undefined && { to }), ...(units !== undefined && { units }) }];
  });
}
