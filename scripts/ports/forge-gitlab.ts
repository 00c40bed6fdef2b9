import type { Forge, PullRequest } from "./forge.ts";
import { at, type Field, id, items, objectId, page } from "./forge-fields.ts";
import { type Connection, connect, type GitlabOptions } from "./forge-gitlab-connection.ts";
import { comment, harmless, hasLabel, issue, labelled, labelName, sentIssue } from "./forge-gitlab-issues.ts";
import { note, version } from "./forge-gitlab-notes.ts";
import { accountsBehind, type People, people, proposedCommit } from "./forge-gitlab-people.ts";
import { gitlabProblems } from "./forge-gitlab-problems.ts";
import { baseChanges, headMoves, pullRequest, stateChanges } from "./forge-gitlab-proposals.ts";
import { pushersOf } from "./forge-gitlab-pushes.ts";
import { inTurn, readList, readOne, write } from "./forge-gitlab-requests.ts";
import { reviewsOf, withdrawals } from "./forge-gitlab-reviews.ts";
import { branchRules, mayWrite } from "./forge-gitlab-rights.ts";
import { byTime } from "./forge-order.ts";
import { answered, ForgeProblem } from "./forge-problems.ts";
import { untold } from "./forge-untold.ts";

type Gitlab = Connection & People;

/**
 * GitLab, or a server of one's own, behind the port of forges. Nothing is asked before the first call.
 *
 * What GitLab does not tell, and what comes of it:
 * - Which commit an approval saw: taken from the versions by time; undefined in the moment of a push and after an import.
 * - Who wrote a commit: only private commit addresses and public ones lead to an account; others are nobody's.
 * - Who pushed long ago or to many branches at once: the pushers are unknown.
 * - Who moved a head by dropping commits only: that event has no actor.
 * - What was written before it was edited, and drafts of reviews.
 * - Whether whoever is no member may write: GitLab hides them as it hides what is not there.
 * - Which of issue and merge request a number means, as both count from 1: comments are those of merge requests.
 */
