import type { Localized } from "../core/localized.ts";
import { answerProblems } from "./forge-answer-problems.ts";

/** What went wrong between here and Gitea or Forgejo. Arguments hold no credentials and no controls. */
export const giteaProblems = {
  ...answerProblems("Gitea"),
  repository: (): Localized => ({
    "zh-TW": "儲存庫名稱應為「擁有者/名稱」，例如 example-org/backup。",
    en: "The repository is named owner/name, for example example-org/backup.",
  }),
  address: (): Localized => ({
    "zh-TW": "Gitea API 的網址應為 https，例如 https://主機/api/v1。",
    en: "The address of Gitea's API is https, for example https://HOST/api/v1.",
  }),
  owner: (owner: string): Localized => ({
    "zh-TW": `CODEOWNERS 的「${owner}」不是 Gitea 的帳號或團隊，無從得知是哪些人。`,
    en: `"${owner}" in CODEOWNERS is neither an account nor a team of Gitea, so that nobody can tell who that is.`,
  }),
  label: (): Localized => ({
    "zh-TW": "標籤名稱不可為空，也不可含半形逗號。",
    en: "A label is not empty and has no comma.",
  }),
  moved: (): Localized => ({
    "zh-TW": "Gitea 的回應指向另一個位址，為免權杖外洩而未前往；儲存庫若已更名，請改用新的名稱。",
    en: "Gitea's answer points elsewhere; it was not followed, so that the token stays here. If the repository was renamed, use its new name.",
  }),
  limited: (): Localized => ({
    "zh-TW": "已達 Gitea 或代理伺服器的用量上限（429），請稍後再試。",
    en: "The rate limit of Gitea or of a proxy is reached (429); try again later.",
  }),
  forbidden: (): Localized => ({
    "zh-TW": "權杖沒有這項權限（403），請檢查權杖的範圍與帳號的權限。",
    en: "The token lacks the right to do this (403); check its scopes and the account's rights.",
  }),
  missing: (): Localized => ({
    "zh-TW": "Gitea 找不到，或權杖無權查看（404）。請檢查儲存庫名稱、權限與 Gitea 的版本。",
    en: "Gitea finds nothing there, or the token may not see it (404); check the repository's name, the rights and Gitea's version.",
  }),
  "no-total": (): Localized => ({
    "zh-TW": "Gitea 的清單沒有總數（X-Total-Count），無從得知是否完整；請檢查中間的代理伺服器。",
    en: "Gitea's list lacks its total (X-Total-Count), so that nobody can tell whether it is whole; check proxies in between.",
  }),
  short: (shown: number, all: number): Localized => ({
    "zh-TW": `Gitea 說有 ${all} 筆，只列出 ${shown} 筆；請檢查權杖的權限後再試。`,
    en: `Gitea counts ${all} entries and lists ${shown}; check the rights of the token and try again.`,
  }),
  "some-reviews": (): Localized => ({
    "zh-TW":
      "Gitea 的時間軸與審查清單不一致，無從得知審查是否完整、何時送出；請再執行一次，或請審查者重新送出。",
    en: "Gitea's timeline and its list of reviews do not agree, so that nobody can tell whether the reviews are whole and when they were submitted; run this again, or have the reviewer submit anew.",
  }),
  "head-moved": (): Localized => ({
    "zh-TW":
      "分支在合併之後（或讀取期間）又有推送，Gitea 不再說明當時合併的是哪個 commit；請在合併後刪除分支，或再執行一次。",
    en: "The branch was pushed to after the merge, or while it was read, and Gitea no longer tells which commit was merged; delete branches after their merge, or run this again.",
  }),
  imported: (): Localized => ({
    "zh-TW": "這件提案由其他平台匯入，Gitea 把別人的動作記在匯入者名下；請在 Gitea 重新提出。",
    en: "This proposal was imported from another forge, and Gitea puts the acts of others under the importer's name; propose it anew on Gitea.",
  }),
  rebased: (): Localized => ({
    "zh-TW":
      "這個 commit 不是合併請求的合併點；儲存庫允許 rebase 或快轉合併，Gitea 無從得知它是否隨合併請求而來。請在儲存庫設定關閉這兩種合併方式。",
    en: "This commit is not where a pull request was merged; the repository allows merging by rebase or fast-forward, so that Gitea cannot tell whether it came with one. Switch both ways of merging off in the repository's settings.",
  }),
  "push-gap": (): Localized => ({
    "zh-TW":
      "Gitea 的動態紀錄沒有這個分支從建立到現在的每一次推送（帳號已刪除、紀錄已清理，或以 AGit 提出），無從得知誰推送過；請由新的分支重新提出。",
    en: "Gitea's activity lacks pushes between the branch's beginning and its head (an account was deleted, the activity was cleaned, or it was proposed by AGit), so that nobody can tell who pushed; propose it anew from a new branch.",
  }),
  "labels-dropped": (number: number): Localized => ({
    "zh-TW": `議題 #${number} 已寫入，但 Gitea 未套用標籤；請給帳號議題的寫入權限，並補上標籤。`,
    en: `Issue #${number} was written, but Gitea left out its labels; give the account the right to write issues and add the labels.`,
  }),
};
