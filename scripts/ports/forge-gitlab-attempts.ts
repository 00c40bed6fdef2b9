import type { Connection } from "./forge-gitlab-connection.ts";
import { gitlabProblems } from "./forge-gitlab-problems.ts";
import { backoff, codeOf, neverSent, retryAfter, unnamedLimit, type Waiting } from "./forge-patience.ts";
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
      return { problem: error, isLimit: false, mayPass: error.nature.mayPass === true };
    const code = codeOf(error instanceof Error ? error.cause : undefined);
    const nature = { nothingDone: neverSent.includes(code) };
    const problem = new ForgeProblem(gitlabProblems.unreachable(code), nature);
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

/** Milliseconds until the request may be repeated; undefined when it must not be: a POST may have been done. */
function pause(
  failure: Failure,
  method: Request["method"],
  repeats: number,
  waiting: Waiting,
): number | undefined {
  const named = retryAfter(failure.headers?.get("retry-after") ?? "", waiting.now());
  if (failure.isLimit) return named ?? unnamedLimit;
  if (!failure.mayPass || method === "POST") return undefined;
  return named ?? backoff(repeats, waiting);
}