export function gitlabForge(options: GitlabOptions): Forge {
  let opened: Gitlab | undefined;
  /** Comment → the merge request below which it was seen: GitLab changes none without that. */
  const below = new Map<number, number>();
  const run = <T>(read: (gitlab: Gitlab) => Promise<T>) =>
    answered(async () => {
      if (opened === undefined) {
        const connection = connect(options);
        opened = { ...connection, ...people(connection) };
      }
      return read(opened);
    });
  const request = (gitlab: Gitlab, number: number): Promise<Field> =>
    readOne(gitlab, mergePath(gitlab, number), "merge request");
  const notes = async (gitlab: Gitlab, number: number) => {
    const query = { sort: "asc", order_by: "created_at" };
    return readList(gitlab, `${mergePath(gitlab, number)}/notes`, "notes", query);
  };
  const versions = async (gitlab: Gitlab, number: number) =>
    (await readList(gitlab, `${mergePath(gitlab, number)}/versions`, "versions")).map(version);
  return {
    pullRequest: (number) => run(async (gitlab) => pullRequest(await request(gitlab, number), gitlab)),
    reviews: (number) =>
      run(async (gitlab) => {
        const of = await request(gitlab, number);
        const approvals = await readOne(gitlab, `${mergePath(gitlab, number)}/approvals`, "approvals");
        const approvers = items(at(approvals, "approved_by")).map((one) => id(at(at(one, "user"), "id")));
        const read = { url: page(at(of, "web_url")), approvers, versions: await versions(gitlab, number) };
        return reviewsOf({ ...read, notes: (await notes(gitlab, number)).map(note) }, gitlab);
      }),
    commits: (number) => run((gitlab) => commitsOf(gitlab, number)),
    timeline: (number) =>
      run(async (gitlab) => {
        const path = mergePath(gitlab, number);
        const commits = await readList(gitlab, `${path}/commits`, "commits");
        const ids = new Set(commits.map((of) => objectId(at(of, "id"))));
        const said = (await notes(gitlab, number)).map(note);
        const states = await readList(gitlab, `${path}/resource_state_events`, "state events");
        return byTime([
          ...(await headMoves(await versions(gitlab, number), ids, said, gitlab)),
          ...(await baseChanges(said, gitlab)),
          ...(await withdrawals(said, gitlab)),
          ...(await stateChanges(states, gitlab)),
        ]);
      }),
    pushers: (number) => run(async (gitlab) => pushersOf(gitlab, await request(gitlab, number), gitlab)),
    ...untold("GitLab"),
    accountsOf: (owner) => run((gitlab) => accountsBehind(gitlab, owner)),
    mayWrite: (account) => run((gitlab) => mayWrite(gitlab, account)),
    ownAccount: () => run(async (gitlab) => gitlab.account(await readOne(gitlab, "/user", "user"))),
    branchRules: () => run(branchRules),
    pullRequestsOf: (commit) =>
      run(async (gitlab) => {
        const path = `${gitlab.project}/repository/commits/${encodeURIComponent(commit)}/merge_requests`;
        const numbers = (await readList(gitlab, path, "merge requests")).map((of) => id(at(of, "iid")));
        const whole: PullRequest[] = [];
        for (const number of numbers.sort((a, b) => a - b))
          whole.push(await pullRequest(await request(gitlab, number), gitlab));
        return whole.filter(({ merged }) => merged !== undefined);
      }),
    issues: (label) =>
      run(async (gitlab) => {
        const query = { labels: labelName(label), state: "all", order_by: "created_at", sort: "asc" };
        const entries = await readList(gitlab, `${gitlab.project}/issues`, "issues", query);
        const issues = await inTurn(entries, (of) => issue(of, gitlab));
        if (!issues.every((one) => hasLabel(one, label)))
          throw new ForgeProblem(gitlabProblems.malformed("issues.labels"));
        return issues;
      }),
    openIssue: (words) =>
      run(async (gitlab) => {
        const read = (of: Field) => issue(of, gitlab);
        return labelled(
          await write(gitlab, ["POST", `${gitlab.project}/issues`], sentIssue(words), read),
          words,
        );
      }),
    changeIssue: (number, change) =>
      run(async (gitlab) => {
        const path = `${gitlab.project}/issues/${number}`;
        const read = (of: Field) => issue(of, gitlab);
        return labelled(await write(gitlab, ["PUT", path], sentIssue(change), read), change);
      }),
    comments: (number) =>
      run(async (gitlab) => {
        const entries = await notes(gitlab, number);
        const said = entries.filter((of) => !note(of).isSystem);
        for (const of of said) below.set(id(at(of, "id")), number);
        return inTurn(said, (of) => comment(of, gitlab));
      }),
    addComment: (number, words) =>
      run(async (gitlab) => {
        const path = `${mergePath(gitlab, number)}/notes`;
        const read = (of: Field) => comment(of, gitlab);
        const added = await write(gitlab, ["POST", path], { body: harmless(words) }, read);
        below.set(added.id, number);
        return added;
      }),
    changeComment: (commentId, words) =>
      run(async (gitlab) => {
        const number = below.get(commentId);
        if (number === undefined) throw new ForgeProblem(gitlabProblems.comment());
        const path = `${mergePath(gitlab, number)}/notes/${commentId}`;
        const read = (of: Field) => comment(of, gitlab);
        return write(gitlab, ["PUT", path], { body: harmless(words) }, read);
      }),
  };
}

const mergePath = ({ project }: Connection, number: number): string => `${project}/merge_requests/${number}`;

/** All commits, the head that the merge request names among them. */
async function commitsOf(gitlab: Gitlab, number: number) {
  const of = await readOne(gitlab, mergePath(gitlab, number), "merge request");
  const { head } = await pullRequest(of, gitlab);
  const entries = await readList(gitlab, `${mergePath(gitlab, number)}/commits`, "commits");
  const commits = await inTurn(entries, (entry) => proposedCommit(entry, gitlab));
  if (!commits.some((one) => one.id === head.commit)) throw new ForgeProblem(gitlabProblems.changed());
  return commits;
}
