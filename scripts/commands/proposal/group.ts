import { isMember, unaccountedIn } from "../../core/proposal/accounted.ts";
import { type Group, judgeGroup, type Member } from "../../core/proposal/judge-group.ts";
import type { ProposalJudgement } from "../../core/proposal/judgement.ts";
import type { FilesAnswer } from "../../core/proposal/proposed-files.ts";
import type { Answer, Forge, PullRequest } from "../../ports/forge.ts";
import type { Membership, MergeGroup } from "../../ports/merge-group-git.ts";
import { type Invocation, UsageError } from "../command.ts";
import type { ForgeInUse } from "../forge-place.ts";
import { type LoadedData, loadData } from "../load.ts";
import { gatherProposal, reviewedCommits } from "./gather.ts";
import { targetFor } from "./judge.ts";
import { withPushes } from "./receipts.ts";

/** A group of a merge queue as it is asked about: full ids of commits, and the branch that it is to enter. */
export interface Queue {
  readonly base: string;
  readonly head: string;
  readonly into: string;
}

type Unanswered = Extract<Answer<unknown>, { known: false }>;

/** What a group of a merge queue comes to, with the numbers of its pull requests; or what the forge could not tell. */
export async function judgedGroup(
  invocation: Invocation,
  data: LoadedData,
  inUse: ForgeInUse,
  { base, head, into }: Queue,
): Promise<{ readonly numbers: readonly number[]; readonly judgement: ProposalJudgement } | Unanswered> {
  const { ports } = invocation;
  const { root } = data;
  const told = ports.mergeGroups.groupOf(root, { target: data.revision ?? base, base, head });
  if (!told.known) {
    const nothing: Group = { members: [], unaccounted: [], files: told };
    const target = await targetFor(invocation, data, inUse, told);
    return { numbers: [], judgement: judgeGroup(nothing, target) };
  }
  const group = told.value;
  if (group.commits.length === 0) throw emptyGroup;
  const named = await pullRequestsIn(inUse.forge, group, into);
  if (!named.known) return named;
  const files = ports.proposedFiles(root, {
    base: group.base,
    head,
    candidate: head,
    reviewed: [],
  });
  // The queue may stand on others that are queued before it; the rules are those of the branch that it grew from.
  const target = await targetFor(invocation, loadData(invocation, group.base), inUse, files);
  const members: (Member & { readonly number: number })[] = [];
  const parts: Membership[] = [];
  for (const { pullRequest, said } of named.value) {
    const part = ports.mergeGroups.membership(root, group, pullRequest.head.commit, said);
    if (part.known && !isMember(part.value)) continue;
    if (part.known) parts.push(part.value);
    members.push({
      number: pullRequest.number,
      ...(await memberOf(invocation, root, inUse.forge, group, pullRequest, part)),
    });
  }
  const unaccounted = unaccountedIn(group.commits, parts);
  const judgement = judgeGroup({ members, unaccounted, files }, target);
  return { numbers: members.map(({ number }) => number), judgement };
}

interface Named {
  readonly pullRequest: PullRequest;
  /** Commits of the group that the forge names it for. */
  readonly said: readonly string[];
}

/** Every pull request into a branch that the forge names for any commit of a group; one that was given up is none. */
async function pullRequestsIn(
  forge: Forge,
  { commits }: MergeGroup,
  into: string,
): Promise<Answer<readonly Named[]>> {
  const found = new Map<number, Named>();
  for (const { id } of commits) {
    const asked = await forge.pullRequestsAt(id);
    if (!asked.known) return asked;
    for (const pullRequest of asked.value) {
      const { number, base, state } = pullRequest;
      if (base.branch !== into || state === "closed") continue;
      const said = [...(found.get(number)?.said ?? []), id];
      found.set(number, { pullRequest, said });
    }
  }
  return { known: true, value: [...found.values()] };
}

/** Everything that judging a pull request of a group takes. */
async function memberOf(
  { ports }: Invocation,
  root: string,
  forge: Forge,
  group: MergeGroup,
  pullRequest: PullRequest,
  part: ReturnType<Invocation["ports"]["mergeGroups"]["membership"]>,
): Promise<Member> {
  const { commit: head } = pullRequest.head;
  const facts = await gatherProposal(forge, pullRequest);
  const own: FilesAnswer = part.known
    ? ports.proposedFiles(root, { base: part.value.fork, head, candidate: head, reviewed: [] })
    : part;
  const files = ports.proposedFiles(root, {
    base: group.base,
    head,
    candidate: group.head,
    reviewed: reviewedCommits(facts),
  });
  return { proposal: await withPushes(forge, pullRequest.number, facts, files), own, files };
}

const emptyGroup = new UsageError({
  "zh-TW": "合併佇列的兩個 commit 之間沒有任何 commit，無從檢核；請檢查 --merge-group 的前後順序。",
  en: "There is no commit between the two of the merge group, so nothing can be judged; check the order in --merge-group.",
});
