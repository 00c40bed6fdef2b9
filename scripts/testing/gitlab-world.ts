import type { BranchRules } from "../core/protections.ts";
import type { Review } from "../ports/forge.ts";
import type { MemoryProposal, MemoryState } from "../ports/forge-memory.ts";
import { at, bot, commitId, long, manager, review, supervisor, world } from "./github-world.ts";

/** The head of the first version of a merge request whose branch was moved after it. */
export const firstHead = commitId(700);

/** What GitLab tells those who may read of a protected branch. */
const branchRules: BranchRules = {
  rules: [
    { type: "deletion" },
    {
      type: "pull_request",
      parameters: { required_review_thread_resolution: true, allowed_merge_methods: ["merge"] },
    },
  ],
  untold: [
    "non_fast_forward",
    "pull_request",
    "required_approving_review_count",
    "require_code_owner_review",
    "require_last_push_approval",
    "dismiss_stale_reviews_on_push",
    "required_status_checks",
    "integration_id",
    "strict_required_status_checks_policy",
  ],
};

/** Decisions are notes, numbered with the comments. */
const noteId = (id: number): number => id + 70_000;

const asNote = (number: number, one: Review): Review => ({
  ...one,
  id: noteId(one.id),
  url: `https://github.example/example-org/backup/pull/${number}#note_${noteId(one.id)}`,
});

const echo = "approve plan-a sha256:0123456789ab";

/** Reviews in the first version, before the head moves at the twentieth second, and one after. */
const reviewsOfAll: readonly Review[] = [
  review(1, { commit: firstHead, state: "dismissed" }),
  review(2, { author: undefined, commit: firstHead, state: "dismissed" }),
  review(3, { author: manager, state: "changes-requested", commit: firstHead }),
  review(40, { body: echo }),
];

/** What a forge of GitLab's kind can hold of `world`: who takes back an approval is who gave it, and drafts are hidden. */
export function gitlabWorld(): MemoryState {
  const state = world();
  const proposals = state.proposals
    .map((one) => ({ ...one, ...(one.pullRequest.number === 7 && ofAll(one)) }))
    .map((one) => ({ ...one, ...(one.pullRequest.number === 8 && lengthened(one)) }))
    .map((one) => ({ ...one, reviews: one.reviews.map((it) => asNote(one.pullRequest.number, it)) }));
  const owners = { ...state.owners, "@example-org": [bot.id] };
  const comments = state.comments.map((one) => ({ ...one, issue: one.issue === 22 ? 8 : one.issue }));
  comments.push({ id: 900, author: supervisor, body: echo, issue: 7 });
  return { ...state, proposals, owners, comments, branchRules };
}

function ofAll({ timeline }: MemoryProposal): Partial<MemoryProposal> {
  const others = timeline.filter(({ kind }) => kind !== "review-dismissed");
  const taken = { kind: "review-dismissed", at: at(10), actor: supervisor, review: noteId(1) } as const;
  return { reviews: reviewsOfAll, timeline: [...others, taken] };
}

/** Everybody decides once: a person's earlier approvals stand no more. */
function lengthened(one: MemoryProposal): Partial<MemoryProposal> {
  const reviews = one.reviews.map(
    (it, index): Review => ({
      ...it,
      submittedAt: at(1000 + index),
      state: index === long - 1 ? "approved" : "dismissed",
    }),
  );
  return { reviews };
}
