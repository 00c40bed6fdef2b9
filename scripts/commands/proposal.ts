import { readCodeowners } from "../core/proposal/codeowners.ts";
import { judgeProposal } from "../core/proposal/judge-proposal.ts";
import type { ProposalJudgement } from "../core/proposal/judgement.ts";
import type { FilesAnswer } from "../core/proposal/proposed-files.ts";
import { type ExitCode, exit } from "../core/verdict.ts";
import type { Forge } from "../ports/forge.ts";
import { proposalJson } from "../reporters/proposal/json.ts";
import { proposalMarkdown } from "../reporters/proposal/markdown.ts";
import type { ProposalSheet } from "../reporters/proposal/sheet.ts";
import { proposalText } from "../reporters/proposal/text.ts";
import { type Command, type Invocation, UsageError } from "./command.ts";
import { type ForgeInUse, forgeFor, forgeOptions, notKnown } from "./forge-place.ts";
import { type LoadedData, loadData } from "./load.ts";
import { commonOptions, formatOption } from "./options.ts";
import { gatherProposal, ownerAccounts, reviewedCommits } from "./proposal/gather.ts";
import { targetOf } from "./proposal/target.ts";
import { publish } from "./publish.ts";

export const proposal: Command = {
  name: "proposal",
  summary: {
    "zh-TW": "檢核一個合併請求（pull request）的核准：誰的審查算數、誰的不算、還缺什麼",
    en: "judge the approvals of a pull request: whose review counts, whose does not, what is missing",
  },
  positionals: { "zh-TW": "合併請求的編號", en: "number of the pull request" },
  options: [formatOption(["text", "json", "markdown"]), ...forgeOptions, ...commonOptions],
  run: async (invocation) => {
    const judged = await judgedProposal(invocation);
    if (!("sheet" in judged)) return judged.code;
    const format = String(invocation.options["format"] ?? "text");
    const report = format === "json" ? proposalJson : format === "markdown" ? proposalMarkdown : proposalText;
    publish(invocation, report(judged.sheet));
    return judged.code;
  },
};

/** The judgement of the pull request that an invocation names, for any reporter; only a code where the forge does not answer. */
export async function judgedProposal(
  invocation: Invocation,
): Promise<
  | { readonly sheet: ProposalSheet; readonly forge: Forge; readonly code: ExitCode }
  | { readonly code: ExitCode }
> {
  const [given = "", ...others] = invocation.positionals;
  if (!/^[1-9]\d{0,9}$/.test(given) || others.length > 0) throw noNumber;
  const inUse = await forgeFor(invocation);
  // The rules of the branch that is asked to take the change, never those of the change itself.
  const data = loadData(invocation, "HEAD");
  const { locale } = data;
  const asked = await inUse.forge.pullRequest(Number(given));
  if (!asked.known) return { code: notKnown(asked, invocation, locale) };
  const { number, title } = asked.value;
  const judgement = await judgePullRequest(invocation, data, inUse, asked.value);
  return { sheet: { locale, number, title, judgement }, forge: inUse.forge, code: exitOf(judgement) };
}

/** Judges the approvals of a pull request that is still open, by the target branch that is checked out. */
async function judgePullRequest(
  invocation: Invocation,
  data: LoadedData,
  { forge, accounts: forgeAccounts }: ForgeInUse,
  pullRequest: Parameters<typeof gatherProposal>[1],
): Promise<ProposalJudgement> {
  const target = targetOf(data, forgeAccounts);
  if (target === undefined || data.revision === null) throw noPolicy;
  const facts = await gatherProposal(forge, pullRequest);
  const files = invocation.ports.proposedFiles(data.root, {
    base: data.revision,
    head: pullRequest.head.commit,
    reviewed: reviewedCommits(facts),
  });
  const owners = await ownerAccounts(forge, ownersIn(files));
  return judgeProposal(facts, files, { ...target, owners });
}

/** Names of owners in the CODEOWNERS of the target; none unless control files change. */
function ownersIn(files: FilesAnswer): readonly string[] {
  if (!files.known || files.value.controls.length === 0 || files.value.codeowners === undefined) return [];
  const { path, text } = files.value.codeowners;
  return readCodeowners(path, text).lines.flatMap(({ owners }) => owners);
}

function exitOf({ verdict }: ProposalJudgement): ExitCode {
  if (verdict === "not-approved") return exit.failed;
  return verdict === "unknown" ? exit.unknown : exit.good;
}

const noNumber = new UsageError({
  "zh-TW": "請指定一個合併請求的編號，例如：backproof proposal 12",
  en: "Name one pull request by its number, such as: backproof proposal 12",
});

const noPolicy = new UsageError({
  "zh-TW": "目標分支的 policy/procedure.yaml 或 policy/parameters.yaml 無法讀取。",
  en: "policy/procedure.yaml or policy/parameters.yaml of the target branch cannot be read.",
});
