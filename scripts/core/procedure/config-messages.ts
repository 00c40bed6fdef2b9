import type { Localized } from "../localized.ts";
import { message } from "../rule.ts";
import { recordException } from "./handled-by-exception.ts";

/** What is said of a configuration backup itself; `backup` says which, and begins the sentence. */
export type BackupArguments = {
  backup: Localized;
  change: string;
  /** Local time of the change. */
  changed: string;
};

/** The remedy for a configuration that no backup holds. */
export const backUpNow = {
  "zh-TW": () => "請完整備份現行組態，並於 records/configs/ 新增「網路系統組態備份紀錄」。",
  en: () => "Take a full backup of the present configuration and add its record under records/configs/.",
} as const;

/** The remedy for a backup that does not hold its change: another record of the same change takes its place. */
const backUpAgain = {
  "zh-TW": () => "請完整備份現行組態，以相同的異動編號新增紀錄；已逾時者另開立備份異常紀錄。",
  en: () =>
    "Take a full backup now and record it under the same change number, with an exception record if that is late.",
} as const;

/** The words for faults that a configuration backup has by itself or beside the one before it. */
export const configMessages = {
  "not-full": message<BackupArguments>({
    "zh-TW": (a) => `${a.backup["zh-TW"]}不是完整備份（條文 5.6.3.1）。`,
    en: (a) => `${a.backup.en} is not a full one (clause 5.6.3.1).`,
    mend: backUpAgain,
  }),
  "before-change": message<BackupArguments>({
    "zh-TW": (a) => `${a.backup["zh-TW"]}早於 ${a.changed} 的異動 ${a.change}，不含異動後的組態。`,
    en: (a) => `${a.backup.en} came before change ${a.change} at ${a.changed} and does not hold it.`,
    mend: backUpAgain,
  }),
  unchanged: message<BackupArguments>({
    "zh-TW": (a) => `${a.backup["zh-TW"]}與前次備份的雜湊值相同，不含異動 ${a.change} 的內容。`,
    en: (a) => `${a.backup.en} has the digest of the one before and cannot hold change ${a.change}.`,
    mend: backUpAgain,
  }),
  "chain-broken": message<BackupArguments>({
    "zh-TW": (a) => `${a.backup["zh-TW"]}所記的前次雜湊值與前一份紀錄不符，其間可能漏了紀錄。`,
    en: (a) => `${a.backup.en} does not name the digest of the record before it; one may be missing.`,
    mend: {
      "zh-TW": () => "請補上遺漏的紀錄，或將 previousSha256 更正為前一份備份的 SHA-256。",
      en: () => "Add the missing record, or correct previousSha256 to the digest of the backup before.",
    },
  }),
  "check-failed": message<BackupArguments>({
    "zh-TW": (a) => `${a.backup["zh-TW"]}查核結果異常，未開立備份異常紀錄（條文 5.7）。`,
    en: (a) => `${a.backup.en} failed its check and has no exception record (clause 5.7).`,
    mend: recordException,
  }),
} as const;
