import type { Localized } from "../core/localized.ts";

/** What went wrong between here and GitHub. Arguments hold no credentials and no controls. */
export const githubProblems = {
  repository: (): Localized => ({
    "zh-TW": "儲存庫名稱應為「擁有者/名稱」，例如 example-org/backup。",
    en: "The repository is named owner/name, for example example-org/backup.",
  }),
  address: (): Localized => ({
    "zh-TW": "GitHub API 的網址應為 https，例如 https://api.github.com 或 https://主機/api/v3。",
    en: "The address of GitHub's API is https, for example https://api.github.com or https://HOST/api/v3.",
  }),
  token: (): Localized => ({
    "zh-TW": "權杖（token）含有空白或不可見字元，請重新設定。",
    en: "The token holds spaces or unprintable characters; set it anew.",
  }),
  "fork-gone": (): Localized => ({
    "zh-TW": "提案的分支所在的儲存庫已刪除，無從得知誰推送過。",
    en: "The repository of the proposal's branch is gone, so that nobody can tell who pushed to it.",
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
  unreachable: (code: string): Localized => ({
    "zh-TW": `無法連上 GitHub${code === "" ? "" : `（${code}）`}，請檢查網路後再試。`,
    en: `GitHub could not be reached${code === "" ? "" : ` (${code})`}; check the network and try again.`,
  }),
  late: (seconds: number): Localized => ({
    "zh-TW": `GitHub 在 ${seconds} 秒內沒有完整回應，請稍後再試。`,
    en: `GitHub gave no whole answer within ${seconds} s; try again later.`,
  }),
  large: (bytes: number): Localized => ({
    "zh-TW": `GitHub 的回應超過 ${bytes} 位元組，未予讀取。`,
    en: `GitHub's answer is larger than ${bytes} bytes and was not read.`,
  }),
  "no-json": (status: number): Localized => ({
    "zh-TW": `GitHub 回應 ${status}，但內容不是完整的 JSON；請檢查 API 網址與中間的代理伺服器。`,
    en: `GitHub answered ${status} with something other than whole JSON; check the API address and proxies on the way.`,
  }),
  elsewhere: (host: string): Localized => ({
    "zh-TW": `回應指向另一個位址（${host}），為免權杖外洩而未前往。`,
    en: `The answer points to another address (${host}); it was not followed, so that the token stays here.`,
  }),
  moved: (): Localized => ({
    "zh-TW": "儲存庫已搬移或轉址過多，請改用新的名稱。",
    en: "The repository has moved, or there are too many redirects; use its new name.",
  }),
  unauthorized: (said: string): Localized => ({
    "zh-TW": `GitHub 不接受權杖（401${said}），請更新權杖。`,
    en: `GitHub does not accept the token (401${said}); renew it.`,
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
  failed: (status: number, said: string): Localized => ({
    "zh-TW": `GitHub 發生錯誤（${status}${said}），請稍後再試。`,
    en: `GitHub failed (${status}${said}); try again later.`,
  }),
  refused: (status: number, said: string): Localized => ({
    "zh-TW": `GitHub 拒絕了這項要求（${status}${said}）。`,
    en: `GitHub refused the request (${status}${said}).`,
  }),
  malformed: (what: string): Localized => ({
    "zh-TW": `GitHub 的回應缺少或不是應有的值：${what}。`,
    en: `GitHub's answer lacks a value or has another than it should: ${what}.`,
  }),
  long: (pages: number): Localized => ({
    "zh-TW": `清單超過 ${pages} 頁，未能讀完。`,
    en: `The list is longer than ${pages} pages and was not read to its end.`,
  }),
  "no-link": (): Localized => ({
    "zh-TW": "GitHub 的回應在途中失去下一頁的連結，請檢查中間的代理伺服器。",
    en: "GitHub's answer lost its link to the next page on the way; check proxies in between.",
  }),
  changed: (): Localized => ({
    "zh-TW": "讀取期間清單有變動，請再執行一次。",
    en: "The list changed while it was read; run this again.",
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
