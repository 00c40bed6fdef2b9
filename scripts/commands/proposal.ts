import type { ProposalJudgement } from "../core/proposal/judgement.ts";
import { type ExitCode, exit } from "../core/verdict.ts";
import type { Forge } from "../ports/forge.ts";
import { proposalJson } from "../reporters/proposal/json.ts";
import { proposalMarkdown } from "../reporters/proposal/markdown.ts";
import type { ProposalSheet } from "../reporters/proposal/sheet.ts";
import { proposalText } from "../reporters/proposal/text.ts";
import { type Command, type Invocation, UsageError } from "./command.ts";
import { forgeFor, forgeOptions, notKnown } from "./forge-place.ts";
import { type LoadedData, loadData } from "./load.ts";
import { commonOptions, formatOption } from "./options.ts";
import { judgedGroup, type Queue } from "./proposal/group.ts";
import { judgePullRequest } from "./proposal/judge.ts";
import { publish } from "./publish.ts";

export const proposal: Command = {
  name: "proposal",
  summary: {
    "zh-TW": "檢核一個合併請求（pull request）或合併佇列的核准：誰的審查算數、誰的不算、還缺什麼",
    en: "judge the approvals of a pull request or merge queue: whose review counts, whose does not, what is missing",
  },
  positionals: { "zh-TW": "合併請求的編號", en: "number of the pull request" },
  options: [
    formatOption(["text", "json", "markdown"]),
    {
      name: "merge-group",
      type: "string",
      value: "BASE..HEAD",
      text: {
        "zh-TW": "檢核合併佇列中的一組合併請求，而非單一編號",
        en: "judge a group of a merge queue instead of one number",
      },
    },
    {
      name: "into",
      type: "string",
      value: "BRANCH",
      text: {
        "zh-TW": "合併佇列的目標分支；預設 main",
        en: "branch that the merge queue leads to; default main",
      },
    },
    ...forgeOptions,
    ...commonOptions,
  ],
  run: async (invocation) => {
    const judged = await judgedProposal(invocation);
    if (!("sheet" in judged)) return judged.code;
    const format = String(invocation.options["format"] ?? "text");
    const report = format === "json" ? proposalJson : format === "markdown" ? proposalMarkdown : proposalText;
    publish(invocation, report(judged.sheet));
    return judged.code;
  },
};

/** A judgement with what its reports and a comment need. */
export interface Judged {
  readonly sheet: ProposalSheet;
  readonly forge: Forge;
  /** The commit that would be merged. */
  readonly head: string;
  readonly code: ExitCode;
}

/** The judgement of what an invocation names, for any reporter; only a code where the forge does not answer. */
export async function judgedProposal(invocation: Invocation): Promise<Judged | { readonly code: ExitCode }> {
  const { positionals, options } = invocation;
  const range = options["merge-group"] as string | undefined;
  const [given = "", ...others] = positionals;
  const isNumber = /^[1-9]\d{0,9}$/.test(given) && others.length === 0;
  if (range === undefined ? !isNumber : positionals.length > 0) throw noNumber;
  const inUse = await forgeFor(invocation);
  const { forge } = inUse;
  // The rules of the branch that is asked to take the change, never those of the change itself.
  const data = loadData(invocation, "HEAD");
  const { locale } = data;
  if (range !== undefined) {
    const group = groupNamed(invocation, data, range);
    const found = await judgedGroup(invocation, data, inUse, group);
    if ("known" in found) return { code: notKnown(found, invocation, locale) };
    const { judgement, numbers } = found;
    const sheet = { locale, number: undefined, group: { ...group, numbers }, title: "", judgement };
    return { sheet, forge, head: group.head, code: exitOf(judgement) };
  }
  const asked = await forge.pullRequest(Number(given));
  if (!asked.known) return { code: notKnown(asked, invocation, locale) };
  const { number, title, head } = asked.value;
  const judgement = await judgePullRequest(invocation, data, inUse, asked.value);
  const sheet = { locale, number, title, judgement };
  return { sheet, forge, head: head.commit, code: exitOf(judgement) };
}

/** The group that `BASE..HEAD` names; a full id need not be here, which is for the judgement to say. */
function groupNamed({ options, ports }: Invocation, { root }: LoadedData, range: string): Queue {
  const [, ...ends] = /^([0-9A-Za-z][\w./-]*?)\.\.([0-9A-Za-z][\w./-]*)$/.exec(range) ?? [];
  const [base, head] = ends.map((end) => {
    if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(end)) return end;
    const found = ports.commitAt(root, end);
    return "commit" in found ? found.commit : undefined;
  });
  if (base === undefined || head === undefined) throw noGroup;
  return { base, head, into: String(options["into"] ?? "main") };
}

function exitOf({ verdict }: ProposalJudgement): ExitCode {
  if (verdict === "not-approved") return exit.failed;
  return verdict === "unknown" ? exit.unknown : exit.good;
}

const noNumber = new UsageError({
  "zh-TW": "請指定一個合併請求的編號，例如：backproof proposal 12；合併佇列請只用 --merge-group BASE..HEAD。",
  en: "Name one pull request by its number, such as: backproof proposal 12; for a merge queue only --merge-group BASE..HEAD.",
});

const noGroup = new UsageError({
  "zh-TW": "--merge-group 請寫成 BASE..HEAD，兩者皆為此處有的 commit。",
  en: "Write --merge-group as BASE..HEAD, two commits that are here.",
});
