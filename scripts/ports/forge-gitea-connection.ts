import { giteaProblems } from "./forge-gitea-problems.ts";
import { type Patience, patience, realWaiting, type Waiting } from "./forge-github-patience.ts";
import { ForgeProblem } from "./forge-problems.ts";

export interface GiteaOptions {
  /** `owner/name`. */
  readonly repository: string;
  /** Empty for requests without a token. */
  readonly token: string;
  /** `https://HOST/api/v1`. */
  readonly baseUrl: string;
  readonly waiting?: Waiting;
  /** Milliseconds of all waiting before repeats together. */
  readonly budget?: number;
  /** Milliseconds until the last byte of one answer. */
  readonly timeout?: number;
  /** Bytes of one answer. */
  readonly size?: number;
  /** Pages of one list, 50 entries each: more is not given by default. */
  readonly pages?: number;
}

/** Bounds of `security.md` L6. */
const usual = { budget: 120_000, timeout: 30_000, size: 20 * 2 ** 20, pages: 50 };

export interface Connection {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  /** Owner of the repository, as in the address of its pages. */
  readonly owner: string;
  /** `/repos/owner/name`. */
  readonly repository: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly patience: Patience;
  readonly timeout: number;
  readonly size: number;
  readonly pages: number;
}

/** What a forge is asked with; throws a `ForgeProblem` when that cannot be right. Nothing is sent yet. */
export function connect(options: GiteaOptions): Connection {
  const { repository, token, waiting = realWaiting, budget = usual.budget } = options;
  if (!/^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/.test(repository) || repository.split("/").some(isDots))
    throw new ForgeProblem(giteaProblems.repository());
  if (!/^[\x21-\x7e]*$/.test(token)) throw new ForgeProblem(giteaProblems.token());
  const { timeout = usual.timeout, size = usual.size, pages = usual.pages } = options;
  return {
    baseUrl: address(options.baseUrl, token),
    owner: repository.split("/")[0] ?? "",
    repository: `/repos/${repository}`,
    headers: {
      accept: "application/json",
      "user-agent": "backproof",
      ...(token !== "" && { authorization: `token ${token}` }),
    },
    patience: patience(waiting, budget),
    timeout,
    size,
    pages,
  };
}

const isDots = (name: string): boolean => /^\.+$/.test(name);

/** A token travels over https only, or on this machine. */
function address(text: string, token: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url?.hostname === "127.0.0.1" || url?.hostname === "localhost" || url?.hostname === "[::1]";
  const isSafe = url?.protocol === "https:" || (url?.protocol === "http:" && (isLocal || token === ""));
  const isPlain = url?.username === "" && url.password === "" && url.search === "" && url.hash === "";
  if (url === undefined || !isSafe || !isPlain) throw new ForgeProblem(giteaProblems.address());
  return url.href.replace(/\/+$/, "");
}
