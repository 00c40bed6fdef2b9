import { message } from "../rule.ts";

interface Kept {
  readonly [name: string]: string;
  readonly path: string;
}

const leave = {
  "zh-TW": () => "請由此 pull request 移除；核准紀錄由 collect 於合併後產生，或由主管以 approve 簽署。",
  en: () =>
    "Take it out of the pull request: `collect` writes receipts after the merge, or a supervisor signs one with `approve`.",
};
const sign = {
  "zh-TW": () => "請主管就目前的內容以 approve 重新簽署。",
  en: () => "Have the supervisor sign the present content anew with `approve`.",
};

/** What is wrong with a receipt that a pull request brings, or why it needs nobody's approval. */
export const receiptMessages = {
  "receipt-unreadable": message<Kept>({
    "zh-TW": (a) => `${a.path} 不是可讀的核准紀錄。`,
    en: (a) => `${a.path} is no readable receipt.`,
    mend: leave,
  }),
  "receipt-changed": message<Kept>({
    "zh-TW": (a) => `${a.path} 已在目標分支；核准紀錄不得修改或刪除。`,
    en: (a) => `${a.path} is on the target branch already; a receipt is never edited or removed.`,
    mend: {
      "zh-TW": () => "請還原此檔案；核准有變者，請將文件的版次加一後重新核准。",
      en: () =>
        "Restore the file; if the approval has changed, raise the document's revision and have it approved anew.",
    },
  }),
  "receipt-by-hand": message<Kept & { level: string }>({
    "zh-TW": (a) => `${a.path}（${a.level}）沒有主管本人的簽章，也不是 collect 會寫成的核准紀錄，不採計。`,
    en: (a) =>
      `${a.path} (${a.level}) bears no signature of a supervisor and is not what \`collect\` would write.`,
    mend: leave,
  }),
  "receipt-misplaced": message<Kept>({
    "zh-TW": (a) => `${a.path} 的核准對象或版次與檔案路徑不符。`,
    en: (a) => `${a.path} names another document or revision than its path.`,
    mend: leave,
  }),
  "receipt-forged": message<Kept>({
    "zh-TW": (a) => `${a.path} 的簽章與紀錄的內容不符。`,
    en: (a) => `The signature of ${a.path} does not fit what the receipt says.`,
    mend: sign,
  }),
  "receipt-other-key": message<Kept & { person: string; day: string }>({
    "zh-TW": (a) =>
      `${a.path} 不是以${a.person}於 ${a.day} 有效的金鑰所簽（依目標分支的 policy/people.yaml）。`,
    en: (a) =>
      `${a.path} is not signed with a key that ${a.person} could use on ${a.day}, by policy/people.yaml of the target branch.`,
    mend: {
      "zh-TW": () => "請先於 policy/people.yaml 登錄公鑰並合併，再由主管簽署。",
      en: () => "Enter the key in policy/people.yaml and merge that first, then have the supervisor sign.",
    },
  }),
  "receipt-early": message<Kept & { day: string }>({
    "zh-TW": (a) => `${a.path} 所載的核准日 ${a.day} 尚未到來。`,
    en: (a) => `${a.path} says that it was approved on ${a.day}, which is still to come.`,
    mend: sign,
  }),
  "receipt-content": message<Kept>({
    "zh-TW": (a) => `${a.path} 核准的不是合併後的內容與版次。`,
    en: (a) => `${a.path} approves another content or revision than would be merged.`,
    mend: sign,
  }),
  "receipt-collected": message<Kept>({
    "zh-TW": (a) => `${a.path} 與 collect 就平台上的審查所寫的相同。`,
    en: (a) => `${a.path} says what \`collect\` writes of the reviews on the forge.`,
    mend: { "zh-TW": () => "不需處理。", en: () => "Nothing needs doing." },
  }),
};
