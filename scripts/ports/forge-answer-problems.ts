import type { Localized } from "../core/localized.ts";

/** What people call a forge. */
export type ForgeName = "GitHub" | "GitLab" | "Gitea";

/** What went wrong between here and a forge, whichever it is. Arguments hold no credentials and no controls. */
export const answerProblems = (forge: ForgeName) => ({
  token: (): Localized => ({
    "zh-TW": "權杖（token）含有空白或不可見字元，請重新設定。",
    en: "The token holds spaces or unprintable characters; set it anew.",
  }),
  "fork-gone": (): Localized => ({
    "zh-TW": "提案的分支所在的儲存庫已刪除，無從得知誰推送過。",
    en: "The repository of the proposal's branch is gone, so that nobody can tell who pushed to it.",
  }),
  "login-passed": (login: string): Localized => ({
    "zh-TW": `帳號名稱 ${login} 目前屬於另一個帳號，無從得知審查者的權限。`,
    en: `The login ${login} belongs to another account now, so that the rights of the reviewer are not known.`,
  }),
  unreachable: (code: string): Localized => ({
    "zh-TW": `無法連上 ${forge}${code === "" ? "" : `（${code}）`}，請檢查網路與網址後再試。`,
    en: `${forge} could not be reached${code === "" ? "" : ` (${code})`}; check the network and the address and try again.`,
  }),
  late: (seconds: number): Localized => ({
    "zh-TW": `${forge} 在 ${seconds} 秒內沒有完整回應，請稍後再試。`,
    en: `${forge} gave no whole answer within ${seconds} s; try again later.`,
  }),
  large: (bytes: number): Localized => ({
    "zh-TW": `${forge} 的回應超過 ${bytes} 位元組，未予讀取。`,
    en: `${forge}'s answer is larger than ${bytes} bytes and was not read.`,
  }),
  "no-json": (status: number): Localized => ({
    "zh-TW": `${forge} 回應 ${status}，但內容不是完整的 JSON；請檢查 API 網址與中間的代理伺服器。`,
    en: `${forge} answered ${status} with something other than whole JSON; check the API address and proxies on the way.`,
  }),
  elsewhere: (host: string): Localized => ({
    "zh-TW": `回應指向另一個位址（${host}），為免權杖外洩而未前往。`,
    en: `The answer points to another address (${host}); it was not followed, so that the token stays here.`,
  }),
  moved: (): Localized => ({
    "zh-TW": "儲存庫已搬移或轉址過多，請改用新的名稱。",
    en: "The repository has moved, or there are too many redirects; use its new name.",
  }),
  unauthorized: (said = ""): Localized => ({
    "zh-TW": `${forge} 不接受權杖（401${said}），請更新權杖。`,
    en: `${forge} does not accept the token (401${said}); renew it.`,
  }),
  failed: (status: number, said = ""): Localized => ({
    "zh-TW": `${forge} 發生錯誤（${status}${said}），請稍後再試。`,
    en: `${forge} failed (${status}${said}); try again later.`,
  }),
  refused: (status: number, said = ""): Localized => ({
    "zh-TW": `${forge} 拒絕了這項要求（${status}${said}）。`,
    en: `${forge} refused the request (${status}${said}).`,
  }),
  malformed: (what: string): Localized => ({
    "zh-TW": `${forge} 的回應缺少或不是應有的值：${what}。`,
    en: `${forge}'s answer lacks a value or has another than it should: ${what}.`,
  }),
  long: (pages: number): Localized => ({
    "zh-TW": `清單超過 ${pages} 頁，未能讀完。`,
    en: `The list is longer than ${pages} pages and was not read to its end.`,
  }),
  "no-link": (): Localized => ({
    "zh-TW": `${forge} 的回應在途中失去下一頁的連結，請檢查中間的代理伺服器。`,
    en: `${forge}'s answer lost its link to the next page on the way; check proxies in between.`,
  }),
  changed: (): Localized => ({
    "zh-TW": "讀取期間清單有變動，請再執行一次。",
    en: "The list changed while it was read; run this again.",
  }),
});
