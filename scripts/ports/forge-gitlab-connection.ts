import { boundedFetch } from "./forge-fetch.ts";
import { gitlabProblems } from "./forge-gitlab-problems.ts";
import { apiAddress, type ForgeOptions, sendable, usualBounds } from "./forge-options.ts";
import { pacer } from "./forge-pace.ts";
import { type Patience, patience, realWaiting } from "./forge-patience.ts";
import { ForgeProblem } from "./forge-problems.ts";

/** The token is a personal, project or group access token, or one of OAuth; the address is `https://HOST/api/v4`. */
export type GitlabOptions = ForgeOptions;

/** Milliseconds between writes: GitLab allows 60 notes a minute and account by default. */
const writeGap = 1000;

export interface Connection {
  readonly base: URL;
  /** Path of the project in the API. */
  readonly project: string;
  readonly fetch: ReturnType<typeof boundedFetch>;
  readonly headers: Readonly<Record<string, string>>;
  readonly own: Patience;
  readonly pages: number;
  /** Waits until a write may follow the one before it. */
  readonly pace: () => Promise<void>;
}

/** Throws a `ForgeProblem` when the options would lead elsewhere or give the token away. */
export function connect(options: GitlabOptions): Connection {
  const { waiting = realWaiting, budget, timeout, size, pages } = { ...usualBounds, ...options };
  const token = sendable(options.token, "GitLab");
  const base = apiAddress(options.baseUrl ?? "https://gitlab.com/api/v4", token);
  if (base === undefined) throw new ForgeProblem(gitlabProblems.address());
  const own = patience(waiting, budget);
  const writes = pacer(writeGap, waiting).key();
  return {
    base,
    project: `/projects/${encodeURIComponent(projectPath(options.repository))}`,
    fetch: boundedFetch(base.origin, { forge: "GitLab", timeout, size }),
    headers: {
      accept: "application/json",
      "user-agent": "backproof",
      ...(token !== "" && { authorization: `Bearer ${token}` }),
    },
    own,
    pages,
    pace: () => writes.schedule({}, async () => {}),
  };
}

function projectPath(repository: string): string {
  const parts = repository.split("/");
  const isName = (part: string): boolean => /^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(part);
  if (parts.length < 2 || !parts.every(isName)) throw new ForgeProblem(gitlabProblems.repository());
  return repository;
}
