import { judgeProposal } from "../../core/proposal/judge-proposal.ts";
import type { DocumentJudgement, Row } from "../../core/proposal/judgement.ts";
import { isBefore } from "../../core/time/local-minute.ts";
import type { PlainDate } from "../../core/time/plain-date.ts";
import type { Answer, PullRequest } from "../../ports/forge.ts";
import type { Invocation } from "../command.ts";
import type { ForgeInUse } from "../forge-place.ts";
import { loadData } from "../load.ts";
import { gatherProposal, reviewedCommits } from "../proposal/gather.ts";
import { signaturesIn, withPushes } from "../proposal/receipts.ts";
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
  /** Nobody approved it, but its emergency let it in; approval is, or was, due by a day (inclusive). */
  | { readonly state: "emergency"; readonly pullRequest: PullRequest; readonly due: PlainDate }
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
    const before = loadData(invocation, revision.before);
    const target = targetOf(before, forgeAccounts);
    if (target === undefined) return { state: "unknown", pullRequest };
    const facts = await gatherProposal(forge, pullRequest);
    const files = invocation.ports.proposedFiles(root, {
      base: revision.before,
      head: pullRequest.head.commit,
      candidate: revision.commit,
      reviewed: reviewedCommits(facts),
    });
    const receipts = { signatures: signaturesIn(invocation, before, files), collected: new Map() };
    const whole = await withPushes(forge, pullRequest.number, facts, files);
    const all = judgeProposal(whole, files, { ...target, owners: new Map(), receipts });
    const judgement = all.documents.find(({ kind, id }) => kind === revision.kind && id === revision.id);
    const row = judgement?.rows.find(
      // An approval given after the merge is none: the document was on the main branch without it.
      (one): one is Counting => one.standing === "counts" && !isBefore(merged.at, one.at),
    );
    if (judgement?.digest === revision.digest && row !== undefined)
      return { state: "approved", pullRequest, row };
    if (judgement?.digest === revision.digest && judgement.verdict !== "unknown") {
      const { emergencyDue: due } = judgement;
      if (due !== undefined) {
        last = { state: "emergency", pullRequest, due };
        continue;
      }
    }
    const isUnknown = all.verdict === "unknown" && judgement?.verdict !== "not-approved";
    const found = { pullRequest, ...(judgement && { judgement }) };
    last = isUnknown ? { state: "unknown", ...found } : { state: "unapproved", ...found };
  }
  return last;
}
