import { type Inline, joined, link, phrase, type Table } from "./inline.ts";
import { applicable, countOutcomes, type OutcomeCounts, outcomes, outcomeWord } from "./outcome-counts.ts";
import { registeredKinds, registerPage } from "./registers.ts";
import type { PageScope } from "./scope.ts";
import { attentionSection } from "./view-attention.ts";
import { countDuties, dutiesByDate } from "./view-due.ts";
import { asOfText, type FrameView, frameView } from "./view-frame.ts";
import { restorationsSection, systemsSection } from "./view-register.ts";
import { registerTitle } from "./view-sheet.ts";

export interface Section {
  readonly title: string;
  readonly note: string;
  readonly tables: readonly Table[];
}

export interface ReadmeView extends FrameView {
  readonly asOf: string;
  readonly counts: { readonly title: string; readonly table: Table; readonly note: string };
  readonly pages: { readonly title: string; readonly items: readonly Inline[] };
  readonly sections: readonly Section[];
}

/** The state of the day and the way to every other page. */
export function readmeView(scope: PageScope): ReadmeView {
  const { words, assessments, repository } = scope;
  const duties = dutiesByDate(scope);
  const warnings = assessments
    .filter(({ outcome }) => outcome !== "waived")
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === "warning").length;
  return {
    ...frameView(scope, words.reportTitle),
    asOf: asOfText(scope),
    counts: {
      title: words.counts,
      table: countsTable(scope, countOutcomes(assessments)),
      note: words.countsNote(warnings),
    },
    pages: {
      title: words.contents,
      items: [
        entry(
          scope,
          words.dueTitle,
          "due.md",
          words.dueSummary(
            countDuties(duties, "overdue"),
            countDuties(duties, "soon"),
            countDuties(duties, "later"),
          ),
        ),
        entry(
          scope,
          words.clausesTitle,
          "clauses.md",
          words.clauseSummary(repository.policy.procedure.clauses.length),
        ),
        entry(
          scope,
          scope.input.schemas.check["x-label"]?.[scope.locale] ?? "check",
          "checks.md",
          words.entries(repository.all("check").length),
        ),
        ...registeredKinds.map((kind) =>
          entry(
            scope,
            registerTitle(scope, kind),
            registerPage(kind),
            words.entries(repository.all(kind).length),
          ),
        ),
        ...exportEntries(scope),
      ],
    },
    sections: [attentionSection(scope), systemsSection(scope), restorationsSection(scope)],
  };
}

/** Files for other programs, as far as they are written. */
function exportEntries({ input, words }: PageScope): Inline[] {
  return (input.exports ?? []).map(({ title, files }) =>
    phrase(
      title,
      words.colon,
      joined(
        files.map((file) => link(file.title, file.page.path)),
        words.listSeparator,
      ),
    ),
  );
}

function entry({ words }: PageScope, title: string, page: string, summary: string): Inline {
  return phrase(link(title, page), words.colon, summary);
}

/** Every count with what it is counted out of. */
function countsTable({ words }: PageScope, counts: OutcomeCounts): Table {
  const apply = applicable(counts);
  const all = apply + counts["not-applicable"];
  return {
    heading: "",
    columns: [words.result, words.count, words.outOf],
    rows: outcomes.map((outcome) => [
      outcomeWord(words, outcome),
      counts[outcome],
      outcome === "not-applicable" ? words.all(all) : words.applicable(apply),
    ]),
  };
}
