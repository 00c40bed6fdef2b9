import { giteaProblems } from "./forge-gitea-problems.ts";
import { apiAddress, type ForgeOptions, sendable, usualBounds } from "./forge-options.ts";
import { type Patience, patience, realWaiting } from "./forge-patience.ts";
import { ForgeProblem } from "./forge-problems.ts";

/** The address is `https://HOST/api/v1`: there is no usual one. */
export type GiteaOptions = ForgeOptions & Required<Pick<ForgeOptions, "baseUrl">>;

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
  const { repository, waiting = realWaiting, budget, timeout, size, pages } = { ...usualBounds, ...options };
  if (!/^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/.test(repository) || repository.split("/").some(isDots))
    throw new ForgeProblem(giteaProblems.repository());
  const token = sendable(options.token, "Gitea");
  const baseUrl = apiAddress(options.baseUrl, token);
  if (baseUrl === undefined) throw new ForgeProblem(giteaProblems.address());
  return {
    baseUrl: baseUrl.href.replace(/\/+$/, ""),
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
