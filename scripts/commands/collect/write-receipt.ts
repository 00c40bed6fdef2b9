import { approvedContent } from "../../core/digest.ts";
import { fileFacts } from "../../core/file-facts.ts";
import { type ApprovedRecord, approvalDemand } from "../../core/procedure/approval-demand.ts";
import { type ApprovedDocument, receiptPath } from "../../core/procedure/approvals.ts";
import type { Repository } from "../../core/repository.ts";
import { dateIn } from "../../core/time/timestamp.ts";
import type { Documents } from "../../core/types.generated.ts";
import { withApprovalPart } from "../approve/approval-part.ts";
import { type Invocation, NotPublished } from "../command.ts";
import type { ForgeInUse } from "../forge-place.ts";
import type { Loaded } from "../load.ts";
import type { MergedRevision } from "./revisions.ts";
import type { Witnessed } from "./witnessed.ts";

type Approved = Extract<Witnessed, { state: "approved" }>;

/** Writes the receipt of a revision that a review approved, and the document's own approval part where it still says the same. */
export async function writeReceipt(
  { ports }: Invocation,
  { root, readText, judgement }: Loaded,
  { kind: forge, repository: place }: ForgeInUse,
  revision: MergedRevision,
  { pullRequest, row }: Approved,
  previous: string | undefined,
): Promise<string> {
  const repository = judgement.model?.repository;
  if (repository === undefined) throw new Error("a receipt needs a model");
  const path = receiptPath(revision.id, revision.revision);
  const { kind, id, digest, value } = revision;
  const { review, person, at, authority } = row;
  const own = repository.find("person", person)?.value;
  const unit = unitOf(repository, revision) ?? own?.unit ?? "";
  const receipt: Documents["receipt"] = {
    subject: { kind, id },
    revision: revision.revision,
    digest,
    approver: person,
    ...(review.author !== undefined && { forgeId: review.author.id }),
    authority: {
      role: "supervisor",
      unit,
      ...(authority?.actingFor !== undefined && { actingFor: authority.actingFor }),
    },
    approvedAt: at,
    level: "L0",
    ...(previous !== undefined && { previous }),
    witness: {
      forge,
      repository: place,
      pullRequest: pullRequest.number,
      review: review.id,
      reviewedCommit: review.commit ?? "",
      mergedCommit: revision.commit,
      ...(pullRequest.author !== undefined && { proposer: pullRequest.author.id }),
    },
    ...(kind === "plan" && { content: approvedContent(value as unknown as Record<string, unknown>) }),
  };
  const { receiptText } = await import("../../ports/receipt-text.ts");
  const text = receiptText(receipt);
  const facts = fileFacts(path, new TextEncoder().encode(text), ports.reading());
  if (facts?.value === undefined)
    throw new Error(`the receipt is not well-formed: ${JSON.stringify(facts?.faults)}`);
  try {
    ports.createFile(root, path, text);
    fillIn(ports, root, revision, readText(revision.file) ?? "", person, dateIn(at, repository.zone));
  } catch (error) {
    throw new NotPublished(path, error);
  }
  return path;
}

/** The form's own fields of approval, unless the document has moved on since. */
function fillIn(
  ports: Invocation["ports"],
  root: string,
  { file, digest }: MergedRevision,
  text: string,
  approver: string,
  day: string,
): void {
  const before = fileFacts(file, new TextEncoder().encode(text), ports.reading());
  if (before?.digest !== digest) return;
  const filled = withApprovalPart(text, approver, day);
  const after = fileFacts(file, new TextEncoder().encode(filled), ports.reading());
  if (after?.digest === digest && filled !== text) ports.writeFile(`${root}/${file}`, filled);
}

function unitOf(repository: Repository, { kind, id, file, value }: MergedRevision): string | undefined {
  if (kind === "plan") return repository.find("system", id)?.value.unit;
  const document = { kind, id, file, pointer: "", value } as ApprovedDocument;
  return approvalDemand(repository, document as ApprovedRecord)?.unit;
}
