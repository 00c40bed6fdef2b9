import { boundedFetch } from "./forge-github-fetch.ts";
import { pacer } from "./forge-github-pace.ts";
import { type Patience, patience, realWaiting, type Waiting } from "./forge-github-patience.ts";
import { githubProblems } from "./forge-github-problems.ts";
import { gitlabProblems } from "./forge-gitlab-problems.ts";
import { ForgeProblem } from "./forge-problems.ts";

export interface GitlabOptions {
  /** `group/name`, with subgroups if any. */
  readonly repository: string;
  /** A personal, project or group access token, or one of OAuth; empty for requests without a token. */
  readonly token: string;
  /** Of a server of one's own: `https://HOST/api/v4`. */
  readonly baseUrl?: string;
  readonly waiting?: Waiting;
  /** Milliseconds of all waiting before repeats together. */
  readonly budget?: number;
  /** Milliseconds until the last byte of one answer. */
  readonly timeout?: number;
  /** Bytes of one answer. */
  readonly size?: number;
  /** Pages of one list, 100 entries each. */
  readonly pages?: number;
}

/** Bounds of `security.md` L6. */
const usual = { budget: 120_000, timeout: 30_000, size: 20 * 2 ** 20, pages: 50 };
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
  const { token, timeout = usual.timeout, size = usual.size, pages = usual.pages } = options;
  const { waiting = realWaiting, budget = usual.budget } = options;
  const base = address(options.baseUrl ?? "https://gitlab.com/api/v4", token);
  if (token !== "" && !/^[\x21-\x7e]+$/.test(token)) throw new ForgeProblem(githubProblems.token());
  const own = patience(waiting, budget);
  const writes = pacer(writeGap, waiting).key();
  return {
    base,
    project: `/projects/${encodeURIComponent(projectPath(options.repository))}`,
    fetch: boundedFetch(base.origin, { timeout, size }),
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

/** A token travels over https only, or on this machine. */
function address(text: string, token: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = ["127.0.0.1", "localhost", "[::1]"].includes(url?.hostname ?? "");
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && (isLocal || token === ""));
  if (url === undefined || !isSafe || url.username !== "" || url.search !== "" || url.hash !== "")
    throw new ForgeProblem(gitlabProblems.address());
  return url;
}
