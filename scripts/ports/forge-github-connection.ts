import { problemOf } from "./forge-github-failures.ts";
import { boundedFetch } from "./forge-github-fetch.ts";
import { pacer } from "./forge-github-pace.ts";
import {
  type Patience,
  patience,
  realWaiting,
  type Waiting,
  waitBeforeRetries,
} from "./forge-github-patience.ts";
import { githubProblems } from "./forge-github-problems.ts";
import { ForgeProblem } from "./forge-problems.ts";

export interface GithubOptions {
  /** `owner/name`. */
  readonly repository: string;
  /** Empty for requests without a token. */
  readonly token: string;
  /** Of an Enterprise Server: `https://HOST/api/v3`. */
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
/** Milliseconds between writes that GitHub asks for. */
const writeGap = 1000;
/** Milliseconds between writes that notify people, as the plugin spaces them. */
const notifyGap = 3000;

/** An Octokit that answers every failure with a `ForgeProblem`. Loaded when first asked: most commands talk to no forge. */
export async function connect(options: GithubOptions) {
  const { token, waiting = realWaiting, budget = usual.budget } = options;
  const [owner = "", repo = ""] = nameParts(options.repository);
  const baseUrl = address(options.baseUrl ?? "https://api.github.com", token);
  const own = patience(waiting, budget);
  const [{ Octokit }, { retry }, { throttling }, { paginateRest }] = await Promise.all([
    import("@octokit/core"),
    import("@octokit/plugin-retry"),
    import("@octokit/plugin-throttling"),
    import("@octokit/plugin-paginate-rest"),
  ]);
  const patient = (octokit: InstanceType<typeof Octokit>): void => waitBeforeRetries(octokit, own);
  const { timeout = usual.timeout, size = usual.size, pages = usual.pages } = options;
  const octokit = new (Octokit.plugin(patient, retry, throttling, paginateRest))({
    baseUrl: baseUrl.href.replace(/\/$/, ""),
    userAgent: "backproof",
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: { fetch: boundedFetch(baseUrl.origin, { timeout, size }) },
    // Whether to repeat and how long to wait is settled in `waitBeforeRetries`; the plugins then wait no more.
    retry: { doNotRetry: [], retryAfterBaseValue: 0 },
    throttle: throttle(own),
    ...(token !== "" && { auth: visible(token) }),
  });
  // Registered last, so that it sees errors after all repeats, and before the paging plugin reads 409 as an empty page.
  octokit.hook.error("request", (error) => {
    throw problemOf(error, token) ?? error;
  });
  return { octokit, pages, parameters: { owner, repo, headers: { "x-github-api-version": "2022-11-28" } } };
}

export type Connection = Awaited<ReturnType<typeof connect>>;

function silent(): void {}

/** The plugin's own groups wait by the real clock, and its types ask for more of a group than it uses. */
function throttle(own: Patience) {
  const ask = (seconds: number, _options: object, _octokit: object, repeats: number): Promise<boolean> =>
    own.spend(seconds * 1000, repeats);
  return {
    onRateLimit: ask,
    onSecondaryRateLimit: ask,
    retryAfterBaseValue: 0,
    write: pacer(writeGap, own.waiting) as never,
    notifications: pacer(notifyGap, own.waiting) as never,
  };
}

function nameParts(repository: string): string[] {
  const isName = /^[A-Za-z0-9][A-Za-z0-9-]*\/(?!\.{1,2}$)[A-Za-z0-9._-]+$/.test(repository);
  if (!isName) throw new ForgeProblem(githubProblems.repository());
  return repository.split("/");
}

/** A token travels over https only, or on this machine. */
function address(text: string, token: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url?.hostname === "127.0.0.1" || url?.hostname === "localhost" || url?.hostname === "[::1]";
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && (isLocal || token === ""));
  if (url === undefined || !isSafe || url.username !== "" || url.search !== "")
    throw new ForgeProblem(githubProblems.address());
  return url;
}

/** Node quotes a header that it refuses, token and all; such a token goes nowhere. */
function visible(token: string): string {
  if (!/^[\x21-\x7e]+$/.test(token)) throw new ForgeProblem(githubProblems.token());
  return token;
}
