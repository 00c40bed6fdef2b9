import { wording } from "./wording.ts";

interface Limit extends Readonly<Record<string, number>> {
  readonly limit: number;
}

interface Line extends Readonly<Record<string, number>> {
  readonly line: number;
}

const encodingMend = {
  "zh-TW": "請在編輯器以「UTF-8（無 BOM）」編碼另存新檔。",
  en: "Save the file again with the encoding UTF-8 without BOM.",
};

/** Faults of the file as a whole: size, encoding, leftovers of git, and what the document is. */
export const fileMessages = {
  "file-too-large": wording<Limit>({
    "zh-TW": ({ limit }) => `檔案超過 ${limit} KiB 的上限，請拆成數個檔案，或移除不屬於紀錄的內容。`,
    en: ({ limit }) =>
      `The file is larger than ${limit} KiB. Split it, or remove what does not belong in the record.`,
  }),
  "byte-order-mark": wording({
    "zh-TW": () => `檔案開頭有看不見的位元組順序記號（BOM）。${encodingMend["zh-TW"]}`,
    en: () => `The file starts with an invisible byte order mark. ${encodingMend.en}`,
  }),
  "utf-16": wording({
    "zh-TW": () => `檔案是 UTF-16 編碼，應為 UTF-8。${encodingMend["zh-TW"]}`,
    en: () => `The file is encoded in UTF-16 instead of UTF-8. ${encodingMend.en}`,
  }),
  big5: wording<Line>({
    "zh-TW": ({ line }) => `檔案看來是 Big5 編碼（自第 ${line} 行起），應為 UTF-8。${encodingMend["zh-TW"]}`,
    en: ({ line }) =>
      `From line ${line} on the file seems to be encoded in Big5 instead of UTF-8. ${encodingMend.en}`,
  }),
  "not-utf-8": wording<Line>({
    "zh-TW": ({ line }) => `第 ${line} 行有不屬於 UTF-8 的位元組，應為 UTF-8 文字。${encodingMend["zh-TW"]}`,
    en: ({ line }) => `Line ${line} has bytes that are not UTF-8 text. ${encodingMend.en}`,
  }),
  "large-file-pointer": wording({
    "zh-TW": () =>
      "這是 Git LFS 的指標檔，不是文件內容。計畫與紀錄應直接存放，請解除此路徑的 LFS 設定後重新加入。",
    en: () =>
      "This is a Git LFS pointer, not the document. Plans and records are stored as they are: stop tracking this path with LFS and add the file again.",
  }),
  "conflict-marker": wording({
    "zh-TW": () => "留有未解決的合併衝突標記。請選定要保留的內容，刪除標記行後再提交。",
    en: () =>
      "A merge conflict was left unresolved. Decide what stays, and delete the marker lines before committing.",
  }),
  "line-too-long": wording<Limit>({
    "zh-TW": ({ limit }) => `此行超過 ${limit} 個字元，審閱者無法逐行閱讀。請以「|」區塊分成數行。`,
    en: ({ limit }) =>
      `The line is longer than ${limit} characters, which nobody can review. Break it up in a block that starts with "|".`,
  }),
  directive: wording({
    "zh-TW": () => "以「%」開頭的 YAML 指示行會改變內容的意義，不可使用。請刪除此行。",
    en: () => 'A directive (a line that starts with "%") changes what the text means. Delete the line.',
  }),
  "several-documents": wording({
    "zh-TW": () =>
      "「---」只能出現在檔案最前面，每個檔案只放一份文件。請刪除此行，或將其後內容移到另一個檔案。",
    en: () =>
      'A file holds one document, so "---" may stand only before all content. Delete the line, or move what follows to a file of its own.',
  }),
  "document-start": wording({
    "zh-TW": () => "「---」前有空白，不同軟體的解讀不一。請刪除此行，或移到行首。",
    en: () =>
      'Blanks before "---" are read differently by different programs. Delete the line or the blanks.',
  }),
  "document-end-marker": wording({
    "zh-TW": () => "不需要「...」文件結尾標記。請刪除此行。",
    en: () => 'The marker "..." at the end of a document is not used here. Delete the line.',
  }),
  "content-on-marker-line": wording({
    "zh-TW": () => "「---」同一行不可再有其他內容。請將內容移到下一行。",
    en: () => 'Nothing else may stand on the line of "---". Move it to the next line.',
  }),
  "empty-file": wording({
    "zh-TW": () => "檔案沒有內容，應有一份文件。請依範本填寫，或刪除此檔案。",
    en: () => "The file is empty where a document is expected. Fill it in from the template, or delete it.",
  }),
  "comments-only": wording({
    "zh-TW": () => "檔案只有註解，應有一份文件。請填寫內容，或刪除此檔案。",
    en: () => "The file has comments only where a document is expected. Fill it in, or delete it.",
  }),
  "root-null": wording({
    "zh-TW": () => "整份文件只有空值，應為「名稱: 值」的欄位。請依範本填寫。",
    en: () =>
      'The whole document is null; fields of the form "name: value" are expected. Fill it in from the template.',
  }),
  "root-scalar": wording({
    "zh-TW": () => "整份文件是一段文字，應為「名稱: 值」的欄位。請檢查名稱後是否有半形冒號與一個空格。",
    en: () =>
      'The whole document is one piece of text; fields of the form "name: value" are expected. Check for a colon and a space after the name.',
  }),
  "root-list": wording({
    "zh-TW": () =>
      "整份文件是清單，應為「名稱: 值」的欄位。請將清單放在某個欄位之下，或每份文件各用一個檔案。",
    en: () =>
      'The whole document is a list; fields of the form "name: value" are expected. Put the list under a field, or each document in a file of its own.',
  }),
};
