import type { Localized } from "../localized.ts";
import type { CommonRole } from "../types.generated.ts";

/** The roles in words, as the schemas label them. */
export const roleNames: Readonly<Record<CommonRole, Localized>> = {
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
