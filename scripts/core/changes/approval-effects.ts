import { isApprovedKind } from "../digest.ts";
import type { FileFacts } from "../file-facts.ts";
import type { Rewording, SeenFile } from "../migration/seen.ts";
import { receiptPath } from "../procedure/approvals.ts";
import type { Documents } from "../types.generated.ts";
import type { Subject } from "./subjects.ts";

type Receipt = Documents["receipt"];

/**
 * What a change does to the approval of a document. `void`: a receipt was for other content. `awaited`: this content has
 * no receipt yet. `lost`: the content stayed, its receipt is gone or no longer for it. `reverted`: an earlier revision
 * with its own receipt is back. `renamed`: only ids changed, as the `migrations` named show, and the approval stands once
 * `awaiting` is none. `unknown`: the receipt cannot be read.
 */
export interface ApprovalEffect {
  readonly effect: "void" | "awaited" | "lost" | "reverted" | "renamed" | "unknown";
  readonly revision: number;
  /** Where the receipt of this revision is kept, or would be. */
  readonly receipt: string;
  /** Ids of the migrations by which the approval carries over, and of those that have no approval yet themselves. */
  readonly migrations?: readonly string[];
  readonly awaiting?: readonly string[];
  /** The approval that no longer covers the document, with the revision it was given to. */
  readonly former?: {
    readonly receipt: string;
    readonly revision: number;
    readonly approver: string;
    readonly approvedAt: string;
  };
}

/** A side as it is judged: receipts as approved migrations let them be read. */
export interface SeenTree {
  readonly files: readonly SeenFile[];
}

/** What happens to the approval of a document that people approve; undefined where it stays, or was never there. */
export function approvalEffect(
  base: SeenTree,
  head: SeenTree,
  before: Subject | undefined,
  after: Subject,
): ApprovalEffect | undefined {
  if (!isApprovedKind(after.kind)) return undefined;
  const revision = revisionOf(after);
  const receipt = receiptPath(after.id, revision);
  const now = receiptIn(head, receipt);
  const was = before && receiptIn(base, receiptPath(after.id, revisionOf(before)));
  const effect = (kind: ApprovalEffect["effect"], old = was): ApprovalEffect => ({
    effect: kind,
    revision,
    receipt,
    ...formerOf(old),
  });
  if (now !== undefined && now.value === undefined) return effect("unknown");
  if (covers(now, after)) {
    const isBack = before !== undefined && revision < revisionOf(before) && was !== undefined;
    return isBack ? effect("reverted") : before && renamedBy(now?.rewording, before, after, effect);
  }
  if (before !== undefined && now?.rewording?.awaiting?.digest === after.file.digest)
    return renamedBy(now?.rewording, before, after, effect);
  if (before === undefined) return now === undefined ? awaited(after, effect) : effect("void", now);
  const wasCovered = covers(was, before);
  if (before.file.digest === after.file.digest) return wasCovered ? effect("lost") : undefined;
  if (now !== undefined) return effect("void", now);
  return wasCovered && revision === revisionOf(before) ? effect("void") : awaited(after, effect);
}

/** The effect where migrations lead from what the base says to what the head says. */
function renamedBy(
  rewording: Rewording | undefined,
  before: Subject,
  after: Subject,
  effect: (kind: "renamed") => ApprovalEffect,
): ApprovalEffect | undefined {
  if (rewording === undefined || before.file.digest === after.file.digest) return undefined;
  const awaiting = (rewording.awaiting?.migrations ?? []).map(({ file }) => file.id);
  const migrations = [...new Set([...rewording.by, ...awaiting])];
  return { ...effect("renamed"), migrations, awaiting };
}

/** A document that says nothing final yet is not up for approval: an exception that is still open. */
function awaited(
  { kind, value }: Subject,
  effect: (kind: "awaited") => ApprovalEffect,
): ApprovalEffect | undefined {
  return kind === "exception" && !("closedOn" in value) ? undefined : effect("awaited");
}

function receiptIn({ files }: SeenTree, path: string): SeenFile | undefined {
  return files.find((file) => file.kind === "receipt" && file.path === path);
}

function covers(receipt: FileFacts | undefined, { kind, file }: Subject): boolean {
  const value = receipt?.value as Receipt | undefined;
  return value !== undefined && value.subject.kind === kind && value.digest === file.digest;
}

function formerOf(receipt: FileFacts | undefined): Pick<ApprovalEffect, "former"> {
  const value = receipt?.value as Receipt | undefined;
  if (receipt === undefined || value === undefined) return {};
  const { revision, approver, approvedAt } = value;
  return { former: { receipt: receipt.path, revision, approver, approvedAt } };
}

function revisionOf({ value }: Subject): number {
  return (value as { readonly revision?: number }).revision ?? 0;
}
