import type { Assessment, Outcome } from "../../core/assessment.ts";
import { clauseText, findingText, placeText, reasonText, ruleText, standing } from "./finding-text.ts";
import { type Inline, lines, type Table } from "./inline.ts";
import type { PageScope } from "./scope.ts";

/** What checking found about one form: what is to be looked at first, then what passed and what does not apply. */
export interface FindingsView {
  readonly title: string;
  readonly summary: string;
  readonly tables: readonly Table[];
  readonly lists: readonly { readonly title: string; readonly items: readonly Inline[] }[];
}

const order: readonly Outcome[] = ["fail", "unknown", "waived", "pass", "not-applicable"];

export function findingsView(scope: PageScope, assessments: readonly Assessment[]): FindingsView {
  const { words } = scope;
  const sorted = inOrder(assessments);
  const count = (outcome: Outcome): number => sorted.filter((one) => one.outcome === outcome).length;
  const rows = findingRows(scope, sorted);
  const list = (title: string, outcome: Outcome) => ({
    title: `${title}${words.open}${count(outcome)}${words.close}`,
    items: sorted.filter((one) => one.outcome === outcome).map(({ rule }) => ruleText(scope, rule)),
  });
  return {
    title: words.findings,
    summary: words.findingsSummary(count("fail"), count("unknown"), sorted.length - count("not-applicable")),
    tables: rows.length === 0 ? [] : [findingTable(scope, words.findingsList, rows)],
    lists: [list(words.pass, "pass"), list(words.notApplicable, "not-applicable")].filter(
      ({ items }) => items.length > 0,
    ),
  };
}

/** Failures, then what is unknown, then waived failures, then the rest; otherwise as judged. */
export function inOrder(assessments: readonly Assessment[]): Assessment[] {
  return [...assessments].sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
}

export function findingTable({ words }: PageScope, heading: string, rows: Table["rows"]): Table {
  return { heading, columns: [words.result, words.rule, words.finding, words.clause, words.place], rows };
}

/** A row for every finding; one with the reason for what is unknown, and for what is waived without a finding. */
export function findingRows(scope: PageScope, assessments: readonly Assessment[]): Inline[][] {
  const { words } = scope;
  return assessments.flatMap((assessment) => {
    const { rule, outcome, findings } = assessment;
    const row = (result: string, what: Inline, place: Inline): Inline[] => [
      result,
      ruleText(scope, rule),
      what,
      clauseText(scope, rule),
      place,
    ];
    const reason = reasonText(scope, assessment);
    const rows = findings.map((finding) => {
      const text = findingText(scope, finding);
      const what = outcome === "waived" ? lines([reason, text]) : text;
      return row(standing(scope, assessment, finding), what, placeText(scope, finding.anchor));
    });
    if (outcome === "unknown") return [row(words.unknown, reason, words.blank), ...rows];
    return outcome === "waived" && rows.length === 0 ? [row(words.waived, reason, words.blank)] : rows;
  });
}
