import type { ForgeInUse } from "../forge-place.ts";
import type { MergedRevision } from "./revisions.ts";
import type { Witnessed } from "./witnessed.ts";
import type { Noted } from "./write-note.ts";

/**
 * The note that a revision came to the main branch without an approval that counts, as an emergency or not, with what is
 * known of how it came.
 */
export function unapprovedNote(
  { kind, id, revision, digest, commit }: MergedRevision,
  { state, pullRequest }: Extract<Witnessed, { state: "unapproved" | "emergency" }>,
  { kind: forge, repository }: Pick<ForgeInUse, "kind" | "repository">,
): Noted {
  const merged = pullRequest?.merged;
  const proposer = pullRequest?.author?.id;
  return {
    subject: { kind, id },
    revision,
    digest,
    event: state,
    ...(merged !== undefined && { at: merged.at }),
    ...(merged?.by !== undefined && { by: { forgeId: merged.by.id } }),
    witness: {
      forge,
      repository,
      ...(pullRequest !== undefined && { pullRequest: pullRequest.number }),
      mergedCommit: commit,
      ...(proposer !== undefined && { proposer }),
    },
  };
}
