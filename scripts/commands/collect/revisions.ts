import { type ApprovedKind, isApprovedKind } from "../../core/digest.ts";
import { fileFacts, type Reading } from "../../core/file-facts.ts";
import { receiptOf } from "../../core/procedure/approvals.ts";
import { isOpen } from "../../core/proposal/demand.ts";
import type { Repository } from "../../core/repository.ts";
import type { Documents } from "../../core/types.generated.ts";
import type { Appearance } from "../../ports/document-history.ts";

/** A revision of a document that came to the main branch without a receipt, with the commit that brought its last wording. */
export interface MergedRevision {
  readonly kind: ApprovedKind;
  readonly id: string;
  readonly file: string;
  readonly revision: number;
  readonly digest: string;
  readonly value: Documents[ApprovedKind];
  readonly commit: string;
  readonly before?: string;
}

/**
 * Revisions in the history of a file that have no receipt yet, oldest first. Of a revision that was merged in several
 * wordings the last counts, as brought by the first commit that had it: layout may have changed since.
 */
export function awaitingReceipts(
  file: string,
  history: readonly Appearance[],
  repository: Repository,
  reading: Reading,
): readonly MergedRevision[] {
  const found = new Map<number, MergedRevision>();
  for (const { commit, before, bytes } of history) {
    const facts = bytes && fileFacts(file, bytes, reading);
    if (facts?.value === undefined || facts.digest === undefined || !isApprovedKind(facts.kind)) continue;
    const value = facts.value as Documents[ApprovedKind];
    const { revision } = value;
    if (found.get(revision)?.digest === facts.digest) continue;
    found.set(revision, {
      kind: facts.kind,
      id: facts.id,
      file,
      revision,
      digest: facts.digest,
      value,
      commit,
      ...(before !== undefined && { before }),
    });
  }
  return (
    [...found.values()]
      // An exception is approved once it is closed; until then it awaits nothing.
      .filter(
        ({ kind, id, revision, value }) =>
          !isOpen(kind, value) && receiptOf(repository, id, revision) === undefined,
      )
      .sort((a, b) => a.revision - b.revision)
  );
}
