import type { Connection } from "./forge-gitea-connection.ts";
import { giteaProblems } from "./forge-gitea-problems.ts";
import { backoff, codeOf, neverSent, unnamedLimit } from "./forge-patience.ts";
import { ForgeProblem, maybeDone } from "./forge-problems.ts";

export interface Asked {
  readonly query?: Readonly<Record<string, string | number>>;
  /** What a write sends, as JSON. */
  readonly body?: object;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Undefined for 404 alone. */
  readonly body: unknown;
}

interface Failure {
  readonly problem: ForgeProblem;
  /** Milliseconds that the server asks to wait. */
  readonly wait?: number;
}

/**
 * An answer read to its end; 404 is one too, every other failure throws a `ForgeProblem`. What may pass is asked again,
 * except a POST that may have been done: it could make a second issue.
 */
export async function send(
  connection: Connection,
  method: "GET" | "POST" | "PATCH" | "PUT",
  path: string,
  asked: Asked = {},
): Promise<Reply> {
  const { spend, waiting } = connection.patience;
  for (let repeats = 0; ; repeats += 1) {
    const got = await once(connection, method, path, asked);
    if (!("problem" in got)) return got;
    const { nature } = got.problem;
    const mayRepeat = nature.mayPass === true && (method !== "POST" || nature.nothingDone === true);
    const wait = got.wait ?? backoff(repeats, waiting);
    if (!mayRepeat || !(await spend(wait, repeats))) throw got.problem;
  }
}

/** The body of one answer; 404 throws as well. */
export async function readOne(connection: Connection, path: string): Promise<unknown> {
  return found(await send(connection, "GET", path));
}

/** Writes, and reads what the forge wrote. A failure after which it may have been written says so. */
export async function write<T>(
  connection: Connection,
  method: "POST" | "PATCH" | "PUT",
  path: string,
  body: object,
  read: (body: unknown) => T,
): Promise<T> {
  try {
    return read(found(await send(connection, method, path, { body })));
  } catch (error) {
    throw error instanceof ForgeProblem && error.nature.nothingDone !== true ? maybeDone(error) : error;
  }
}

function found({ status, body }: Reply): unknown {
  if (status === 404) throw new ForgeProblem(giteaProblems.missing(), { nothingDone: true });
  if (body === null) throw new ForgeProblem(giteaProblems["no-json"](status));
  return body;
}

async function once(
  { baseUrl, headers, timeout, size }: Connection,
  method: string,
  path: string,
  { query = {}, body }: Asked,
): Promise<Reply | Failure> {
  const url = new URL(baseUrl + path);
  for (const [key, value] of Object.entries(query)) url.searchParams.set(key, String(value));
  const signal = AbortSignal.timeout(timeout);
  const sent = body && {
    body: JSON.stringify(body),
    headers: { ...headers, "content-type": "application/json" },
  };
  try {
    const response = await fetch(url.href, { method, headers, ...sent, redirect: "manual", signal });
    const failure = refusal(response);
    if (failure !== undefined || response.status === 404) await response.body?.cancel();
    if (failure !== undefined) return failure;
    const { status } = response;
    const value = status === 404 ? undefined : parsed(await bodyText(response, size), status);
    return { status, headers: response.headers, body: value };
  } catch (error) {
    if (error instanceof ForgeProblem) return { problem: error };
    if (signal.aborted)
      return { problem: new ForgeProblem(giteaProblems.late(timeout / 1000), { mayPass: true }) };
    const code = codeOf(error instanceof Error ? error.cause : undefined);
    const nothingDone = neverSent.includes(code);
    return { problem: new ForgeProblem(giteaProblems.unreachable(code), { mayPass: true, nothingDone }) };
  }
}

/** What a status refuses; undefined for an answer to be read. The server's own words are not repeated. */
function refusal({ status, headers }: Response): Failure | undefined {
  const nothingDone = true;
  if (status < 300 || status === 404) return undefined;
  if (status < 400) return { problem: new ForgeProblem(giteaProblems.moved(), { nothingDone }) };
  if (status === 401) return { problem: new ForgeProblem(giteaProblems.unauthorized(), { nothingDone }) };
  if (status === 403) return { problem: new ForgeProblem(giteaProblems.forbidden(), { nothingDone }) };
  const named = headers.get("retry-after") ?? "";
  const seconds = /^\d+$/.test(named) ? { wait: Number(named) * 1000 } : {};
  if (status === 429) {
    const problem = new ForgeProblem(giteaProblems.limited(), { nothingDone, mayPass: true });
    return { problem, wait: unnamedLimit, ...seconds };
  }
  if (status >= 500)
    return { problem: new ForgeProblem(giteaProblems.failed(status), { mayPass: true }), ...seconds };
  return { problem: new ForgeProblem(giteaProblems.refused(status), { nothingDone }) };
}

async function bodyText(response: Response, limit: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > limit) throw new ForgeProblem(giteaProblems.large(limit));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parsed(text: string, status: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ForgeProblem(giteaProblems["no-json"](status), { mayPass: true });
  }
}
