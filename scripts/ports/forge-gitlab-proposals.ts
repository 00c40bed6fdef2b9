import type { PullRequest, TimelineEvent } from "./forge.ts";
import { at, type Field, flag, id, objectId, oneOf, orNull, page, text, time } from "./forge-fields.ts";
import { moment, type Note, type Version } from "./forge-gitlab-notes.ts";
import type { People } from "./forge-gitlab-people.ts";
import { gitlabProblems } from "./forge-gitlab-problems.ts";
import { ForgeProblem } from "./forge-problems.ts";

const states = { opened: "open", locked: "open", closed: "closed", merged: "merged" } as const;

/** From the answer to `merge_requests/:iid`. */
export async function pullRequest(of: Field, { account }: People): Promise<PullRequest> {
  const state = oneOf(at(of, "state"), states);
  const diff = at(of, "diff_refs");
  if (diff.value === null) throw new ForgeProblem(gitlabProblems.diff());
  const head = objectId(at(of, "sha"));
  return {
    number: id(at(of, "iid")),
    title: text(at(of, "title")),
    url: page(at(of, "web_url")),
    state,
    isDraft: flag(at(of, "draft")),
    author: await account(at(of, "author")),
    base: { branch: text(at(of, "target_branch")), commit: objectId(at(diff, "start_sha")) },
    head: { branch: text(at(of, "source_branch")), commit: head },
    ...(state === "merged" && {
      merged: {
        at: time(at(of, "merged_at")),
        by: await account(merger(of)),
        commit: mergeCommit(of) ?? head,
      },
    }),
  };
}

/** Servers before 14.7 know only the older name. */
function merger(of: Field): Field {
  const user = at(of, "merge_user");
  return user.value === undefined ? at(of, "merged_by") : user;
}

/** Of a merge by fast-forward there is none: the head itself came to the target. */
function mergeCommit(of: Field): string | undefined {
  return orNull(at(of, "merge_commit_sha"), objectId) ?? orNull(at(of, "squash_commit_sha"), objectId);
}

/**
 * Versions whose predecessor is no part of the branch any more, and GitLab's notes of a restored branch: the head moved
 * other than by new commits. The actor is the author of GitLab's note on the commits of that push, undefined without one.
 */
export async function headMoves(
  versions: readonly Version[],
  commits: ReadonlySet<string>,
  notes: readonly Note[],
  { account }: People,
): Promise<readonly TimelineEvent[]> {
  const ordered = versions.toSorted((a, b) => a.id - b.id);
  const events: TimelineEvent[] = [];
  for (const [index, version] of ordered.entries()) {
    const before = ordered[index - 1];
    if (before === undefined || before.head === version.head || commits.has(before.head)) continue;
    const until = ordered[index + 1];
    const pushed = notes.find(
      (one) => isPush(one) && moment(one) >= moment(version) && !(until && moment(one) >= moment(until)),
    );
    const actor = pushed && (await account(pushed.author));
    events.push({ kind: "force-pushed", at: version.at, actor });
  }
  for (const one of notes.filter(({ isSystem, body }) => isSystem && /^restored source branch\b/.test(body)))
    events.push({ kind: "force-pushed", at: one.at, actor: await account(one.author) });
  return events;
}

const isPush = ({ isSystem, body }: Note): boolean => isSystem && /^added \d+ commits?\b/.test(body);

/** GitLab says it in several ways over its versions; a note too many costs an approval, one too few would keep a void one. */
export async function baseChanges(
  notes: readonly Note[],
  { account }: People,
): Promise<readonly TimelineEvent[]> {
  const events: TimelineEvent[] = [];
  for (const { isSystem, body, at: when, author } of notes)
    if (isSystem && /\btarget branch\b|\bnow targets\b/i.test(body))
      events.push({ kind: "base-changed", at: when, actor: await account(author) });
  return events;
}

const stateEvents: Readonly<Record<string, TimelineEvent["kind"]>> = {
  closed: "closed",
  reopened: "reopened",
  merged: "merged",
};

/** From the entries of `resource_state_events`; other states, such as a lock while merging, void nothing. */
export async function stateChanges(
  entries: readonly Field[],
  { account }: People,
): Promise<readonly TimelineEvent[]> {
  const events: TimelineEvent[] = [];
  for (const of of entries) {
    const state = text(at(of, "state"));
    const kind = Object.hasOwn(stateEvents, state) ? stateEvents[state] : undefined;
    if (kind === undefined) continue;
    events.push({ kind, at: time(at(of, "created_at")), actor: await account(at(of, "user")) });
  }
  return events;
}
