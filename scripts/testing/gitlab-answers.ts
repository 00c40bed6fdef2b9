import type { Comment, Issue } from "../ports/forge.ts";
import type { MemoryProposal, MemoryState } from "../ports/forge-memory.ts";
import { accountsIn } from "./forge-accounts.ts";
import {
  commitBody,
  issueBody,
  mergeRequestBody,
  noteBodies,
  noteBody,
  pushBodies,
  stateEventBodies,
  userBody,
  versionBodies,
} from "./gitlab-bodies.ts";

/** A request by its parts, the path's decoded. */
export interface Asked {
  readonly name: string;
  readonly ids: readonly string[];
  readonly query: URLSearchParams;
  readonly sent: Readonly<Record<string, unknown>>;
}

export interface Answering {
  readonly status: number;
  readonly body?: unknown;
  /** A list, of which one page is answered. */
  readonly list?: readonly unknown[];
}

const project = "/projects/([^/]+)";
const merge = `${project}/merge_requests/(\\d+)`;

/** GitLab's calls by the names that tests use, method and path. */
export const routes: readonly (readonly [string, string, RegExp])[] = (
  [
    ["merge request", "GET", merge],
    ["approvals", "GET", `${merge}/approvals`],
    ["versions", "GET", `${merge}/versions`],
    ["commits", "GET", `${merge}/commits`],
    ["notes", "GET", `${merge}/notes`],
    ["state events", "GET", `${merge}/resource_state_events`],
    ["new note", "POST", `${merge}/notes`],
    ["change note", "PUT", `${merge}/notes/(\\d+)`],
    ["merge requests of a commit", "GET", `${project}/repository/commits/([0-9a-f]+)/merge_requests`],
    ["events", "GET", `${project}/events`],
    ["issues", "GET", `${project}/issues`],
    ["new issue", "POST", `${project}/issues`],
    ["change issue", "PUT", `${project}/issues/(\\d+)`],
    ["project", "GET", project],
    ["branch", "GET", `${project}/repository/branches/main`],
    ["member", "GET", `${project}/members/all/(\\d+)`],
    ["own account", "GET", "/user"],
    ["user", "GET", "/users/(\\d+)"],
    ["users", "GET", "/users"],
    ["members", "GET", "/groups/([^/]+)/members/all"],
  ] as const
).map(([name, method, path]) => [name, method, new RegExp(`^/api/v4${path}$`)]);

/** What GitLab answers; undefined when there is no such thing. */
export function answering(
  state: MemoryState,
  { name, ids, query, sent }: Asked,
  host: string,
): Answering | undefined {
  const [, second, third] = ids;
  const number = Number(second);
  const proposal = state.proposals.find(({ pullRequest }) => pullRequest.number === number);
  const answers: Readonly<Record<string, () => Answering | undefined>> = {
    "merge request": () => proposal && one(mergeRequestBody(proposal)),
    approvals: () => proposal && one({ approved_by: approvers(proposal) }),
    versions: () => proposal && list(versionBodies(proposal)),
    commits: () => proposal && list(proposal.commits.map((commit) => commitBody(commit, host))),
    notes: () => proposal && list(noteBodies(proposal, commentsOf(state, number))),
    "state events": () => proposal && list(stateEventBodies(proposal)),
    "new note": () => proposal && one(noteBody(addComment(state, number, String(sent["body"]))), 201),
    "change note": () => {
      const index = state.comments.findIndex(({ id, issue }) => id === Number(third) && issue === number);
      return changed(state.comments, index, { body: String(sent["body"]) }, noteBody);
    },
    "merge requests of a commit": () => {
      const found = state.proposals.filter(({ pullRequest, commits }) =>
        [pullRequest.merged?.commit, ...commits.map(({ id }) => id)].includes(second),
      );
      return found.length === 0 ? undefined : list(found.map(mergeRequestBody));
    },
    events: () => list(query.get("action") === "pushed" ? state.proposals.flatMap(pushBodies) : []),
    issues: () =>
      list(state.issues.filter((it) => it.labels.includes(query.get("labels") ?? "")).map(issueBody)),
    "new issue": () => one(issueBody(addIssue(state, sent)), 201),
    "change issue": () => {
      const index = state.issues.findIndex((it) => it.number === number);
      return changed(state.issues, index, issueFields(sent), issueBody);
    },
    project: () => one(projectBody),
    branch: () => one(branchBody(state)),
    member: () => member(state, number),
    "own account": () => one(userBody(state.me)),
    user: () => user(state, Number(ids[0])),
    users: () => list(usersNamed(state, query.get("username"))),
    members: () =>
      state.owners?.[`@${ids[0]}`] &&
      list(
        state.owners[`@${ids[0]}`]?.map((id) => ({ id, username: `member-${id}`, state: "active" })) ?? [],
      ),
  };
  return answers[name]?.();
}

