import { wording } from "./wording.ts";

interface Text extends Readonly<Record<string, string>> {
  readonly text: string;
}

/** An unquoted value that readers take differently: what it could be taken for, and quotes as the way out. */
function ambiguous(zh: string, en: string) {
  return wording<Text>({
    "zh-TW": ({ text }) => `「${text}」${zh}若是文字，請加上引號寫成 "${text}"。`,
    en: ({ text }) => `"${text}" ${en} If it is text, put it in quotes: "${text}".`,
  });
}

const syntaxCauses: Readonly<Record<string, { readonly "zh-TW": string; readonly en: string }>> = {
  indentation: {
    "zh-TW": "縮排不一致。同一層的項目應對齊，下一層多縮兩個半形空格，請檢查此行與前一行。",
    en: "The indentation does not fit. Items of one level line up, the next level has two spaces more: check this line and the one before.",
  },
  quote: {
    "zh-TW": "引號沒有成對。請在同一行補上結尾的引號，或刪除開頭的引號。",
    en: "A quotation is not closed. Close it on the same line, or remove the opening quote.",
  },
  "after-quote": {
    "zh-TW": "結尾的引號之後還有文字。請將全部文字放在一對引號內；文字中的引號請用「」或另一種引號。",
    en: "Text follows the closing quote. Put all of it into one pair of quotes; for quotes inside, use the other kind.",
  },
  flow: {
    "zh-TW": "方括號或大括號沒有成對，或項目之間缺少逗號。請補上，或改為每行一項。",
    en: "A bracket is not closed, or a comma is missing between items. Add it, or write one item on each line.",
  },
  "bracket-indentation": {
    "zh-TW": "結尾的括號應比欄位名稱縮排更多。請在括號前加兩個半形空格，或與最後一項寫在同一行。",
    en: "The closing bracket must stand further in than the field name. Put two spaces before it, or close on the line of the last item.",
  },
  escape: {
    "zh-TW": "雙引號中的反斜線有特殊意義，此處的寫法不正確。路徑等文字請改用單引號。",
    en: "A backslash in double quotes has a meaning, and this one is not valid. Use single quotes for paths and the like.",
  },
  key: {
    "zh-TW": "此行應為「名稱: 值」。請檢查是否缺少半形冒號，或冒號後缺少空格；值含冒號時請加引號。",
    en: 'A field "name: value" is expected here. Check for a missing colon or the space after it; quote a value that holds a colon.',
  },
  "colon-space": {
    "zh-TW": "冒號後缺少空格。請寫成「名稱: 值」。",
    en: 'A space is missing after the colon. Write "name: value".',
  },
  reserved: {
    "zh-TW": "值不可以此符號開頭。若是文字，請加上引號。",
    en: "A value cannot start with this sign. If it is text, put it in quotes.",
  },
  other: {
    "zh-TW": "此處無法解讀為 YAML。請對照範本檢查此行與前一行的寫法。",
    en: "This cannot be read as YAML here. Compare this line and the one before with the template.",
  },
};

/** Faults of values, and text that is not YAML at all. */
export const scalarMessages = {
  "empty-value": wording({
    "zh-TW": () => "欄位沒有值。請填寫；沒有內容時，請刪除此欄位。",
    en: () => "The field has no value. Write one, or remove the field if there is nothing to say.",
  }),
  "empty-item": wording({
    "zh-TW": () => "清單項目沒有內容。請填寫，或刪除此項。",
    en: () => "The list item is empty. Fill it in, or remove it.",
  }),
  "boolean-case": wording<Text>({
    "zh-TW": ({ text }) =>
      `是非值應以小寫書寫：「${text}」請改為「${text.toLowerCase()}」；若是文字，請加上引號。`,
    en: ({ text }) =>
      `Truth values are written in lower case: "${text.toLowerCase()}" instead of "${text}". If it is text, put it in quotes.`,
  }),
  "boolean-word": ambiguous(
    "在部分軟體會被當成是非值。是非值請寫 true 或 false；",
    "is a truth value to some programs. Write true or false for a truth value.",
  ),
  "null-form": ambiguous(
    "是空值的另一種寫法。空值請寫 null；",
    "is another spelling of null. Write null for it.",
  ),
  float: ambiguous(
    "會被當成小數，不同軟體的精確度不一，版號 1.10 也會變成 1.1。請改用整數與較小的單位；",
    "would be read as a decimal fraction, in which programs differ, and 1.10 becomes 1.1. Use a whole number of a smaller unit.",
  ),
  "leading-zero": ambiguous(
    "以 0 開頭，不是一般整數，部分軟體視為八進位。",
    "starts with 0, so some programs read it as octal.",
  ),
  "number-base": ambiguous(
    "會被當成非十進位數。數字請以十進位書寫；",
    "would be read in another base. Write numbers in decimal.",
  ),
  "number-underscore": ambiguous(
    "含底線，部分軟體會當成數字。數字請不加底線；",
    "is a number to some programs. Write numbers without underscores.",
  ),
  "plus-sign": ambiguous(
    "有加號，部分軟體會當成數字。數字請不加「+」；",
    "is a number to some programs. Write numbers without a plus sign.",
  ),
  "integer-too-large": ambiguous(
    "超過可精確處理的整數範圍，尾數會失真。",
    "is too large a number to be kept exactly.",
  ),
  sexagesimal: ambiguous(
    "在部分軟體會被換算成六十進位的數字。",
    "becomes a number to base sixty in some programs.",
  ),
  "plain-over-lines": wording({
    "zh-TW": () => "未加引號的文字跨越數行。請寫在同一行，或以「|」區塊書寫。",
    en: () =>
      'Text without quotes runs over several lines. Write it on one line, or in a block that starts with "|".',
  }),
  "quoted-over-lines": wording({
    "zh-TW": () => "引號內的文字跨越數行。請寫在同一行，或以「|」區塊書寫。",
    en: () =>
      'Quoted text runs over several lines. Write it on one line, or in a block that starts with "|".',
  }),
  "indentation-indicator": wording({
    "zh-TW": () => "「|」或「>」後不可指定縮排數字。請刪除數字，內容由第一行的縮排決定。",
    en: () => 'No digit may follow "|" or ">". Remove it; the first line sets the indentation.',
  }),
  "escape-out-of-range": wording({
    "zh-TW": () => "「\\U」指定的碼位超出 Unicode 範圍。請直接輸入該字元。",
    en: () => 'The code point after "\\U" is not in Unicode. Type the character itself.',
  }),
  syntax: wording<{ readonly cause: string }>({
    "zh-TW": ({ cause }) => (syntaxCauses[cause] ?? syntaxCauses["other"])?.["zh-TW"] ?? "",
    en: ({ cause }) => (syntaxCauses[cause] ?? syntaxCauses["other"])?.en ?? "",
  }),
};
