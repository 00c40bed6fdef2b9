import type { Localized } from "../core/localized.ts";
import type { BranchRules } from "../core/protections.ts";
import type { Timestamp } from "../core/time/timestamp.ts";

/** What a forge answers: a value read whole, or why nobody can know it. Never half of it. */
export type Answer<T> =
  | { readonly known: true; readonly value: T }
  | {
      readonly known: false;
      /** In English, for logs: one line without controls or credentials; Markdown in it is not escaped. */
      readonly because: string;
      /** The same for a person, with how to mend it. */
      readonly reason?: Localized;
      /** A write that may have been done all the same: look before doing it again. */
      readonly maybeDone?: true;
    };

/** An account by its number: logins change hands. */
export interface Account {
  readonly id: number;
  readonly login: string;
  /** Whatever is no person's own account: apps, organizations, placeholders of an import. */
  readonly isBot: boolean;
}

export interface PullRequest {
  readonly number: number;
  readonly title: string;
  readonly url: string;
  readonly state: "open" | "closed" | "merged";
  readonly isDraft: boolean;
  /** Undefined when the account was deleted. */
  readonly author: Account | undefined;
  readonly base: { readonly branch: string; readonly commit: string };
  readonly head: { readonly branch: string; readonly commit: string };
  readonly merged?: {
    readonly at: Timestamp;
    readonly by: Account | undefined;
    readonly commit: string;
  };
}

export type ReviewState = "approved" | "changes-requested" | "commented" | "dismissed" | "pending";

export interface Review {
  readonly id: number;
  readonly url: string;
  /** Undefined when the account was deleted. */
  readonly author: Account | undefined;
  readonly state: ReviewState;
  readonly submittedAt: Timestamp | undefined;
  /** The commit that the forge says was reviewed; it proves content, not time. */
  readonly commit: string | undefined;
  readonly body: string;
  /** Whether the body was edited after it was submitted, where the forge tells. */
  readonly isEdited?: boolean;
}

/** Who wrote a commit of a pull request, as the forge links it to accounts; e-mail addresses are free text. */
export interface ProposedCommit {
  readonly id: string;
  readonly author: Account | undefined;
  readonly committer: Account | undefined;
  readonly message: string;
}

/** One push to a branch: from where to where it moved. */
export interface Push {
  /** Undefined when the account was deleted. */
  readonly by: Account | undefined;
  /** Undefined when the push made the branch. */
  readonly before: string | undefined;
  readonly after: string;
  /** Whatever is not known to have only added commits. */
  readonly isForced: boolean;
}

/** Events of a pull request that change what a review means; what moves its head or its base counts as such, by whatever name. */
export interface TimelineEvent {
  readonly kind: "force-pushed" | "base-changed" | "review-dismissed" | "merged" | "closed" | "reopened";
  readonly at: Timestamp;
  readonly actor: Account | undefined;
  /** For a dismissed review: which one. */
  readonly review?: number;
}

export interface Issue {
  readonly number: number;
  readonly url: string;
  readonly title: string;
  readonly body: string;
  readonly state: "open" | "closed";
  readonly labels: readonly string[];
  readonly author: Account | undefined;
}

export interface IssueText {
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
}

export interface Comment {
  readonly id: number;
  readonly author: Account | undefined;
  readonly body: string;
}

/** A forge that hosts the data repository. Lists are whole, whatever the forge's page size; what cannot be read is unknown. */
export interface Forge {
  readonly pullRequest: (number: number) => Promise<Answer<PullRequest>>;
  /** Oldest first; pending ones, which have no time, last. */
  readonly reviews: (number: number) => Promise<Answer<readonly Review[]>>;
  /** In the forge's order. Unknown when the forge shows fewer than there are. */
  readonly commits: (number: number) => Promise<Answer<readonly ProposedCommit[]>>;
  /** Oldest first. */
  readonly timeline: (number: number) => Promise<Answer<readonly TimelineEvent[]>>;
  /** Everyone who pushed to its branch, as the forge saw them, whatever the commits say; undefined for a deleted account. */
  readonly pushers: (number: number) => Promise<Answer<readonly (Account | undefined)[]>>;
  /** Each push to its branch, newest first. Unknown where the forge does not tell what a push brought. */
  readonly pushes: (number: number) => Promise<Answer<readonly Push[]>>;
  /** Numbers of the accounts behind a name of CODEOWNERS, such as `@example-org/backup-supervisors`. */
  readonly accountsOf: (owner: string) => Promise<Answer<readonly number[]>>;
  /** Whether an account may write to the repository now. Reviews of those who may not are anybody's. */
  readonly mayWrite: (account: Account) => Promise<Answer<boolean>>;
  /** The account that the token acts as; undefined for an app to which the forge does not tell it. */
  readonly ownAccount: () => Promise<Answer<Account | undefined>>;
  /** What the forge enforces on the default branch. */
  readonly branchRules: () => Promise<Answer<BranchRules>>;
  /** Merged pull requests by which a commit came to the default branch, lowest number first. */
  readonly pullRequestsOf: (commit: string) => Promise<Answer<readonly PullRequest[]>>;
  /**
   * Pull requests, in any state, that the forge names for a commit which may be on no branch but that of a merge queue,
   * lowest number first. Its word is no proof. Unknown where the forge has no such queue.
   */
  readonly pullRequestsAt: (commit: string) => Promise<Answer<readonly PullRequest[]>>;
  /** Issues with a label, open and closed, oldest first; pull requests are none. A label has no comma. */
  readonly issues: (label: string) => Promise<Answer<readonly Issue[]>>;
  /** Unknown when the forge left out a label: the next run would not find the issue again. */
  readonly openIssue: (text: IssueText) => Promise<Answer<Issue>>;
  readonly changeIssue: (
    number: number,
    change: Partial<IssueText & Pick<Issue, "state">>,
  ) => Promise<Answer<Issue>>;
  /** Oldest first. */
  readonly comments: (number: number) => Promise<Answer<readonly Comment[]>>;
  readonly addComment: (number: number, body: string) => Promise<Answer<Comment>>;
  readonly changeComment: (id: number, body: string) => Promise<Answer<Comment>>;
}
