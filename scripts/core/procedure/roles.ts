import type { Repository } from "../repository.ts";
import type { PlainDate } from "../time/plain-date.ts";
import type { CommonRole } from "../types.generated.ts";
import { binds, spans, termsOf } from "./terms.ts";

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
  const term = termsOf(repository, person, role).find((one) => spans(one, day, day) && binds(one, unit));
  return term && { role, ...(term.actingFor !== undefined && { actingFor: term.actingFor }) };
}
