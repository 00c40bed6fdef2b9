import type { Localized } from "./localized.ts";
import type { AttestationStatement, CommonGrade, CommonRole } from "./types.generated.ts";

/** The `x-enum-label` of grades, for messages; a test keeps it equal to the schema. */
export const gradeLabels: Readonly<Record<CommonGrade, Localized>> = {
  general: { "zh-TW": "普", en: "General" },
  moderate: { "zh-TW": "中", en: "Moderate" },
  high: { "zh-TW": "高", en: "High" },
};

/** The `x-enum-label` of roles, for messages; a test keeps it equal to the schema. */
export const roleLabels: Readonly<Record<CommonRole, Localized>> = {
  backup_manager: { "zh-TW": "備份管理者", en: "Backup manager" },
  media_custodian: { "zh-TW": "備份媒體保管人", en: "Media custodian" },
  supervisor: { "zh-TW": "主管", en: "Supervisor" },
  requester: { "zh-TW": "回復需求者", en: "Restore requester" },
  record_keeper: { "zh-TW": "業務承辦人員", en: "Record keeper" },
  ims_group: { "zh-TW": "IMS 推動小組", en: "IMS group" },
  system_owner: { "zh-TW": "資通系統負責人", en: "System owner" },
  verifier: { "zh-TW": "業務驗證者", en: "Business verifier" },
  auditor: { "zh-TW": "稽核人員", en: "Auditor" },
  data_protection_officer: { "zh-TW": "個資保護聯絡窗口", en: "Data protection officer" },
};

/** The `x-enum-label` of statements, for messages; a test keeps it equal to the schema. */
export const statementLabels: Readonly<Record<AttestationStatement, Localized>> = {
  inventory_complete: { "zh-TW": "系統清冊完整", en: "The inventory is complete" },
  items_cover_all_data: { "zh-TW": "備份項目涵蓋全部資料", en: "The items cover all data" },
  physical_security_inspected: { "zh-TW": "實體安全已檢視", en: "Physical security was inspected" },
  media_stocktake: { "zh-TW": "媒體已盤點", en: "Media were counted" },
  procedure_read: { "zh-TW": "已閱讀程序書", en: "The procedure was read" },
  copies_controlled: { "zh-TW": "文件未外流", en: "Copies are controlled" },
  gradings_reviewed: { "zh-TW": "分級已檢視", en: "Gradings were reviewed" },
  key_custody: { "zh-TW": "金鑰保管妥適", en: "Keys are kept safely" },
  access_separation: { "zh-TW": "權限已分離", en: "Access is separated" },
  records_readable: { "zh-TW": "紀錄可讀", en: "Records can be read" },
  original_signed_copy_kept: { "zh-TW": "簽名正本保存", en: "The signed original is kept" },
  changes_reported: { "zh-TW": "變更均已登錄", en: "All changes are reported" },
  related_procedures_followed: { "zh-TW": "已遵循相關程序書", en: "Related procedures were followed" },
  platform_maintained: { "zh-TW": "備份系統已維護", en: "Backup platforms are maintained" },
  competence: { "zh-TW": "人員具備能力", en: "People are competent" },
  swaps_done: { "zh-TW": "媒體更換確實執行", en: "Media swaps were done" },
  checks_by_people: { "zh-TW": "查核由本人執行", en: "Checks were made by the person named" },
};

/** Several labels as one, for "any of these roles". */
export function anyOf(labels: readonly Localized[]): Localized {
  return {
    "zh-TW": labels.map((label) => label["zh-TW"]).join("或"),
    en: labels.map((label) => label.en).join(" or "),
  };
}
