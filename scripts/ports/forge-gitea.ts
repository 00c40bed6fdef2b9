import type { Forge, ProposedCommit, PullRequest } from "./forge.ts";
import { at, type Field, flag, id, text } from "./forge-fields.ts";
import { type Connection, connect, type GiteaOptions } from "./forge-gitea-connection.ts";
import { comment, issue, issuesOf, labelIds, labelled } from "./forge-gitea-issues.ts";
import { readList, readTimeline, unrepeated } from "./forge-gitea-lists.ts";
import { accountsBehind, pushersOf } from "./forge-gitea-people.ts";
import { giteaProblems } from "./forge-gitea-problems.ts";
import { proposedCommit, pullRequest, reviews, timelineEvents } from "./forge-gitea-proposals.ts";
import { readOne, send, write } from "./forge-gitea-requests.ts";
import { branchRules, mayWrite, ownAccount } from "./forge-gitea-rights.ts";
import { answered, ForgeProblem } from "./forge-problems.ts";
import { untold } from "./forge-untold.ts";

/**
 * Gitea or Forgejo behind the port of forges. Nothing is asked before the first call. What Gitea cannot tell is unknown:
 *
 * - a proposal imported from another forge, whose acts are under the importer's name;
 * - who pushed, when the activity has a gap: a deleted account, cleaned activity, AGit, servers before 1.20;
 * - a merged pull request whose branch went on after the merge;
 * - by which pull request a commit came that is not itself a merge point, where rebase or fast-forward merges are allowed;
 * - a team's members for accounts outside its organization;
 * - whether an account may write, for tokens of others than administrators.
 *
 * Not unknown, and to be kept in mind: Gitea does not tell which accounts are bots, apart from its own for workflows,
 * and hides some entries of a timeline after cutting it into pages (see `readTimeline`).
 */
export function giteaForge(options: GiteaOptions): Forge {
  let opened: Connection | undefined;
  const connection = (): Connection => {
    opened ??= connect(options);
    return opened;
  };
  const one = async (path: string, name: string): Promise<Field> => ({
    forge: "Gitea",
    value: await readOne(connection(), connection().repository + path),
    name,
  });
  const list = (path: string): Promise<readonly Field[]> =>
    readList(connection(), connection().repository + path);
  const put = <T>(
    method: "POST" | "PATCH" | "PUT",
    path: string,
    body: object,
    read: (of: Field) => T,
  ): Promise<T> =>
    write(connection(), method, connection().repository + path, body, (value) =>
      read({ forge: "Gitea", value, name: "answer" }),
    );

  const proposal = async (number: number): Promise<Field> => {
    const of = await one(`/pulls/${number}`, "pull request");
    const origin = at(await one(`/issues/${number}`, "issue"), "original_author");
    if (text(origin) !== "") throw new ForgeProblem(giteaProblems.imported());
    return of;
  };
  const timeline = async (number: number): Promise<readonly Field[]> => {
    const entries = await readTimeline(connection(), `${connection().repository}/issues/${number}/timeline`);
    return unrepeated(entries, (entry) => id(at(entry, "id")));
  };
  const commits = async (number: number): Promise<readonly ProposedCommit[]> =>
    (await list(`/pulls/${number}/commits`)).map(proposedCommit);
  const whole = async (number: number): Promise<PullRequest> => {
    const found = pullRequest(await proposal(number));
    // Gitea shows the branch as it is now, also when it went on after the merge; commits end where the merge was.
    if (found.merged !== undefined) withHead(await commits(number), found);
    return found;
  };
  return {
    pullRequest: (number) => answered(() => whole(number)),
    reviews: (number) =>
      answered(async () => {
        await proposal(number);
        const path = `${connection().repository}/pulls/${number}/reviews`;
        const listed = unrepeated(await readList(connection(), path, {}, true), (entry) =>
          id(at(entry, "id")),
        );
        return reviews(listed, await timeline(number));
      }),
    commits: (number) =>
      answered(async () => withHead(await commits(number), pullRequest(await proposal(number)))),
    timeline: (number) =>
      answered(async () => {
        await proposal(number);
        return timelineEvents(await timeline(number));
      }),
    pushers: (number) => answered(async () => pushersOf(connection(), await proposal(number))),
    ...untold("Gitea"),
    accountsOf: (owner) => answered(() => accountsBehind(connection(), owner)),
    mayWrite: (one) => answered(() => mayWrite(connection(), one)),
    ownAccount: () => answered(() => ownAccount(connection())),
    branchRules: () => answered(() => branchRules(connection())),
    pullRequestsOf: (commit) =>
      answered(async () => {
        const found = await mergedAs(connection(), commit);
        return found === undefined ? [] : [await whole(found)];
      }),
    issues: (label) => answered(() => issuesOf(connection(), label)),
    openIssue: (told) =>
      answered(async () => {
        const labels = await labelIds(connection(), told.labels);
        return labelled(await put("POST", "/issues", { ...told, labels }, issue), told);
      }),
    changeIssue: (number, { labels, ...change }) =>
      answered(async () => {
        const path = `/issues/${number}`;
        if (labels !== undefined) {
          await one(path, "issue");
          const ids = await labelIds(connection(), labels);
          await put("PUT", `${path}/labels`, { labels: ids }, () => undefined);
        }
        return labelled(await put("PATCH", path, change, issue), labels === undefined ? {} : { labels });
      }),
    comments: (number) =>
      answered(async () => {
        const comments = (await list(`/issues/${number}/comments`)).map(comment);
        return unrepeated(comments, (entry) => entry.id);
      }),
    addComment: (number, body) =>
      answered(() => put("POST", `/issues/${number}/comments`, { body }, comment)),
    changeComment: (id, body) => answered(() => put("PATCH", `/issues/comments/${id}`, { body }, comment)),
  };
}

/** The commits of a pull request, the head among them. */
function withHead(commits: readonly ProposedCommit[], { head }: PullRequest): readonly ProposedCommit[] {
  unrepeated(commits, ({ id }) => id);
  if (!commits.some(({ id }) => id === head.commit)) throw new ForgeProblem(giteaProblems["head-moved"]());
  return commits;
}

/** The number of the pull request that was merged as this commit; undefined when there is none, as after a direct push. */
async function mergedAs(connection: Connection, commit: string): Promise<number | undefined> {
  const { repository } = connection;
  const reply = await send(connection, "GET", `${repository}/commits/${encodeURIComponent(commit)}/pull`);
  if (reply.status !== 404)
    return id(at({ forge: "Gitea", value: reply.body, name: "pull request" }, "number"));
  // 404 is also the answer to those who may not look.
  const settings: Field = {
    forge: "Gitea",
    value: await readOne(connection, repository),
    name: "repository",
  };
  const ways = ["allow_rebase", "allow_fast_forward_only_merge"].map((key) => flag(at(settings, key)));
  if (ways.includes(true)) throw new ForgeProblem(giteaProblems.rebased());
  return undefined;
}
