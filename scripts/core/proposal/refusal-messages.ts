import type { Localized } from "../localized.ts";
import { message } from "../rule.ts";

interface Who {
  readonly [name: string]: string | Localized;
  readonly person: string;
}

const anew = {
  "zh-TW": () => "請主管就目前的內容重新核准（Approve）。",
  en: () => "Have the supervisor approve the present content.",
};
const another = {
  "zh-TW": () => "請由權責單位主管或其代理人核准，且其未參與此份文件與這次變更。",
  en: () => "Have the supervisor of the unit, or a deputy, approve it: someone with no part in it.",
};
const register = {
  "zh-TW": () => "請由已登錄的主管以本人帳號核准；若登錄有誤，請先更正 policy/people.yaml 並合併。",
  en: () =>
    "Have a registered supervisor approve with their own account; if the register is wrong, correct policy/people.yaml first.",
};

/** Why a review does not count. */
export const refusalMessages = {
  "changes-requested": message<Who>({
    "zh-TW": (a) => `${a.person}最近一次審查為要求修改。`,
    en: (a) => `The latest review by ${a.person} asks for changes.`,
    mend: anew,
  }),
  dismissed: message<Who>({
    "zh-TW": (a) => `${a.person}最近一次審查已遭撤銷；先前的核准不因此恢復。`,
    en: (a) => `The latest review by ${a.person} was dismissed; an older approval does not revive.`,
    mend: anew,
  }),
  "account-deleted": message({
    "zh-TW": () => "核准者的帳號已刪除，無從得知是誰。",
    en: () => "The account that approved was deleted; nobody can tell whose it was.",
    mend: another,
  }),
  bot: message<{ login: string }>({
    "zh-TW": (a) => `${a.login} 是程式帳號；核准須由人為之。`,
    en: (a) => `${a.login} is a bot; only people approve.`,
    mend: another,
  }),
  unregistered: message<{ login: string }>({
    "zh-TW": (a) => `帳號 ${a.login} 未登錄於 policy/people.yaml（以帳號編號比對）。`,
    en: (a) => `The account ${a.login} is not registered in policy/people.yaml (by its number).`,
    mend: register,
  }),
  "account-shared": message<{ login: string }>({
    "zh-TW": (a) => `帳號 ${a.login} 登錄給不只一人。`,
    en: (a) => `The account ${a.login} is registered for more than one person.`,
    mend: register,
  }),
  "time-missing": message<Who>({
    "zh-TW": (a) => `${a.person}的審查沒有可讀的送出時間。`,
    en: (a) => `The review by ${a.person} has no readable time.`,
    mend: anew,
  }),
  "took-part": message<Who & { part: Localized }>({
    "zh-TW": (a) => `${a.person}${a.part["zh-TW"]}，不得核准。`,
    en: (a) => `${a.person} ${a.part.en} and so may not approve.`,
    mend: another,
  }),
  "own-work": message<Who & { part: Localized }>({
    "zh-TW": (a) => `${a.person}為此份文件的${a.part["zh-TW"]}，不得核准。`,
    en: (a) => `${a.person} is its ${a.part.en} and so may not approve.`,
    mend: another,
  }),
  "no-authority": message<Who & { day: string; unit: Localized; why: Localized }>({
    "zh-TW": (a) => `${a.person}於 ${a.day} 並非${a.unit["zh-TW"]}主管或代理人（${a.why["zh-TW"]}）。`,
    en: (a) => `On ${a.day} ${a.person} was neither supervisor${a.unit.en} nor deputy (${a.why.en}).`,
    mend: another,
  }),
  "no-write-access": message<Who & { login: string }>({
    "zh-TW": (a) => `${a.person}的帳號 ${a.login} 目前沒有本儲存庫的寫入權限，其審查不計。`,
    en: (a) =>
      `The account ${a.login} of ${a.person} may not write to the repository, so its review does not count.`,
    mend: {
      "zh-TW": () => "請由有寫入權限的主管核准；或請管理者先給此帳號寫入權限，再重新執行檢查。",
      en: () =>
        "Have a supervisor who may write approve it, or let an administrator give the account write access and run the check again.",
    },
  }),
  "commit-missing": message<Who>({
    "zh-TW": (a) => `${a.person}的審查未指明所審的 commit。`,
    en: (a) => `The review by ${a.person} names no commit.`,
    mend: anew,
  }),
  "commit-unreachable": message<Who & { commit: string }>({
    "zh-TW": (a) => `${a.person}所審的 commit ${a.commit} 已取不到，無從得知當時的內容。`,
    en: (a) => `The commit ${a.commit} that ${a.person} reviewed cannot be had, so its content is not known.`,
    mend: anew,
  }),
  "content-absent": message<Who & { commit: string }>({
    "zh-TW": (a) => `${a.person}所審的 commit ${a.commit} 尚無此份文件。`,
    en: (a) => `The commit ${a.commit} that ${a.person} reviewed does not hold the document.`,
    mend: anew,
  }),
  "content-unreadable": message<Who & { commit: string }>({
    "zh-TW": (a) => `${a.person}所審的 commit ${a.commit} 中，此份文件無法讀取。`,
    en: (a) => `The document cannot be read in the commit ${a.commit} that ${a.person} reviewed.`,
    mend: anew,
  }),
  "content-changed": message<Who & { commit: string; fields: Localized }>({
    "zh-TW": (a) => `${a.person}審查 ${a.commit} 之後內容已變更：${a.fields["zh-TW"]}。`,
    en: (a) => `The content has changed since ${a.person} reviewed ${a.commit}: ${a.fields.en}.`,
    mend: anew,
  }),
  "before-move": message<Who & { submitted: string; moved: string }>({
    "zh-TW": (a) =>
      `${a.person}於 ${a.submitted} 核准，未晚於最近一次強制推送或變更目標分支（${a.moved}），無法確認當時所見內容。`,
    en: (a) =>
      `${a.person} approved at ${a.submitted}, not after the last force-push or change of base (${a.moved}): what was seen then is not certain.`,
    mend: anew,
  }),
  "echo-missing": message<Who & { echo: string }>({
    "zh-TW": (a) => `核心資通系統須於審查意見寫明「${a.echo}」，${a.person}的審查沒有這一行。`,
    en: (a) => `For a core system the review must say "${a.echo}"; the review by ${a.person} does not.`,
    mend: {
      "zh-TW": (a) => `請主管重新核准，並於審查意見寫一行：${a.echo}`,
      en: (a) => `Have the supervisor approve anew with this line in the review: ${a.echo}`,
    },
  }),
  "echo-differs": message<Who & { echo: string }>({
    "zh-TW": (a) => `${a.person}的審查意見所寫的摘要不是目前內容的；應為「${a.echo}」。`,
    en: (a) => `The review by ${a.person} repeats another digest; the present content is "${a.echo}".`,
    mend: anew,
  }),
  "echo-edited": message<Who>({
    "zh-TW": (a) => `${a.person}的審查意見送出後經過修改，所寫的摘要不足為憑。`,
    en: (a) => `The review by ${a.person} was edited afterwards, so the digest in it proves nothing.`,
    mend: anew,
  }),
  "not-named": message<Who & { echo: string }>({
    "zh-TW": (a) => `${a.person}的審查意見指明只核准其他文件。`,
    en: (a) => `The review by ${a.person} names other documents only.`,
    mend: {
      "zh-TW": (a) => `若此份亦要核准，請於審查意見加一行：${a.echo}`,
      en: (a) => `If this one is approved too, add this line to the review: ${a.echo}`,
    },
  }),
  "not-owner": message<Who & { owners: string }>({
    "zh-TW": (a) => `${a.person}不是 CODEOWNERS 指定的負責人（${a.owners}）。`,
    en: (a) => `${a.person} is none of the owners that CODEOWNERS names (${a.owners}).`,
    mend: {
      "zh-TW": () => "請由 CODEOWNERS 指定的負責人核准。",
      en: () => "Have an owner that CODEOWNERS names approve it.",
    },
  }),
  "file-changed": message<Who & { commit: string }>({
    "zh-TW": (a) => `${a.person}審查 ${a.commit} 之後，此檔案已變更。`,
    en: (a) => `The file has changed since ${a.person} reviewed ${a.commit}.`,
    mend: anew,
  }),
};
