import { approvedContent, statementDigest } from "../../core/digest.ts";
import { approvalTerms } from "../../core/procedure/approval-request.ts";
import type { ApprovedDocument } from "../../core/procedure/approvals.ts";
import type { Repository } from "../../core/repository.ts";
import { instant, timestampOf } from "../../core/time/timestamp.ts";
import type { Documents } from "../../core/types.generated.ts";
import type { ForgeInUse } from "../forge-place.ts";
import type { MergedRevision } from "./revisions.ts";
import type { Witnessed } from "./witnessed.ts";

/** The receipt of a revision that a review approved, unsigned (L0); `previous` is the digest of the revision before it. */
export function witnessedReceipt(
  repository: Repository,
  { kind: forge, repository: place }: Pick<ForgeInUse, "kind" | "repository">,
  { kind, id, file, revision, digest, value, commit }: MergedRevision,
  { pullRequest, row }: Extract<Witnessed, { state: "approved" }>,
  previous: string | undefined,
): Documents["receipt"] {
  const { review, person, at, authority } = row;
  const own = repository.find("person", person)?.value;
  const document = { kind, id, file, pointer: "", value } as ApprovedDocument;
  const unit = approvalTerms(repository, document)?.unit ?? own?.unit ?? "";
  return {
    subject: { kind, id },
    revision,
    digest,
    approver: person,
    ...(review.author !== undefined && { forgeId: review.author.id }),
    authority: {
      role: "supervisor",
      unit,
      ...(authority?.actingFor !== undefined && { actingFor: authority.actingFor }),
    },
    // On the clock of the institution, as the rest of the tree: forges tell UTC.
    approvedAt: timestampOf(instant(at), repository.zone),
    level: "L0",
    ...(previous !== undefined && { previous }),
    witness: {
      forge,
      repository: place,
      pullRequest: pullRequest.number,
      review: review.id,
      statementDigest: statementDigest(review.body),
      reviewedCommit: review.commit ?? "",
      mergedCommit: commit,
      ...(pullRequest.merged !== undefined && {
        mergedAt: timestampOf(instant(pullRequest.merged.at), repository.zone),
      }),
      ...(pullRequest.author !== undefined && { proposer: pullRequest.author.id }),
    },
    content: approvedContent(value as unknown as Record<string, unknown>),
  };
}
