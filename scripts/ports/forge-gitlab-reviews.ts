import type { Review, ReviewState, TimelineEvent } from "./forge.ts";
import { moment, type Note, type Version, versionAt } from "./forge-gitlab-notes.ts";
import type { People } from "./forge-gitlab-people.ts";
import { gitlabProblems } from "./forge-gitlab-problems.ts";
import { inOrder } from "./forge-order.ts";
import { ForgeProblem } from "./forge-problems.ts";

/** GitLab's own words about decisions: only its notes on itself are read for them, and an approval only whole. */
const approval = "approved this merge request";
const withdrawal = "unapproved this merge request";
const refusal = /^requested changes\b/;

/** What is read of a merge request to tell its reviews. */
export interface Reviewing {
  readonly url: string;
  readonly notes: readonly Note[];
  readonly versions: readonly Version[];
  /** Numbers of those who approve it now. */
  readonly approvers: readonly number[];
}

/**
 * Decisions as GitLab noted them. An approval stands when nothing took it back and GitLab still lists its author; a push
 * can take it back without a word. Its commit is the head of the version that was the newest at its time, its body what
 * the same person wrote to that version before approving: GitLab keeps neither with an approval.
 */
export async function reviewsOf(of: Reviewing, { account }: People): Promise<readonly Review[]> {
  const { url, notes, versions, approvers } = of;
  const made = notes.filter((one) => decisionOf(one) !== undefined);
  const standing = new Set(approvers.map((by) => standingApproval(notes, by)));
  const reviews: Review[] = [];
  for (const one of made) {
    const decision = decisionOf(one) ?? "commented";
    const seen = one.isImported ? undefined : versionAt(versions, moment(one));
    const words = seen === undefined ? [] : wordsWith(one, seen, notes);
    reviews.push({
      id: one.id,
      url: `${url}#note_${one.id}`,
      author: await account(one.author),
      state: decision === "approved" && !standing.has(one.id) ? "dismissed" : decision,
      submittedAt: one.at,
      commit: seen?.head,
      body: words.map(({ body }) => body).join("\n\n"),
      ...(words.some(({ isEdited }) => isEdited) && { isEdited: true }),
    });
  }
  return inOrder(reviews);
}

function decisionOf({ isSystem, body }: Note): ReviewState | undefined {
  if (isSystem && body === approval) return "approved";
  return isSystem && refusal.test(body) ? "changes-requested" : undefined;
}

/** The note of the approval by which somebody is listed. Throws when there is none: then the notes are not whole. */
function standingApproval(notes: readonly Note[], by: number): number {
  const last = notes.findLast(
    (one) => one.by === by && one.isSystem && (decisionOf(one) === "approved" || one.body === withdrawal),
  );
  if (last === undefined || last.body === withdrawal) throw new ForgeProblem(gitlabProblems.approvals());
  return last.id;
}

function wordsWith(given: Note, seen: Version, notes: readonly Note[]): readonly Note[] {
  return notes.filter(
    (one) =>
      !one.isSystem && one.by === given.by && moment(one) > moment(seen) && moment(one) <= moment(given),
  );
}

/** Approvals taken back by those who gave them. */
export async function withdrawals(
  notes: readonly Note[],
  { account }: People,
): Promise<readonly TimelineEvent[]> {
  const events: TimelineEvent[] = [];
  for (const [index, one] of notes.entries()) {
    if (!one.isSystem || one.body !== withdrawal) continue;
    const earlier = notes.slice(0, index);
    const taken = earlier.findLast((other) => other.by === one.by && decisionOf(other) === "approved");
    const event = { kind: "review-dismissed", at: one.at, actor: await account(one.author) } as const;
    if (taken !== undefined) events.push({ ...event, review: taken.id });
  }
  return events;
}
