import { instant, isTimestamp } from "../time/timestamp.ts";
import { personsOf, type RegisteredAccount } from "./accounts.ts";
import type { ProposalReview } from "./proposal.ts";

/** A review that decides, with the person who gave it; none where the account is nobody's or that of several. */
export interface Decision {
  readonly review: ProposalReview;
  readonly person?: string;
}

/**
 * The latest decisive review of each person, over all of their accounts. Comments decide nothing. A dismissed review stays
 * the latest, so that an older approval does not revive. Of two in the same second the less favourable counts as later.
 */
export function latestReviews(
  reviews: readonly ProposalReview[],
  accounts: readonly RegisteredAccount[],
): readonly Decision[] {
  const latest = new Map<string, Decision>();
  const decisive = reviews.filter(({ state }) => state !== "commented" && state !== "pending");
  for (const review of [...decisive].sort(inOrder)) {
    const persons = review.author === undefined ? [] : personsOf(accounts, review.author.id);
    const person = persons.length === 1 ? persons[0] : undefined;
    const key =
      person ?? (review.author === undefined ? `review ${review.id}` : `account ${review.author.id}`);
    latest.delete(key);
    latest.set(key, { review, ...(person !== undefined && { person }) });
  }
  return [...latest.values()];
}

/** A review without a readable time is put last, where it cannot hide behind another. */
function inOrder(a: ProposalReview, b: ProposalReview): number {
  const [first, second] = [secondsOf(a), secondsOf(b)];
  if (first !== second) return first < second ? -1 : 1;
  return Number(a.state !== "approved") - Number(b.state !== "approved");
}

function secondsOf({ submittedAt }: ProposalReview): number {
  return submittedAt !== undefined && isTimestamp(submittedAt)
    ? instant(submittedAt)
    : Number.POSITIVE_INFINITY;
}
