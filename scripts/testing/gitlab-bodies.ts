import type { Account, Comment, Issue, ProposedCommit } from "../ports/forge.ts";
import type { MemoryProposal } from "../ports/forge-memory.ts";
import { at, commitId } from "./github-world.ts";

// How GitLab's REST API v4 writes what a forge holds, by its documentation. Fields that nobody reads are left out.

const ghost = { id: 3, username: "ghost", name: "Ghost User", state: "active" };

/** As lists have it: without whether it is a bot. A deleted account is GitLab's ghost. */
export function userBody(account: Account | undefined): object {
  if (account === undefined) return ghost;
  return { id: account.id, username: account.login, name: account.login, state: "active" };
}

/** When merge requests are opened: after the first push to their branch. */
const opened = at(-100);

export function mergeRequestBody({ pullRequest: one }: MemoryProposal): object {
  const { merged } = one;
  return {
    id: one.number + 10_000,
    iid: one.number,
    project_id: 5,
    source_project_id: 5,
    title: one.title,
    web_url: one.url,
    state: one.state === "open" ? "opened" : one.state,
    draft: one.isDraft,
    author: userBody(one.author),
    source_branch: one.head.branch,
    target_branch: one.base.branch,
    sha: one.head.commit,
    diff_refs: { base_sha: one.base.commit, start_sha: one.base.commit, head_sha: one.head.commit },
    created_at: opened,
    merged_at: merged?.at ?? null,
    merge_user: merged === undefined ? null : userBody(merged.by),
    merge_commit_sha: merged?.commit ?? null,
    squash_commit_sha: null,
  };
}

/** Newest first, as GitLab lists them: one for each move of the head, and the first. */
export function versionBodies({ pullRequest, timeline }: MemoryProposal): object[] {
  const moves = timeline
    .filter(({ kind }) => kind === "force-pushed")
    .toSorted((a, b) => compare(a.at, b.at));
  const times = [opened, ...moves.map((move) => move.at)];
  return times
    .map((created, index) => ({
      id: index + 1,
      head_commit_sha: index === times.length - 1 ? pullRequest.head.commit : commitId(700 + index),
      created_at: created,
      state: "collected",
    }))
    .reverse();
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

export function commitBody(one: ProposedCommit, host: string): object {
  const address = (account: Account | undefined): string =>
    account === undefined ? "someone@example.org" : `${account.id}-${account.login}@users.noreply.${host}`;
  return {
    id: one.id,
    short_id: one.id.slice(0, 8),
    message: one.message,
    author_email: address(one.author),
    committer_email: address(one.committer),
  };
}

const stateWords: Readonly<Record<string, string>> = {
  approved: "approved this merge request",
  dismissed: "approved this merge request",
  "changes-requested": "requested changes",
};

interface Written {
  readonly id: number;
  readonly body: string;
  readonly author: Account | undefined;
  readonly at: string;
  readonly system: boolean;
}

/** Everything below a merge request, oldest first: comments, and what GitLab notes about itself. */
export function noteBodies({ reviews, timeline }: MemoryProposal, comments: readonly Comment[]): object[] {
  const system = true;
  // What a person says to an approval is a comment just before it.
  const said = ({ body }: Comment) => reviews.find((one) => one.body === body)?.submittedAt;
  const notes: Written[] = comments.map((one) => ({ ...one, at: said(one) ?? at(-50), system: false }));
  for (const { id, author, state, submittedAt = opened } of reviews)
    notes.push({ id, body: stateWords[state] ?? "", author, at: submittedAt, system });
  for (const [index, { kind, at: when, actor }] of timeline.entries()) {
    const id = 60_000 + index;
    const words = {
      "force-pushed": "added 1 commit\n\n<ul><li>0123abcd - 修訂</li></ul>",
      "base-changed": "changed target branch from `main` to `next`",
      "review-dismissed": "unapproved this merge request",
    };
    const body = Object.hasOwn(words, kind) ? words[kind as keyof typeof words] : undefined;
    if (body !== undefined) notes.push({ id, body, author: actor, at: when, system });
  }
  return notes
    .toSorted((a, b) => compare(a.at, b.at))
    .map(({ id, body, author, at: when, system: isSystem }) =>
      noteBody({ id, body, author }, when, isSystem),
    );
}

export function noteBody(one: Comment, when = at(-50), system = false): object {
  return {
    id: one.id,
    body: one.body,
    author: userBody(one.author),
    created_at: when,
    updated_at: when,
    system,
  };
}

export function stateEventBodies({ timeline }: MemoryProposal): object[] {
  return timeline
    .filter(({ kind }) => ["closed", "reopened", "merged"].includes(kind))
    .map(({ kind, at: when, actor }, index) => ({
      id: index + 1,
      user: userBody(actor),
      created_at: when,
      state: kind,
    }));
}

/** Newest first, each push going on from where the one before it ended. */
export function pushBodies({ pullRequest: { head }, pushers }: MemoryProposal): object[] {
  const from = (index: number): string | null => (index === pushers.length ? null : commitId(8000 + index));
  return pushers.map((pusher, index) => ({
    id: 9000 - index,
    action_name: "pushed to",
    author: userBody(pusher),
    created_at: at(-200 - index),
    push_data: {
      action: index === pushers.length - 1 ? "created" : "pushed",
      ref_type: "branch",
      ref: head.branch,
      commit_from: from(index + 1),
      commit_to: index === 0 ? head.commit : from(index),
    },
  }));
}

export function issueBody(one: Issue): object {
  return {
    id: one.number + 20_000,
    iid: one.number,
    web_url: one.url,
    title: one.title,
    description: one.body === "" ? null : one.body,
    state: one.state === "open" ? "opened" : "closed",
    labels: one.labels,
    author: userBody(one.author),
  };
}
