import type { MirrorSeen } from "../../core/history/evidence.ts";
import { message } from "../../core/rule.ts";

type Args = { address: string; detail: string };

/** How a mirror stands to this repository, where the two are not the same. */
export const mirrorMessages = {
  "mirror-behind": message<Args>({
    severity: "warning",
    "zh-TW": (a) => `鏡像 ${a.address} 尚未同步（停在 ${a.detail}）。`,
    en: (a) => `The mirror ${a.address} lags behind (at ${a.detail}).`,
    mend: {
      "zh-TW": () => "請同步鏡像：git push <mirror> main。",
      en: () => "Bring it up to date: git push to the mirror.",
    },
  }),
  "mirror-ahead": message<Args>({
    severity: "warning",
    "zh-TW": (a) => `鏡像 ${a.address} 有此處沒有的提交（${a.detail}）：此處的分支曾被倒退，或尚未更新。`,
    en: (a) =>
      `The mirror ${a.address} has commits that are not here (${a.detail}): this branch was set back, or is not up to date.`,
    mend: {
      "zh-TW": () => "請先執行 git pull；仍有差異時，自鏡像還原並查明由誰強制推送。",
      en: () =>
        "Run git pull first; if that does not help, restore from the mirror and find out who forced a push.",
    },
  }),
  "mirror-diverged": message<Args>({
    "zh-TW": (a) => `鏡像 ${a.address} 的歷史與此處不同（${a.detail}）：其中之一遭改寫。`,
    en: (a) => `The mirror ${a.address} has another history (${a.detail}): one of the two was rewritten.`,
    mend: {
      "zh-TW": () => "請勿再推送；比對兩處的提交，以未遭改寫者還原，並開立異常紀錄。",
      en: () =>
        "Push nothing more; compare the two, restore from the one that is whole, and open an exception.",
    },
  }),
  "mirror-unreachable": message<Args>({
    severity: "warning",
    "zh-TW": (a) => `無法讀取鏡像 ${a.address}：${a.detail}。`,
    en: (a) => `The mirror ${a.address} cannot be read: ${a.detail}.`,
    mend: { "zh-TW": () => "請確認位址與權限。", en: () => "Check the address and the rights." },
  }),
  "mirror-no-branch": message<Args>({
    severity: "warning",
    "zh-TW": (a) => `鏡像 ${a.address} 沒有分支 ${a.detail}。`,
    en: (a) => `The mirror ${a.address} has no branch ${a.detail}.`,
    mend: { "zh-TW": () => "請同步鏡像。", en: () => "Bring the mirror up to date." },
  }),
} as const satisfies Readonly<Record<`mirror-${Exclude<MirrorSeen["standing"], "same">}`, unknown>>;
