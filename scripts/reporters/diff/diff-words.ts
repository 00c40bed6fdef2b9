import type { Locale } from "../../core/localized.ts";

const en = {
  from: "From",
  to: "to",
  workTree: "the working tree",
  weaker: "weaker",
  stronger: "stronger",
  neutral: "neutral",
  added: "added",
  removed: "removed",
  changed: "changed",
  subject: "Document",
  field: "Field",
  before: "Before",
  after: "After",
  safeguard: "Safeguard",
  approvals: "Approvals",
  unchanged: "Meaning unchanged (comments, order, format or name only)",
  unread: "Could not be read, so what changed there is unknown; run `validate`",
  base: "before",
  head: "after",
  nothing: "Nothing changed in meaning.",
  nothingKnown: "Nothing that could be read changed in meaning.",
  voided: "approvals void",
  awaited: "awaiting approval",
  more: "more",
} as const;

type DiffWords = Readonly<Record<keyof typeof en, string>>;

const zh: DiffWords = {
  from: "自",
  to: "至",
  workTree: "工作目錄",
  weaker: "較弱",
  stronger: "較強",
  neutral: "中性",
  added: "新增",
  removed: "刪除",
  changed: "變更",
  subject: "文件",
  field: "欄位",
  before: "變更前",
  after: "變更後",
  safeguard: "保護程度",
  approvals: "核准",
  unchanged: "意義未變（僅註解、順序、格式或檔名不同）",
  unread: "無法讀取，其變更不明；請執行 validate",
  base: "變更前",
  head: "變更後",
  nothing: "意義沒有任何變更。",
  nothingKnown: "可讀取的檔案，意義沒有任何變更。",
  voided: "項核准失效",
  awaited: "項待核准",
  more: "項未列出",
};

/** The words of a diff in one language. */
export function diffWords(locale: Locale): DiffWords {
  return locale === "en" ? en : zh;
}
