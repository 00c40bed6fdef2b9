import type { Localized } from "../localized.ts";

/** The file is no form that can be read; the words say why and how to mend it. */
export class FormRefused extends Error {
  readonly localized: Localized;

  constructor(localized: Localized) {
    super(localized.en);
    this.name = "FormRefused";
    this.localized = localized;
  }
}

export const refusals = {
  old: {
    "zh-TW":
      "這是舊格式（.doc、.xls）或以密碼加密的檔案，無法讀取。請以 Word、Excel 或 LibreOffice 開啟，解除密碼，另存為 .docx、.xlsx、.odt 或 .ods 後再匯入。",
    en: "This is an old file (.doc, .xls) or one with a password, which cannot be read. Open it in Word, Excel or LibreOffice, remove the password, save it as .docx, .xlsx, .odt or .ods, and import that.",
  },
  encrypted: {
    "zh-TW": "這個檔案以密碼加密，無法讀取。請解除密碼後另存新檔，再匯入。",
    en: "This file has a password and cannot be read. Remove the password, save it anew, and import that.",
  },
  unknown: {
    "zh-TW":
      "這不是可匯入的格式。可匯入的格式為 .xlsx、.ods、.docx、.odt 與 .csv；掃描檔或 PDF 請先謄入表單。",
    en: "This is no format that can be imported. Those are .xlsx, .ods, .docx, .odt and .csv; type a scan or PDF into the form first.",
  },
  damaged: {
    "zh-TW": "這個檔案已毀損或內容不合格式，無法讀取。請以原程式開啟並另存新檔，再匯入。",
    en: "This file is damaged or does not follow its format. Open it in its own program, save it anew, and import that.",
  },
  tooLarge: {
    "zh-TW":
      "這個檔案或其中一格的內容太大，不像一份填好的表單（檔案上限 5 MB，一格上限 32,767 字）。請只留下表單本身，移除圖片與其他工作表後再匯入。",
    en: "This file, or a cell of it, is too large for a filled form (limits: a file of 5 MB, 32,767 characters in a cell). Keep only the form, without pictures and other sheets, and import that.",
  },
  doctype: {
    "zh-TW":
      "這個檔案內有實體宣告（DOCTYPE），辦公室軟體不會這樣寫，因此不讀取。請以原程式另存新檔後再匯入。",
    en: "This file declares entities (DOCTYPE), which no office program writes, so it is not read. Save it anew in its own program and import that.",
  },
} as const satisfies Readonly<Record<string, Localized>>;

/** An error with the words of one of the reasons above. */
export const refused = (reason: keyof typeof refusals): FormRefused => new FormRefused(refusals[reason]);
