import type { Localized } from "../localized.ts";
import type { AttestationStatement } from "../types.generated.ts";

/** What can be attested, in words, as the schema labels it. */
export const statementNames: Readonly<Record<AttestationStatement, Localized>> = {
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
