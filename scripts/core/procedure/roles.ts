import type { Repository } from "../repository.ts";
import type { PlainDate } from "../time/plain-date.ts";
import type { CommonRole } from "../types.generated.ts";

/** How a person came to hold a role on a day: in their own name, or standing in for someone. */
export interface Authority {
  readonly role: CommonRole;
  /** The person who is replaced, for a deputy. */
  readonly actingFor?: string;
}

/**
 * The authority under which a person may act in a role on a day (both ends of every interval inclusive), or undefined.
 * With a unit, the role must cover it: a role without units covers the whole institution.
 */
export function authorityOn(
  repository: Repository,
  person: string,
  role: CommonRole,
  day: PlainDate,
  unit?: string,
): Authority | undefined {
  if (holds(repository, person, role, day, unit)) return { role };
  const delegation = repository.delegations.find(
    (one) =>
      one.deputy === person &&
      one.role === role &&
      one.from <= day &&
      day <= one.to &&
      holds(repository, one.principal, role, day, unit),
  );
  return delegation && { role, actingFor: delegation.principal };
}

function holds(
  repository: Repository,
  person: string,
  role: CommonRole,
  day: PlainDate,
  unit?: string,
): boolean {
  const found = repository.find("person", person);
  return (found?.value.roles ?? []).some(
    (held) =>
      held.role === role &&
      held.from <= day &&
      (held.to === undefined || day <= held.to) &&
      (unit === undefined || held.units === undefined || held.units.includes(unit)),
  );
}
