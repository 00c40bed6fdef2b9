import type { Anchor } from "../assessment.ts";
import { at, type Repository } from "../repository.ts";
import { earlier, later, type PlainDate } from "../time/plain-date.ts";
import type { CommonRole } from "../types.generated.ts";
import { roleNames } from "./role-names.ts";

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
  return repository.derived(termsByRole, person).get(role) ?? [];
}

function termsByRole(person: string, repository: Repository): ReadonlyMap<CommonRole, readonly Term[]> {
  const roles = Object.keys(roleNames) as readonly CommonRole[];
  return new Map(roles.map((role) => [role, termsIn(repository, person, role)]));
}

function termsIn(repository: Repository, person: string, role: CommonRole): readonly Term[] {
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

/** Whether a term holds for a unit: one without units holds for all, and no unit asks for none. */
export function binds({ units }: Term, unit: string | undefined): boolean {
  return unit === undefined || units === undefined || units.includes(unit);
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

/** Days on which a person may act in two roles for the same unit. */
export interface Conflict {
  readonly from: PlainDate;
  readonly to?: PlainDate;
  /** Where the second role is registered, and where the first. */
  readonly anchor: Anchor;
  readonly other: Anchor;
}

/** Every overlap of two roles of a person, for terms that share a unit or cover all of them. */
export function conflicts(
  repository: Repository,
  person: string,
  first: CommonRole,
  second: CommonRole,
): readonly Conflict[] {
  const others = termsOf(repository, person, second);
  return termsOf(repository, person, first).flatMap((one) =>
    others.flatMap((two): Conflict[] => {
      const from = later(one.from, two.from);
      const ends = [one.to, two.to].flatMap((day) => day ?? []);
      const to = ends.length === 0 ? undefined : ends.reduce(earlier);
      if ((to !== undefined && to < from) || !sharesUnit(one, two)) return [];
      return [{ from, anchor: two.anchor, other: one.anchor, ...(to !== undefined && { to }) }];
    }),
  );
}

function sharesUnit({ units: one }: Term, { units: two }: Term): boolean {
  return one === undefined || two === undefined || one.some((unit) => two.includes(unit));
}
