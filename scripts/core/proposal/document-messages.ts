import type { Localized } from "../localized.ts";
import { message } from "../rule.ts";

const raise = {
  "zh-TW": () => "請將版次（revision）設為比目標分支大的下一版，重新送主管核准。",
  en: () => "Raise the revision above that of the target branch and have it approved.",
};
const anewByMigrate = {
  "zh-TW": () => "請還原後以 migrate 重新轉換；其他變更另開 pull request。",
  en: () => "Undo it and let `migrate` do it anew; propose other changes apart.",
};
const none = { "zh-TW": () => "不需處理。", en: () => "Nothing needs doing." };

/** What is wrong with a document itself, or why it needs no approval. */
export const documentMessages = {
  unreadable: message<{ files: string }>({
    "zh-TW": (a) => `${a.files} 不是可讀的文件（格式或欄位有誤，或不是一般檔案）。`,
    en: (a) => `${a.files} is no readable document (wrong form or fields, or not a plain file).`,
    mend: {
      "zh-TW": () => "請依 validate 所列的問題修正。",
      en: () => "Mend what `validate` lists.",
    },
  }),
  removed: message<{ path: string }>({
    "zh-TW": (a) => `${a.path} 經核准，不得逕行刪除。`,
    en: (a) => `${a.path} is an approved document and is not simply removed.`,
    mend: {
      "zh-TW": () => "請保留檔案；保存期限屆滿者，請附經核准的銷毀紀錄並列出此檔案。",
      en: () => "Keep the file; once its keeping is over, add a disposal record that lists it.",
    },
  }),
  "id-differs": message<{ path: string; id: string }>({
    "zh-TW": (a) => `${a.path} 內的 id「${a.id}」與檔名不符。`,
    en: (a) => `${a.path} says id ${a.id}, which is not its file's name.`,
    mend: {
      "zh-TW": () => "請讓 id 與檔名一致；id 一經使用即不變更。",
      en: () => "Let id and file name agree; an id never changes.",
    },
  }),
  "id-shared": message<{ files: string }>({
    "zh-TW": (a) => `相同的 id 另見於 ${a.files}，核准紀錄會互相覆蓋。`,
    en: (a) => `The same id is used by ${a.files}, so their approvals would be one.`,
    mend: {
      "zh-TW": () => "請為其中一份另取 id。",
      en: () => "Give one of them an id of its own.",
    },
  }),
  "revision-not-raised": message<{ revision: number; base: number }>({
    "zh-TW": (a) => `內容已變更，但版次為第 ${a.revision} 版，未大於目標分支的第 ${a.base} 版。`,
    en: (a) => `The content changed, but revision ${a.revision} is not above ${a.base} of the target branch.`,
    mend: raise,
  }),
  "revision-used": message<{ revision: number; receipt: string }>({
    "zh-TW": (a) => `第 ${a.revision} 版或其後的版次已有核准紀錄（${a.receipt}）；版次不得重複使用。`,
    en: (a) =>
      `Revision ${a.revision}, or a later one, already has a receipt (${a.receipt}); a revision is never used twice.`,
    mend: raise,
  }),
  unaccounted: message<{ path: string }>({
    "zh-TW": (a) => `${a.path} 在合併佇列中有變更，但佇列中沒有任何 pull request 提出此變更。`,
    en: (a) => `${a.path} changes in the merge queue, but no pull request in it proposes that.`,
    mend: {
      "zh-TW": () => "請將此佇列移除後重新排入；變更請以 pull request 提出。",
      en: () => "Take the group out of the queue and queue it anew; changes are proposed by a pull request.",
    },
  }),
  "migrations-several": message<{ migrations: string }>({
    "zh-TW": (a) => `同一個 pull request 有數份文件轉換紀錄（${a.migrations}），無法逐一確認。`,
    en: (a) => `The proposal brings several migrations (${a.migrations}), which cannot be told apart.`,
    mend: {
      "zh-TW": () => "請一次轉換一個識別碼，各開一個 pull request。",
      en: () => "Change one id at a time, each in a pull request of its own.",
    },
  }),
  "entry-not-renamed": message<{ of: string; from: string; to: string }>({
    "zh-TW": (a) =>
      `登錄的變更不只是改識別碼：「${a.from}」應消失，「${a.to}」應為新的識別碼，其餘欄位不變（${a.of}）。`,
    en: (a) =>
      `The register does more than rename: "${a.from}" should be gone, "${a.to}" new, and the entry otherwise as it was (${a.of}).`,
    mend: anewByMigrate,
  }),
  "not-equivalent": message<{ document: Localized; from: string; to: string }>({
    "zh-TW": (a) =>
      `${a.document["zh-TW"]}列為意義未變，但將「${a.from}」改為「${a.to}」得不到所列的摘要，或改的不是核准的內容。`,
    en: (a) =>
      `A document is listed as unchanged in meaning, but renaming "${a.from}" to "${a.to}" does not lead to the digests listed. ${a.document.en} is concerned.`,
    mend: anewByMigrate,
  }),
  renamed: message<{ migration: string }>({
    "zh-TW": (a) => `只改了識別碼（文件轉換紀錄 ${a.migration}），由該份紀錄的核准決定，不需逐份重新核准。`,
    en: (a) => `Only an id changed (migration ${a.migration}), whose own approval decides.`,
    mend: none,
  }),
  "same-meaning": message({
    "zh-TW": () => "只改了格式、註解或核准欄，內容未變，不需重新核准。",
    en: () => "Only form, comments or the approval part changed; the meaning did not.",
    mend: none,
  }),
  "approved-before": message<{ receipt: string }>({
    "zh-TW": (a) => `改回已核准的內容（${a.receipt}），不需重新核准。`,
    en: (a) => `It goes back to what was approved (${a.receipt}).`,
    mend: none,
  }),
  "not-closed": message({
    "zh-TW": () => "異常尚未結案，結案時才須核准。",
    en: () => "The exception is still open; it is approved once it is closed.",
    mend: none,
  }),
  disposed: message<{ path: string }>({
    "zh-TW": (a) => `${a.path} 列於銷毀紀錄；由該份銷毀紀錄的核准決定。`,
    en: (a) => `${a.path} is on a disposal record, whose approval decides.`,
    mend: none,
  }),
};
