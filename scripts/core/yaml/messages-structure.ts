import { wording } from "./wording.ts";

interface Key extends Readonly<Record<string, string>> {
  readonly key: string;
}

interface Limit extends Readonly<Record<string, number>> {
  readonly limit: number;
}

/** Faults of fields, their names, and how they are put together. */
export const structureMessages = {
  "too-deep": wording<Limit>({
    "zh-TW": ({ limit }) => `巢狀超過 ${limit} 層的上限，請減少層次。`,
    en: ({ limit }) => `More than ${limit} levels are nested here. Use fewer levels.`,
  }),
  "too-many-keys": wording<Limit>({
    "zh-TW": ({ limit }) => `同一組欄位超過 ${limit} 個的上限，請改用清單或拆成數個檔案。`,
    en: ({ limit }) => `More than ${limit} fields stand in one group. Use a list, or several files.`,
  }),
  "too-many-nodes": wording<Limit>({
    "zh-TW": ({ limit }) => `文件的項目總數超過 ${limit} 個的上限，請拆成數個檔案。`,
    en: ({ limit }) => `The document has more than ${limit} items in all. Split it into several files.`,
  }),
  "key-too-long": wording<Limit>({
    "zh-TW": ({ limit }) => `欄位名稱到冒號超過 ${limit} 個字元，請使用範本中的名稱。`,
    en: ({ limit }) =>
      `More than ${limit} characters stand from the start of the name to its colon. Use the name from the template.`,
  }),
  anchor: wording({
    "zh-TW": () => "「&」開頭的錨點不可使用，內容應逐項寫明。請刪除錨點；若是文字，請加上引號。",
    en: () =>
      'Anchors ("&") are not used: everything is written out. Remove it, or put quotes around it if it is text.',
  }),
  alias: wording({
    "zh-TW": () => "「*」開頭的別名不可使用，內容應逐項寫明。請寫出所指的內容；若是文字，請加上引號。",
    en: () =>
      'Aliases ("*") are not used: everything is written out. Write what it stands for, or put quotes around it if it is text.',
  }),
  tag: wording({
    "zh-TW": () => "驚嘆號開頭的型別標記不可使用。請刪除標記；若是文字，請加上引號。",
    en: () =>
      "Type tags (with an exclamation mark) are not used. Remove it, or put quotes around it if it is text.",
  }),
  "merge-key": wording({
    "zh-TW": () => "「<<」合併寫法不可使用，內容應逐項寫明。請將各欄位寫在此處。",
    en: () => 'The merge key "<<" is not used: everything is written out. Write the fields here.',
  }),
  "explicit-key": wording({
    "zh-TW": () => "「?」開頭的欄位寫法不可使用。請改為「名稱: 值」；若是文字，請加上引號。",
    en: () =>
      'Fields that start with "?" are not used. Write "name: value", or put quotes around it if it is text.',
  }),
  "complex-key": wording({
    "zh-TW": () => "清單或一組欄位不可作為欄位名稱。請改用文字名稱；若要寫清單，請檢查括號。",
    en: () => "A list or a group of fields cannot be a field name. Use a plain name, and check the brackets.",
  }),
  "non-string-key": wording<Key>({
    "zh-TW": ({ key }) => `欄位名稱「${key}」會被解讀為數字、是非或空值。請使用範本中的名稱。`,
    en: ({ key }) =>
      `The field name "${key}" would be read as a number, a truth value or null. Use the name from the template.`,
  }),
  "empty-key": wording({
    "zh-TW": () => "冒號前沒有欄位名稱。請補上名稱，或刪除此項。",
    en: () => "No field name stands before the colon. Write one, or remove the entry.",
  }),
  "key-form": wording<Key>({
    "zh-TW": ({ key }) =>
      `欄位名稱「${key}」應以英文字母開頭，只含英文字母、數字、「-」與「_」。請使用範本中的名稱。`,
    en: ({ key }) =>
      `The field name "${key}" must start with a letter and hold only letters, digits, "-" and "_". Use the name from the template.`,
  }),
  "reserved-key": wording<Key>({
    "zh-TW": ({ key }) => `「${key}」是程式保留的名稱，不可作為欄位名稱。請使用範本中的名稱。`,
    en: ({ key }) => `"${key}" is reserved and cannot be a field name. Use the name from the template.`,
  }),
  "key-without-colon": wording<Key>({
    "zh-TW": ({ key }) => `名稱「${key}」後缺少冒號與值。請在同一行寫成「${key}: 值」。`,
    en: ({ key }) => `No colon follows the name "${key}" on its line. Write "${key}: value".`,
  }),
  "duplicate-key": wording<{ readonly key: string; readonly line: number }>({
    "zh-TW": ({ key, line }) =>
      `欄位「${key}」在第 ${line} 行已出現過，每個欄位只能寫一次。請合併或刪除其中一處。`,
    en: ({ key, line }) =>
      `The field "${key}" already stands on line ${line}; each field is written once. Merge the two, or remove one.`,
  }),
  "keys-differ-in-case": wording<{ readonly key: string; readonly earlier: string; readonly line: number }>({
    "zh-TW": ({ key, earlier, line }) =>
      `欄位「${key}」與第 ${line} 行的「${earlier}」只有大小寫不同。請保留一個，並依範本的大小寫書寫。`,
    en: ({ key, earlier, line }) =>
      `The field "${key}" differs from "${earlier}" on line ${line} only in case. Keep one, spelt as in the template.`,
  }),
  "comment-before-value": wording({
    "zh-TW": () => "註解不可單獨成行放在名稱與值之間，不同軟體的解讀不一。請移到欄位上方，或值的右側。",
    en: () =>
      "A comment on its own line stands between a name and its value, which programs read differently. Move it above the field, or after the value.",
  }),
  "unindented-comment": wording({
    "zh-TW": () => "括號內的註解不可從行首開始，部分軟體無法讀取。請縮排此註解，或移到括號之外。",
    en: () =>
      "A comment inside brackets starts its line without indentation, which some programs cannot read. Indent it, or move it out of the brackets.",
  }),
  tab: wording({
    "zh-TW": () => "此處有定位字元（Tab），不同編輯器的寬度不一。縮排與間隔請改用半形空格。",
    en: () => "A tab stands here, which every editor shows differently. Indent and separate with spaces.",
  }),
};
