import { isAltered, receiptOf, receiptPath, receiptSubject } from "../procedure/approvals.ts";
import type { Repository } from "../repository.ts";
import { isOpen } from "./demand.ts";
import type { Content, ProposedDocument, ProposedFiles } from "./proposed-files.ts";
import { migrationFault, renamingMigration } from "./proposed-migration.ts";
import type { DocumentReason } from "./reason.ts";

type Read = Extract<Content, { state: "read" }>;

/** What can be said of a document before any review is looked at. */
export type Footing =
  | { readonly footing: "not-needed" | "not-approved"; readonly because: DocumentReason }
  | { readonly footing: "to-approve"; readonly candidate: Read };

/** Whether a proposed document may be approved at all, and whether it has to be. */
export function footingOf(
  repository: Repository,
  document: ProposedDocument,
  files: Pick<ProposedFiles, "disposed" | "documents" | "migrations">,
): Footing {
  const { kind, id, base, candidate, namesakes } = document;
  if (candidate.state === "faulty") return refused("unreadable", { files: candidate.paths.join(", ") });
  if (candidate.state === "absent") return removal(document, files.disposed);
  const { value, digest, path } = candidate;
  if (value.id !== id) return refused("id-differs", { path, id: value.id });
  if (namesakes.length > 0) return refused("id-shared", { files: namesakes.join(", ") });
  if (base.state === "read" && base.digest === digest) return unneeded("same-meaning", {});
  // An exception is written on until it is closed, and approved then; once closed it is not opened again unseen.
  const wasOpen = base.state === "absent" || (base.state === "read" && isOpen(kind, base.value));
  if (isOpen(kind, value) && wasOpen) return unneeded("not-closed", {});
  const migration = renamingMigration(repository, document, files.migrations);
  if (migration !== undefined) return unneeded("renamed", { migration: migration.id });
  const { revision } = value;
  const before = base.state === "read" && !wasOpen ? base.value.revision : 0;
  const receipt = receiptOf(repository, id, revision);
  const wasApproved =
    receipt?.value.digest === digest && receipt.value.subject.kind === kind && !isAltered(receipt);
  const later = laterReceipt(repository, id, revision);
  if (wasApproved && later === undefined && revision >= before)
    return unneeded("approved-before", { receipt: receipt.file });
  if (revision <= before) return refused("revision-not-raised", { revision, base: before });
  const used = receipt === undefined ? later : revision;
  if (used !== undefined) return refused("revision-used", { revision, receipt: receiptPath(id, used) });
  const fault = kind === "migration" ? migrationFault(repository, document, files) : undefined;
  return fault === undefined
    ? { footing: "to-approve", candidate }
    : { footing: "not-approved", because: fault };
}

function removal({ base }: ProposedDocument, disposed: ReadonlySet<string>): Footing {
  const path = base.state === "read" ? base.path : base.state === "faulty" ? base.paths.join(", ") : "";
  return disposed.has(path) ? unneeded("disposed", { path }) : refused("removed", { path });
}

/** The lowest revision above this one that has a receipt. */
function laterReceipt(repository: Repository, id: string, revision: number): number | undefined {
  const found = repository.all("receipt").flatMap((receipt) => {
    const of = receiptSubject(receipt);
    return of.id === id && of.revision > revision ? [of.revision] : [];
  });
  return found.length === 0 ? undefined : Math.min(...found);
}

function refused<C extends DocumentReason["code"]>(
  code: C,
  args: Extract<DocumentReason, { code: C }>["args"],
): Footing {
  return { footing: "not-approved", because: { code, args } as DocumentReason };
}

function unneeded<C extends DocumentReason["code"]>(
  code: C,
  args: Extract<DocumentReason, { code: C }>["args"],
): Footing {
  return { footing: "not-needed", because: { code, args } as DocumentReason };
}
