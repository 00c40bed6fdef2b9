import type { Locale, Localized } from "../core/localized.ts";
import type { PresentedFinding } from "../core/present.ts";
import type { ApprovalRequest } from "../core/procedure/approval-request.ts";
import { interfaceWords } from "../i18n/interface.ts";
import { printable } from "./printable.ts";

interface Sheet {
  readonly locale: Locale;
  readonly request: ApprovalRequest;
  readonly name: Localized;
  /** The form as the report renders it, or the content itself where the procedure has no form for it. */
  readonly form: string;
  /** What is wrong with the document as it stands. */
  readonly findings: readonly PresentedFinding[];
}

/** Everything a supervisor sees before signing: the form, what changed since the approval before, what is wrong with it. */
export function approvalSheet({ locale, request, name, form, findings }: Sheet): string {
  const { changes, digest, revision } = request;
  const says = (zh: string, en: string): string => (locale === "zh-TW" ? zh : en);
  const parts = [
    form.trimEnd(),
    says("【與前一版核准內容的差異】", "Changed since the approval before"),
    revision === 1
      ? says("首版，沒有前一版。", "The first revision; there is none before it.")
      : changes === undefined
        ? says(
            "前一版的核准紀錄未保存內容，無法比對。",
            "The receipt before does not keep what was approved, so nothing can be compared.",
          )
        : changes.words[locale] || says("內容沒有差異。", "Nothing."),
    says("【檢核結果】", "Findings"),
    findings.length === 0
      ? says("沒有不通過的項目。", "None that fail.")
      : findings
          .map(({ text, clauses }) => {
            const named = clauses.join(interfaceWords(locale).separator);
            return `- ${text}${says(`（${named}）`, ` (${named})`)}`;
          })
          .join("\n"),
    `${name[locale]}\n${digest}`,
  ];
  return `${parts.join("\n\n").split("\n").map(printable).join("\n")}\n`;
}
