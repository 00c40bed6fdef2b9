import { judgeProposal } from "../../core/proposal/judge-proposal.ts";
import type { DocumentJudgement, Row } from "../../core/proposal/judgement.ts";
import { isBefore } from "../../core/time/local-minute.ts";
import type { Answer, PullRequest } from "../../ports/forge.ts";
import type { Invocation } from "../command.ts";
import type { ForgeInUse } from "../forge-place.ts";
import { loadData } from "../load.ts";
import { gatherProposal, reviewedCommits } from "../proposal/gather.ts";
import { targetOf } from "../proposal/target.ts";
import type { MergedRevision } from "./revisions.ts";

export type Counting = Extract<Row, { standing: "counts" }>;

/** What reviews came to for a revision on the main branch. */
export type Witnessed =
  | { readonly state: "approved"; readonly pullRequest: PullRequest; readonly row: Counting }
  /** It came by no pull request, or by one whose reviews do not count for it. */
  | {
      readonly state: "unapproved";
      readonly pullRequest?: PullRequest;
      readonly judgement?: DocumentJudgement;
    }
  | { readonly state: "unknown"; readonly answer: Extract<Answer<unknown>, { known: false }> }
  | { readonly state: "unknown"; readonly pullRequest: PullRequest; readonly judgement?: DocumentJudgement };

/** Asks the forge by which pull request a revision came, and judges its reviews by the rules of the branch as it was before. */
export async function witnessed(
  invocation: Invocation,
  root: string,
  { forge, accounts: forgeAccounts }: ForgeInUse,
  revision: MergedRevision,
): Promise<Witnessed> {
  const asked = await forge.pullRequestsOf(revision.commit);
  if (!asked.known) return { state: "unknown", answer: asked };
  let last: Witnessed = { state: "unapproved" };
  for (const pullRequest of asked.value) {
    const { merged } = pullRequest;
    if (merged === undefined || revision.before === undefined) continue;
    const target = targetOf(loadData(invocation, revision.before), forgeAccounts);
    if (target === undefined) return { state: "unknown", pullRequest };
    const facts = await gatherProposal(forge, pullRequest);
    const files = invocation.ports.proposedFiles(root, {
      base: revision.before,
      head: pullRequest.head.commit,
      candidate: revision.commit,
      reviewed: reviewedCommits(facts),
    });
    const all = judgeProposal(facts, files, { ...target, owners: new Map() });
    const judgement = all.documents.find(({ kind, id }) => kind === revision.kind && id === revision.id);
    const row = judgement?.rows.find(
      // An approval given after the merge is none: the document was on the main branch without it.
      (one): one is Counting => one.standing === "counts" && !isBefore(merged.at, one.at),
    );
    if (judgement?.digest === revision.digest && row !== undefined)
      return { state: "approved", pullRequest, row };
    const isUnknown = all.verdict === "unknown" && judgement?.verdict !== "not-approved";
    const found = { pullRequest, ...(judgement && { judgement }) };
    last = isUnknown ? { state: "unknown", ...found } : { state: "unapproved", ...found };
  }
  return last;
}
