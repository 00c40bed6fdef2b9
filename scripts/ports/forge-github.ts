import type { Forge, Issue, IssueText, ProposedCommit, PullRequest } from "./forge.ts";
import { at, count, type Field, id, items } from "./forge-fields.ts";
import { type Connection, connect, type GithubOptions } from "./forge-github-connection.ts";
import { comment, isPullRequest, issue } from "./forge-github-issues.ts";
import { accountsBehind, pushersOf, pushesOf } from "./forge-github-people.ts";
import { githubProblems } from "./forge-github-problems.ts";
import { proposedCommit, pullRequest, review, timelineEvents } from "./forge-github-proposals.ts";
import { readList, readOne, write } from "./forge-github-requests.ts";
import { branchRules, mayWrite, ownAccount } from "./forge-github-rights.ts";
import { inOrder } from "./forge-order.ts";
import { answered, ForgeProblem } from "./forge-problems.ts";

const repo = "/repos/{owner}/{repo}";

/** GitHub, or an Enterprise Server, behind the port of forges. Nothing is asked before the first call. */
export function githubForge(options: GithubOptions): Forge {
  let opened: Promise<Connection> | undefined;
  const connection = (): Promise<Connection> => {
    opened ??= connect(options);
    return opened;
  };
  type Parameters = Readonly<Record<string, unknown>>;
  const one = async (path: string, parameters: Parameters, name: string): Promise<Field> => ({
    forge: "GitHub",
    value: await readOne(await connection(), `GET ${repo}${path}`, parameters),
    name,
  });
  const list = async (path: string, parameters: Parameters, name: string): Promise<readonly Field[]> => {
    const entries = await readList(await connection(), `GET ${repo}${path}`, parameters);
    return items({ forge: "GitHub", value: entries, name });
  };
  const send = async <T>(route: string, parameters: Parameters, read: (of: Field) => T): Promise<T> =>
    write(await connection(), route, parameters, (value) => read({ forge: "GitHub", value, name: "answer" }));

  const proposal = async (number: number): Promise<Field> =>
    one("/pulls/{number}", { number }, "pull request");
  const named = async (commit: string): Promise<readonly PullRequest[]> => {
    const found = await list("/commits/{commit}/pulls", { commit }, "pull requests");
    const numbers = unrepeated(found, (of) => id(at(of, "number"))).map((of) => id(at(of, "number")));
    const whole: PullRequest[] = [];
    for (const number of numbers.sort((a, b) => a - b)) whole.push(pullRequest(await proposal(number)));
    return whole;
  };
  return {
    pullRequest: (number) => answered(async () => pullRequest(await proposal(number))),
    reviews: (number) =>
      answered(async () => {
        const reviews = (await list("/pulls/{number}/reviews", { number }, "reviews")).map(review);
        return inOrder(unrepeated(reviews, (one) => one.id));
      }),
    commits: (number) =>
      answered(async () => {
        const of = await proposal(number);
        const commits = (await list("/pulls/{number}/commits", { number }, "commits")).map(proposedCommit);
        return allOf(commits, pullRequest(of), count(at(of, "commits")));
      }),
    timeline: (number) =>
      answered(async () => timelineEvents(await list("/issues/{number}/timeline", { number }, "timeline"))),
    pushers: (number) => answered(async () => pushersOf(await connection(), await proposal(number))),
    pushes: (number) => answered(async () => pushesOf(await connection(), await proposal(number))),
    accountsOf: (owner) => answered(async () => accountsBehind(await connection(), owner)),
    mayWrite: (account) => answered(async () => mayWrite(await connection(), account)),
    ownAccount: () => answered(async () => ownAccount(await connection())),
    branchRules: () => answered(async () => branchRules(await connection())),
    pullRequestsOf: (commit) =>
      answered(async () => (await named(commit)).filter(({ merged }) => merged !== undefined)),
    pullRequestsAt: (commit) => answered(() => named(commit)),
    issues: (label) =>
      answered(async () => {
        if (label === "" || label.includes(",")) throw new ForgeProblem(githubProblems.label());
        const asked = { labels: label, state: "all", sort: "created", direction: "asc" };
        const entries = await list("/issues", asked, "issues");
        const issues = entries.filter((of) => !isPullRequest(of)).map(issue);
        return unrepeated(issues, ({ number }) => number);
      }),
    openIssue: (text) =>
      answered(async () => labelled(await send(`POST ${repo}/issues`, { ...text }, issue), text)),
    changeIssue: (number, change) =>
      answered(async () =>
        labelled(await send(`PATCH ${repo}/issues/{number}`, { ...change, number }, issue), change),
      ),
    comments: (number) =>
      answered(async () =>
        unrepeated(
          (await list("/issues/{number}/comments", { number }, "comments")).map(comment),
          (one) => one.id,
        ),
      ),
    addComment: (number, body) =>
      answered(() => send(`POST ${repo}/issues/{number}/comments`, { number, body }, comment)),
    changeComment: (id, body) =>
      answered(() => send(`PATCH ${repo}/issues/comments/{id}`, { id, body }, comment)),
  };
}

/** An entry on two pages means that others moved between pages and may have been missed. */
function unrepeated<T>(entries: readonly T[], key: (entry: T) => number | string): readonly T[] {
  if (new Set(entries.map(key)).size < entries.length) throw new ForgeProblem(githubProblems.changed());
  return entries;
}

/** GitHub lists at most 250 commits; whoever wrote the others would go unseen. */
function allOf(
  commits: readonly ProposedCommit[],
  { head }: PullRequest,
  total: number,
): readonly ProposedCommit[] {
  const shown = unrepeated(commits, (one) => one.id).length;
  if (shown !== total) throw new ForgeProblem(githubProblems["some-commits"](shown, total));
  if (!commits.some((one) => one.id === head.commit)) throw new ForgeProblem(githubProblems.changed());
  return commits;
}

/** GitHub drops labels silently when the token may not set them. */
function labelled(written: Issue, { labels = [] }: Partial<IssueText>): Issue {
  const has = new Set(written.labels.map((label) => label.toLowerCase()));
  if (labels.every((label) => has.has(label.toLowerCase()))) return written;
  throw new ForgeProblem(githubProblems["labels-dropped"](written.number), { maybeDone: true });
}
