import { readCodeowners } from "../../core/proposal/codeowners.ts";
import { judgeProposal, type Target } from "../../core/proposal/judge-proposal.ts";
import type { ProposalJudgement } from "../../core/proposal/judgement.ts";
import type { FilesAnswer } from "../../core/proposal/proposed-files.ts";
import type { PullRequest } from "../../ports/forge.ts";
import { type Invocation, UsageError } from "../command.ts";
import type { ForgeInUse } from "../forge-place.ts";
import type { LoadedData } from "../load.ts";
import { collectedReceipts } from "./collected.ts";
import { gatherProposal, ownerAccounts, reviewedCommits } from "./gather.ts";
import { signaturesIn, withPushes } from "./receipts.ts";
import { targetOf } from "./target.ts";

/** Judges the approvals of a pull request that is still open, by the target branch that is checked out. */
export async function judgePullRequest(
  invocation: Invocation,
  data: LoadedData,
  inUse: ForgeInUse,
  pullRequest: PullRequest,
): Promise<ProposalJudgement> {
  const { forge } = inUse;
  if (data.revision === null) throw noPolicy;
  const facts = await gatherProposal(forge, pullRequest);
  const files = invocation.ports.proposedFiles(data.root, {
    base: data.revision,
    head: pullRequest.head.commit,
    reviewed: reviewedCommits(facts),
  });
  const target = await targetFor(invocation, data, inUse, files);
  return judgeProposal(await withPushes(forge, pullRequest.number, facts, files), files, target);
}

/** The rules of a branch with what they need to know of the files that would come to it. */
export async function targetFor(
  invocation: Invocation,
  data: LoadedData,
  inUse: ForgeInUse,
  files: FilesAnswer,
): Promise<Target> {
  const target = targetOf(data, inUse.accounts);
  if (target === undefined) throw noPolicy;
  const receipts = {
    signatures: signaturesIn(invocation, data, files),
    collected: await collectedReceipts(invocation, data, inUse, files),
  };
  return { ...target, owners: await ownerAccounts(inUse.forge, ownersIn(files)), receipts };
}

/** Names of owners in the CODEOWNERS of the target; none unless control files change. */
function ownersIn(files: FilesAnswer): readonly string[] {
  if (!files.known || files.value.controls.length === 0 || files.value.codeowners === undefined) return [];
  const { path, text } = files.value.codeowners;
  return readCodeowners(path, text).lines.flatMap(({ owners }) => owners);
}

const noPolicy = new UsageError({
  "zh-TW": "目標分支的 policy/procedure.yaml 或 policy/parameters.yaml 無法讀取。",
  en: "policy/procedure.yaml or policy/parameters.yaml of the target branch cannot be read.",
});
