import type { Writers } from "../../core/proposal/access.ts";
import type { OwnerAccounts } from "../../core/proposal/judge-controls.ts";
import type { Proposal } from "../../core/proposal/proposal.ts";
import type { Answer, Forge, PullRequest } from "../../ports/forge.ts";

/** Everything that a forge knows of a pull request; each part read whole, or saying why not. */
export async function gatherProposal(forge: Forge, pullRequest: PullRequest): Promise<Proposal> {
  const { number, author, merged } = pullRequest;
  const reviews = await forge.reviews(number);
  return {
    author,
    reviews,
    ...(merged === undefined && { writers: await writersAmong(forge, reviews) }),
    commits: await forge.commits(number),
    timeline: await forge.timeline(number),
    pushers: await forge.pushers(number),
  };
}

/** Whether those who approved may write; nobody is asked about twice, and nobody about programs. */
async function writersAmong(forge: Forge, reviews: Proposal["reviews"]): Promise<Writers> {
  const found = new Map<number, Answer<boolean>>();
  for (const { author, state } of reviews.known ? reviews.value : [])
    if (author !== undefined && !author.isBot && state === "approved" && !found.has(author.id))
      found.set(author.id, await forge.mayWrite(author));
  return found;
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
