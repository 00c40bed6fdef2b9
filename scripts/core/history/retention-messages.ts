import type { Localized } from "../localized.ts";
import { message } from "../rule.ts";

export type Gone = {
  record: Localized;
  commit: string;
  day: string;
  person: string;
  /** What is left to count: the last day of keeping, or why there is none. */
  keeping: Localized;
  path: string;
  blob: string;
};
type Dropped = By & { path: string; blob: string };
type By = { record: Localized; commit: string; day: string; person: string };

const by = {
  "zh-TW": (a: By) => `（提交 ${a.commit}，${a.day}，署名 ${a.person}）`,
  en: (a: By) => `(commit ${a.commit} of ${a.day}, signed ${a.person})`,
};

const restore = {
  "zh-TW": (a: Gone) =>
    `請還原：git checkout ${a.commit}^ -- ${a.path}；期滿要銷毀者，先有經核准的紀錄銷毀單。`,
  en: (a: Gone) =>
    `Put it back: git checkout ${a.commit}^ -- ${a.path}; after its time, an approved disposal of records comes first.`,
};

/** What only the history of a record tells of its keeping. */
export const retentionHistoryMessages = {
  deleted: message<Gone>({
    "zh-TW": (a) => `${a.record["zh-TW"]}遭刪除${by["zh-TW"](a)}，沒有紀錄銷毀單；${a.keeping["zh-TW"]}。`,
    en: (a) => `${a.record.en} was deleted ${by.en(a)} without a disposal of records; ${a.keeping.en}.`,
    mend: restore,
  }),
  "moved-away": message<Gone & { to: string }>({
    "zh-TW": (a) =>
      `${a.record["zh-TW"]}被移到 ${a.to}${by["zh-TW"](a)}，該處不再視為紀錄；${a.keeping["zh-TW"]}。`,
    en: (a) => `${a.record.en} was moved to ${a.to} ${by.en(a)}, where it is no record; ${a.keeping.en}.`,
    mend: restore,
  }),
  emptied: message<Gone>({
    "zh-TW": (a) => `${a.record["zh-TW"]}的內容遭清空或毀損${by["zh-TW"](a)}；${a.keeping["zh-TW"]}。`,
    en: (a) => `${a.record.en} was emptied or made unreadable ${by.en(a)}; ${a.keeping.en}.`,
    mend: restore,
  }),
  renamed: message<Gone & { to: string }>({
    severity: "warning",
    "zh-TW": (a) =>
      `${a.record["zh-TW"]}改名為 ${a.to}${by["zh-TW"](a)}；識別碼不應更改，核准紀錄與其他紀錄仍指向原識別碼。`,
    en: (a) =>
      `${a.record.en} became ${a.to} ${by.en(a)}; ids are for ever, and receipts and other records still name the old one.`,
    mend: {
      "zh-TW": () => "請改回原識別碼與檔名。",
      en: () => "Give it back its id and file name.",
    },
  }),
  recreated: message<Gone & { to: string }>({
    "zh-TW": (a) =>
      `${a.record["zh-TW"]}遭刪除${by["zh-TW"](a)}，其後又以不同內容重建（${a.to}）；${a.keeping["zh-TW"]}。`,
    en: (a) =>
      `${a.record.en} was deleted ${by.en(a)} and made anew with other content (${a.to}); ${a.keeping.en}.`,
    mend: restore,
  }),
  replaced: message<Gone>({
    "zh-TW": (a) => `${a.record["zh-TW"]}遭換成另一件事的紀錄${by["zh-TW"](a)}；${a.keeping["zh-TW"]}。`,
    en: (a) => `${a.record.en} was replaced ${by.en(a)} by a record of something else; ${a.keeping.en}.`,
    mend: {
      "zh-TW": (a) => `請還原：git cat-file blob ${a.blob} > ${a.path}；另一件事請以新的識別碼登錄。`,
      en: (a) =>
        `Put it back: git cat-file blob ${a.blob} > ${a.path}; record the other thing under an id of its own.`,
    },
  }),
  "disposed-in-force": message<Gone & { disposal: string }>({
    "zh-TW": (a) => `${a.record["zh-TW"]}依 ${a.disposal} 銷毀${by["zh-TW"](a)}，但${a.keeping["zh-TW"]}。`,
    en: (a) => `${a.record.en} was disposed of by ${a.disposal} ${by.en(a)}, but ${a.keeping.en}.`,
    mend: restore,
  }),
  "disposed-early": message<Gone & { disposal: string }>({
    "zh-TW": (a) => `${a.record["zh-TW"]}依 ${a.disposal} 提前銷毀${by["zh-TW"](a)}；${a.keeping["zh-TW"]}。`,
    en: (a) => `${a.record.en} was disposed of too early by ${a.disposal} ${by.en(a)}; ${a.keeping.en}.`,
    mend: restore,
  }),
  "gone-before-disposal": message<Gone & { disposal: string; on: string }>({
    "zh-TW": (a) => `${a.record["zh-TW"]}遭刪除${by["zh-TW"](a)}，早於 ${a.disposal} 所定的銷毀日 ${a.on}。`,
    en: (a) =>
      `${a.record.en} was deleted ${by.en(a)}, before ${a.on}, the day of disposal by ${a.disposal}.`,
    mend: restore,
  }),
  "disposal-unapproved": message<Gone & { disposal: string }>({
    "zh-TW": (a) =>
      `${a.record["zh-TW"]}依 ${a.disposal} 銷毀${by["zh-TW"](a)}，但該銷毀單沒有有效的核准紀錄。`,
    en: (a) =>
      `${a.record.en} was disposed of by ${a.disposal} ${by.en(a)}, which no receipt approves as it stands.`,
    mend: {
      "zh-TW": () => "請先還原紀錄，將紀錄銷毀單送核准後再銷毀。",
      en: () => "Put the record back, have the disposal approved, then dispose of it.",
    },
  }),
  "approved-afterwards": message<Gone & { disposal: string; on: string }>({
    "zh-TW": (a) =>
      `${a.record["zh-TW"]}依 ${a.disposal} 銷毀${by["zh-TW"](a)}，但該銷毀單至 ${a.on} 才經核准。`,
    en: (a) =>
      `${a.record.en} was disposed of by ${a.disposal} ${by.en(a)}, which was approved on ${a.on} only.`,
    mend: {
      "zh-TW": () => "先核准、後銷毀；請還原紀錄後依核准再行銷毀，或開立異常紀錄說明。",
      en: () =>
        "Approval comes first: put the record back and dispose of it again, or explain it in an exception.",
    },
  }),
  "disposed-on-hold": message<Gone & { disposal: string; hold: string }>({
    "zh-TW": (a) =>
      `${a.record["zh-TW"]}依 ${a.disposal} 銷毀${by["zh-TW"](a)}，當時受保全通知 ${a.hold} 保全。`,
    en: (a) => `${a.record.en} was disposed of by ${a.disposal} ${by.en(a)} while ${a.hold} held it.`,
    mend: restore,
  }),
  "dropped-by-merge": message<Dropped>({
    "zh-TW": (a) =>
      `${a.record["zh-TW"]}在合併時被捨棄${by["zh-TW"](a)}：併入的分支有 ${a.path}，合併結果沒有。`,
    en: (a) =>
      `${a.record.en} was left out by a merge ${by.en(a)}: the branch that was merged has ${a.path}, the merge has not.`,
    mend: {
      "zh-TW": (a) => `請還原：git cat-file blob ${a.blob} > ${a.path}。`,
      en: (a) => `Put it back: git cat-file blob ${a.blob} > ${a.path}.`,
    },
  }),
  "wording-dropped-by-merge": message<Dropped>({
    severity: "warning",
    "zh-TW": (a) => `併入的分支改過${a.record["zh-TW"]}，合併時未採用${by["zh-TW"](a)}（${a.path}）。`,
    en: (a) =>
      `The branch that was merged had changed ${a.record.en} in a way that the merge left out ${by.en(a)} (${a.path}).`,
    mend: {
      "zh-TW": (a) => `請確認是否有意捨棄：git cat-file blob ${a.blob}。`,
      en: (a) => `Make sure that this was meant: git cat-file blob ${a.blob}.`,
    },
  }),
  "failure-dropped-by-merge": message<Dropped>({
    "zh-TW": (a) =>
      `併入的分支在${a.record["zh-TW"]}記載了失敗的執行或更正，合併結果卻沒有${by["zh-TW"](a)}（${a.path}）。`,
    en: (a) =>
      `The branch that was merged told in ${a.record.en} of a failed run or an amendment, and the merge left it out ${by.en(a)} (${a.path}).`,
    mend: {
      "zh-TW": (a) => `請將該列補回（git cat-file blob ${a.blob}）；重做成功者另列一次執行。`,
      en: (a) => `Put it back in (git cat-file blob ${a.blob}); a run made again is a row of its own.`,
    },
  }),
  "reworded-by-merge": message<Dropped>({
    "zh-TW": (a) =>
      `${a.record["zh-TW"]}由併入的分支帶來，合併結果卻寫得不同${by["zh-TW"](a)}（${a.path}）：修改藏於合併提交。`,
    en: (a) =>
      `The branch that was merged brought ${a.record.en}, and the merge itself worded it otherwise ${by.en(a)} (${a.path}).`,
    mend: {
      "zh-TW": (a) => `請與分支所帶來者比對：git cat-file blob ${a.blob}；不符者還原，再以 amendments 更正。`,
      en: (a) =>
        `Compare with what the branch brought: git cat-file blob ${a.blob}; put that back and add corrections under amendments.`,
    },
  }),
  "revision-not-kept": message<By & { revision: number; from: string; blob: string }>({
    severity: "warning",
    "zh-TW": (a) =>
      `${a.record["zh-TW"]}第 ${a.revision} 版自 ${a.from} 起實施，改版後${by["zh-TW"](a)}目前的檔案中已無其內容，僅存於 git 歷史。`,
    en: (a) =>
      `Revision ${a.revision} of ${a.record.en}, in force from ${a.from}, was replaced ${by.en(a)}; no file keeps it, only the history does.`,
    mend: {
      "zh-TW": (a) => `內容為 git cat-file blob ${a.blob}；請補齊該版的核准紀錄（content 保存核准內容）。`,
      en: (a) =>
        `Its text is git cat-file blob ${a.blob}; complete the receipt of that revision, which keeps what was approved.`,
    },
  }),
};
