import type { Locale, Localized } from "../../core/localized.ts";
import type {
  DocumentJudgement,
  ProposalJudgement,
  ReceiptJudgement,
  Row,
  Verdict,
} from "../../core/proposal/judgement.ts";
import { type Reason, reasonText } from "../../core/proposal/reason.ts";
import { interfaceWords } from "../../i18n/interface.ts";

/** The judgement of a pull request with what its reports are headed by. */
export interface ProposalSheet {
  readonly locale: Locale;
  /** Undefined for a group of a merge queue. */
  readonly number: number | undefined;
  readonly group?: {
    readonly base: string;
    readonly head: string;
    readonly into: string;
    readonly numbers: readonly number[];
  };
  /** As the proposer wrote it: untrusted. */
  readonly title: string;
  readonly judgement: ProposalJudgement;
}

export const verdictWords: Readonly<Record<Verdict, Localized>> = {
  approved: { "zh-TW": "已核准", en: "approved" },
  "not-approved": { "zh-TW": "未核准", en: "not approved" },
  emergency: { "zh-TW": "緊急實施，核准後補", en: "emergency, approval to follow" },
  unknown: { "zh-TW": "無法判定", en: "cannot be known" },
  "not-needed": { "zh-TW": "不需核准", en: "needs no approval" },
};

export const sheetWords = {
  heading: { "zh-TW": "合併請求的核准", en: "Approvals of the pull request" },
  document: { "zh-TW": "文件", en: "Document" },
  verdict: { "zh-TW": "結果", en: "Verdict" },
  reviews: { "zh-TW": "審查", en: "Reviews" },
  missing: { "zh-TW": "尚缺", en: "Missing" },
  receipts: { "zh-TW": "核准紀錄", en: "Receipts" },
  counts: { "zh-TW": "算數", en: "counts" },
  controls: { "zh-TW": "受控檔案", en: "Control files" },
  remarks: { "zh-TW": "附註", en: "Remarks" },
  nothing: { "zh-TW": "沒有需要核准的變更。", en: "Nothing here needs an approval." },
  strays: { "zh-TW": "不應存在的檔案", en: "Files that do not belong" },
} as const satisfies Record<string, Localized>;

/** A reason with how to mend it, as one sentence after another. */
export function inWords(reason: Reason, locale: Locale): string {
  const { text, mend } = reasonText(reason, locale);
  return `${text} ${mend}`;
}

/** Who reviewed and what came of it: the login of whoever is not on file is untrusted. */
export function rowText({ reviewer, review, ...standing }: Row, locale: Locale): string {
  const who = reviewer ?? review.author?.login ?? "?";
  if (standing.standing === "counts")
    return `${who}${interfaceWords(locale).colon}${sheetWords.counts[locale]} (${standing.at})`;
  const because = standing.standing === "refused" ? [standing.because] : standing.because;
  return `${who}${interfaceWords(locale).colon}${because.map((one) => inWords(one, locale)).join(" ")}`;
}

/** Pull requests that a judgement is about: `#7`, or `#7, #8` of a merge queue; and which commits that would bring. */
export function sheetName({ number, group }: ProposalSheet): string {
  if (group === undefined) return `#${number}`;
  const { numbers, base, head, into } = group;
  const range = `${into} ${base.slice(0, 12)}..${head.slice(0, 12)}`;
  return numbers.length === 0 ? range : `${numbers.map((one) => `#${one}`).join(", ")}, ${range}`;
}

/** Who signed a receipt and what came of it; nothing where nobody's signature was judged. */
export function signedText(signed: ReceiptJudgement | undefined, locale: Locale): readonly string[] {
  const { signer, standing } = signed ?? {};
  if (signer === undefined || standing === undefined) return [];
  const who = locale === "zh-TW" ? `${signer}（簽章）` : `${signer} (signed)`;
  if (standing.standing === "counts")
    return [`${who}${interfaceWords(locale).colon}${sheetWords.counts[locale]} (${standing.at})`];
  const because = standing.standing === "refused" ? [standing.because] : standing.because;
  return [`${who}${interfaceWords(locale).colon}${because.map((one) => inWords(one, locale)).join(" ")}`];
}

/** What is to be said of a receipt: whose signature counts, or why it is refused, unknown or let in. */
export function receiptTexts(receipt: ReceiptJudgement, locale: Locale): readonly string[] {
  const said = signedText(receipt, locale);
  return said.length > 0 ? said : receipt.because.map((one) => inWords(one, locale));
}

/** What is still missing for a document; empty where nothing is. */
export function missingText({ missing, isStrict }: DocumentJudgement, locale: Locale): string {
  if (missing === undefined) return "";
  const { unit, people, echo } = missing;
  const zh = locale === "zh-TW";
  const whom = zh
    ? `${unit ?? ""}主管或其代理人的核准`
    : `the approval of a supervisor${unit === undefined ? "" : ` of ${unit}`} or a deputy`;
  const able = people.length === 0 ? "" : zh ? `（${people.join("、")}）` : ` (${people.join(", ")})`;
  const how = isStrict
    ? zh
      ? `；核心系統的審查意見須含這一行：${echo}`
      : `; for a core system the review must contain the line: ${echo}`
    : "";
  return `${whom}${able}${how}`;
}
