import type { Anchor } from "../assessment.ts";
import type { Localized } from "../localized.ts";
import type { Entity, Repository } from "../repository.ts";
import { type Bound, setting } from "../settings.ts";
import { earlier, type PlainDate } from "../time/plain-date.ts";
import { lastDay } from "../time/statutory.ts";
import type { AttestationStatement } from "../types.generated.ts";
import { governedSystem } from "./governed-system.ts";
import { isInService } from "./lifecycle.ts";

/** A statement that clauses of the procedure name, because no program can check what it says. */
export interface NamedStatement {
  readonly statement: AttestationStatement;
  readonly clauses: readonly string[];
  /** Why it is attested, and by whom, in the words of the first clause. */
  readonly reason: Localized;
  readonly anchor: Anchor;
}

/** How things stand with a statement: one attestation for all, or one for each subject, the latest of each. */
export interface Standing {
  readonly held: readonly Held[];
  /** Plans in force that nothing covers, for a statement made plan by plan. */
  readonly uncovered: readonly Entity<"plan">[];
}

export interface Held {
  readonly record: Entity<"attestation">;
  /** Last day (inclusive) on which it holds. */
  readonly last: PlainDate;
}

/** Statements that are about one plan each; others may be made once for all. */
const planByPlan: readonly AttestationStatement[] = ["items_cover_all_data"];

/** Every statement that a clause names, in the order of the procedure. */
export function namedStatements({ policy }: Repository): readonly NamedStatement[] {
  const named = new Map<AttestationStatement, NamedStatement & { readonly clauses: string[] }>();
  for (const [index, { id, attestations = [] }] of policy.procedure.clauses.entries()) {
    for (const [place, { statement, reason }] of attestations.entries()) {
      const known = named.get(statement);
      if (known !== undefined) known.clauses.push(id);
      else {
        const pointer = `/clauses/${index}/attestations/${place}/statement`;
        const anchor: Anchor = { file: "policy/procedure.yaml", pointer, on: "value" };
        named.set(statement, { statement, clauses: [id], reason, anchor });
      }
    }
  }
  return [...named.values()];
}

/** The longest that an attestation holds, in months. */
export function attestationTerm(repository: Repository): Bound<number> | undefined {
  return setting(repository, "attestationMonths");
}

/** Last day (inclusive) on which an attestation holds: what it says itself, but no longer than policy allows. */
export function lastDayOf({ value }: Entity<"attestation">, repository: Repository): PlainDate {
  const term = attestationTerm(repository);
  return term === undefined ? value.expires : earlier(value.expires, lastDay(value.date, term.value));
}

/**
 * The attestations that count for a statement. One without a subject covers everything while it holds; otherwise each
 * subject that is still in use needs its own, once any has one.
 */
export function standingOf(repository: Repository, statement: AttestationStatement): Standing {
  const latest = new Map<string, Held>();
  for (const record of repository.all("attestation")) {
    if (record.value.statement !== statement || !concernsLive(record, repository)) continue;
    const { kind, id } = record.value.subject ?? { kind: "", id: "" };
    const last = lastDayOf(record, repository);
    const known = latest.get(`${kind} ${id}`);
    if (known === undefined || known.last < last) latest.set(`${kind} ${id}`, { record, last });
  }
  const general = latest.get(" ");
  if (general !== undefined && (general.last >= repository.today || latest.size === 1))
    return { held: [general], uncovered: [] };
  latest.delete(" ");
  const uncovered =
    latest.size > 0 && planByPlan.includes(statement)
      ? repository
          .all("plan")
          .filter((plan) => governedSystem(plan, repository) !== undefined)
          .filter(({ id }) => !latest.has(`plan ${id}`) && !latest.has(`system ${id}`))
      : [];
  return { held: [...latest.values()], uncovered };
}

/** Who answers for what an attestation is about; undefined where it has no owner. */
export function ownerOfSubject({ value }: Entity<"attestation">, repository: Repository): string | undefined {
  const { kind, id } = value.subject ?? { kind: "", id: "" };
  if (kind === "plan") return repository.find("plan", id)?.value.roles.backupManager;
  if (kind === "system" || kind === "platform") return repository.find(kind, id)?.value.owner;
  return undefined;
}

function concernsLive({ value }: Entity<"attestation">, repository: Repository): boolean {
  const { kind, id } = value.subject ?? { kind: "", id: "" };
  if (kind === "") return true;
  if (kind === "plan") {
    const plan = repository.find("plan", id);
    return plan !== undefined && governedSystem(plan, repository) !== undefined;
  }
  if (kind === "system") {
    const system = repository.find("system", id)?.value;
    return system !== undefined && isInService(system);
  }
  if (kind === "platform") return repository.find("platform", id) !== undefined;
  const usedTo = repository.find("location", id)?.value.usedTo;
  return usedTo === undefined || usedTo >= repository.today;
}
