import { statementDigest } from "../digest.ts";
import type { ProposalAccount, ProposalReview } from "../proposal/proposal.ts";
import type { Timestamp } from "../time/timestamp.ts";
import type { ReceiptDocument } from "../types.generated.ts";

/** A receipt that rests on a review. */
export type WitnessedReceipt = ReceiptDocument & {
  readonly witness: NonNullable<ReceiptDocument["witness"]>;
};

/** What became of the review on which a receipt rests. */
export type Aftermath =
  /** It is not among the reviews any more. */
  | { readonly review: "gone" }
  /** The number belongs to somebody else's review: this is not the place where the receipt was witnessed. */
  | { readonly review: "another" }
  | {
      readonly review: "there";
      /** The account that gave it was deleted since, which alone changes nothing (`approvals.md` §4, row 15). */
      readonly isOrphan: boolean;
      readonly isDismissed: boolean;
      /** Digest of its text as it is now, where that is not what it was. */
      readonly edited?: string;
      /** It was edited at some time, and the receipt does not tell what it said when it was counted. */
      readonly isUncompared: boolean;
    };

/** Compares a receipt with the reviews of its pull request as they are now. */
export function aftermath(
  { witness, forgeId }: WitnessedReceipt,
  reviews: readonly ProposalReview[],
): Aftermath {
  const review = reviews.find(({ id }) => id === witness.review);
  if (review === undefined) return { review: "gone" };
  const { author, state, body, isEdited = false } = review;
  if (author !== undefined && forgeId !== undefined && author.id !== forgeId) return { review: "another" };
  const then = witness.statementDigest;
  const now = statementDigest(body);
  return {
    review: "there",
    isOrphan: author === undefined,
    isDismissed: state !== "approved",
    ...(then !== undefined && then !== now && { edited: now }),
    isUncompared: then === undefined && isEdited,
  };
}

interface ReviewEvent {
  readonly kind: string;
  readonly at: Timestamp;
  readonly actor: ProposalAccount | undefined;
  readonly review?: number;
}

/** When a review was dismissed last and by whom, as far as the events of its pull request tell. */
export function dismissal(
  { witness }: WitnessedReceipt,
  events: readonly ReviewEvent[],
): { readonly at: Timestamp; readonly by?: { readonly forgeId: number } } | undefined {
  const last = events.findLast(
    ({ kind, review }) => kind === "review-dismissed" && review === witness.review,
  );
  if (last === undefined) return undefined;
  return { at: last.at, ...(last.actor !== undefined && { by: { forgeId: last.actor.id } }) };
}
