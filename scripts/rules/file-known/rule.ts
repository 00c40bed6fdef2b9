import type { Stray } from "../../core/judge.ts";
import { defineFileRule, type Message, message } from "../../core/rule.ts";

export default defineFileRule({
  id: "file-known",
  severity: "error",
  title: { "zh-TW": "每個資料檔案都屬於一種已知的紀錄", en: "Every data file is of a known kind" },
  messages: {
    "no-kind": message({
      "zh-TW": () => "這個檔案不屬於任何一種計畫或紀錄，因此不會被檢核。",
      en: () => "This file is of no known kind, so nothing in it would be checked.",
      mend: {
        "zh-TW": () =>
          "請移至正確的目錄並以小寫英數與連字號命名（例如 plans/<系統>.yaml、records/checks/<年>/<系統>-<年-月>.yaml），或移出資料目錄。",
        en: () =>
          "Move it to its place with a lower-case name (plans/<system>.yaml, records/checks/<year>/<system>-<YYYY-MM>.yaml), or out of the data folders.",
      },
    }),
    "wrong-extension": message<{ expected: string }>({
      "zh-TW": () => "副檔名不是 .yaml，因此不會被檢核。",
      en: () => "Its name does not end in .yaml, so nothing in it would be checked.",
      mend: { "zh-TW": (a) => `請改名為 ${a.expected}。`, en: (a) => `Rename it to ${a.expected}.` },
    }),
    "odd-name": message({
      "zh-TW": () => "檔名含有不允許的字元，或目錄層數過多。",
      en: () => "Its name has characters that are not allowed, or it lies too deep.",
      mend: {
        "zh-TW": () => "請只用英數字、點、底線與連字號，且不超過六層。",
        en: () => "Use letters, digits, dot, underscore and hyphen, and at most six levels.",
      },
    }),
    symlink: message({
      "zh-TW": () => "這是符號連結；內容可能指向儲存庫以外，因此不讀取。",
      en: () => "This is a symbolic link; it may lead out of the repository, so it is not followed.",
      mend: { "zh-TW": () => "請改放實際的檔案。", en: () => "Put the file itself here." },
    }),
    "not-a-file": message<{ reason: string }>({
      "zh-TW": (a) => `無法當作一般檔案讀取${a.reason === "" ? "" : `（${a.reason}）`}。`,
      en: (a) => `It cannot be read as an ordinary file${a.reason === "" ? "" : ` (${a.reason})`}.`,
      mend: {
        "zh-TW": () => "請改放一般檔案並確認可讀取；大型佐證請存於他處並以 stored 註明。",
        en: () => "Put a readable file here; keep large evidence elsewhere and name it with `stored`.",
      },
    }),
    "name-clash": message<{ twin: string }>({
      "zh-TW": (a) => `與 ${a.twin} 僅大小寫不同，部分電腦無法並存。`,
      en: (a) => `It differs from ${a.twin} only in case; some computers cannot hold both.`,
      mend: { "zh-TW": () => "請改名。", en: () => "Rename one of them." },
    }),
    missing: message({
      "zh-TW": () => "缺少這個檔案，無法完整檢核。",
      en: () => "This file is missing; without it the judgement is not whole.",
      mend: {
        "zh-TW": () => "請建立此檔案；沒有項目時寫空清單，例如 devices: []。",
        en: () => "Create it; with nothing to list, write an empty list such as `devices: []`.",
      },
    }),
  } satisfies Record<Stray["message"], Message<never>>,
});
