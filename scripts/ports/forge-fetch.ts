import { answerProblems, type ForgeName } from "./forge-answer-problems.ts";
import { ForgeProblem } from "./forge-problems.ts";

/** Bounds of one request, its redirects included. */
export interface Bounds {
  readonly forge: ForgeName;
  /** Milliseconds until the last byte of the answer. */
  readonly timeout: number;
  /** Bytes of an answer. */
  readonly size: number;
}

const mostRedirects = 5;
const redirects = [301, 302, 307, 308];
/** A redirect that keeps the method says also that nothing was done yet. */
const keepsMethod = [307, 308];

const untouched = { nothingDone: true };

type Init = Parameters<typeof fetch>[1];
type Problems = ReturnType<typeof answerProblems>;

/**
 * A `fetch` that stays at one origin and answers only with bodies read to their end. Octokit itself reads
 * a broken body as text, an empty one as an empty list, and follows a next page to any host with the token.
 * Rejects with a `ForgeProblem`, or as `fetch` does when there is no connection.
 */
export function boundedFetch(
  origin: string,
  bounds: Bounds,
): (url: string, init?: Init) => Promise<Response> {
  const problems = answerProblems(bounds.forge);
  return async (url, init) => {
    const signal = AbortSignal.timeout(bounds.timeout);
    try {
      const response = await arrive(url, origin, { ...init, redirect: "manual", signal }, problems);
      return await whole(response, bounds.size, problems);
    } catch (error) {
      if (signal.aborted) throw new ForgeProblem(problems.late(bounds.timeout / 1000), { mayPass: true });
      throw error;
    }
  };
}

async function arrive(
  start: string,
  origin: string,
  init: NonNullable<Init>,
  problems: Problems,
): Promise<Response> {
  let url = new URL(start);
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    if (url.origin !== origin) throw new ForgeProblem(problems.elsewhere(url.host), untouched);
    const response = await fetch(url.href, init);
    if (!redirects.includes(response.status)) return response;
    await response.body?.cancel();
    const isSafe = init.method === "GET" || keepsMethod.includes(response.status);
    const to = response.headers.get("location") ?? "";
    if (!isSafe || !URL.canParse(to, url.href)) break;
    url = new URL(to, url);
  }
  throw new ForgeProblem(problems.moved(), untouched);
}

async function whole(response: Response, limit: number, problems: Problems): Promise<Response> {
  const { status, headers } = response;
  const text = await bodyText(response, limit, problems);
  if (status < 400 && !holdsValue(text))
    throw new ForgeProblem(problems["no-json"](status), { mayPass: true });
  return new Response(text, { status, headers });
}

async function bodyText(response: Response, limit: number, problems: Problems): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > limit) throw new ForgeProblem(problems.large(limit));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** No call of ours is answered by nothing: an empty body or `null` is a fault, not an empty list. */
function holdsValue(text: string): boolean {
  try {
    return JSON.parse(text) !== null;
  } catch {
    return false;
  }
}
