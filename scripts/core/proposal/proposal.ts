import type { Localized } from "../localized.ts";
import { verbatim } from "../localized-list.ts";
import type { Timestamp } from "../time/timestamp.ts";
import type { Writers } from "./access.ts";

/** What a forge answered: a value read whole, or why nobody can know it. */
export type Answered<T> =
  | { readonly known: true; readonly value: T }
  | {
      readonly known: false;
      /** In English, for logs. */
      readonly because: string;
      /** The same for a person, where the forge has the words. */
      readonly reason?: Localized;
    };

/** Why an answer is not known, in words for a person. */
export function whyUnknown({ because, reason }: Extract<Answered<unknown>, { known: false }>): Localized {
  return reason ?? verbatim(because);
}

/** An account by its number: logins change hands. */
export interface ProposalAccount {
  readonly id: number;
  readonly login: string;
  readonly isBot: boolean;
}

export interface ProposalReview {
  readonly id: number;
  readonly url: string;
  /** Undefined when the account was deleted. */
  readonly author: ProposalAccount | undefined;
  readonly state: "approved" | "changes-requested" | "commented" | "dismissed" | "pending";
  readonly submittedAt: Timestamp | undefined;
  /** The commit that the forge says was reviewed; it proves content, not time. */
  readonly commit: string | undefined;
  readonly body: string;
  /** Whether the body was edited after it was submitted, where the forge tells. */
  readonly isEdited?: boolean;
}

/** A commit as the forge links it to accounts by e-mail address, which anyone may write. */
export interface ProposalCommit {
  readonly id: string;
  readonly author: ProposalAccount | undefined;
  readonly committer: ProposalAccount | undefined;
  readonly message: string;
}

export interface ProposalEvent {
  /** Kinds that are not known to leave the commits as they are count as moving them. */
  readonly kind: string;
  readonly at: Timestamp;
  readonly actor: ProposalAccount | undefined;
}

/** One push to the branch, with the commits between which it moved it. */
export interface ProposalPush {
  readonly by: ProposalAccount | undefined;
  readonly before: string | undefined;
  readonly after: string;
  readonly isForced: boolean;
}

/** A pull request as the forge tells of it. Plain data: what could not be read says so. */
export interface Proposal {
  /** Undefined when the account was deleted. */
  readonly author: ProposalAccount | undefined;
  readonly reviews: Answered<readonly ProposalReview[]>;
  readonly commits: Answered<readonly ProposalCommit[]>;
  readonly timeline: Answered<readonly ProposalEvent[]>;
  /** Everyone who pushed to the branch; undefined for a deleted account. A commit's names cannot stand for this. */
  readonly pushers: Answered<readonly (ProposalAccount | undefined)[]>;
  /** Rights of the accounts that approved; not asked of what is merged. */
  readonly writers?: Writers;
  /** What each push brought; asked only where that matters. */
  readonly pushes?: Answered<readonly ProposalPush[]>;
}
