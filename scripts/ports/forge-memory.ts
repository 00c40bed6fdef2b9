import type { BranchRules } from "../core/protections.ts";
import type {
  Account,
  Answer,
  Comment,
  Forge,
  Issue,
  ProposedCommit,
  PullRequest,
  Push,
  Review,
  TimelineEvent,
} from "./forge.ts";
import { byTime, inOrder } from "./forge-order.ts";

/** A pull request with what belongs to it, in any order. */
export interface MemoryProposal {
  readonly pullRequest: PullRequest;
  readonly reviews: readonly Review[];
  readonly commits: readonly ProposedCommit[];
  readonly timeline: readonly TimelineEvent[];
  /** Who pushed to the branch, newest first. */
  readonly pushers: readonly (Account | undefined)[];
  /** What each of them pushed, newest first; without it that cannot be told. */
  readonly pushes?: readonly Push[];
  /** Commits of a merge queue that the forge says are of this pull request, besides its own. */
  readonly queued?: readonly string[];
}

/** What a forge in memory holds; writes change it in place. */
export interface MemoryState {
  /** Who writes. */
  readonly me: Account;
  /** Address of the repository's pages. */
  readonly url: string;
  readonly proposals: MemoryProposal[];
  /** Accounts by the names that CODEOWNERS has for them. */
  readonly owners?: Readonly<Record<string, readonly number[]>>;
  /** Numbers of the accounts that may only read; all others may write. */
  readonly readers?: readonly number[];
  /** What holds for the default branch; without it nothing does. */
  readonly branchRules?: BranchRules;
  readonly issues: Issue[];
  readonly comments: (Comment & { readonly issue: number })[];
  /** Why a call, named as in `Forge`, finds the forge out of reach; such a call does nothing. */
  readonly outage?: (call: keyof Forge) => string | undefined;
}

/** A forge held in memory, for tests and trials without a network; it passes the contract of the real ones. */
export function memoryForge(state: MemoryState): Forge {
  const answer = <T>(call: keyof Forge, read: () => T | undefined): Promise<Answer<T>> => {
    const value = state.outage?.(call) === undefined ? read() : undefined;
    const because = state.outage?.(call) ?? "There is none of that number.";
    return Promise.resolve(value === undefined ? { known: false, because } : { known: true, value });
  };
  const proposal = (number: number): MemoryProposal | undefined =>
    state.proposals.find(({ pullRequest }) => pullRequest.number === number);
  const those = (isWanted: (one: MemoryProposal) => boolean): readonly PullRequest[] =>
    state.proposals
      .filter(isWanted)
      .map(({ pullRequest }) => pullRequest)
      .sort((a, b) => a.number - b.number);
  const isNumbered = (number: number): boolean =>
    proposal(number) !== undefined || state.issues.some((issue) => issue.number === number);
  return {
    pullRequest: (number) => answer("pullRequest", () => proposal(number)?.pullRequest),
    reviews: (number) =>
      answer("reviews", () => {
        const reviews = proposal(number)?.reviews;
        return reviews && inOrder(reviews);
      }),
    commits: (number) => answer("commits", () => proposal(number)?.commits),
    timeline: (number) =>
      answer("timeline", () => {
        const timeline = proposal(number)?.timeline;
        return timeline && byTime(timeline);
      }),
    pushers: (number) =>
      answer("pushers", () => {
        const pushers = proposal(number)?.pushers ?? [];
        return pushers.length > 0 ? pushers : undefined;
      }),
    pushes: (number) => answer("pushes", () => proposal(number)?.pushes),
    accountsOf: (owner) => answer("accountsOf", () => state.owners?.[owner]),
    mayWrite: ({ id }) => answer("mayWrite", () => !(state.readers ?? []).includes(id)),
    ownAccount: () => answer("ownAccount", () => state.me),
    branchRules: () => answer("branchRules", () => state.branchRules ?? { rules: [], untold: [] }),
    pullRequestsOf: (commit) => answer("pullRequestsOf", () => those((one) => brought(one, commit))),
    pullRequestsAt: (commit) =>
      answer("pullRequestsAt", () =>
        those((one) => holds(one, commit) || (one.queued ?? []).includes(commit)),
      ),
    issues: (label) =>
      answer("issues", () =>
        isLabel(label)
          ? state.issues.filter(({ labels }) => labels.some((one) => isSame(one, label)))
          : undefined,
      ),
    openIssue: (text) =>
      answer("openIssue", () => {
        const number = nextNumber(state);
        const url = `${state.url}/issues/${number}`;
        const issue: Issue = { ...text, number, url, state: "open", author: state.me };
        state.issues.push(issue);
        return issue;
      }),
    changeIssue: (number, change) =>
      answer("changeIssue", () => replace<Issue>(state.issues, (one) => one.number === number, change)),
    comments: (number) =>
      answer("comments", () =>
        isNumbered(number)
          ? state.comments.filter(({ issue }) => issue === number).map(withoutIssue)
          : undefined,
      ),
    addComment: (number, body) =>
      answer("addComment", () => {
        if (!isNumbered(number)) return undefined;
        const id = Math.max(0, ...state.comments.map((comment) => comment.id)) + 1;
        const comment = { id, author: state.me, body };
        state.comments.push({ ...comment, issue: number });
        return comment;
      }),
    changeComment: (id, body) =>
      answer("changeComment", () => {
        const changed = replace(state.comments, (one) => one.id === id, { body });
        return changed && withoutIssue(changed);
      }),
  };
}

const isLabel = (text: string): boolean => text !== "" && !text.includes(",");
const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function brought(one: MemoryProposal, commit: string): boolean {
  return one.pullRequest.merged !== undefined && holds(one, commit);
}

function holds({ pullRequest: { merged }, commits }: MemoryProposal, commit: string): boolean {
  return merged?.commit === commit || commits.some(({ id }) => id === commit);
}

/** Issues and pull requests share their numbers. */
function nextNumber({ proposals, issues }: MemoryState): number {
  const taken = [...proposals.map(({ pullRequest }) => pullRequest), ...issues].map(({ number }) => number);
  return Math.max(0, ...taken) + 1;
}

function replace<T>(list: T[], isWanted: (one: T) => boolean, change: Partial<T>): T | undefined {
  const index = list.findIndex(isWanted);
  const found = list[index];
  if (found === undefined) return undefined;
  const changed = { ...found, ...change };
  list[index] = changed;
  return changed;
}

function withoutIssue({ id, author, body }: Comment): Comment {
  return { id, author, body };
}
