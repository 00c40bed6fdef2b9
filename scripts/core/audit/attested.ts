import type { Model } from "../model.ts";
import { standingOf } from "../procedure/attestations.ts";
import type { Entity, Repository } from "../repository.ts";
import type { PlainDate } from "../time/plain-date.ts";
import type { AttestationStatement } from "../types.generated.ts";

/** A statement that an item rests on: made and in force, lapsed, or never made (no record). */
export interface Attested {
  readonly statement: AttestationStatement;
  readonly holds: boolean;
  readonly record?: Entity<"attestation">;
  /** Last day (inclusive) on which it holds. */
  readonly last?: PlainDate;
  /** The plan that nothing covers, for a statement made plan by plan. */
  readonly plan?: string;
}

const standing = (statement: AttestationStatement, repository: Repository) =>
  standingOf(repository, statement);

/** How things stand with statements, for one system where it is named; with unreadable files that were leaned on. */
export function attestedOf(
  { repository, track }: Model,
  statements: readonly AttestationStatement[],
  system?: string,
): { readonly attested: readonly Attested[]; readonly leanedOn: readonly string[] } {
  const attested: Attested[] = [];
  const leanedOn = track(() => {
    for (const statement of statements) {
      const { held, uncovered } = repository.derived(standing, statement);
      if (held.length === 0) attested.push({ statement, holds: false });
      for (const { record, last } of held) {
        if (system === undefined || concerns(record, system))
          attested.push({ statement, holds: repository.today <= last, record, last });
      }
      for (const { id } of uncovered)
        if (system === undefined || id === system) attested.push({ statement, holds: false, plan: id });
    }
  });
  return { attested, leanedOn };
}

/** What is stated of everything concerns each system; what is stated of a place or platform concerns the institution. */
function concerns({ value: { subject } }: Entity<"attestation">, system: string): boolean {
  if (subject === undefined) return true;
  return (subject.kind === "system" || subject.kind === "plan") && subject.id === system;
}
