import { receiptOfDocument } from "../../core/audit/sources.ts";
import { isApprovedKind } from "../../core/digest.ts";
import { fileName } from "../../core/kind.ts";
import type { SubjectKind } from "../../core/repository.ts";
import { dateIn } from "../../core/time/timestamp.ts";
import { auditWords } from "../../i18n/audit.ts";
import { fullDayText } from "../pages/dates.ts";
import { code, type Inline, lines, type Table } from "../pages/inline.ts";
import { personText } from "../pages/names.ts";
import type { PageScope } from "../pages/scope.ts";
import { citedFile } from "./cited-file.ts";

/** Files with the SHA-256 of their bytes, the items they stand for and who approved them. */
export function filesTable(
  scope: PageScope,
  files: readonly (readonly [string, readonly string[]])[],
): Table {
  const words = auditWords(scope.locale);
  return {
    heading: "",
    columns: [words.file, "SHA-256", words.items, words.approval],
    rows: files.map(([file, items]): Inline[] => {
      const digest = scope.input.audit?.digests.get(file);
      return [
        citedFile(scope, file),
        digest === undefined ? words.missing : code(digest),
        items.length === 0 ? scope.words.blank : items.join(scope.words.listSeparator),
        approvalText(scope, file),
      ];
    }),
  };
}

/** Approver, level of assurance, day and receipt of a document that people approve. */
function approvalText(scope: PageScope, file: string): Inline {
  const { repository, words, locale } = scope;
  const name = fileName(file);
  if (name === undefined || !isApprovedKind(name.kind)) return words.blank;
  const entity = repository.find(name.kind as SubjectKind, name.id);
  const receipt = entity && receiptOfDocument(repository, entity);
  if (receipt === undefined) return auditWords(locale).noApprovals;
  const { approver, level, approvedAt } = receipt.value;
  return lines([
    `${personText(scope, approver)}${words.open}${level}${words.close}`,
    fullDayText(dateIn(approvedAt, repository.zone), locale),
    citedFile(scope, receipt.file),
  ]);
}
