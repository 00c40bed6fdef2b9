import type { ApprovedKind } from "../digest.ts";
import type { Stray } from "../judge.ts";
import type { PlainDate } from "../time/plain-date.ts";
import type { RegisteredAccount } from "./accounts.ts";
import type { CodeownersFault } from "./codeowners.ts";
import type { Circumstances, Standing } from "./judge-review.ts";
import type { Decision } from "./latest-reviews.ts";
import type { ProposalReview } from "./proposal.ts";
import type { ControlReason, DocumentReason, ReceiptReason, Refusal, Remark, Unknown } from "./reason.ts";

/** `emergency`: nobody approved it, but it may take effect before its approval, which is due by a day. */
export type Verdict = "approved" | "emergency" | "not-approved" | "unknown" | "not-needed";

/** What all parts of a proposal are reviewed by. */
export interface Reviewing {
  readonly circumstances: Circumstances;
  readonly accounts: readonly RegisteredAccount[];
  readonly decisions: readonly Decision[];
  /** People who opened the proposal or pushed to its branch, as the forge saw their own accounts do. */
  readonly acted: ReadonlySet<string>;
  /** The one who opened the proposal, where that account is one person's. */
  readonly proposer?: string;
  /** Receipts that the proposal brings. */
  readonly receipts: readonly ReceiptJudgement[];
  /** What is not known for all of them. */
  readonly because: readonly Unknown[];
}

/** One review as it bears on one document; `reviewer` is the person, where the account is registered. */
export type Row = Standing & { readonly review: ProposalReview; readonly reviewer?: string };

/** Whose approval is awaited. */
export interface Missing {
  /** Undefined where any supervisor may approve. */
  readonly unit?: string;
  /** People who could approve today, by their ids. */
  readonly people: readonly string[];
  /** The line that a strict review must contain, and that any may. */
  readonly echo: string;
}

export interface DocumentJudgement {
  readonly kind: ApprovedKind;
  readonly id: string;
  readonly path: string;
  readonly revision?: number;
  readonly digest?: string;
  /** The review must repeat the digest. */
  readonly isStrict: boolean;
  readonly verdict: Verdict;
  /** What is wrong with the document itself or why it needs no approval; and what could not be known. */
  readonly because: readonly (DocumentReason | Unknown)[];
  readonly rows: readonly Row[];
  /** The receipt that the proposal brings for it, where its supervisor signed that. */
  readonly signed?: ReceiptJudgement;
  readonly missing?: Missing;
  /** Last day (inclusive) for the approval of a plan that may take effect before it, whether or not that day is over. */
  readonly emergencyDue?: PlainDate;
  readonly remarks: readonly Remark[];
}

/** A receipt that the proposal brings: approved where its supervisor signed it and that counts. */
export interface ReceiptJudgement {
  readonly path: string;
  readonly verdict: Verdict;
  readonly because: readonly (ReceiptReason | Refusal | Unknown)[];
  /** The person whose signature it bears, and what that is worth. */
  readonly signer?: string;
  readonly standing?: Standing;
}

/** One control file with the reviews that bear on it. */
export interface ControlFileJudgement {
  readonly path: string;
  readonly owners: readonly string[];
  readonly verdict: Verdict;
  readonly because: readonly (ControlReason | DocumentReason | Unknown)[];
  readonly rows: readonly Row[];
}

export interface ControlJudgement {
  readonly verdict: Verdict;
  /** What is wrong with them together. */
  readonly because: readonly ControlReason[];
  /** Faults of CODEOWNERS; any of them makes it void as a whole. */
  readonly faults: readonly CodeownersFault[];
  readonly files: readonly ControlFileJudgement[];
}

export interface ProposalJudgement {
  /** The worst of all: nothing is approved while something is not, or is unknown. */
  readonly verdict: Verdict;
  /** Why the proposal as a whole could not be judged. */
  readonly because: readonly Unknown[];
  readonly documents: readonly DocumentJudgement[];
  readonly receipts: readonly ReceiptJudgement[];
  readonly controls?: ControlJudgement;
  readonly strays: readonly Stray[];
  readonly remarks: readonly Remark[];
}

const order: readonly Verdict[] = ["not-needed", "approved", "emergency", "unknown", "not-approved"];

/** The verdict that decides among several; "not-needed" where there is none. */
export function worst(verdicts: readonly Verdict[]): Verdict {
  return order.findLast((one) => verdicts.includes(one)) ?? "not-needed";
}

/** The most favourable of several judgements of the same thing; undefined where there is none. */
export function favourable<T extends { readonly verdict: Verdict }>(found: readonly T[]): T | undefined {
  return order.flatMap((verdict) => found.find((one) => one.verdict === verdict) ?? [])[0];
}

/** The verdict of reviews: one that counts is enough, but never while something is unknown for all of them. */
export function verdictOf(rows: readonly Standing[], unsure: readonly Unknown[]): Verdict {
  if (unsure.length > 0) return "unknown";
  if (rows.some(({ standing }) => standing === "counts")) return "approved";
  return rows.some(({ standing }) => standing === "unknown") ? "unknown" : "not-approved";
}
