import type { Entity } from "../../core/repository.ts";
import { schemaAt } from "../../core/schema/schemas.ts";
import type { ProcedureDocument } from "../../core/types.generated.ts";
import { fullDayText } from "./dates.ts";
import { fieldText } from "./field-text.ts";
import { type Inline, lines, phrase } from "./inline.ts";
import { personText, subjectName } from "./names.ts";
import { fileLink } from "./page-links.ts";
import type { PageScope } from "./scope.ts";

type Clause = ProcedureDocument["clauses"][number];
type Demand = NonNullable<Clause["attestations"]>[number];
type Attestation = Entity<"attestation">;

/** What people attest because no program can check it, why, and the records that attest it on this day. */
export function attestationText(scope: PageScope, { statement, reason }: Demand): Inline {
  const { words, locale, repository, input } = scope;
  const kind = schemaAt(input.schemas, "attestation", "/statement") ?? {};
  const made = repository
    .all("attestation")
    .filter(({ value }) => value.statement === statement && value.date <= repository.today);
  const current = made.filter(({ value }) => repository.today <= value.expires);
  const records =
    current.length > 0 ? latest(current).map((one) => recordText(scope, one)) : [missingText(scope, made)];
  return lines([phrase(fieldText(scope, kind, statement), words.colon, reason[locale]), ...records]);
}

/** The latest attestation of each subject in each role. */
function latest(current: readonly Attestation[]): Attestation[] {
  const bySubject = new Map<string, Attestation>();
  for (const one of current) {
    const { subject, role } = one.value;
    const key = `${role} ${subject?.kind} ${subject?.id}`;
    const known = bySubject.get(key);
    if (known === undefined || known.value.date <= one.value.date) bySubject.set(key, one);
  }
  return [...bySubject.values()];
}

function recordText(scope: PageScope, { value, file }: Attestation): Inline {
  const { words, locale } = scope;
  const { by, date, expires, subject } = value;
  const about =
    subject === undefined
      ? []
      : [`${subjectName(scope, subject.kind, subject.id) ?? subject.id}${words.colon}`];
  return phrase(
    ...about,
    `${personText(scope, by)} ${fullDayText(date, locale)}`,
    words.holdsUntil(fullDayText(expires, locale)),
    " ",
    fileLink(scope, file),
  );
}

function missingText({ words, locale }: PageScope, lapsed: readonly Attestation[]): string {
  const last = lapsed.reduce<Attestation | undefined>(
    (latest, one) => (latest === undefined || latest.value.expires <= one.value.expires ? one : latest),
    undefined,
  );
  if (last === undefined) return words.noAttestation;
  return `${words.noAttestation} ${words.lapsed(last.id, fullDayText(last.value.expires, locale))}`;
}
