import { boundedFetch } from "./forge-fetch.ts";
import { problemOf } from "./forge-github-failures.ts";
import { waitBeforeRetries } from "./forge-github-patience.ts";
import { githubProblems } from "./forge-github-problems.ts";
import { apiAddress, type ForgeOptions, sendable, usualBounds } from "./forge-options.ts";
import { pacer } from "./forge-pace.ts";
import { type Patience, patience, realWaiting } from "./forge-patience.ts";
import { ForgeProblem } from "./forge-problems.ts";

/** The address is that of an Enterprise Server: `https://HOST/api/v3`. */
export type GithubOptions = ForgeOptions;

/** Milliseconds between writes that GitHub asks for. */
const writeGap = 1000;
/** Milliseconds between writes that notify people, as the plugin spaces them. */
const notifyGap = 3000;

/** An Octokit that answers every failure with a `ForgeProblem`. Loaded when first asked: most commands talk to no forge. */
export async function connect(options: GithubOptions) {
  const { waiting = realWaiting, budget, timeout, size, pages } = { ...usualBounds, ...options };
  const [owner = "", repo = ""] = nameParts(options.repository);
  const token = sendable(options.token, "GitHub");
  const baseUrl = apiAddress(options.baseUrl ?? "https://api.github.com", token);
  if (baseUrl === undefined) throw new ForgeProblem(githubProblems.address());
  const own = patience(waiting, budget);
  const [{ Octokit }, { retry }, { throttling }, { paginateRest }] = await Promise.all([
    import("@octokit/core"),
    import("@octokit/plugin-retry"),
    import("@octokit/plugin-throttling"),
    import("@octokit/plugin-paginate-rest"),
  ]);
  const patient = (octokit: InstanceType<typeof Octokit>): void => waitBeforeRetries(octokit, own);
  const octokit = new (Octokit.plugin(patient, retry, throttling, paginateRest))({
    baseUrl: baseUrl.href.replace(/\/$/, ""),
    userAgent: "backproof",
    log: { debug: silent, info: silent, warn: silent, error: silent },
    request: { fetch: boundedFetch(baseUrl.origin, { forge: "GitHub", timeout, size }) },
    // Whether to repeat and how long to wait is settled in `waitBeforeRetries`; the plugins then wait no more.
    retry: { doNotRetry: [], retryAfterBaseValue: 0 },
    throttle: throttle(own),
    ...(token !== "" && { auth: token }),
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
