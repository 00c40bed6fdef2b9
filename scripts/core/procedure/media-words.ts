import type { Localized } from "../localized.ts";
import type { DisposalMethod, LocationsMeasure } from "../types.generated.ts";

/** Measures of physical security in words, as the schemas label them. */
export const measureNames: Readonly<Record<LocationsMeasure, Localized>> = {
  access_control: { "zh-TW": "門禁", en: "Access control" },
  cctv: { "zh-TW": "監視", en: "CCTV" },
  lock: { "zh-TW": "上鎖", en: "Lock" },
  fire: { "zh-TW": "消防", en: "Fire protection" },
  environment: { "zh-TW": "溫溼度", en: "Climate control" },
  guard: { "zh-TW": "保全", en: "Guard" },
  provider_certified: { "zh-TW": "業者通過驗證", en: "Certified provider" },
};

/** Methods of disposal in words, as the schemas label them. */
export const disposalMethodNames: Readonly<Record<DisposalMethod, Localized>> = {
  overwrite: { "zh-TW": "覆寫", en: "Overwrite" },
  crypto_erase: { "zh-TW": "加密式清除", en: "Cryptographic erase" },
  degauss: { "zh-TW": "消磁", en: "Degauss" },
  shred: { "zh-TW": "擊碎", en: "Shred" },
  burn: { "zh-TW": "焚化", en: "Burn" },
  vendor: { "zh-TW": "委外銷毀", en: "By a vendor" },
  factory_reset: { "zh-TW": "回復原廠設定", en: "Factory reset" },
  delete: { "zh-TW": "刪除", en: "Delete" },
};
