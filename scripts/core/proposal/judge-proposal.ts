import { verbatim } from "../localized-list.ts";
import type { Model } from "../model.ts";
import { personsOf, type RegisteredAccount } from "./accounts.ts";
import { judgeControls, type OwnerAccounts } from "./judge-controls.ts";
import { judgeDocument } from "./judge-document.ts";
import { judgeReceipt, noEvidence, type ReceiptEvidence } from "./judge-receipt.ts";
import { type ProposalJudgement, type Reviewing, type Verdict, worst } from "./judgement.ts";
import { latestReviews } from "./latest-reviews.ts";
import { participation, short } from "./participation.ts";
import { type Answered, type Proposal, whyUnknown } from "./proposal.ts";
import type { FilesAnswer, FilesUnknown } from "./proposed-files.ts";
import type { Unknown } from "./reason.ts";
import { bringing } from "./receipt-commits.ts";
import { lastMove } from "./review-time.ts";

/** The rules by which a proposal is judged: those of the branch it wants to enter. */
export interface Target {
  readonly model: Model;
  readonly accounts: Answered<readonly RegisteredAccount[]>;
  /** Accounts under which the forge itself commits what people do on its pages. */
  readonly forgeAccounts: readonly number[];
  /** Accounts behind the names in CODEOWNERS. */
  readonly owners: OwnerAccounts;
  /** What was found out about the receipts of the proposal; without it none counts. */
  readonly receipts?: ReceiptEvidence;
}

/** Judges the approvals of a pull request, every document apart: its data by the people and policy of the target branch. */
export function judgeProposal(proposal: Proposal, files: FilesAnswer, target: Target): ProposalJudgement {
  if (!files.known) {
    const because = [filesUnknown(files.because)];
    return { verdict: "unknown", because, documents: [], receipts: [], strays: [], remarks: [] };
  }
  const { head, documents, controls, strays } = files.value;
  const accounts = target.accounts.known ? target.accounts.value : [];
  const { receipts: evidence = noEvidence, model } = target;
  const isSigned = (path: string): boolean => evidence.signatures.get(path)?.state === "good";
  const brought = bringing(proposal, files.value, isSigned);
  const taken = participation(proposal, head, accounts, target.forgeAccounts, brought);
  const because = unreadable(proposal, target);
  const { repository } = model;
  const circumstances = {
    repository,
    participation: taken,
    move: lastMove(proposal.timeline),
    ...(proposal.writers !== undefined && { writers: proposal.writers }),
  };
  const receipts = files.value.receipts.map((one) =>
    judgeReceipt(one, files.value, evidence, circumstances, model),
  );
  const reviewing: Reviewing = {
    circumstances,
    receipts,
    accounts,
    decisions: proposal.reviews.known ? latestReviews(proposal.reviews.value, accounts) : [],
    acted: actedIn(proposal, accounts),
    ...proposerOf(proposal, accounts),
    because,
  };
  const judged = documents.map((one) => judgeDocument(one, files.value, reviewing, model));
  const owned = controls.length > 0 ? judgeControls(files.value, target.owners, reviewing) : undefined;
  const verdicts: readonly Verdict[] = [
    ...[...judged, ...receipts].map(({ verdict }) => verdict),
    ...(owned === undefined ? [] : [owned.verdict]),
    ...(strays.length > 0 ? (["not-approved"] as const) : []),
  ];
  const verdict = worst(verdicts);
  return {
    verdict,
    because: verdict === "not-needed" ? [] : because,
    documents: judged,
    receipts,
    strays,
    remarks: taken.remarks,
    ...(owned && { controls: owned }),
  };
}

/** A commit's names are free text; who opened a proposal or pushed, the forge saw for itself. */
function actedIn({ author, pushers }: Proposal, accounts: readonly RegisteredAccount[]): ReadonlySet<string> {
  const seen = [author, ...(pushers.known ? pushers.value : [])];
  return new Set(seen.flatMap((one) => (one === undefined ? [] : personsOf(accounts, one.id))));
}

function proposerOf(
  { author }: Proposal,
  accounts: readonly RegisteredAccount[],
): Pick<Reviewing, "proposer"> {
  const [proposer, ...others] = author === undefined ? [] : personsOf(accounts, author.id);
  return proposer === undefined || others.length > 0 ? {} : { proposer };
}

function unreadable({ reviews }: Proposal, { accounts }: Target): Unknown[] {
  const found: Unknown[] = [];
  if (!reviews.known) found.push({ code: "reviews-unknown", args: { because: whyUnknown(reviews) } });
  if (!accounts.known) found.push({ code: "accounts-unknown", args: { because: whyUnknown(accounts) } });
  return found;
}

function filesUnknown(because: FilesUnknown): Unknown {
  switch (because.code) {
    case "merge-conflict":
      return { code: "merge-conflict", args: { files: because.paths.join(", ") } };
    case "commit-missing":
      return { code: "commit-not-here", args: { commit: short(because.commit) } };
    case "history-shallow":
      return { code: "history-shallow", args: {} };
    case "git-failed":
      return { code: "git-failed", args: { because: verbatim(because.because) } };
  }
}
