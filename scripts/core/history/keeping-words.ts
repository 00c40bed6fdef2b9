import type { Localized } from "../localized.ts";
import type { Endless, Keeping } from "./keeping.ts";

/** How long a record is to be kept, as part of a sentence: first day with its reason, last day with its source. */
export function keepingWords(keeping: Keeping | Endless): Localized {
  if ("endless" in keeping)
    return {
      "zh-TW": `保存期限尚未起算（${keeping.endless["zh-TW"]}）`,
      en: `its keeping has no end yet (${keeping.endless.en})`,
    };
  const { from, until, because, months, source } = keeping;
  return {
    "zh-TW": `自 ${from}（${because["zh-TW"]}）起算 ${months} 個月，應保存至 ${until}（含）（依據：${source["zh-TW"]}）`,
    en: `counted from ${from} (${because.en}) for ${months} months it is to be kept through ${until} (source: ${source.en})`,
  };
}
