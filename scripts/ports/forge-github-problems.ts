import type { Localized } from "../core/localized.ts";
import { answerProblems } from "./forge-answer-problems.ts";

/** What went wrong between here and GitHub. Arguments hold no credentials and no controls. */
export const githubProblems = {
  ...answerProblems("GitHub"),
  repository: (): Localized => ({
    "zh-TW": "儲存庫名稱應為「擁有者/名稱」，例如 example-org/backup。",
    en: "The repository is named owner/name, for example example-org/backup.",
  }),
  address: (): Localized => ({
    "zh-TW": "GitHub API 的網址應為 https，例如 https://api.github.com 或 https://主機/api/v3。",
    en: "The address of GitHub's API is https, for example https://api.github.com or https://HOST/api/v3.",
  }),
  "no-activity": (): Localized => ({
    "zh-TW": "GitHub 沒有這個分支的推送紀錄，無從得知誰推送過。",
    en: "GitHub has no activity of this branch, so that nobody can tell who pushed to it.",
  }),
  owner: (owner: string): Localized => ({
    "zh-TW": `CODEOWNERS 的「${owner}」不是帳號或團隊，無從得知是哪些人。`,
    en: `"${owner}" in CODEOWNERS is neither an account nor a team, so that nobody can tell who that is.`,
  }),
  label: (): Localized => ({
    "zh-TW": "標籤名稱不可為空，也不可含半形逗號。",
    en: "A label is not empty and has no comma.",
  }),
  forbidden: (said: string): Localized => ({
    "zh-TW": `權杖沒有這項權限（403${said}），請檢查工作流程的 permissions。`,
    en: `The token lacks the right to do this (403${said}); check the permissions of the workflow.`,
  }),
  missing: (said: string): Localized => ({
    "zh-TW": `GitHub 找不到，或權杖無權查看（404${said}）。請檢查儲存庫名稱與權限。`,
    en: `GitHub finds nothing there, or the token may not see it (404${said}); check the repository's name and the rights.`,
  }),
  limited: (status: number, until: string): Localized => ({
    "zh-TW": `已達 GitHub 的用量上限（${status}），${until === "" ? "請稍後再試" : `請於 ${until} 之後再試`}。`,
    en: `GitHub's rate limit is reached (${status}); try again ${until === "" ? "later" : `after ${until}`}.`,
  }),
  "some-commits": (shown: number, all: number): Localized => ({
    "zh-TW": `合併請求有 ${all} 個 commit，GitHub 只列出 ${shown} 個（上限 250）；請拆成較小的合併請求，或再執行一次。`,
    en: `The pull request has ${all} commits and GitHub lists ${shown} (250 at most); split it into smaller ones, or run this again.`,
  }),
  "labels-dropped": (number: number): Localized => ({
    "zh-TW": `議題 #${number} 已寫入，但 GitHub 未套用標籤；請給權杖 issues: write 權限，並補上標籤。`,
    en: `Issue #${number} was written, but GitHub left out its labels; give the token issues: write and add the labels.`,
  }),
};
