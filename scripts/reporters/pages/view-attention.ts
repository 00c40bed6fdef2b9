import type { Assessment, SubjectName } from "../../core/assessment.ts";
import type { Inline, Table } from "./inline.ts";
import { referenceText } from "./names.ts";
import { fileLink } from "./page-links.ts";
import type { PageScope } from "./scope.ts";
import { findingRows, findingTable, inOrder } from "./view-findings.ts";
import type { Section } from "./view-readme.ts";

/** Everything that is not plainly in order: failures and unknowns first, then warnings, then what is waived. */
export function attentionSection(scope: PageScope): Section {
  const { words, assessments } = scope;
  const groups: readonly (readonly [string, readonly Assessment["outcome"][]])[] = [
    [`${words.fail}${words.listSeparator}${words.unknown}`, ["fail", "unknown"]],
    [`${words.warning}${words.listSeparator}${words.note}`, ["pass"]],
    [words.waived, ["waived"]],
  ];
  const tables = groups.flatMap(([heading, wanted]): Table[] => {
    const told = inOrder(assessments)
      .filter(({ outcome }) => wanted.includes(outcome))
      .map((assessment) => rowsWithSubject(scope, assessment))
      .filter((rows) => rows.length > 0);
    if (told.length === 0) return [];
    const table = findingTable(scope, `${heading}${words.open}${told.length}${words.close}`, told.flat());
    return [{ ...table, columns: withSubject(table.columns, words.subject) }];
  });
  const clean = !assessments.some(({ outcome }) => outcome === "fail" || outcome === "unknown");
  return { title: words.attention, note: clean ? words.nothingToMend : "", tables };
}

function rowsWithSubject(scope: PageScope, assessment: Assessment): Inline[][] {
  const subject = subjectText(scope, assessment.subject);
  return findingRows(scope, [assessment]).map((row) => withSubject(row, subject));
}

function withSubject([result = "", ...others]: readonly Inline[], subject: Inline): Inline[] {
  return [result, subject, ...others];
}

function subjectText(scope: PageScope, { kind, id }: SubjectName): Inline {
  return kind === "file" ? fileLink(scope, id) : referenceText(scope, kind, id);
}
