import type { Issue, IssueText } from "../ports/forge.ts";
import type { MemoryProposal, MemoryState } from "../ports/forge-memory.ts";
import {
  commentBody,
  commitBody,
  feedBodies,
  issueBody,
  pullRequestBody,
  requestBody,
  reviewBody,
  timelineBodies,
  userBody,
} from "./gitea-bodies.ts";
import { rightsOperations } from "./gitea-rights-answers.ts";

/** What a server holds beside the state that all forges share. */
export interface GiteaState {
  readonly forge: MemoryState;
  /** Names of the repository's labels; the number of a label is its place, counted from one. */
  readonly labels: string[];
  /** Pull requests that came from another forge. */
  readonly imported: Set<number>;
  allowsRebase: boolean;
  dropsLabels: boolean;
  /** Whether the token is that of an administrator. */
  isAdmin: boolean;
}

export interface Request {
  /** Parts of the path that stand for something, in order. */
  readonly parts: readonly string[];
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
}

/** One thing, or a list of which some entries are hidden; a list without `paged` is given whole. */
export type Answering =
  | { readonly status: number; readonly one: unknown }
  | {
      readonly entries: readonly (object | undefined)[];
      readonly paged: boolean;
      readonly counts: "all" | "shown";
    };

export type Answer = (state: GiteaState, request: Request) => Answering | undefined;

const repo = "/repos/example-org/backup";
const one = (body: unknown, status = 200): Answering => ({ status, one: body });
const list = (entries: readonly (object | undefined)[] | undefined, counts: "all" | "shown" = "all") =>
  entries && { entries, paged: true, counts };

