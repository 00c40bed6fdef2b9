import type { LinkMessage } from "../../core/links.ts";
import type { Localized } from "../../core/localized.ts";
import { defineFileRule, type Message, message } from "../../core/rule.ts";

const homes: Readonly<Record<string, { readonly name: Localized; readonly file: string }>> = {
  person: { name: { "zh-TW": "人員", en: "person" }, file: "policy/people.yaml" },
  collector: { name: { "zh-TW": "收集程式", en: "collector" }, file: "policy/people.yaml" },
  profile: { name: { "zh-TW": "檢核基準", en: "profile" }, file: "policy/profiles/" },
  system: { name: { "zh-TW": "資通系統", en: "system" }, file: "registry/systems.yaml" },
  device: { name: { "zh-TW": "網路設備", en: "network device" }, file: "registry/devices.yaml" },
  platform: { name: { "zh-TW": "備份系統", en: "backup platform" }, file: "registry/platforms.yaml" },
  site: { name: { "zh-TW": "地點", en: "site" }, file: "registry/locations.yaml" },
  location: { name: { "zh-TW": "存放地點", en: "location" }, file: "registry/locations.yaml" },
  medium: { name: { "zh-TW": "備份媒體", en: "medium" }, file: "registry/media.yaml" },
  restoration: { name: { "zh-TW": "回復紀錄", en: "restoration record" }, file: "records/restorations/" },
  check: { name: { "zh-TW": "查核紀錄", en: "check record" }, file: "records/checks/" },
  adhoc: { name: { "zh-TW": "臨時備份紀錄", en: "ad-hoc backup record" }, file: "records/adhoc/" },
  config: { name: { "zh-TW": "組態備份紀錄", en: "configuration backup record" }, file: "records/configs/" },
  exception: { name: { "zh-TW": "異常紀錄", en: "exception record" }, file: "records/exceptions/" },
  disposal: { name: { "zh-TW": "銷毀紀錄", en: "disposal record" }, file: "records/disposals/" },
};

interface Account extends Readonly<Record<string, string>> {
  readonly account: string;
  readonly person: string;
  readonly other: string;
}

function home(kind: string): { readonly name: Localized; readonly file: string } {
  return homes[kind] ?? { name: { "zh-TW": kind, en: kind }, file: "" };
}

export default defineFileRule({
  id: "links-resolve",
  severity: "error",
  title: {
    "zh-TW": "每個引用都指向存在的對象，識別碼不重複且與檔名一致",
    en: "Every reference leads somewhere; ids are unique and match their files",
  },
  messages: {
    unresolved: message<{ id: string; kind: string; meant: string }>({
      "zh-TW": (a) =>
        `沒有識別碼為「${a.id}」的${home(a.kind).name["zh-TW"]}${a.meant === "" ? "" : `；是否為「${a.meant}」`}。`,
      en: (a) =>
        `There is no ${home(a.kind).name.en} "${a.id}"${a.meant === "" ? "" : `; did you mean "${a.meant}"`}.`,
      mend: {
        "zh-TW": (a) => `請改為 ${home(a.kind).file} 中已有的識別碼，或先在該處登錄。`,
        en: (a) => `Use an id that ${home(a.kind).file} holds, or enter it there first.`,
      },
    }),
    "duplicate-id": message<{ id: string }>({
      "zh-TW": (a) => `識別碼「${a.id}」已被另一筆使用。`,
      en: (a) => `The id "${a.id}" is used already.`,
      mend: {
        "zh-TW": () => "請為其中一筆改用新的識別碼；識別碼一經使用永不重複。",
        en: () => "Give one of them a new id; ids are never used twice.",
      },
    }),
    "email-shared": message<{ email: string; person: string; other: string }>({
      "zh-TW": (a) => `${a.person}與${a.other}登錄同一電子郵件 ${a.email}，無從得知提交是誰的。`,
      en: (a) =>
        `${a.person} and ${a.other} have one e-mail address, ${a.email}, so nobody can tell whose a commit is.`,
      mend: {
        "zh-TW": () => "請各自登錄自己的電子郵件；共用信箱不得列入。",
        en: () => "Give each an address of their own; leave shared mailboxes out.",
      },
    }),
    "account-shared": message<Account>({
      "zh-TW": (a) => `${a.person}與${a.other}登錄同一平台帳號 ${a.account}，無從得知審查是誰的。`,
      en: (a) =>
        `${a.person} and ${a.other} have one account on file, ${a.account}, so nobody can tell whose a review is.`,
      mend: {
        "zh-TW": () => "請各自登錄自己的帳號，查明後更正 forge 的 id 與 login。",
        en: () => "Give each the account of their own: correct id and login under forge.",
      },
    }),
    "account-of-another": message<Account>({
      "zh-TW": (a) => `核准紀錄載明由${a.person}核准，帳號 ${a.account} 卻登錄為${a.other}所有。`,
      en: (a) =>
        `The receipt says that ${a.person} approved, by account ${a.account}, which is on file as that of ${a.other}.`,
      mend: {
        "zh-TW": () =>
          "請由 git 歷史取回核准當時的核准紀錄；policy/people.yaml 的帳號登錄錯誤者，請更正登錄。",
        en: () =>
          "Restore the receipt of that day from the history; if policy/people.yaml has the account wrong, correct it there.",
      },
    }),
    "id-differs-from-file": message<{ id: string; expected: string }>({
      "zh-TW": (a) => `識別碼「${a.id}」與檔名應有的「${a.expected}」不同。`,
      en: (a) => `The id "${a.id}" differs from "${a.expected}", which the file's name promises.`,
      mend: {
        "zh-TW": () => "請改正識別碼或檔名，使兩者一致。",
        en: () => "Correct the id or the name of the file so that they agree.",
      },
    }),
    "id-differs-from-content": message<{ id: string; expected: string }>({
      "zh-TW": (a) => `檔名與識別碼為「${a.id}」，但依所填的系統與月份應為「${a.expected}」。`,
      en: (a) => `File and id are named "${a.id}", but system and month make it "${a.expected}".`,
      mend: {
        "zh-TW": () => "請更正 system 或 month；若是檔名與識別碼填錯，請將兩者一併改名。",
        en: () => "Correct system or month; if name and id are wrong, rename both.",
      },
    }),
    "wrong-folder": message<{ folder: string; expected: string }>({
      "zh-TW": (a) => `紀錄屬於 ${a.expected} 年，卻放在 ${a.folder} 目錄。`,
      en: (a) => `The record is of ${a.expected} but lies in the folder ${a.folder}.`,
      mend: {
        "zh-TW": (a) => `請移至 ${a.expected} 目錄。`,
        en: (a) => `Move it to the folder ${a.expected}.`,
      },
    }),
  } satisfies Record<LinkMessage, Message<never>>,
});
