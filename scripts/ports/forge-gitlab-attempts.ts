import type { Waiting } from "./forge-github-patience.ts";
import { githubProblems } from "./forge-github-problems.ts";
import type { Connection } from "./forge-gitlab-connection.ts";
import { gitlabProblems, ofGitlab } from "./forge-gitlab-problems.ts";
import { ForgeProblem } from "./forge-problems.ts";

export interface Request {
  readonly method: "GET" | "POST" | "PUT";
  readonly url: URL;
  readonly body?: Readonly<Record<string, unknown>>;
}

export interface Received {
  readonly data: unknown;
  readonly headers: Headers;
}

interface Failure {
  readonly problem: ForgeProblem;
  /** The forge refused for the rate of requests, so that nothing was done. */
  readonly isLimit: boolean;
  /** The same request may come out otherwise the next time. */
  readonly mayPass: boolean;
  readonly headers?: Headers;
}

/** Milliseconds to wait at a limit for which GitLab names no time: its limits count by the minute. */
const unnamedLimit = 60_000;

/** One answer, after repeats where they are safe. Throws a `ForgeProblem` when there is none to be had. */
export async function ask(connection: Connection, request: Request): Promise<Received> {
  const { own } = connection;
  for (let repeats = 0; ; repeats += 1) {
    const got = await attempt(connection, request);
    if ("data" in got) return got;
    const wait = pause(got, request.method, repeats, own.waiting);
    if (wait === undefined || !(await own.spend(wait, repeats))) throw got.problem;
  }
}

async function attempt(connection: Connection, { method, url, body }: Request): Promise<Received | Failure> {
  const headers = { ...connection.headers, ...(body && { "content-type": "application/json" }) };
  try {
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const response = await connection.fetch(url.href, init);
    if (response.ok) return { data: await response.json(), headers: response.headers };
    return refusal(response);
  } catch (error) {
    if (error instanceof ForgeProblem)
      return { problem: ofGitlab(error), isLimit: false, mayPass: error.nature.mayPass === true };
    const code = codeOf(error);
    const nature = { nothingDone: neverSent.includes(code) };
    const problem = ofGitlab(new ForgeProblem(githubProblems.unreachable(code), nature));
    return { problem, isLimit: false, mayPass: true };
  }
}

/** What the server says of it is left out: it may hold what was sent. */
function refusal({ status, headers }: Response): Failure {
  const isLimit = status === 429 || (status === 403 && headers.has("retry-after"));
  const reason = isLimit
    ? gitlabProblems.limited(status)
    : status >= 500
      ? gitlabProblems.failed(status)
      : (known[status]?.() ?? gitlabProblems.refused(status));
  const problem = new ForgeProblem(reason, { nothingDone: status < 500 });
  return { problem, isLimit, mayPass: status >= 500, headers };
}

const known: Readonly<Record<number, () => ReturnType<typeof gitlabProblems.missing>>> = {
  401: gitlabProblems.unauthorized,
  403: gitlabProblems.forbidden,
  404: gitlabProblems.missing,
};

/** No connection came about. */
const neverSent = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"];

/** An error code of the system, such as ECONNRESET: the texts of network errors may hold what was sent. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return /^[A-Z][A-Z0-9_]{1,39}$/.test(code) ? code : "no connection";
}

/** Milliseconds until the request may be repeated; undefined when it must not be: a POST may have been done. */
function pause(
  failure: Failure,
  method: Request["method"],
  repeats: number,
  { now, random }: Waiting,
): number | undefined {
  const named = retryAfter(failure.headers, now());
  if (failure.isLimit) return named ?? unnamedLimit;
  if (!failure.mayPass || method === "POST") return undefined;
  return named ?? 1000 * (repeats + 1) ** 2 * (1 - random());
}

/** Milliseconds of a `Retry-After`, which is seconds or a date; undefined without one. */
function retryAfter(headers: Headers | undefined, now: number): number | undefined {
  const value = headers?.get("retry-after") ?? "";
  if (value === "") return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
