import type { ApprovedKind } from "../digest.ts";
import { approvedContent } from "../digest.ts";
import type { Localized } from "../localized.ts";
import type { Repository } from "../repository.ts";
import type { Documents } from "../types.generated.ts";
import { approvalDemand } from "./approval-demand.ts";
import { type ApprovedDocument, receiptOf, receiptPath, writtenDigest } from "./approvals.ts";
import { type ChangedFields, changedFields } from "./changed-fields.ts";

type Receipt = Documents["receipt"];

/** A document as it lies before the person who is to approve it. */
export interface ApprovalRequest {
  readonly document: ApprovedDocument;
  readonly revision: number;
  /** `bp-digest/v1` of what would be approved. */
  readonly digest: string;
  /** The approved content itself. */
  readonly content: Record<string, unknown>;
  /** Where the receipt would be kept. */
  readonly path: string;
  /** Unit whose supervisor must approve; absent where any supervisor may. */
  readonly unit?: string;
  /** Who did what is approved, and so may not approve it. */
  readonly doers: readonly string[];
  readonly previous?: Receipt;
  /** What changed since the revision before, where its receipt keeps that. */
  readonly changes?: ChangedFields;
}

/** Every approved document with that id, whatever its kind. */
export function documentsNamed(
  repository: Repository,
  kinds: readonly ApprovedKind[],
  id: string,
): readonly ApprovedDocument[] {
  return kinds.flatMap((kind) => (repository.find(kind, id) as ApprovedDocument | undefined) ?? []);
}

/** What approving a document means, or why it cannot be asked for now. */
export function approvalRequest(
  repository: Repository,
  document: ApprovedDocument,
): ApprovalRequest | { readonly refusal: Localized } {
  const { kind, id, value, digest } = document;
  const { revision } = value;
  const path = receiptPath(id, revision);
  if (receiptOf(repository, id, revision) !== undefined)
    return refuse(
      `${path} 已存在：這一版已經核准。內容變更者，請先將版次（revision）加一。`,
      `${path} exists: this revision is approved already. Raise the revision first if its content changed.`,
    );
  const last = revision === 1 ? undefined : receiptOf(repository, id, revision - 1);
  const before = last && { ...last.value, digest: writtenDigest(last) };
  if (revision > 1 && before === undefined)
    return refuse(
      `缺少前一版的核准紀錄 ${receiptPath(id, revision - 1)}；版次應逐一遞增，各版均須有核准紀錄。`,
      `${receiptPath(id, revision - 1)} is missing: revisions go up one by one, and each has its receipt.`,
    );
  const terms = approvalTerms(repository, document);
  if (terms === undefined)
    return refuse(
      "這份異常紀錄尚未結案（closedOn），結案後才核准。",
      "This exception is not closed (closedOn) yet; it is approved after that.",
    );
  if (digest === undefined) throw new Error(`${document.file} has no digest`);
  const kept = before?.content as object | undefined;
  return {
    document,
    revision,
    digest,
    content: approvedContent(value as unknown as Record<string, unknown>),
    path,
    doers: terms.doers,
    ...(terms.unit !== undefined && { unit: terms.unit }),
    ...(before !== undefined && { previous: before }),
    ...(kept !== undefined && { changes: changedFields(kind, kept, value) }),
  };
}

/** Whose supervisor approves a document, and who may not; undefined while it needs no approval. */
export function approvalTerms(
  repository: Repository,
  document: ApprovedDocument,
): { readonly unit?: string; readonly doers: readonly string[] } | undefined {
  return document.kind === "plan" ? ofPlan(repository, document) : approvalDemand(repository, document);
}

function ofPlan(
  repository: Repository,
  { id, value }: Extract<ApprovedDocument, { kind: "plan" }>,
): { readonly unit?: string; readonly doers: readonly string[] } {
  const unit = repository.find("system", id)?.value.unit;
  const { preparedBy, roles, emergency } = value;
  const others = [roles.deputy, emergency?.declaredBy].flatMap((one) => one ?? []);
  const doers = [...new Set([preparedBy, roles.backupManager, ...others])];
  return { doers, ...(unit !== undefined && { unit }) };
}

function refuse(zh: string, en: string): { readonly refusal: Localized } {
  return { refusal: { "zh-TW": zh, en } };
}
