import type { Localized } from "../localized.ts";
import { message } from "../rule.ts";

interface Because {
  readonly [name: string]: Localized;
  readonly because: Localized;
}

/** A sentence inside another one. */
const endless = (sentence: string): string => sentence.replace(/[.。]$/, "");

const again = {
  "zh-TW": () => "請稍後重新執行檢查；無法得知者不視為核准。",
  en: () => "Run the check again later; what cannot be known is never approved.",
};
const link = {
  "zh-TW": () => "請將 commit 的電子郵件連結至本人帳號，或以已連結的帳號重新提交。",
  en: () => "Link the e-mail address of the commit to an account, or commit again with one that is linked.",
};
const proposeAnew = {
  "zh-TW": () => "請由現有帳號重新開一個 pull request。",
  en: () => "Open a new pull request from an account that exists.",
};

/** Why something cannot be judged. */
export const unknownMessages = {
  "reviews-unknown": message<Because>({
    "zh-TW": (a) => `讀不到完整的審查：${endless(a.because["zh-TW"])}。`,
    en: (a) => `The reviews could not be read whole: ${endless(a.because.en)}.`,
    mend: again,
  }),
  "commits-unknown": message<Because>({
    "zh-TW": (a) => `讀不到完整的 commit 清單，無從得知何人參與：${endless(a.because["zh-TW"])}。`,
    en: (a) =>
      `The commits could not be read whole, so who took part is not known: ${endless(a.because.en)}.`,
    mend: again,
  }),
  "commits-stale": message<{ head: string }>({
    "zh-TW": (a) => `commit 清單不含目前的 ${a.head}，可能剛有新的推送。`,
    en: (a) => `The list of commits does not hold the present ${a.head}; someone may just have pushed.`,
    mend: again,
  }),
  "timeline-unknown": message<Because>({
    "zh-TW": (a) => `讀不到完整的事件紀錄，無從得知核准之後是否強制推送：${endless(a.because["zh-TW"])}。`,
    en: (a) =>
      `The events could not be read whole, so a later force-push cannot be excluded: ${endless(a.because.en)}.`,
    mend: again,
  }),
  "event-undated": message({
    "zh-TW": () => "事件紀錄中有一筆沒有可讀的時間，無從得知是否在核准之後。",
    en: () => "An event has no readable time, so it may have come after the approval.",
    mend: again,
  }),
  "pushers-unknown": message<Because>({
    "zh-TW": (a) => `無法得知何人推送過此分支：${endless(a.because["zh-TW"])}。`,
    en: (a) => `Who pushed to the branch is not known: ${endless(a.because.en)}.`,
    mend: again,
  }),
  "access-unknown": message<{ person: string; login: string; because: Localized }>({
    "zh-TW": (a) =>
      `無法得知${a.person}的帳號 ${a.login} 有無本儲存庫的寫入權限：${endless(a.because["zh-TW"])}。`,
    en: (a) =>
      `Whether the account ${a.login} of ${a.person} may write to the repository is not known: ${endless(a.because.en)}.`,
    mend: {
      "zh-TW": () => "請讓檢查的權杖可讀取成員的權限（見 docs/github-setup.md），再重新執行。",
      en: () =>
        "Let the token of the check read the rights of members (see docs/github-setup.md), and run it again.",
    },
  }),
  "accounts-unknown": message<Because>({
    "zh-TW": (a) => `目標分支的 policy/people.yaml 無法讀取：${endless(a.because["zh-TW"])}。`,
    en: (a) => `policy/people.yaml of the target branch could not be read: ${endless(a.because.en)}.`,
    mend: {
      "zh-TW": () => "請先修正目標分支的 policy/people.yaml。",
      en: () => "Correct policy/people.yaml on the target branch first.",
    },
  }),
  "author-deleted": message({
    "zh-TW": () => "提出者的帳號已刪除，無法確認核准者另有其人。",
    en: () => "The account of the proposer was deleted, so the approver may be the same person.",
    mend: proposeAnew,
  }),
  "pusher-deleted": message({
    "zh-TW": () => "推送者的帳號已刪除，無法確認核准者另有其人。",
    en: () => "The account of someone who pushed was deleted, so the approver may be the same person.",
    mend: proposeAnew,
  }),
  "commit-unlinked": message<{ commit: string }>({
    "zh-TW": (a) => `commit ${a.commit} 的作者或提交者未連結任何帳號，無法確認核准者另有其人。`,
    en: (a) =>
      `Author or committer of ${a.commit} is linked to no account, so the approver may be the same person.`,
    mend: link,
  }),
  "target-unreadable": message<{ files: string }>({
    "zh-TW": (a) => `目標分支有無法讀取的檔案，判斷有賴於此：${a.files}。`,
    en: (a) => `The judgement rests on files of the target branch that cannot be read: ${a.files}.`,
    mend: {
      "zh-TW": () => "請先修正目標分支的這些檔案。",
      en: () => "Correct those files on the target branch first.",
    },
  }),
  "system-unknown": message<{ system: string }>({
    "zh-TW": (a) => `資通系統 ${a.system} 未登錄於 registry/systems.yaml，不知其權責單位與是否為核心。`,
    en: (a) =>
      `The system ${a.system} is not in registry/systems.yaml: its unit and whether it is core are unknown.`,
    mend: {
      "zh-TW": () => "請於 registry/systems.yaml 登錄該系統。",
      en: () => "Add the system to registry/systems.yaml.",
    },
  }),
  "merge-conflict": message<{ files: string }>({
    "zh-TW": (a) => `與目標分支衝突，無法得知合併後的內容：${a.files}。`,
    en: (a) => `It conflicts with the target branch, so what a merge would give is not known: ${a.files}.`,
    mend: {
      "zh-TW": () => "請將目標分支併入並解決衝突，再送主管核准。",
      en: () => "Merge the target branch, resolve the conflict and have the result approved.",
    },
  }),
  "commit-not-here": message<{ commit: string }>({
    "zh-TW": (a) => `此處沒有 commit ${a.commit}。`,
    en: (a) => `The commit ${a.commit} is not here.`,
    mend: {
      "zh-TW": () => "請先取回 pull request 與目標分支的物件（git fetch）再檢查。",
      en: () => "Fetch the pull request and the target branch first.",
    },
  }),
  "history-shallow": message({
    "zh-TW": () => "此處只有部分歷史（shallow clone），無法合併試算。",
    en: () => "Only part of the history is here (a shallow clone), so the merge cannot be computed.",
    mend: {
      "zh-TW": () => "請取回完整歷史（fetch-depth: 0）。",
      en: () => "Fetch the whole history (fetch-depth: 0).",
    },
  }),
  "git-failed": message<Because>({
    "zh-TW": (a) => `git 無法讀取所需的物件：${endless(a.because["zh-TW"])}。`,
    en: (a) => `git could not read what is needed: ${endless(a.because.en)}.`,
    mend: again,
  }),
  "signature-unchecked": message<{ path: string; because: string }>({
    "zh-TW": (a) => `${a.path} 的簽章無法查驗（${a.because}）。`,
    en: (a) => `The signature of ${a.path} could not be checked (${a.because}).`,
    mend: {
      "zh-TW": () => "請在裝有 ssh-keygen 的環境執行，且目標分支的 policy/people.yaml 可讀取。",
      en: () =>
        "Run this where ssh-keygen is installed and policy/people.yaml of the target branch can be read.",
    },
  }),
  "receipt-unwitnessed": message<{ path: string; because: Localized }>({
    "zh-TW": (a) => `無法得知 ${a.path} 所載的審查是否屬實：${endless(a.because["zh-TW"])}。`,
    en: (a) => `Whether the review behind ${a.path} was given is not known: ${endless(a.because.en)}.`,
    mend: again,
  }),
  "commit-unaccounted": message<{ commit: string }>({
    "zh-TW": (a) => `合併佇列的 commit ${a.commit} 不屬於任何併入此分支的 pull request，無從得知何人參與。`,
    en: (a) =>
      `The commit ${a.commit} of the merge queue belongs to no pull request into this branch, so who took part is not known.`,
    mend: {
      "zh-TW": () => "請將此佇列移除後重新排入；直接推送的 commit 請另提 pull request。",
      en: () => "Take the group out of the queue and queue it anew; propose what was pushed directly.",
    },
  }),
  "owner-unknown": message<{ owner: string; because: Localized }>({
    "zh-TW": (a) => `無法得知 ${a.owner} 是哪些帳號：${endless(a.because["zh-TW"])}。`,
    en: (a) => `Which accounts ${a.owner} stands for is not known: ${endless(a.because.en)}.`,
    mend: again,
  }),
  "owner-unregistered": message<{ owner: string }>({
    "zh-TW": (a) => `無法得知 CODEOWNERS 的 ${a.owner} 是哪些帳號。`,
    en: (a) => `Which accounts ${a.owner} of CODEOWNERS stands for is not known.`,
    mend: {
      "zh-TW": () => "請於 policy/people.yaml 登錄此帳號，或讓檢查可讀取該團隊的成員。",
      en: () => "Register the account in policy/people.yaml, or let the check read the members of the team.",
    },
  }),
};
