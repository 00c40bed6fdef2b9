import type { Localized } from "../core/localized.ts";
import { findSecrets } from "../core/secrets.ts";
import { printable } from "../reporters/printable.ts";
import { githubProblems } from "./forge-github-problems.ts";
import { codeOf, neverSent } from "./forge-patience.ts";
import { ForgeProblem } from "./forge-problems.ts";

/** A refused or failed request, as Octokit's `RequestError` tells it. */
export interface FailedRequest {
  /** Octokit writes 500 also when there was no answer. */
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly data: unknown;
  readonly hasAnswer: boolean;
  readonly cause: unknown;
}

/** Undefined for an error that is none of Octokit's. */
export function failedRequest(error: unknown): FailedRequest | undefined {
  if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return undefined;
  const { status, message, cause } = error;
  const response = "response" in error ? (error.response as { headers?: object; data?: unknown }) : undefined;
  const headers = (response?.headers ?? {}) as FailedRequest["headers"];
  return { status, message, headers, data: response?.data, hasAnswer: response !== undefined, cause };
}

/** Limits that the throttling plugin knows by itself: it asks before it repeats. */
export function isKnownLimit({ status, headers, message }: FailedRequest): boolean {
  const isSpent = headers["x-ratelimit-remaining"] === "0";
  return (status === 403 || status === 429) && (isSpent || /\bsecondary rate\b/i.test(message));
}

/** True when GitHub refused for the rate of requests, so that nothing was done. */
export function isLimit(failed: FailedRequest): boolean {
  const isTimed = failed.status === 403 && failed.headers["retry-after"] !== undefined;
  return isKnownLimit(failed) || failed.status === 429 || isTimed;
}

/** What to tell of a request that failed for good; undefined for an error that is none of Octokit's. */
export function problemOf(error: unknown, token: string): ForgeProblem | undefined {
  const failed = failedRequest(error);
  if (failed === undefined) return undefined;
  if (failed.cause instanceof ForgeProblem) return failed.cause;
  if (failed.hasAnswer) {
    const isForbidden = failed.status === 403 && !isLimit(failed);
    return new ForgeProblem(reasonOf(failed, token), { nothingDone: failed.status < 500, isForbidden });
  }
  const code = systemCode(failed.cause);
  return new ForgeProblem(githubProblems.unreachable(code), { nothingDone: neverSent.includes(code) });
}

function reasonOf(failed: FailedRequest, token: string): Localized {
  const { status } = failed;
  const said = whatItSaid(failed.data, token);
  if (isLimit(failed)) return githubProblems.limited(status, resetTime(failed));
  if (status === 401) return githubProblems.unauthorized(said);
  if (status === 403) return githubProblems.forbidden(said);
  if (status === 404) return githubProblems.missing(said);
  return status >= 500 ? githubProblems.failed(status, said) : githubProblems.refused(status, said);
}

/** Octokit wraps the error of `fetch`, which wraps that of the system. */
function systemCode(cause: unknown): string {
  const inner = cause instanceof Error ? codeOf(cause.cause) : "";
  return inner === "" ? codeOf(cause) : inner;
}

const mostSaid = 200;

/** GitHub's own message, or nothing: one line, shortened, without controls or credentials. */
function whatItSaid(data: unknown, token: string): string {
  const isObject = typeof data === "object" && data !== null;
  if (!isObject || !("message" in data) || typeof data.message !== "string") return "";
  const plain = printable(token === "" ? data.message : data.message.replaceAll(token, "***")).trim();
  const text = findSecrets(plain).length > 0 ? "" : plain;
  if (text === "") return "";
  return `, ${text.length > mostSaid ? `${text.slice(0, mostSaid)}…` : text}`;
}

/** When requests are allowed again, in UTC; empty when GitHub does not tell. */
function resetTime({ headers }: FailedRequest): string {
  const seconds = Number(headers["x-ratelimit-reset"]);
  if (headers["x-ratelimit-remaining"] !== "0" || !(seconds > 0 && seconds < 1e11)) return "";
  return new Date(seconds * 1000).toISOString();
}
