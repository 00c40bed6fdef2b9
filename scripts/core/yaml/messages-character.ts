import { wording } from "./wording.ts";

interface Character extends Readonly<Record<string, string>> {
  readonly character: string;
}

/** Each says what stands there, why it may not, and what to write instead. */
function refused(zh: string, en: string, mendZh: string, mendEn: string) {
  return wording<Character>({
    "zh-TW": ({ character }) => `此處有${zh}（${character}）。${mendZh}`,
    en: ({ character }) => `${character} stands here, ${en}. ${mendEn}`,
  });
}

const removeZh = "請刪除。";
const removeEn = "Remove it.";

/** Faults of single characters; they are named by code point, as most of them cannot be seen. */
export const characterMessages = {
  "nul-character": refused(
    "空字元",
    "a NUL character",
    "檔案可能已損壞，請自備份或原稿重新取得。",
    "The file may be damaged: take it again from its source.",
  ),
  "control-character": refused("看不見的控制字元", "an invisible control character", removeZh, removeEn),
  "lone-carriage-return": refused(
    "單獨的歸位字元，部分軟體會當成換行",
    "a carriage return without a line feed, which only some programs take for a line break",
    "請將換行統一改為 LF 或 CRLF。",
    "Save the file with LF or CRLF line ends.",
  ),
  "unusual-line-break": refused(
    "不常見的換行字元，部分軟體不視為換行",
    "a line break that only some programs know",
    "請改為一般換行。",
    "Replace it by an ordinary line break.",
  ),
  "unusual-space": refused(
    "特殊空白字元，看來與一般空格相同",
    "a space that only looks like an ordinary one",
    "請改為一般半形空格。",
    "Replace it by an ordinary space.",
  ),
  "ideographic-space": wording({
    "zh-TW": () => "全形空格不可用於縮排、冒號之後或文字的開頭與結尾。請改為半形空格或刪除。",
    en: () =>
      "A full-width space may not serve as indentation, follow the colon, or begin or end a text. Use ordinary spaces, or remove it.",
  }),
  "bidi-control": refused(
    "改變文字顯示方向的控制字元，會使畫面與實際內容不同",
    "a control that changes the direction of text, so that it reads differently from what it says",
    removeZh,
    removeEn,
  ),
  "zero-width-character": refused(
    "看不見的零寬度字元",
    "an invisible character of no width",
    removeZh,
    removeEn,
  ),
  "soft-hyphen": refused("看不見的選擇性連字號", "an invisible soft hyphen", removeZh, removeEn),
  "variation-selector": refused(
    "看不見的字形選擇符",
    "an invisible variation selector",
    "請刪除，只保留前面的字。",
    "Remove it and keep the character before it.",
  ),
  "tag-character": refused(
    "看不見、可藏匿文字的標籤字元",
    "an invisible tag character, which can hide text",
    removeZh,
    removeEn,
  ),
  "invisible-character": refused("看不見的字元", "an invisible character", removeZh, removeEn),
  "private-use-character": refused(
    "造字（私用區字元），在其他電腦上無法顯示",
    "a private character, which other computers cannot show",
    "請改用 Unicode 標準字，查無此字時以文字說明字形。",
    "Use the standard character, or describe it in words where none exists.",
  ),
  "unpaired-surrogate": refused(
    "不完整的字元",
    "half of a character",
    "檔案可能已損壞，請重新輸入此字。",
    "The file may be damaged: type the character again.",
  ),
  noncharacter: refused("不是文字的碼位", "a code point that is no character", removeZh, removeEn),
  "replacement-character": refused(
    "轉碼失敗留下的替代字元",
    "a replacement character, left by a failed conversion",
    "原字已遺失，請對照原稿重新輸入。",
    "The original is lost: type it again from the source.",
  ),
  "compatibility-character": wording<{ readonly character: string; readonly normal: string }>({
    "zh-TW": ({ character, normal }) =>
      `此字（${character}）是相容字，看來與「${normal}」相同，卻會被當成另一個字。請改為「${normal}」。`,
    en: ({ character, normal }) =>
      `This character (${character}) looks like "${normal}" but counts as another one. Type "${normal}".`,
  }),
  "stacked-marks": wording({
    "zh-TW": () => "此處有大量附加符號疊在同一個字上，無法閱讀。請重新輸入此字。",
    en: () => "Very many marks are stacked on one character here, which cannot be read. Type it again.",
  }),
  "not-normalised": wording<{ readonly normal: string }>({
    "zh-TW": ({ normal }) =>
      `此處文字由分開的符號組成，看來相同卻會被當成不同內容。請改為「${normal}」（Unicode NFC）。`,
    en: ({ normal }) =>
      `The text here is composed of separate signs; it looks the same but counts as different. Type "${normal}" (Unicode form NFC).`,
  }),
  "full-width": wording<{ readonly normal: string }>({
    "zh-TW": ({ normal }) => `名稱、編號、日期與數字應使用半形字元。請改為「${normal}」。`,
    en: ({ normal }) =>
      `Names, identifiers, dates and figures are written in ordinary, not full-width characters. Write "${normal}".`,
  }),
  "full-width-colon": wording({
    "zh-TW": () => "欄位名稱後是全形冒號，應為半形冒號。請改為「:」加一個空格。",
    en: () => 'A full-width colon follows the field name. Write ":" and a space.',
  }),
};
