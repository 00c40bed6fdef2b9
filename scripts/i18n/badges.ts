import type { Locale } from "../core/localized.ts";

/** What badges say; every figure comes with what it is counted out of. */
export interface BadgeWords {
  readonly overall: string;
  readonly restoreTests: string;
  readonly plans: string;
  readonly passed: (count: number, total: number) => string;
  readonly failed: (count: number, total: number) => string;
  readonly unknown: (count: number, total: number) => string;
  readonly waived: (count: number, total: number) => string;
  readonly onTime: (count: number, total: number) => string;
  readonly approved: (count: number, total: number) => string;
  readonly unread: (count: number) => string;
  readonly nothing: string;
  readonly title: (label: string, message: string, asOf: string) => string;
}

const words: Readonly<Record<Locale, BadgeWords>> = {
  "zh-TW": {
    overall: "備份檢核",
    restoreTests: "回復測試",
    plans: "備份計畫核准",
    passed: (count, total) => `通過 ${count}/${total}`,
    failed: (count, total) => `不通過 ${count}/${total}`,
    unknown: (count, total) => `無法判定 ${count}/${total}`,
    waived: (count, total) => `已豁免 ${count}/${total}`,
    onTime: (count, total) => `如期 ${count}/${total}`,
    approved: (count, total) => `已核准 ${count}/${total}`,
    unread: (count) => `${count} 檔無法讀取`,
    nothing: "無受檢對象",
    title: (label, message, asOf) => `${label}：${message}（基準日 ${asOf}）`,
  },
  en: {
    overall: "backup checks",
    restoreTests: "restore tests",
    plans: "plan approvals",
    passed: (count, total) => `${count}/${total} passed`,
    failed: (count, total) => `${count}/${total} failed`,
    unknown: (count, total) => `${count}/${total} unknown`,
    waived: (count, total) => `${count}/${total} waived`,
    onTime: (count, total) => `${count}/${total} on time`,
    approved: (count, total) => `${count}/${total} approved`,
    unread: (count) => `files unread: ${count}`,
    nothing: "nothing to check",
    title: (label, message, asOf) => `${label}: ${message} (as of ${asOf})`,
  },
};

export function badgeWords(locale: Locale): BadgeWords {
  return words[locale];
}
