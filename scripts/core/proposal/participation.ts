import type { Localized } from "../localized.ts";
import { personsOf, type RegisteredAccount } from "./accounts.ts";
import { coAuthors } from "./co-authors.ts";
import { type Proposal, type ProposalAccount, whyUnknown } from "./proposal.ts";
import type { Remark, Unknown } from "./reason.ts";
import { type Bringing, bringingNone } from "./receipt-commits.ts";

/** Who had a hand in a proposal, by person; with what could not be known of it. */
export interface Participation {
  /** Person → what they did, worded to follow a name. */
  readonly parts: ReadonlyMap<string, Localized>;
  /** As long as this is not empty, anybody may have taken part. */
  readonly unknown: readonly Unknown[];
  readonly remarks: readonly Remark[];
}

const proposed = { "zh-TW": "提出此 pull request", en: "opened the pull request" };
const wrote = { "zh-TW": "為其 commit 的作者", en: "wrote a commit of it" };
const committed = { "zh-TW": "為其 commit 的提交者", en: "committed part of it" };
const joined = { "zh-TW": "列為其 commit 的共同作者", en: "is named as co-author of a commit of it" };
const pushed = { "zh-TW": "推送過此分支", en: "pushed to its branch" };

interface Deed {
  readonly account: ProposalAccount;
  readonly part: Localized;
}

/**
 * Everyone who had a hand in a proposal: author, authors and committers of its commits, co-authors as far as their
 * addresses tell, and who pushed. Whoever only brought a signed receipt has no hand in it. `forgeAccounts` are the forge's own, which commit what people do on its pages.
 */
export function participation(
  proposal: Proposal,
  head: string,
  accounts: readonly RegisteredAccount[],
  forgeAccounts: readonly number[],
  brought: Bringing = bringingNone,
): Participation {
  const deeds: Deed[] = [];
  const unknown: Unknown[] = [];
  const remarks: Remark[] = [];
  const add = (account: ProposalAccount | undefined, part: Localized, otherwise: Unknown): void => {
    if (account === undefined) unknown.push(otherwise);
    else deeds.push({ account, part });
  };
  add(proposal.author, proposed, { code: "author-deleted", args: {} });
  const { commits, pushers, timeline } = proposal;
  if (!commits.known) unknown.push({ code: "commits-unknown", args: { because: whyUnknown(commits) } });
  else if (!commits.value.some(({ id }) => id === head))
    unknown.push({ code: "commits-stale", args: { head: short(head) } });
  for (const { id, author, committer, message } of commits.known ? commits.value : []) {
    if (brought.commits.has(id)) continue;
    const unlinked: Unknown = { code: "commit-unlinked", args: { commit: short(id) } };
    add(author, wrote, unlinked);
    if (committer === undefined || !forgeAccounts.includes(committer.id)) add(committer, committed, unlinked);
    for (const { name, account } of coAuthors(message, accounts)) {
      if (account === undefined)
        remarks.push({ code: "co-author-unresolved", args: { name, commit: short(id) } });
      else deeds.push({ account, part: joined });
    }
  }
  if (!pushers.known) unknown.push({ code: "pushers-unknown", args: { because: whyUnknown(pushers) } });
  const forced = timeline.known ? timeline.value.filter(({ kind }) => kind === "force-pushed") : [];
  const others = (pushers.known ? pushers.value : []).filter(
    (account) => account === undefined || !brought.accounts.has(account.id),
  );
  for (const account of [...others, ...forced.map(({ actor }) => actor)])
    add(account, pushed, { code: "pusher-deleted", args: {} });

  const parts = new Map<string, Localized>();
  for (const { account, part } of deeds) {
    const persons = personsOf(accounts, account.id);
    for (const person of persons) if (!parts.has(person)) parts.set(person, part);
    if (persons.length === 0 && !account.isBot)
      remarks.push({ code: "contributor-unregistered", args: { login: account.login, part } });
  }
  return { parts, unknown: distinct(unknown), remarks: distinct(remarks) };
}

/** A commit as people read it. */
export function short(commit: string): string {
  return commit.slice(0, 12);
}

function distinct<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((one) => [JSON.stringify(one), one])).values()];
}
