import type { Entity, Repository } from "../repository.ts";
import { later, type PlainDate } from "../time/plain-date.ts";
import { dateOfInstant } from "../time/timestamp.ts";
import type { Hand, HistoryCommit, SignatureSeen, SignaturesSeen, TagSeen } from "./evidence.ts";
import type { History } from "./history.ts";
import { peopleNamed, type Signer, signerOf } from "./signers.ts";
import { isAnySignerKnown, signingDemand } from "./signing-demand.ts";

/** A commit or a tag, with what is needed to judge who signed it. */
export interface Signable {
  readonly id: string;
  /** The name of a tag; absent for a commit. */
  readonly tag?: string;
  readonly hands: readonly Hand[];
  readonly isMerge: boolean;
  /** The merge that brought it, of a commit of a branch. */
  readonly within?: string;
  /** Whether policy asks for a signature on it. */
  readonly isAsked: boolean;
  /** Of a commit of a branch: whether a person answers for it by the merge. */
  readonly isVouchedFor?: boolean;
  /** The day that a key must be valid on. */
  readonly day: PlainDate;
  /** People who could have signed, and whom it names by their address. */
  readonly named: readonly Entity<"person">[];
}

/** What is wrong with the signature of something. */
export interface SigningFault {
  readonly kind: "misnamed" | "unsigned" | "bad" | "other-format" | "nobodys" | "out-of-time" | "not-a-merge";
  readonly of: Signable;
  readonly seen: SignatureSeen;
  /** Where a good signature tells one. */
  readonly signer?: Signer;
  /** Who is named without having signed, of `misnamed`. */
  readonly person?: Entity<"person">;
}

/**
 * Commits after the adoption that touch the data, where policy asks for signatures or someone is named who could have
 * signed. Those of branches count as of the merge that brought them.
 */
export function commitsToCheck(history: History, repository: Repository): readonly Signable[] {
  const isAsked = signingDemand(history);
  const signable = ({ id, parents, author, committer }: HistoryCommit, index: number): Signable => {
    const day = history.dayOf(index);
    const named = peopleNamed(repository, [author.email, committer.email], day);
    const hands = [author, committer];
    return { id, hands, isMerge: parents.length > 1, isAsked: isAsked(index), day, named };
  };
  const touching = new Set(history.evidence.changes.map(({ commit }) => commit));
  const own = [...touching].map((index) => signable(history.commitAt(index), index));
  const merged = (history.evidence.merged ?? []).map((one) => ({
    ...signable(one, one.into),
    within: history.commitAt(one.into).id,
  }));
  return [...own, ...merged].filter((one) => one.isAsked || one.named.length > 0);
}

/** Whether anybody could sign anything, or was ever asked to. */
export function areSignersJudged(history: History, repository: Repository): boolean {
  if (isAnySignerKnown(repository)) return true;
  const isAsked = signingDemand(history);
  return history.evidence.commits.some((_, index) => isAsked(index + 1));
}

/**
 * Of a branch, policy asks only for what no person vouches for: who signs a merge answers for what it brings, while a forge
 * signs whatever is merged.
 */
export function asItCame(
  one: Signable,
  signatures: SignaturesSeen["signatures"],
  repository: Repository,
): Signable {
  if (one.within === undefined) return one;
  const merge = signatures.get(one.within);
  const isForges = merge?.state === "good" && signerOf(repository, merge.key, one.day).is === "collector";
  return { ...one, isVouchedFor: !isForges };
}

/** Tags as {@link commitsToCheck}; a tag need not be signed, but what it claims must hold. */
export function tagsToCheck(history: History, repository: Repository): readonly Signable[] {
  const isAsked = signingDemand(history);
  return (history.evidence.signed?.tags ?? []).map(({ id, name, commit, tagger }: TagSeen) => {
    const claimed = dateOfInstant(tagger.at, repository.zone);
    const since = history.dayOf(commit);
    // A tag is not older than its commit; a day that has not come yet is no day.
    const day = claimed > repository.today ? since : later(since, claimed);
    const named = peopleNamed(repository, [tagger.email], day);
    return { id, tag: name, hands: [tagger], isMerge: false, isAsked: isAsked(commit + 1), day, named };
  });
}

/** What is wrong with a signature; one cause, one fault. */
export function signingFault(
  of: Signable,
  seen: SignatureSeen,
  repository: Repository,
): SigningFault | undefined {
  const signer = seen.state === "good" ? signerOf(repository, seen.key, of.day) : undefined;
  const fault = (kind: SigningFault["kind"], person?: Entity<"person">): SigningFault => ({
    kind,
    of,
    seen,
    ...(signer !== undefined && { signer }),
    ...(person !== undefined && { person }),
  });
  // What a forge merges it signs itself, in the name of who pressed the button.
  const isForges = signer?.is === "collector" && signer.isValid && of.isMerge;
  if (isForges) return undefined;
  const person = of.named.find(
    ({ id }) => !(signer?.is === "person" && signer.isValid && signer.person.id === id),
  );
  if (person !== undefined) return fault("misnamed", person);
  if (!of.isAsked || of.isVouchedFor === true) return undefined;
  switch (seen.state) {
    case "unsigned":
      return of.tag === undefined ? fault("unsigned") : undefined;
    case "bad":
    case "other-format":
      return fault(seen.state);
    case "unchecked":
      return undefined;
    case "good":
      if (signer === undefined || signer.is === "nobody") return fault("nobodys");
      if (!signer.isValid) return fault("out-of-time");
      return signer.is === "collector" ? fault("not-a-merge") : undefined;
  }
}
