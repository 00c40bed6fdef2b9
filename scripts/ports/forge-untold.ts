import type { Forge } from "./forge.ts";
import type { ForgeName } from "./forge-answer-problems.ts";
import { answered, ForgeProblem } from "./forge-problems.ts";

/** What a forge has no words for is unknown; nothing is asked. */
export function untold(forge: ForgeName): Pick<Forge, "pullRequestsAt" | "pushes"> {
  const because = (zh: string, en: string) => () =>
    answered(async () => {
      throw new ForgeProblem({ "zh-TW": zh, en });
    });
  return {
    pullRequestsAt: because(
      `無法由 ${forge} 得知合併佇列的 commit 屬於哪些合併請求；請逐一檢查合併請求。`,
      `${forge} does not tell to which pull requests a commit of a merge queue belongs; check each pull request by itself.`,
    ),
    pushes: because(
      `${forge} 不提供每次推送的起訖 commit。`,
      `${forge} does not tell from where to where each push went.`,
    ),
  };
}
