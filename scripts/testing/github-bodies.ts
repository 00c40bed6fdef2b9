import type { BranchRule } from "../core/protections.ts";
import type {
  Account,
  Comment,
  Issue,
  ProposedCommit,
  PullRequest,
  Push,
  Review,
  TimelineEvent,
} from "../ports/forge.ts";
import { complete } from "./github-complete.ts";
import { answerSchema, type Schema } from "./github-description.ts";

// How GitHub writes what a forge holds. Every field is checked against GitHub's description on its way out.

const elements = (schema: Schema): Schema => schema.items ?? {};

/** A deleted account: nothing, or the stand-in that newer answers carry. */
function user(account: Account | undefined): object | null {
  if (account === undefined) return null;
  return { id: account.id, login: account.login, type: account.isBot ? "Bot" : "User" };
}

const ghost = { id: 10137, login: "ghost", type: "User" };

function proposalFields({ merged, ...one }: PullRequest): object {
  return {
    number: one.number,
    title: one.title,
    html_url: one.url,
    state: one.state === "open" ? "open" : "closed",
    draft: one.isDraft,
    user: user(one.author) ?? ghost,
    base: { ref: one.base.branch, sha: one.base.commit },
    head: { ref: one.head.branch, sha: one.head.commit, repo: { full_name: "example-org/backup" } },
    merged_at: merged?.at ?? null,
    merge_commit_sha: merged?.commit ?? null,
  };
}

export function pullRequestBody(one: PullRequest, commits: number): unknown {
  const { merged } = one;
  const facts = { merged: merged !== undefined, merged_by: user(merged?.by), commits };
  return complete(answerSchema("/pulls/{pull_number}", "get", 200), { ...proposalFields(one), ...facts });
}

/** One push to a branch, by whom it may be that its commits are made up. */
export function activityBody(
  ref: string,
  { by, ...moved }: Partial<Push> & Pick<Push, "by">,
  id: number,
): unknown {
  const made = (number: number): string => number.toString(16).padStart(40, "0");
  const fields = {
    id,
    ref,
    // GitHub writes zeros where there was nothing before.
    before: "after" in moved ? (moved.before ?? made(0)) : made(id),
    after: moved.after ?? made(id + 1),
    timestamp: "2026-11-02T09:00:00Z",
    activity_type: moved.isForced === true ? "force_push" : "push",
    actor: user(by),
  };
  return complete(elements(answerSchema("/activity", "get", 200)), fields);
}

export function memberBody(id: number): unknown {
  const fields = { id, login: `member-${id}`, type: "User" };
  return complete(elements(answerSchema("/orgs/{org}/teams/{team_slug}/members", "get", 200)), fields);
}

export function userBody(id: number, login: string): unknown {
  const { oneOf, ...schema } = answerSchema("/users/{username}", "get", 200);
  return complete(oneOf?.at(-1) ?? schema, { id, login, type: "User" });
}

/** The account that a token acts as. */
export function ownBody({ id, login }: Account): unknown {
  const { oneOf, ...schema } = answerSchema("/user", "get", 200);
  return complete(oneOf?.at(-1) ?? schema, { id, login, type: "User" });
}

export function permissionBody({ id, login }: Account, permission: string): unknown {
  const fields = { permission, role_name: permission, user: { id, login, type: "User" } };
  return complete(answerSchema("/collaborators/{username}/permission", "get", 200), fields);
}

export function repositoryBody(): unknown {
  return complete(answerSchema("", "get", 200), { default_branch: "main" });
}

/** A rule with the ruleset that it comes from. */
export function ruleBody(rule: BranchRule): unknown {
  const source = { ruleset_source_type: "Repository", ruleset_source: "example-org/backup", ruleset_id: 1 };
  return { ...rule, ...source };
}

/** As lists have it: without who merged. */
export function listedPullRequestBody(one: PullRequest): unknown {
  return complete(elements(answerSchema("/commits/{commit_sha}/pulls", "get", 200)), proposalFields(one));
}

export function reviewBody(one: Review): unknown {
  return complete(elements(answerSchema("/pulls/{pull_number}/reviews", "get", 200)), {
    id: one.id,
    html_url: one.url,
    user: user(one.author),
    state: one.state.toUpperCase().replace("-", "_"),
    body: one.body,
    commit_id: one.commit ?? null,
    ...(one.submittedAt !== undefined && { submitted_at: one.submittedAt }),
  });
}

export function commitBody(one: ProposedCommit): unknown {
  return complete(elements(answerSchema("/pulls/{pull_number}/commits", "get", 200)), {
    sha: one.id,
    author: user(one.author),
    // GitHub says "nobody" in two ways.
    committer: user(one.committer) ?? {},
    commit: { message: one.message },
  });
}

const eventNames: Readonly<Record<TimelineEvent["kind"], string>> = {
  "force-pushed": "head_ref_force_pushed",
  "base-changed": "base_ref_changed",
  "review-dismissed": "review_dismissed",
  merged: "merged",
  closed: "closed",
  reopened: "reopened",
};

function timelineSchema(title: string): Schema {
  const kinds = elements(answerSchema("/issues/{issue_number}/timeline", "get", 200)).anyOf ?? [];
  const found = kinds.find((one) => one.title === title);
  if (found === undefined) throw new Error(`GitHub's timelines have no ${title}`);
  return found;
}

export function eventBody(one: TimelineEvent, id: number): unknown {
  const fields = { id, event: eventNames[one.kind], created_at: one.at, actor: user(one.actor) ?? ghost };
  if (one.kind !== "review-dismissed") return complete(timelineSchema("State Change Issue Event"), fields);
  const dismissed = { state: "dismissed", review_id: one.review, dismissal_message: "" };
  return complete(timelineSchema("Review Dismissed Issue Event"), { ...fields, dismissed_review: dismissed });
}

/** Entries of every timeline that say nothing about approvals. */
export function otherEventBodies(): unknown[] {
  return [
    complete(timelineSchema("Timeline Committed Event"), { event: "committed" }),
    complete(timelineSchema("Timeline Line Commented Event"), { comments: [] }),
    complete(timelineSchema("Timeline Comment Event"), { event: "commented", actor: ghost, user: ghost }),
  ];
}

export function issueBody(one: Issue): unknown {
  return complete(elements(answerSchema("/issues", "get", 200)), {
    number: one.number,
    html_url: one.url,
    title: one.title,
    body: one.body === "" ? null : one.body,
    state: one.state,
    labels: one.labels.map((name) => ({ name })),
    user: user(one.author),
  });
}

/** GitHub lists pull requests among the issues. */
export function pullRequestAsIssueBody(one: PullRequest, label: string): unknown {
  return complete(elements(answerSchema("/issues", "get", 200)), {
    number: one.number,
    html_url: one.url,
    title: one.title,
    state: "open",
    labels: [{ name: label }],
    pull_request: {},
  });
}

export function commentBody(one: Comment): unknown {
  return complete(elements(answerSchema("/issues/{issue_number}/comments", "get", 200)), {
    id: one.id,
    body: one.body,
    user: user(one.author),
  });
}
