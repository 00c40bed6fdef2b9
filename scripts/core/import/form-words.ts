/** Kinds of form that can be imported. */
export type FormKind = "plan" | "restoration";

export const formKinds: readonly FormKind[] = ["plan", "restoration"];

/**
 * What forms in use call a field, besides the words of the schemas: backup plans, restore-test records and the national audit's
 * table of core systems, as Taiwanese offices print them.
 */
export const synonyms: Readonly<Record<FormKind, Readonly<Record<string, readonly string[]>>>> = {
  plan: {
    "/id": ["資通系統名稱", "資訊系統名稱", "系統"],
    "/revision": ["計畫版次", "Revision of the plan"],
    "/form/edition": ["表單版次", "文件版次"],
    "/classification": ["文件類別", "文件機密等級"],
    "/requestingUnit": ["需求單位", "申請單位"],
    "/requirement": ["備份需求", "備份原則"],
    "/preparedBy": ["承辦人", "承辦人員", "制定人", "制定人員", "填表人"],
    "/preparedOn": ["制定日期", "更新日期", "制定/更新日期"],
    "/effectiveFrom": ["生效日期"],
    "/roles/backupManager": ["備份責任人", "備份管理人"],
    "/roles/mediaCustodian": ["媒體保管人"],
    "/jobs": ["備份排程明細"],
    "/jobs/*/schedule": ["備份期程", "執行頻率", "排程"],
    "/jobs/*/schedule/time": ["執行時間"],
    "/items/*/name": ["項目名稱", "備份項目名稱", "系統/資料名稱", "資料名稱"],
    "/items/*/category": ["備份類別"],
    "/items/*/method": ["備份方式", "備份類型", "備份執行方式"],
    "/items/*/retention": ["保留期限", "備份保留期限", "保留期間"],
    "/copies/*/mediaType": ["設備", "媒體", "備份設備"],
    "/copies/*/location": ["主要存放位置", "備份儲存位置", "保存地點", "存放地點"],
    "/restoreTest": ["備份還原測試計畫"],
    "/restoreTest/interval": ["測試頻率"],
    "/approval/approver": ["核准", "核准人", "主管核准", "主管", "審核"],
    "/approval/approvedOn": ["審核日期"],
  },
  restoration: {
    "/id": ["紀錄代號"],
    "/revision": ["紀錄版次", "Revision of the record"],
    "/form/edition": ["表單版次", "文件版次"],
    "/classification": ["文件類別", "文件機密等級"],
    "/purpose": ["測試目的", "測試類型"],
    "/system": ["資通系統名稱", "資訊系統名稱", "系統"],
    "/planRevision": ["計畫版次"],
    "/items": ["備份項目", "備份資料類別"],
    "/backupSet/takenAt": ["備份日期"],
    "/startedAt": ["測試日期", "測試時間", "計畫開始時間"],
    "/completedAt": ["結束時間", "計畫結束時間"],
    "/performedBy": ["執行人", "測試人員", "回復人員"],
    "/verifiedBy": ["驗證人"],
    "/measured/restoreTime": ["實際作業時間"],
    "/result": ["測試結果", "結果"],
    "/verification/*/result": ["結果"],
    "/problems": ["發現問題"],
    "/recordedOn": ["填表日期"],
    "/approval/approver": ["核准", "核准人", "主管審核", "主管核閱", "主管", "審核"],
    "/approval/approvedOn": ["審核日期"],
  },
};

/** What such forms are called, besides the titles of the schemas and of the procedure. */
export const titlesInUse: Readonly<Record<FormKind, readonly string[]>> = {
  plan: ["備份管理作業表", "檔案備份計畫", "系統備份計畫表"],
  restoration: ["備份還原測試紀錄表", "備份回復測試紀錄表", "系統復原測試報告"],
};

/** Words of the schemas that mean another field on paper: the edition in the header of a form is that of the form. */
export const notCalled: Readonly<Record<string, readonly string[]>> = { "/revision": ["版次", "Revision"] };

/** Words that many parts of a form use, each for something of its own. */
export const vagueWords: readonly string[] = [
  ...["日期", "時間", "說明", "理由", "方式", "文件", "版本", "種類", "人員", "名稱", "檔案", "結論"],
  ...["Date", "Time", "Reason", "Method", "Document", "Version", "Person", "Name", "File", "SHA-256"],
];

/** The day beside a signature, where a form has a column for it: field of the person → field of the day. */
export const signedOn: Readonly<Record<string, string>> = {
  "/preparedBy": "/preparedOn",
  "/approval/approver": "/approval/approvedOn",
};

/** What forms print beside values that nobody keeps: the name and page of the form itself. */
export const unkept: readonly string[] = ["文件名稱", "表單名稱", "頁次", "Title", "Page"];

/** Headings that stand over fields of several parts, or over nothing. */
export const headingsOnly: readonly string[] = [
  "基本資料",
  "欄位",
  "內容",
  "表單內容",
  "簽核",
  "程序",
  "人員",
  "姓名",
  "簽章",
  "日期",
  "依據",
  "文件所載",
  "Field",
  "Content",
];

/** What forms print for a choice, besides the words of the schemas: folded word → value, by the last step of the field. */
export const choiceWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  category: { 系統: "operating_system", 源碼: "source_code", 原始碼: "source_code", 檔案資料: "file_data" },
  mediaType: { nas: "nas", 雲端: "object_storage", 虛擬機器: "vm" },
  result: { 成功: "pass", 通過: "pass", 符合: "pass", 未通過: "fail", 不符合: "fail" },
  integrity: { 通過: "pass", 符合: "pass" },
  malware: { 通過: "pass", 未發現: "pass" },
  frequency: { 每日: "daily", 每月: "monthly", 每週: "weekly", 異動前後: "on_change" },
  purpose: { 測試: "test", 回復測試: "test", 還原測試: "test" },
  protection: { 加密: "file_encryption", "實體保護(如儲存資料櫃上鎖)": "physical" },
  event: { 其他異常: "other" },
};
