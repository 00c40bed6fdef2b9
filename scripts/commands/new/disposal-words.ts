import type { FileFault } from "../../core/file-facts.ts";
import type { Localized } from "../../core/localized.ts";
import { UsageError } from "../command.ts";

export function wanting(name: string): UsageError {
  return new UsageError({
    "zh-TW": `請以 --${name} 填寫${name === "date" ? "（YYYY-MM-DD）" : ""}：backproof new disposal --records-from FILE --as PERSON --witness PERSON --date YYYY-MM-DD --method delete --reason TEXT`,
    en: `Give --${name}: backproof new disposal --records-from FILE --as PERSON --witness PERSON --date YYYY-MM-DD --method delete --reason TEXT`,
  });
}

export function noRows(file: string, reason: string): UsageError {
  return new UsageError({
    "zh-TW": `${file} 沒有可用的列（${reason}）。請以 backproof history expired --format yaml 產生。`,
    en: `${file} has no rows to use (${reason}). Make it with backproof history expired --format yaml.`,
  });
}

/** What would be drafted is no disposal. */
export function invalid(faults: readonly FileFault[]): UsageError {
  const where = faults.map(({ place, message }) => `${"pointer" in place ? place.pointer : ""} ${message}`);
  return new UsageError({
    "zh-TW": `草稿不符紀錄銷毀單的格式：${where.join("、")}。請檢查選項與 --set 的值。`,
    en: `The draft would not be a valid disposal: ${where.join(", ")}. Check the options and what --set gives.`,
  });
}

export function taken(path: string): Localized {
  return { "zh-TW": `${path} 不是現存的紀錄。`, en: `${path} is no record that stands today.` };
}

export function notDisposable(path: string, why: Localized): Localized {
  return {
    "zh-TW": `${path} 不得銷毀：${why["zh-TW"]}。`,
    en: `${path} may not be disposed of: ${why.en}.`,
  };
}

export function tooSoon(path: string, date: string, until: string): Localized {
  return {
    "zh-TW": `${path} 應保存至 ${until}（含），不得於 ${date} 銷毀。`,
    en: `${path} is to be kept through ${until} and may not be disposed of on ${date}.`,
  };
}

export function rowsDiffer(path: string): Localized {
  return {
    "zh-TW": `${path} 的起算日或保存末日與現在算得的不同，請重新執行 backproof history expired。`,
    en: `The days of ${path} are not what they come to now; run backproof history expired again.`,
  };
}