const one = (body: unknown, status = 200): Answering => ({ status, body });
const list = (entries: readonly unknown[]): Answering => ({ status: 200, list: entries });

const approvers = ({ reviews }: MemoryProposal): object[] =>
  reviews.filter(({ state }) => state === "approved").map(({ author }) => ({ user: userBody(author) }));

const commentsOf = ({ comments }: MemoryState, number: number): Comment[] =>
  comments.filter(({ issue }) => issue === number);

function addComment(state: MemoryState, issue: number, body: string): Comment {
  const comment = { id: Math.max(0, ...state.comments.map(({ id }) => id)) + 1, author: state.me, body };
  state.comments.push({ ...comment, issue });
  return comment;
}

function addIssue(state: MemoryState, sent: Asked["sent"]): Issue {
  const number = Math.max(0, ...state.issues.map((it) => it.number)) + 1;
  const url = `${state.url}/issues/${number}`;
  const empty = { title: "", body: "", labels: [], state: "open" } as const;
  const issue: Issue = { ...empty, ...issueFields(sent), number, url, author: state.me };
  state.issues.push(issue);
  return issue;
}

function issueFields(sent: Asked["sent"]): Partial<Issue> {
  const { title, description, labels, state_event: event } = sent;
  return {
    ...(typeof title === "string" && { title }),
    ...(typeof description === "string" && { body: description }),
    ...(typeof labels === "string" && { labels: labels.split(",").filter((name) => name !== "") }),
    ...(event !== undefined && { state: event === "close" ? "closed" : "open" }),
  };
}

function changed<T>(
  all: T[],
  index: number,
  change: Partial<T>,
  body: (it: T) => object,
): Answering | undefined {
  const found = all[index];
  if (found === undefined) return undefined;
  all[index] = { ...found, ...change };
  return one(body(all[index]));
}

/** One account as GitLab tells of it when asked for it alone. */
function user(state: MemoryState, id: number): Answering | undefined {
  const found = accountsIn(state).find((account) => account.id === id);
  return found && one({ ...userBody(found), bot: found.isBot, public_email: "" });
}

const projectBody = {
  default_branch: "main",
  merge_method: "merge",
  squash_option: "never",
  only_allow_merge_if_all_discussions_are_resolved: true,
};

const branchBody = ({ branchRules }: MemoryState): object => ({
  name: "main",
  protected: (branchRules?.rules.length ?? 0) > 0,
  developers_can_push: !branchRules?.rules.some(({ type }) => type === "pull_request"),
});

/** A member by GitLab's numbers of roles: Reporter and Developer. */
function member(state: MemoryState, id: number): Answering | undefined {
  const found = accountsIn(state).find((account) => account.id === id);
  return found && one({ ...userBody(found), access_level: state.readers?.includes(id) ? 20 : 30 });
}

function usersNamed({ owners }: MemoryState, name: string | null): object[] {
  if (name === null || name === "example-org") return [];
  return (owners?.[`@${name}`] ?? []).map((id) => ({ id, username: name, state: "active" }));
}
