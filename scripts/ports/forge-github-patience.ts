import type { Octokit } from "@octokit/core";
import { type FailedRequest, failedRequest, isKnownLimit, isLimit } from "./forge-github-failures.ts";
import {
  backoff,
  mostRepeats,
  type Patience,
  retryAfter,
  unnamedLimit,
  type Waiting,
} from "./forge-patience.ts";
import { ForgeProblem } from "./forge-problems.ts";

/** Decides alone whether the retry plugin repeats a request, after the wait; registered before that plugin. */
export function waitBeforeRetries(octokit: Octokit, own: Patience): void {
  octokit.hook.error("request", async (error, options) => {
    const failed = failedRequest(error);
    const repeats = Number(options.request["retryCount"] ?? 0);
    const wait = failed && pause(failed, options.method, repeats, own.waiting);
    const goesOn = wait !== undefined && (await own.spend(wait, repeats));
    options.request["retries"] = goesOn ? mostRepeats : 0;
    throw error;
  });
}

/** Milliseconds to wait before a request is repeated, or undefined when the retry plugin must not repeat it. */
function pause(failed: FailedRequest, method: string, repeats: number, waiting: Waiting): number | undefined {
  if (isKnownLimit(failed)) return undefined;
  const named = retryAfter(String(failed.headers["retry-after"] ?? ""), waiting.now());
  if (isLimit(failed)) return named ?? unnamedLimit;
  const mayPass = failed.hasAnswer ? failed.status >= 500 : !isFinal(failed.cause);
  // A POST without a clear answer may have been done: repeating it could make a second issue.
  if (!mayPass || method === "POST") return undefined;
  return named ?? backoff(repeats, waiting);
}

function isFinal(cause: unknown): boolean {
  return cause instanceof ForgeProblem && cause.nature.mayPass !== true;
}
