import { isApprovedKind } from "../../core/digest.ts";
import { type ApprovedDocument, covers, receiptOf } from "../../core/procedure/approvals.ts";
import { qualifyingTests } from "../../core/procedure/qualifying-tests.ts";
import type { Entity, SubjectKind } from "../../core/repository.ts";
import { schemaAt } from "../../core/schema/schemas.ts";
import { registerWords } from "../../i18n/registers.ts";
import type { PageScope } from "../pages/scope.ts";
import type { Cell } from "./register.ts";

/** A column that no field holds, of a whole subject. */
export interface AddedColumn {
  readonly title: string;
  readonly cell: (subject: Entity<SubjectKind>) => Cell;
}

/** What a register says beyond the fields of its documents. */
export function addedColumns(scope: PageScope, subject: SubjectKind): readonly AddedColumn[] {
  if (subject === "system") return [lastTest(scope)];
  if (subject === "check") return runCounts(scope);
  return isApprovedKind(subject) ? [receiptLevel(scope)] : [];
}

/** The last test that counts under clause 5.5.5, not merely the last on record. */
function lastTest({ repository, words }: PageScope): AddedColumn {
  return {
    title: words.lastTest,
    cell: ({ id }) => {
      const last = qualifyingTests(repository, id).at(-1);
      return last === undefined ? words.never : { day: last.on };
    },
  };
}

/** What vouches for the approval that a document states, if anything does. */
function receiptLevel({ repository, locale }: PageScope): AddedColumn {
  const words = registerWords(locale);
  return {
    title: words.receipt,
    cell: (subject) => {
      const document = subject as unknown as ApprovedDocument;
      const receipt = receiptOf(repository, document.id, document.value.revision);
      if (receipt === undefined) return words.noReceipt;
      return covers(receipt, document) ? receipt.value.level : words.notCovered;
    },
  };
}

/** A month in numbers: a row a run would be too many. */
function runCounts({ locale, input }: PageScope): AddedColumn[] {
  const words = registerWords(locale);
  const count = (title: string, of: (run: Run) => boolean): AddedColumn => ({
    title,
    cell: (subject) => (subject as Entity<"check">).value.runs.filter(of).length,
  });
  const result = schemaAt(input.schemas, "check", "/runs/0/result");
  return [
    count(words.runs, () => true),
    ...(result?.enum ?? []).map((one) =>
      count(result?.["x-enum-label"]?.[one]?.[locale] ?? one, (run) => run.result === one),
    ),
    count(words.checked, ({ checkedAt }) => checkedAt !== undefined),
    count(words.abnormal, ({ outcome }) => outcome === "abnormal"),
  ];
}

type Run = Entity<"check">["value"]["runs"][number];
