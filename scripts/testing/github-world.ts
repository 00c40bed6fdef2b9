import type { BranchRule } from "../core/protections.ts";
import type {
  Account,
  Comment,
  Issue,
  ProposedCommit,
  PullRequest,
  Review,
  TimelineEvent,
} from "../ports/forge.ts";
import type { MemoryProposal, MemoryState } from "../ports/forge-memory.ts";

const url = "https://github.example/example-org/backup";
export const bot: Account = { id: 900, login: "backproof[bot]", isBot: true };
export const manager: Account = { id: 101, login: "manager-a", isBot: false };
export const supervisor: Account = { id: 102, login: "supervisor-b", isBot: false };

/** The id of a made-up commit, another for each number. */
export const commitId = (number: number): string => number.toString(16).padStart(40, "0");
/** Seconds after nine in the morning. */
export const at = (seconds: number): string => new Date(Date.UTC(2026, 10, 2, 9, 0, seconds)).toISOString();
const range = (length: number): number[] => Array.from({ length }, (_, index) => index);

export const review = (id: number, more: Partial<Review> = {}): Review => ({
  id,
  url: `${url}/pull/7#pullrequestreview-${id}`,
  author: supervisor,
  state: "approved",
  submittedAt: at(id),
  commit: commitId(1),
  body: "",
  ...more,
});

const commit = (number: number, more: Partial<ProposedCommit> = {}): ProposedCommit => ({
  id: commitId(number),
  author: manager,
  committer: manager,
  message: "修訂備份計畫",
  ...more,
});

const pullRequest = (number: number, more: Partial<PullRequest> = {}): PullRequest => ({
  number,
  title: "修訂學籍系統備份計畫",
  url: `${url}/pull/${number}`,
  state: "open",
  isDraft: false,
  author: manager,
  base: { branch: "main", commit: commitId(500) },
  head: { branch: "revise-plan", commit: commitId(1) },
  ...more,
});

/** One of everything that a judge of approvals must tell apart, in no order. */
const proposalOfAll: MemoryProposal = {
  pullRequest: pullRequest(7, { isDraft: true }),
  reviews: [
    review(5, { state: "dismissed", body: "approve plan-a sha256:0123456789ab" }),
    review(2, { author: undefined }),
    review(3, { author: bot, state: "commented", body: "<!-- 自動留言 -->" }),
    review(6, { state: "pending", submittedAt: undefined }),
    review(4, { state: "changes-requested", commit: undefined }),
    review(1),
  ],
  commits: [commit(2, { author: undefined, committer: undefined }), commit(1)],
  timeline: [
    { kind: "review-dismissed", at: at(50), actor: manager, review: 5 },
    { kind: "force-pushed", at: at(20), actor: manager },
    { kind: "base-changed", at: at(30), actor: undefined },
    { kind: "closed", at: at(60), actor: bot },
    { kind: "reopened", at: at(70), actor: manager },
  ],
  pushers: [undefined, supervisor, manager],
  pushes: [
    { by: undefined, before: commitId(2), after: commitId(1), isForced: true },
    { by: supervisor, before: commitId(3), after: commitId(2), isForced: false },
    { by: manager, before: undefined, after: commitId(3), isForced: false },
  ],
  queued: [commitId(700)],
};

const merged = { at: at(80), by: supervisor, commit: commitId(600) };
const proposalMerged: MemoryProposal = {
  pullRequest: pullRequest(9, {
    head: { branch: "no-activity", commit: commitId(1) },
    state: "merged",
    merged,
    author: undefined,
  }),
  reviews: [],
  commits: [commit(1)],
  timeline: [{ kind: "merged", at: at(80), actor: supervisor }],
  pushers: [],
};

/** Lists of more than one page. */
export const long = 130;
const proposalLong: MemoryProposal = {
  pullRequest: pullRequest(8, { state: "closed", head: { branch: "long", commit: commitId(1) } }),
  reviews: range(long).map((index) => review(1000 + index)),
  commits: range(long).map((index) => commit(index + 1)),
  timeline: range(long).map(
    (index): TimelineEvent => ({ kind: "force-pushed", at: at(index), actor: manager }),
  ),
  pushers: range(long).map(() => manager),
};

/** More commits than GitHub shows. */
const proposalTooLong: MemoryProposal = {
  ...proposalMerged,
  pullRequest: pullRequest(10),
  commits: range(251).map((index) => commit(index + 1)),
};

const issue = (number: number, more: Partial<Issue> = {}): Issue => ({
  number,
  url: `${url}/issues/${number}`,
  title: "還原測試逾期",
  body: "請於期限內補測。",
  state: "open",
  labels: ["overdue"],
  author: bot,
  ...more,
});

const comment = (id: number, number: number, more: Partial<Comment> = {}): Comment & { issue: number } => ({
  id,
  author: bot,
  body: `第 ${id} 則`,
  issue: number,
  ...more,
});

/** What a branch may be protected by. */
export const protections: readonly BranchRule[] = [
  { type: "deletion" },
  { type: "non_fast_forward" },
  {
    type: "pull_request",
    parameters: {
      required_approving_review_count: 1,
      require_code_owner_review: true,
      require_last_push_approval: true,
      dismiss_stale_reviews_on_push: true,
      required_review_thread_resolution: true,
      allowed_merge_methods: ["merge"],
    },
  },
  {
    type: "required_status_checks",
    parameters: {
      strict_required_status_checks_policy: true,
      required_status_checks: [{ context: "data", integration_id: 15_368 }],
    },
  },
];

/** A forge's whole state, made anew for each test. */
export function world(): MemoryState {
  return {
    me: bot,
    url,
    owners: {
      "@supervisor-b": [102],
      "@example-org/backup-supervisors": range(long).map((index) => index + 1),
    },
    proposals: [proposalOfAll, proposalLong, proposalMerged, proposalTooLong],
    readers: [manager.id],
    branchRules: { rules: protections, untold: [] },
    issues: [
      issue(20, { labels: ["overdue", "中文標籤"], body: "" }),
      issue(21, { state: "closed", author: undefined }),
      issue(22, { labels: ["due-soon"] }),
      ...range(long).map((index) => issue(100 + index, { labels: ["many"] })),
    ],
    comments: [
      comment(1, 7),
      comment(2, 20, { author: undefined }),
      comment(3, 20),
      ...range(long).map((index) => comment(1000 + index, 22)),
    ],
  };
}
