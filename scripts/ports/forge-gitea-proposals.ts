import type { ProposedCommit, PullRequest, Review, ReviewState, TimelineEvent } from "./forge.ts";
import { at, type Field, flag, id, objectId, oneOf, page, text, time } from "./forge-fields.ts";
import { account, orEmpty } from "./forge-gitea-fields.ts";
import { giteaProblems } from "./forge-gitea-problems.ts";
import { byTime, inOrder } from "./forge-order.ts";
import { ForgeProblem } from "./forge-problems.ts";

export function pullRequest(of: Field): PullRequest {
  const state = oneOf(at(of, "state"), { open: "open", closed: "closed" } as const);
  const isMerged = flag(at(of, "merged"));
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
        at: time(at(of, "merged_at")),
        by: account(at(of, "merged_by")),
        commit: objectId(at(of, "merge_commit_sha")),
      },
    }),
  };
}

/** The label is the branch's name; the ref becomes another once the branch is gone. AGit has a ref alone. */
function side(of: Field): PullRequest["base"] {
  const branch = orEmpty(at(of, "label"), text) ?? text(at(of, "ref"));
  return { branch, commit: objectId(at(of, "sha")) };
}

const reviewStates: Readonly<Record<string, ReviewState | "asked-for">> = {
  APPROVED: "approved",
  REQUEST_CHANGES: "changes-requested",
  COMMENT: "commented",
  PENDING: "pending",
  REQUEST_REVIEW: "asked-for",
};

/**
 * The submitted reviews and one's own pending ones, oldest first, with the times of the timeline: the list itself has
 * only when a review was begun. Throws when either lacks a review that the other has. Requests for a review are none.
 */
export function reviews(listed: readonly Field[], timeline: readonly Field[]): readonly Review[] {
  const submitted = new Map<number, Field>();
  for (const entry of timeline.filter((one) => at(one, "type").value === "review"))
    submitted.set(id(at(entry, "review_id")), entry);
  const all = listed.flatMap((of) => review(of, submitted));
  const isWhole = [...submitted.keys()].every((one) => all.some((other) => other.id === one));
  if (!isWhole) throw new ForgeProblem(giteaProblems["some-reviews"]());
  return inOrder(all);
}

function review(of: Field, submitted: ReadonlyMap<number, Field>): Review[] {
  const state = oneOf(at(of, "state"), reviewStates);
  if (state === "asked-for") return [];
  const number = id(at(of, "id"));
  const entry = submitted.get(number);
  if (state !== "pending" && entry === undefined) throw new ForgeProblem(giteaProblems["some-reviews"]());
  return [
    {
      id: number,
      url: page(at(of, "html_url")),
      author: account(at(of, "user")),
      state: flag(at(of, "dismissed")) ? "dismissed" : state,
      submittedAt: entry && time(at(entry, "created_at")),
      commit: orEmpty(at(of, "commit_id"), objectId),
      body: text(at(of, "body")),
      ...(entry && isEdited(entry, of) && { isEdited: true }),
    },
  ];
}

/** An edit changes the review's entry in the timeline; the list of reviews keeps what was submitted. */
function isEdited(entry: Field, of: Field): boolean {
  const wasTouched = time(at(entry, "updated_at")) !== time(at(entry, "created_at"));
  return wasTouched || text(at(entry, "body")) !== text(at(of, "body"));
}

export function proposedCommit(of: Field): ProposedCommit {
  return {
    id: objectId(at(of, "sha")),
    author: account(at(of, "author")),
    committer: account(at(of, "committer")),
    message: text(at(at(of, "commit"), "message")),
  };
}

const eventKinds: Readonly<Record<string, TimelineEvent["kind"]>> = {
  change_target_branch: "base-changed",
  dismiss_review: "review-dismissed",
  merge_pull: "merged",
  close: "closed",
  reopen: "reopened",
};

/** The events among the entries of a timeline that change what a review means, oldest first. */
export function timelineEvents(entries: readonly Field[]): readonly TimelineEvent[] {
  return byTime(entries.flatMap(timelineEvent));
}

function timelineEvent(of: Field): TimelineEvent[] {
  const type = text(at(of, "type"));
  const kind = isForcePush(of)
    ? "force-pushed"
    : Object.hasOwn(eventKinds, type)
      ? eventKinds[type]
      : undefined;
  if (kind === undefined) return [];
  const event = { kind, at: time(at(of, "created_at")), actor: account(at(of, "user")) };
  return [kind === "review-dismissed" ? { ...event, review: id(at(of, "review_id")) } : event];
}

/** Gitea keeps a push as a comment whose text is JSON; one without its flag cannot be told from a forced one. */
function isForcePush(of: Field): boolean {
  if (at(of, "type").value !== "pull_push") return false;
  const isForce = at(jsonOf(at(of, "body")), "is_force_push");
  return isForce.value === undefined || flag(isForce);
}

/** A value that Gitea wrote into a text as JSON. A text that is none reads as nothing, which no reader takes. */
export function jsonOf(field: Field): Field {
  try {
    return { ...field, value: JSON.parse(text(field)) };
  } catch (error) {
    if (error instanceof SyntaxError) return { ...field, value: undefined };
    throw error;
  }
}
