import type { Localized } from "../core/localized.ts";
import { type IssueAction, issuePlan } from "../core/overdue-issues/issue-plan.ts";
import { exit } from "../core/verdict.ts";
import type { Answer, Forge } from "../ports/forge.ts";
import { issueLabels } from "../reporters/issues/labels.ts";
import { momentText } from "../reporters/moment-text.ts";
import { printable } from "../reporters/printable.ts";
import { type Command, type Invocation, UsageError } from "./command.ts";
import { forgeFor, forgeOptions, notKnown, reasonOf } from "./forge-place.ts";
import { actionText } from "./issues/action-text.ts";
import { closingBody } from "./issues/closing-body.ts";
import { settlementBy, wantedIssues } from "./issues/wanted-issues.ts";
import { type Loaded, load, rootOf } from "./load.ts";
import { dayAsked } from "./moment.ts";
import { atOption, commonOptions } from "./options.ts";

export const issues: Command = {
  name: "issues",
  summary: {
    "zh-TW": "每項逾期應辦事項在平台上保持一則議題，完成後關閉",
    en: "keep one issue on the forge for each overdue duty, and close it when done",
  },
  options: [
    ...forgeOptions,
    {
      name: "dry-run",
      type: "boolean",
      text: { "zh-TW": "只列出要做的事，不更動平台", en: "print what would be done, change nothing" },
    },
    atOption,
    ...commonOptions.filter(({ name }) => name !== "output"),
  ],
  run: async (invocation) => {
    const { options, out, notice } = invocation;
    if (options["dry-run"] !== true && dayAsked(invocation, rootOf(invocation)) !== undefined) throw past;
    const { forge } = await forgeFor(invocation);
    // The committed data are judged, so that an issue can name the commit that it was opened for.
    const loaded = load(invocation, String(options["at"] ?? "HEAD"));
    const { locale, revision, judgement, moment } = loaded;
    if (options["at"] !== undefined && moment !== undefined) notice(`${momentText(moment, locale)}\n`);
    if (judgement.model === undefined) throw noPolicy;
    const listed = await forge.issues(issueLabels.own);
    if (!listed.known) return notKnown(listed, invocation, locale);
    const plan = issuePlan(wantedIssues(loaded), listed.value, settlementBy(loaded), revision ?? undefined);
    let failed = 0;
    for (const action of plan) {
      out(`${printable(actionText(action, locale))}\n`);
      if (options["dry-run"] === true) continue;
      const answer = await perform(action, forge, invocation, loaded, listed.value);
      if (answer.known) continue;
      failed += 1;
      notice(`backproof: ${printable(reasonOf(answer, locale))}\n`);
      // It may have been done all the same; the next run sees, and does not do it twice.
      if (answer.maybeDone === true) break;
    }
    if (plan.length === 0) notice(`${nothing[locale]}\n`);
    return failed > 0 ? exit.notPublished : exit.good;
  },
};

async function perform(
  action: IssueAction,
  forge: Forge,
  invocation: Invocation,
  loaded: Loaded,
  present: readonly { readonly number: number; readonly body: string }[],
): Promise<Answer<unknown>> {
  switch (action.do) {
    case "open": {
      const { title, body, labels } = action;
      return forge.openIssue({ title, body, labels });
    }
    case "change":
    case "reopen": {
      const { number, title, body, labels } = action;
      return forge.changeIssue(number, { title, body, labels, state: "open" });
    }
    case "close": {
      const old = present.find(({ number }) => number === action.number)?.body ?? "";
      // One call closes it and says why, so that a failure in between cannot say it twice.
      return forge.changeIssue(action.number, {
        state: "closed",
        body: closingBody(old, action.mark, invocation, loaded),
      });
    }
    case "close-twin":
      return forge.changeIssue(action.number, { state: "closed" });
  }
}

const nothing: Localized = { "zh-TW": "議題都已是最新狀態。", en: "Every issue is as it should be." };

const past = new UsageError({
  "zh-TW": "平台上的議題是現在的；以 --at 指定日期時，請加 --dry-run，只列出當日應有的議題。",
  en: "Issues on the forge are of today; with a day as --at add --dry-run, which only prints what that day would ask for.",
});

const noPolicy = new UsageError({
  "zh-TW": "政策檔案無法讀取，請先執行 validate 並改正 policy/ 的錯誤。",
  en: "The policy cannot be read; run `validate` and mend policy/ first.",
});
