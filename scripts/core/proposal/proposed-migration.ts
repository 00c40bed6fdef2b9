import { canonicalJson } from "../canonical-json.ts";
import { digestOf } from "../digest.ts";
import type { Equivalence } from "../migration/chain.ts";
import { migrated } from "../migration/operation.ts";
import { documentName, isAltered, receiptOf } from "../procedure/approvals.ts";
import type { Repository } from "../repository.ts";
import type { MigrationDocument } from "../types.generated.ts";
import type { Content, ProposedDocument, ProposedFiles, ProposedMigration } from "./proposed-files.ts";
import type { DocumentReason } from "./reason.ts";

type Read = Extract<Content, { state: "read" }>;

/**
 * The migration of a proposal that accounts for all that changed in a document: its receipt covers what the target has,
 * the migration lists it, and the same operation done again on that gives what the proposal has.
 */
export function renamingMigration(
  repository: Repository,
  { kind, id, base, candidate }: ProposedDocument,
  migrations: readonly ProposedMigration[],
): ProposedMigration | undefined {
  if (base.state !== "read" || candidate.state !== "read") return undefined;
  const { revision } = base.value;
  const receipt = receiptOf(repository, id, revision);
  if (receipt === undefined || receipt.value.subject.kind !== kind || isAltered(receipt)) return undefined;
  if (receipt.value.digest !== base.digest) return undefined;
  return migrations.find((one) => {
    const step = one.value.equivalences.find(
      (step) => step.kind === kind && step.id === id && step.revision === revision,
    );
    return step !== undefined && isRename(one) && leads(base, candidate, step, one.value);
  });
}

/** Why a migration cannot be approved: it is no mere renaming, or it lists what the same operation does not give. */
export function migrationFault(
  repository: Repository,
  { id }: Pick<ProposedDocument, "id">,
  { migrations, documents }: Pick<ProposedFiles, "migrations" | "documents">,
): DocumentReason | undefined {
  const own = migrations.find((one) => one.id === id);
  if (own === undefined) return undefined;
  if (migrations.length > 1)
    return { code: "migrations-several", args: { migrations: migrations.map((one) => one.id).join(", ") } };
  const { of, from, to } = own.value.operation;
  if (!isRename(own)) return { code: "entry-not-renamed", args: { of, from, to } };
  const wrong = own.value.equivalences.find((step) => !holds(repository, documents, step, own.value));
  if (wrong === undefined) return undefined;
  const document = documentName(repository, wrong.kind, wrong.id, wrong.revision);
  return { code: "not-equivalent", args: { document, from, to } };
}

/** Whether the register lost the one id and gained the other, with the entry otherwise as it was. */
function isRename({ value, before, after }: ProposedMigration): boolean {
  const { from, to } = value.operation;
  const [was, now] = [before.get(from), after.get(to)];
  if (was === undefined || now === undefined || before.has(to) || after.has(from)) return false;
  return canonicalJson({ ...was, id: to }) === canonicalJson(now);
}

function holds(
  repository: Repository,
  documents: readonly ProposedDocument[],
  step: Equivalence,
  migration: MigrationDocument,
): boolean {
  const { kind, id, revision } = step;
  const document = documents.find((one) => one.kind === kind && one.id === id);
  const { base, candidate } = document ?? {};
  const receipt = receiptOf(repository, id, revision);
  if (receipt === undefined || receipt.value.subject.kind !== kind || receipt.value.digest !== step.before)
    return false;
  if (base?.state === "read" && candidate?.state === "read" && base.value.revision === revision)
    return leads(base, candidate, step, migration);
  const { content } = receipt.value;
  if (content === undefined || isAltered(receipt)) return false;
  const next = migrated({ value: { ...content }, references: receipt.kept ?? [] }, migration.operation);
  return digestOf(kind, next.value) === step.after;
}

function leads(base: Read, candidate: Read, step: Equivalence, { operation }: MigrationDocument): boolean {
  const { value, references, digest } = base;
  const next = migrated({ value: { ...value } as Readonly<Record<string, unknown>>, references }, operation);
  const after = digestOf(step.kind, next.value);
  return step.before === digest && step.after === after && candidate.digest === after;
}