/** Every operation: its name, its method and path, and what answers. */
export const operations: readonly (readonly [string, string, Answer])[] = [
  [
    "pull",
    `GET ${repo}/pulls/:`,
    (state, request) => {
      const found = proposal(state, request);
      return found && one(pullRequestBody(found.pullRequest));
    },
  ],
  [
    "reviews",
    `GET ${repo}/pulls/:/reviews`,
    (state, request) => {
      const found = proposal(state, request);
      return list(found && [undefined, requestBody, ...found.reviews.map(reviewBody)]);
    },
  ],
  [
    "commits",
    `GET ${repo}/pulls/:/commits`,
    (state, request) => list(proposal(state, request)?.commits.map(commitBody)),
  ],
  [
    "timeline",
    `GET ${repo}/issues/:/timeline`,
    (state, request) => {
      const found = proposal(state, request);
      return list(found && timelineBodies(found), "shown");
    },
  ],
  ["feed", "GET /repos/:/:/activities/feeds", ({ forge }) => list(feedBodies(forge.proposals))],
  [
    "commit's pull",
    `GET ${repo}/commits/:/pull`,
    ({ forge }, { parts }) => {
      const found = forge.proposals.find(({ pullRequest }) => pullRequest.merged?.commit === parts[0]);
      return found && one(pullRequestBody(found.pullRequest));
    },
  ],
  [
    "repository",
    `GET ${repo}`,
    ({ allowsRebase }) =>
      one({ allow_rebase: allowsRebase, allow_merge_commits: true, default_branch: "main" }),
  ],
  ...rightsOperations,
  [
    "user",
    "GET /users/:",
    ({ forge }, { parts: [login = ""] }) => {
      const [id] = forge.owners?.[`@${login}`] ?? [];
      return id === undefined ? undefined : one(userBody({ id, login, isBot: false }));
    },
  ],
  [
    "teams",
    "GET /orgs/:/teams",
    () =>
      list([
        { id: 1, name: "Owners" },
        { id: 7, name: "Backup-Supervisors" },
      ]),
  ],
  [
    "members",
    "GET /teams/7/members",
    ({ forge }) =>
      list(
        forge.owners?.["@example-org/backup-supervisors"]?.map((id) =>
          userBody({ id, login: `member-${id}`, isBot: false }),
        ),
      ),
  ],
  [
    "issues",
    `GET ${repo}/issues`,
    (state, { query }) => {
      const label = query.get("labels") ?? "";
      // A label that the repository does not have filters nothing.
      const found = state.forge.issues.filter(
        (issue) => !state.labels.includes(label) || issue.labels.includes(label),
      );
      return list(
        found.toSorted((a, b) => b.number - a.number).map((issue) => issueBody(issue, numberOf(state))),
      );
    },
  ],
  [
    "issue",
    `GET ${repo}/issues/:`,
    (state, request) => {
      const number = Number(request.parts[0]);
      const found = state.forge.issues.find((issue) => issue.number === number);
      if (found !== undefined) return one(issueBody(found, numberOf(state)));
      const origin = { original_author: state.imported.has(number) ? "somebody" : "" };
      return proposal(state, request) && one({ number, ...origin, pull_request: {} });
    },
  ],
  [
    "labels",
    `GET ${repo}/labels`,
    ({ labels }) => list(labels.map((name, index) => ({ id: index + 1, name }))),
  ],
  [
    "new label",
    `POST ${repo}/labels`,
    ({ labels }, { body }) => one({ id: labels.push(String(body["name"])), name: body["name"] }, 201),
  ],
  [
    "new issue",
    `POST ${repo}/issues`,
    (state, { body }) => {
      const { forge } = state;
      const taken = [...forge.proposals.map(({ pullRequest }) => pullRequest), ...forge.issues];
      const number = Math.max(0, ...taken.map((other) => other.number)) + 1;
      const url = `${forge.url}/issues/${number}`;
      const text = { ...(body as unknown as IssueText), labels: namesOf(state, body) };
      const issue: Issue = { ...text, number, url, state: "open", author: forge.me };
      forge.issues.push(issue);
      return one(issueBody(issue, numberOf(state)), 201);
    },
  ],
  [
    "issue's labels",
    `PUT ${repo}/issues/:/labels`,
    (state, request) => {
      const changed = change(state, request, { labels: namesOf(state, request.body) });
      return changed && one(changed.labels.map((name) => ({ id: numberOf(state)(name), name })));
    },
  ],
  [
    "changed issue",
    `PATCH ${repo}/issues/:`,
    (state, request) => {
      const changed = change(state, request, request.body);
      return changed && one(issueBody(changed, numberOf(state)), 201);
    },
  ],
  [
    "comments",
    `GET ${repo}/issues/:/comments`,
    ({ forge }, { parts }) => {
      const entries = forge.comments.filter(({ issue }) => issue === Number(parts[0])).map(commentBody);
      return hasNumber(forge, Number(parts[0])) ? { entries, paged: false, counts: "all" } : undefined;
    },
  ],
  [
    "new comment",
    `POST ${repo}/issues/:/comments`,
    ({ forge }, { parts, body }) => {
      if (!hasNumber(forge, Number(parts[0]))) return undefined;
      const id = Math.max(0, ...forge.comments.map((comment) => comment.id)) + 1;
      const comment = { id, body: String(body["body"]), author: forge.me, issue: Number(parts[0]) };
      forge.comments.push(comment);
      return one(commentBody(comment), 201);
    },
  ],
  [
    "changed comment",
    `PATCH ${repo}/issues/comments/:`,
    ({ forge }, { parts, body }) => {
      const index = forge.comments.findIndex(({ id }) => id === Number(parts[0]));
      const found = forge.comments[index];
      if (found === undefined) return undefined;
      const changed = { ...found, body: String(body["body"]) };
      forge.comments[index] = changed;
      return one(commentBody(changed));
    },
  ],
];

function proposal({ forge }: GiteaState, { parts }: Request): MemoryProposal | undefined {
  return forge.proposals.find(({ pullRequest }) => pullRequest.number === Number(parts[0]));
}

const numberOf =
  ({ labels }: GiteaState) =>
  (name: string): number =>
    labels.indexOf(name) + 1;

function namesOf({ labels, dropsLabels }: GiteaState, body: Request["body"]): string[] {
  if (dropsLabels) return [];
  return (body["labels"] as readonly number[]).map((id) => labels[id - 1] ?? "");
}

function change({ forge }: GiteaState, { parts }: Request, to: Partial<Issue>): Issue | undefined {
  const index = forge.issues.findIndex((issue) => issue.number === Number(parts[0]));
  const found = forge.issues[index];
  if (found === undefined) return undefined;
  const changed: Issue = { ...found, ...to };
  forge.issues[index] = changed;
  return changed;
}

function hasNumber({ proposals, issues }: MemoryState, number: number): boolean {
  return [...proposals.map(({ pullRequest }) => pullRequest), ...issues].some((one) => one.number === number);
}
