import { approvedContent } from "../../core/digest.ts";
import { approvalTerms } from "../../core/procedure/approval-request.ts";
import type { ApprovedDocument } from "../../core/procedure/approvals.ts";
import type { Repository } from "../../core/repository.ts";
import { dateIn } from "../../core/time/timestamp.ts";
import type { Documents } from "../../core/types.generated.ts";
import type { Invocation } from "../command.ts";
import type { ForgeInUse } from "../forge-place.ts";
import { filledIn, keepReceipt } from "../keep-receipt.ts";
import type { LoadedData } from "../load.ts";
import type { MergedRevision } from "./revisions.ts";
import type { Witnessed } from "./witnessed.ts";

type Approved = Extract<Witnessed, { state: "approved" }>;

/** Writes the receipt of a revision that a review approved, and the document's own approval part where the working tree still says the same. */
export async function writeReceipt(
  { ports }: Invocation,
  { root, readText }: Pick<LoadedData, "root" | "readText">,
  repository: Repository,
  { kind: forge, repository: place }: ForgeInUse,
  revision: MergedRevision,
  { pullRequest, row }: Approved,
  previous: string | undefined,
): Promise<void> {
  const { kind, id, digest, value } = revision;
  const { review, person, at, authority } = row;
  const own = repository.find("person", person)?.value;
  const document = { kind, id, file: revision.file, pointer: "", value } as ApprovedDocument;
  const unit = approvalTerms(repository, document)?.unit ?? own?.unit ?? "";
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
  const text = readText(revision.file) ?? "";
  const filled = filledIn(ports, revision.file, text, receipt, dateIn(at, repository.zone));
  await keepReceipt(ports, root, receipt, {
    file: revision.file,
    text: filled === text ? undefined : filled,
  });
}
