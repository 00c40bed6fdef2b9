import type { Octokit } from "@octokit/core";
import { type FailedRequest, failedRequest, isKnownLimit, isLimit } from "./forge-github-failures.ts";
import { ForgeProblem } from "./forge-problems.ts";

/** Time as waiting sees it, in milliseconds, and a number in [0, 1) that keeps runs from knocking in step. */
export interface Waiting {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
}

export const realWaiting: Waiting = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: () => Math.random(),
};

/** Repeats of one request after its first try. */
const mostRepeats = 3;
/** Milliseconds; GitHub asks for a minute when it names no time. */
const unnamedLimit = 60_000;

/** What a forge may still wait: all its waiting together stays within a budget. */
export interface Patience {
  /** Sleeps that long, or answers false at once when the budget or the repeats do not allow it. */
  readonly spend: (milliseconds: number, repeats: number) => Promise<boolean>;
  readonly waiting: Waiting;
}

export function patience(waiting: Waiting, budget: number): Patience {
  let left = budget;
  return {
    waiting,
    spend: async (milliseconds, repeats) => {
      if (repeats >= mostRepeats || !(milliseconds <= left)) return false;
      left -= milliseconds;
      await waiting.sleep(milliseconds);
      return true;
    },
  };
}

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
  const named = retryAfter(failed, waiting.now());
  if (isLimit(failed)) return named ?? unnamedLimit;
  const mayPass = failed.hasAnswer ? failed.status >= 500 : !isFinal(failed.cause);
  // A POST without a clear answer may have been done: repeating it could make a second issue.
  if (!mayPass || method === "POST") return undefined;
  return named ?? 1000 * (repeats + 1) ** 2 * (1 - waiting.random());
}

function isFinal(cause: unknown): boolean {
  return cause instanceof ForgeProblem && cause.nature.mayPass !== true;
}

/** Milliseconds of a `Retry-After`, which is seconds or a date; undefined without one. */
function retryAfter({ headers }: FailedRequest, now: number): number | undefined {
  const value = headers["retry-after"];
  if (value === undefined || value === "") return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(String(value));
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
