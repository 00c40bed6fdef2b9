import type { Localized } from "../core/localized.ts";
import { answerProblems } from "./forge-answer-problems.ts";

/** What went wrong between here and GitLab. Arguments hold no credentials and no controls. */
export const gitlabProblems = {
  ...answerProblems("GitLab"),
  repository: (): Localized => ({
    "zh-TW": "專案名稱應為「群組/名稱」，可有子群組，例如 example-org/it/backup。",
    en: "The project is named group/name, with subgroups if any, for example example-org/it/backup.",
  }),
  address: (): Localized => ({
    "zh-TW": "GitLab API 的網址應為 https，例如 https://gitlab.com/api/v4 或 https://主機/api/v4。",
    en: "The address of GitLab's API is https, for example https://gitlab.com/api/v4 or https://HOST/api/v4.",
  }),
  forbidden: (): Localized => ({
    "zh-TW": "權杖沒有這項權限（403），請檢查權杖的範圍（scope）與專案角色。",
    en: "The token lacks the right to do this (403); check its scope and its role in the project.",
  }),
  missing: (): Localized => ({
    "zh-TW": "GitLab 找不到，或權杖無權查看（404）。請檢查專案名稱與權限。",
    en: "GitLab finds nothing there, or the token may not see it (404); check the project's name and the rights.",
  }),
  limited: (status: number): Localized => ({
    "zh-TW": `已達 GitLab 的用量上限（${status}），請稍後再試。`,
    en: `GitLab's rate limit is reached (${status}); try again later.`,
  }),
  label: (): Localized => ({
    "zh-TW": "標籤名稱不可為空、不可含半形逗號，也不可為 None 或 Any：GitLab 另有用途。",
    en: "A label is not empty, has no comma and is neither None nor Any, which mean something else to GitLab.",
  }),
  "labels-dropped": (number: number): Localized => ({
    "zh-TW": `議題 #${number} 已寫入，但 GitLab 未套用標籤；請給權杖的帳號報告者（Reporter）以上的角色，並補上標籤。`,
    en: `Issue #${number} was written, but GitLab left out its labels; give the token's account the role Reporter or more and add the labels.`,
  }),
  approvals: (): Localized => ({
    "zh-TW": "GitLab 的核准名單與核准紀錄不一致，可能剛有變動；請再執行一次，仍不一致時請核准者重新核准。",
    en: "GitLab's list of approvals and its notes of them disagree, perhaps for a change just now; run this again, and if it stays so let the approver approve anew.",
  }),
  pushes: (): Localized => ({
    "zh-TW": "GitLab 的推送紀錄沒有完整涵蓋這個分支，無從得知誰推送過；請從新的分支重新提出。",
    en: "GitLab's push events do not cover this branch from its start, so that nobody can tell who pushed to it; propose it anew from a new branch.",
  }),
  diff: (): Localized => ({
    "zh-TW": "GitLab 尚未算完這個合併請求的差異，請稍後再試。",
    en: "GitLab has not computed the changes of this merge request yet; try again later.",
  }),
  owner: (owner: string): Localized => ({
    "zh-TW": `CODEOWNERS 的「${owner}」不是帳號或群組，無從得知是哪些人。`,
    en: `"${owner}" in CODEOWNERS is neither an account nor a group, so that nobody can tell who that is.`,
  }),
  comment: (): Localized => ({
    "zh-TW": "不知道這則留言屬於哪個合併請求，請先列出該合併請求的留言。",
    en: "Nobody knows which merge request this comment belongs to; list the comments of that merge request first.",
  }),
};
