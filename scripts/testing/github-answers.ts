import type { ParsedRequest } from "openapi-backend";
import type { Comment, Issue, IssueText } from "../ports/forge.ts";
import type { MemoryProposal, MemoryState } from "../ports/forge-memory.ts";
import { accountsIn } from "./forge-accounts.ts";
import {
  activityBody,
  commentBody,
  commitBody,
  eventBody,
  issueBody,
  listedPullRequestBody,
  memberBody,
  otherEventBodies,
  ownBody,
  permissionBody,
  pullRequestAsIssueBody,
  pullRequestBody,
  repositoryBody,
  reviewBody,
  ruleBody,
  userBody,
} from "./github-bodies.ts";

export interface Answering {
  readonly status: number;
  readonly body: unknown;
  /** Of a list; 1 for everything else. */
  readonly pages: number;
}

/** GitHub shows no more commits of a pull request than these. */
const mostCommits = 250;

/** What GitHub answers to one operation; undefined when there is no such thing. */
export function answering(
  state: MemoryState,
  operation: string,
  request: ParsedRequest,
): Answering | undefined {
  const answer = operations[operation];
  return answer?.(state, request);
}

type Answer = (state: MemoryState, request: ParsedRequest) => Answering | undefined;

const operations: Readonly<Record<string, Answer>> = {
  "pulls/get": (state, request) => {
    const found = proposal(state, request);
    return found && one(pullRequestBody(found.pullRequest, found.commits.length));
  },
  "pulls/list-reviews": (state, request) =>
    listed(proposal(state, request)?.reviews.map(reviewBody), request),
  "pulls/list-commits": (state, request) =>
    listed(proposal(state, request)?.commits.slice(0, mostCommits).map(commitBody), request),
  "issues/list-events-for-timeline": (state, request) => {
    const events = proposal(state, request)?.timeline.map((event, index) => eventBody(event, index + 1));
    return listed(events && [...otherEventBodies(), ...events], request);
  },
  "repos/list-pull-requests-associated-with-commit": (state, request) => {
    const commit = String(request.params["commit_sha"]);
    const found = state.proposals.filter(({ pullRequest, commits, queued }) =>
      [pullRequest.merged?.commit, ...(queued ?? []), ...commits.map(({ id }) => id)].includes(commit),
    );
    return listed(
      found.map(({ pullRequest }) => listedPullRequestBody(pullRequest)),
      request,
    );
  },
  "repos/list-activities": (state, request) => {
    const ref = String(request.query["ref"]);
    const found = state.proposals.find(({ pullRequest }) => `refs/heads/${pullRequest.head.branch}` === ref);
    return listed(
      (found?.pushes ?? found?.pushers.map((by) => ({ by })))?.map((push, index) =>
        activityBody(ref, push, index + 1),
      ),
      request,
    );
  },
  "users/get-by-username": (state, request) => {
    const [id] = state.owners?.[`@${String(request.params["username"])}`] ?? [];
    return id === undefined ? undefined : one(userBody(id, String(request.params["username"])));
  },
  "teams/list-members-in-org": (state, request) => {
    const name = `@${String(request.params["org"])}/${String(request.params["team_slug"])}`;
    return listed(state.owners?.[name]?.map(memberBody), request);
  },
  "repos/get": () => one(repositoryBody()),
  "repos/get-branch-rules": (state, request) => listed(state.branchRules?.rules.map(ruleBody) ?? [], request),
  "repos/get-collaborator-permission-level": (state, request) => {
    const login = String(request.params["username"]);
    const account = accountsIn(state).find((one) => one.login === login);
    const permission = account && !state.readers?.includes(account.id) ? "write" : "read";
    return account && one(permissionBody(account, permission));
  },
  "users/get-authenticated": ({ me }) =>
    me.isBot ? { status: 403, body: notForApps, pages: 1 } : one(ownBody(me)),
  "issues/list-for-repo": (state, request) => {
    const label = String(request.query["labels"]);
    const issues = state.issues.filter(({ labels }) =>
      labels.some((name) => name.toLowerCase() === label.toLowerCase()),
    );
    const asIssues = state.proposals.map(({ pullRequest }) => pullRequestAsIssueBody(pullRequest, label));
    return listed([...asIssues, ...issues.map(issueBody)], request);
  },
  "issues/create": (state, request) => {
    const taken = [...state.proposals.map(({ pullRequest }) => pullRequest), ...state.issues];
    const number = Math.max(0, ...taken.map((other) => other.number)) + 1;
    const url = `${state.url}/issues/${number}`;
    const text = request.requestBody as IssueText;
    const issue: Issue = { ...text, number, url, state: "open", author: state.me };
    state.issues.push(issue);
    return one(issueBody(issue), 201);
  },
  "issues/update": (state, request) => {
    const index = state.issues.findIndex((issue) => issue.number === issueNumber(request));
    const found = state.issues[index];
    if (found === undefined) return undefined;
    const changed: Issue = { ...found, ...(request.requestBody as Partial<Issue>) };
    state.issues[index] = changed;
    return one(issueBody(changed));
  },
  "issues/list-comments": (state, request) =>
    listed(
      hasNumber(state, issueNumber(request))
        ? state.comments.filter(({ issue }) => issue === issueNumber(request)).map(commentBody)
        : undefined,
      request,
    ),
  "issues/create-comment": (state, request) => {
    if (!hasNumber(state, issueNumber(request))) return undefined;
    const id = Math.max(0, ...state.comments.map((comment) => comment.id)) + 1;
    const { body } = request.requestBody as Comment;
    const comment = { id, body, author: state.me, issue: issueNumber(request) };
    state.comments.push(comment);
    return one(commentBody(comment), 201);
  },
  "issues/update-comment": (state, request) => {
    const index = state.comments.findIndex(({ id }) => id === Number(request.params["comment_id"]));
    const found = state.comments[index];
    if (found === undefined) return undefined;
    const changed = { ...found, body: (request.requestBody as Comment).body };
    state.comments[index] = changed;
    return one(commentBody(changed));
  },
};

const notForApps = { message: "Resource not accessible by integration", documentation_url: "" };

function one(body: unknown, status = 200): Answering {
  return { status, body, pages: 1 };
}

/** One page of a list, 30 entries unless asked otherwise, as on GitHub. */
function listed(entries: readonly unknown[] | undefined, { query }: ParsedRequest): Answering | undefined {
  if (entries === undefined) return undefined;
  const size = Number(query["per_page"] ?? 30);
  // Lists of activity go on after a cursor, all others by the number of the page.
  const page = Number(query["page"] ?? query["after"] ?? 1);
  const body = entries.slice((page - 1) * size, page * size);
  return { status: 200, body, pages: Math.max(1, Math.ceil(entries.length / size)) };
}

function proposal({ proposals }: MemoryState, { params }: ParsedRequest): MemoryProposal | undefined {
  const number = Number(params["pull_number"] ?? params["issue_number"]);
  return proposals.find(({ pullRequest }) => pullRequest.number === number);
}

const issueNumber = ({ params }: ParsedRequest): number => Number(params["issue_number"]);

function hasNumber({ proposals, issues }: MemoryState, number: number): boolean {
  return (
    proposals.some(({ pullRequest }) => pullRequest.number === number) ||
    issues.some((issue) => issue.number === number)
  );
}
