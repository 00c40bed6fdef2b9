import type { Localized } from "../../core/localized.ts";
import { message } from "../../core/rule.ts";

/** `what` names the commit or tag with its day and whom it names. */
type Of = { what: Localized };

const sign = {
  "zh-TW": () =>
    "歷史不改寫：請由負責人確認內容，另以簽章的提交說明；日後以 git config commit.gpgsign true 與 gpg.format ssh 簽章。",
  en: () =>
    "History is not rewritten: have its content confirmed and say so in a signed commit; from now on sign with git config commit.gpgsign true and gpg.format ssh.",
};

export const signingMessages = {
  misnamed: message<Of & { person: string; how: Localized }>({
    "zh-TW": (a) => `${a.what["zh-TW"]}以${a.person}的電子郵件署名，但${a.how["zh-TW"]}：署名可能遭冒用。`,
    en: (a) =>
      `${a.what.en} names ${a.person} by e-mail address, but ${a.how.en}: somebody may have used that name.`,
    mend: {
      "zh-TW": () =>
        "請向本人查證；非其所為者，開立異常紀錄並查明由誰推送。確為本人者，請設定以登錄的金鑰簽章。",
      en: () =>
        "Ask that person; if it was another, open an exception and find out who pushed it. If it was that person, have commits signed with the key on file.",
    },
  }),
  unsigned: message<Of>({
    "zh-TW": (a) => `${a.what["zh-TW"]}沒有簽章，而政策要求提交應簽章。`,
    en: (a) => `${a.what.en} is not signed, which policy asks for.`,
    mend: sign,
  }),
  bad: message<Of>({
    "zh-TW": (a) => `${a.what["zh-TW"]}的簽章與內容不符。`,
    en: (a) => `The signature of ${a.what.en} does not fit its content.`,
    mend: {
      "zh-TW": () => "內容或簽章遭更動；請查明由誰製作，並開立異常紀錄。",
      en: () => "Content or signature was altered; find out who made it, and open an exception.",
    },
  }),
  "other-format": message<Of>({
    "zh-TW": (a) => `${a.what["zh-TW"]}的簽章不是 SSH 簽章（OpenPGP 或 X.509），無從對照登錄的金鑰。`,
    en: (a) =>
      `The signature of ${a.what.en} is no SSH signature (OpenPGP or X.509), so no key on file can answer for it.`,
    mend: {
      "zh-TW": () =>
        "請改以 SSH 金鑰簽章；平台自動簽章的合併，請改在本機簽章合併，或由登錄於 collectors 的金鑰合併。",
      en: () =>
        "Sign with an SSH key; where a forge signs merges its own way, merge and sign locally, or with a key on file under collectors.",
    },
  }),
  nobodys: message<Of>({
    "zh-TW": (a) => `${a.what["zh-TW"]}由無人登錄的金鑰簽章。`,
    en: (a) => `${a.what.en} is signed with a key that nobody has on file.`,
    mend: {
      "zh-TW": () =>
        "確為某人的金鑰者，請將公鑰登錄於 policy/people.yaml，起日為其啟用之日；否則請查明由誰推送。",
      en: () =>
        "If it is somebody's, enter the public key in policy/people.yaml with its first day; if not, find out who pushed it.",
    },
  }),
  "out-of-time": message<Of & { signer: string; day: string }>({
    "zh-TW": (a) => `${a.what["zh-TW"]}由${a.signer}的金鑰簽章，但該金鑰於 ${a.day} 不在使用期間內。`,
    en: (a) => `${a.what.en} is signed with a key of ${a.signer} that was not in use on ${a.day}.`,
    mend: {
      "zh-TW": () => "請查證是否為本人所為，並更正 policy/people.yaml 的期間，或改用現行的金鑰。",
      en: () => "Ask the holder; correct the days in policy/people.yaml, or use the present key.",
    },
  }),
  "not-a-merge": message<Of & { signer: string }>({
    "zh-TW": (a) => `${a.what["zh-TW"]}由收集程式 ${a.signer} 簽章，但它不是合併；程式只能為合併簽章。`,
    en: (a) =>
      `${a.what.en} is signed by the collector ${a.signer}, but is no merge; a program signs for merges only.`,
    mend: {
      "zh-TW": () => "請由人員簽章提交，再由平台合併。",
      en: () => "Have a person sign the commit, and the forge merge it.",
    },
  }),
} as const;
