import type { OwnerAccounts } from "../../core/proposal/judge-controls.ts";
import type { Proposal } from "../../core/proposal/proposal.ts";
import type { Answer, Forge, PullRequest } from "../../ports/forge.ts";

/** Everything that a forge knows of a pull request; each part read whole, or saying why not. */
export async function gatherProposal(forge: Forge, pullRequest: PullRequest): Promise<Proposal> {
  const { number, author } = pullRequest;
  return {
    author,
    reviews: await forge.reviews(number),
    commits: await forge.commits(number),
    timeline: await forge.timeline(number),
    pushers: await forge.pushers(number),
  };
}

/** Commits that reviews name, each once. */
export function reviewedCommits({ reviews }: Proposal): readonly string[] {
  const named = reviews.known ? reviews.value.flatMap(({ commit }) => commit ?? []) : [];
  return [...new Set(named)];
}

/** The accounts behind names of CODEOWNERS, one call a name. */
export async function ownerAccounts(forge: Forge, owners: readonly string[]): Promise<OwnerAccounts> {
  const found = new Map<string, Answer<readonly number[]>>();
  for (const owner of new Set(owners)) found.set(owner, await forge.accountsOf(owner));
  return found;
}
