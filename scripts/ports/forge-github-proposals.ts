import type { ProposedCommit, PullRequest, Review, ReviewState, TimelineEvent } from "./forge.ts";
import {
  account,
  at,
  type Field,
  flag,
  id,
  linkedAccount,
  objectId,
  oneOf,
  orNull,
  page,
  text,
  time,
} from "./forge-fields.ts";
import { byTime } from "./forge-order.ts";

/** From the answer to `pulls/{number}`: lists of pull requests lack who merged. */
export function pullRequest(of: Field): PullRequest {
  const mergedAt = orNull(at(of, "merged_at"), time);
  const state = oneOf(at(of, "state"), { open: "open", closed: "closed" } as const);
  const isMerged = mergedAt !== undefined;
  return {
    number: id(at(of, "number")),
    title: text(at(of, "title")),
    url: page(at(of, "html_url")),
    state: isMerged ? "merged" : state,
    isDraft: flag(at(of, "draft")),
    author: account(at(of, "user")),
    base: side(at(of, "base")),
    head: side(at(of, "head")),
    ...(isMerged && {
      merged: {
        at: mergedAt,
        by: account(at(of, "merged_by")),
        commit: objectId(at(of, "merge_commit_sha")),
      },
    }),
  };
}

function side(of: Field): PullRequest["base"] {
  return { branch: text(at(of, "ref")), commit: objectId(at(of, "sha")) };
}

const reviewStates: Readonly<Record<string, ReviewState>> = {
  APPROVED: "approved",
  CHANGES_REQUESTED: "changes-requested",
  COMMENTED: "commented",
  DISMISSED: "dismissed",
  PENDING: "pending",
};

export function review(of: Field): Review {
  const submitted = at(of, "submitted_at");
  return {
    id: id(at(of, "id")),
    url: page(at(of, "html_url")),
    author: account(at(of, "user")),
    state: oneOf(at(of, "state"), reviewStates),
    submittedAt: submitted.value === undefined ? undefined : orNull(submitted, time),
    commit: orNull(at(of, "commit_id"), objectId),
    body: text(at(of, "body")),
  };
}

export function proposedCommit(of: Field): ProposedCommit {
  return {
    id: objectId(at(of, "sha")),
    author: linkedAccount(at(of, "author")),
    committer: linkedAccount(at(of, "committer")),
    message: text(at(at(of, "commit"), "message")),
  };
}

/** Restoring a deleted branch may move a head, and a base moves also by force or by itself: both void what was seen. */
const eventKinds: Readonly<Record<string, TimelineEvent["kind"]>> = {
  head_ref_force_pushed: "force-pushed",
  head_ref_restored: "force-pushed",
  base_ref_changed: "base-changed",
  base_ref_force_pushed: "base-changed",
  automatic_base_change_succeeded: "base-changed",
  review_dismissed: "review-dismissed",
  merged: "merged",
  closed: "closed",
  reopened: "reopened",
};

/** The events among the entries of a timeline that change what a review means, oldest first. */
export function timelineEvents(entries: readonly Field[]): readonly TimelineEvent[] {
  return byTime(entries.flatMap(timelineEvent));
}

function timelineEvent(of: Field): TimelineEvent[] {
  const name = at(of, "event");
  // Comments on lines and on commits are listed without a name.
  if (name.value === undefined) return [];
  const kind = Object.hasOwn(eventKinds, text(name)) ? eventKinds[text(name)] : undefined;
  if (kind === undefined) return [];
  const event = { kind, at: time(at(of, "created_at")), actor: account(at(of, "actor")) };
  if (kind !== "review-dismissed") return [event];
  return [{ ...event, review: id(at(at(of, "dismissed_review"), "review_id")) }];
}
