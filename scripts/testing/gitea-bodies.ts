import type {
  Account,
  Comment,
  Issue,
  ProposedCommit,
  PullRequest,
  Review,
  TimelineEvent,
} from "../ports/forge.ts";
import type { MemoryProposal } from "../ports/forge-memory.ts";
import { commitId } from "./github-world.ts";

// How Gitea writes what a forge holds, by the field names of its API.

/** The only account that Gitea shows to be a bot. */
export const workflows: Account = { id: -2, login: "gitea-actions", isBot: true };

/** A deleted account is a stand-in or, of commits, nothing. */
export function userBody(account: Account | undefined): object {
  const { id, login } =
    account === undefined ? { id: -1, login: "Ghost" } : account.isBot ? workflows : account;
  return { id, login, full_name: "", email: `${id}@noreply.example`, is_admin: false };
}

export function pullRequestBody({ merged, ...one }: PullRequest): object {
  const repo = { full_name: "example-org/backup" };
  return {
    number: one.number,
    title: one.title,
    html_url: one.url,
    state: one.state === "open" ? "open" : "closed",
    draft: one.isDraft,
    user: userBody(one.author),
    base: { label: one.base.branch, ref: one.base.branch, sha: one.base.commit, repo },
    head: { label: one.head.branch, ref: `refs/pull/${one.number}/head`, sha: one.head.commit, repo },
    merged: merged !== undefined,
    merged_at: merged?.at ?? null,
    merge_commit_sha: merged?.commit ?? null,
    merged_by: merged === undefined ? null : userBody(merged.by),
  };
}

/** When every review was begun; Gitea's list of reviews never says when one was submitted. */
export const begun = "2026-11-02T08:00:00+08:00";

const reviewStates: Readonly<Record<Review["state"], string>> = {
  approved: "APPROVED",
  "changes-requested": "REQUEST_CHANGES",
  commented: "COMMENT",
  dismissed: "APPROVED",
  pending: "PENDING",
};

export function reviewBody(one: Review): object {
  return {
    id: one.id,
    html_url: one.url,
    user: userBody(one.author),
    state: reviewStates[one.state],
    dismissed: one.state === "dismissed",
    stale: false,
    official: true,
    body: one.body,
    commit_id: one.commit ?? "",
    submitted_at: begun,
  };
}

/** What Gitea lists among reviews when somebody is asked for one: here a team, so that there is no user. */
export const requestBody = { id: 900, html_url: "", user: null, team: { id: 1 }, state: "REQUEST_REVIEW" };

export function commitBody(one: ProposedCommit): object {
  return {
    sha: one.id,
    author: one.author === undefined ? null : userBody(one.author),
    committer: one.committer === undefined ? null : userBody(one.committer),
    commit: { message: one.message },
  };
}

const eventTypes: Readonly<Record<TimelineEvent["kind"], string>> = {
  "force-pushed": "pull_push",
  "base-changed": "change_target_branch",
  "review-dismissed": "dismiss_review",
  merged: "merge_pull",
  closed: "close",
  reopened: "reopen",
};

const push = (isForced: boolean): string =>
  JSON.stringify({ is_force_push: isForced, commit_ids: [commitId(1), commitId(2)] });

/** A timeline before Gitea hides entries; undefined for those that it hides. */
export function timelineBodies({ reviews, timeline }: MemoryProposal): (object | undefined)[] {
  const entry = (type: string, created_at: string, user: Account | undefined, more: object) => ({
    type,
    created_at,
    updated_at: created_at,
    user: userBody(user),
    body: "",
    review_id: 0,
    ...more,
  });
  const submitted = reviews.flatMap(({ id, submittedAt, author, body }) =>
    submittedAt === undefined ? [] : [entry("review", submittedAt, author, { review_id: id, body })],
  );
  const events = timeline.map((one) => {
    const body = one.kind === "force-pushed" ? push(true) : "";
    return entry(eventTypes[one.kind], one.at, one.actor, { body, review_id: one.review ?? 0 });
  });
  // Remarks on lines fill more than a page between.
  const hidden = Array.from({ length: 130 }, () => undefined);
  const others = [
    entry("comment", begun, undefined, {}),
    entry("pull_push", begun, undefined, { body: push(false) }),
  ];
  return [...others, ...hidden, ...submitted, ...events].map(
    (one, index) => one && { id: index + 1, ...one },
  );
}

export function issueBody(one: Issue, labelId: (name: string) => number): object {
  return {
    number: one.number,
    html_url: one.url,
    title: one.title,
    body: one.body,
    state: one.state,
    labels: one.labels.map((name) => ({ id: labelId(name), name })),
    user: userBody(one.author),
    original_author: "",
    pull_request: null,
  };
}

export function commentBody(one: Comment): object {
  return { id: one.id, body: one.body, user: userBody(one.author) };
}

/** The activity of a repository, newest first, where every pusher of a branch pushed one commit more; deleted accounts' is gone. */
export function feedBodies(proposals: readonly MemoryProposal[]): object[] {
  const entries = proposals.flatMap(({ pullRequest: { number, head }, pushers }) => {
    const oldestFirst = pushers.toReversed();
    const tip = (push: number): string =>
      push === oldestFirst.length ? head.commit : commitId(number * 10_000 + push);
    const entry = (user: Account | undefined, content: string) => ({
      op_type: "commit_repo",
      ref_name: `refs/heads/${head.branch}`,
      user,
      content,
    });
    const pushes = oldestFirst.map((user, index) => {
      const compare = index === 0 ? "" : `example-org/backup/compare/${tip(index)}...${tip(index + 1)}`;
      return entry(user, JSON.stringify({ HeadCommit: { Sha1: tip(index + 1) }, CompareURL: compare }));
    });
    const other = { op_type: "create_issue", ref_name: "", user: workflows, content: "1|x" };
    return pushes.length === 0 ? [other] : [entry(oldestFirst[0], ""), other, ...pushes];
  });
  return entries
    .map(({ user, ...one }, index) =>
      user === undefined ? undefined : { id: index + 1, ...one, act_user: userBody(user) },
    )
    .filter((one) => one !== undefined)
    .toReversed();
}
