import { monthlyRuns } from "../../core/figures/monthly-runs.ts";
import type { Entity } from "../../core/repository.ts";
import { labelAt } from "../../core/schema/schemas.ts";
import { type Inline, phrase, type Table } from "./inline.ts";
import { personText, referenceText } from "./names.ts";
import { applicable, countOutcomes } from "./outcome-counts.ts";
import { fileLink } from "./page-links.ts";
import { assessmentsOf, type PageScope } from "./scope.ts";
import type { ListView } from "./view-entries.ts";
import { asOfText, frameView } from "./view-frame.ts";

/** The checks of every system by month, newest month first (5.6.1, 5.7). */
export function checksView(scope: PageScope): ListView {
  const { words, repository, input, locale } = scope;
  const byMonth = new Map<string, Entity<"check">[]>();
  for (const check of repository.all("check")) {
    const known = byMonth.get(check.value.month);
    if (known === undefined) byMonth.set(check.value.month, [check]);
    else known.push(check);
  }
  const months = [...byMonth].sort(([a], [b]) => (a < b ? 1 : -1));
  return {
    ...frameView(scope, input.schemas.check["x-label"]?.[locale] ?? "check"),
    asOf: asOfText(scope),
    sections:
      months.length === 0
        ? [{ title: words.list, note: words.none, tables: [] }]
        : [
            { title: words.runsByMonth, note: "", tables: [totals(scope)] },
            ...months.map(([month, checks]) => ({
              title: month,
              note: "",
              tables: [monthTable(scope, checks)],
            })),
          ],
  };
}

function totals({ repository, words }: PageScope): Table {
  return {
    heading: "",
    columns: [words.month, words.runSucceeded, words.runFailed, words.runMissed, words.total],
    rows: [...monthlyRuns(repository)]
      .reverse()
      .map(({ month, succeeded, failed, missed }) => [
        month,
        succeeded,
        failed,
        missed,
        succeeded + failed + missed,
      ]),
  };
}

function monthTable(scope: PageScope, checks: readonly Entity<"check">[]): Table {
  const { words, input, locale } = scope;
  const label = (field: string): string => labelAt(input.schemas, "check", `/${field}`)[locale];
  return {
    heading: "",
    columns: [
      label("system"),
      label("checker"),
      label("runs"),
      words.runFailed,
      words.runMissed,
      words.unchecked,
      label("verificationErrors"),
      label("signoff"),
      words.fail,
      words.outOf,
      words.file,
    ],
    rows: checks.map((check): Inline[] => {
      const { system, checker, runs, verificationErrors, signoff } = check.value;
      const counts = countOutcomes(assessmentsOf(scope, [check]));
      return [
        referenceText(scope, "system", system),
        personText(scope, checker),
        runs.length,
        runs.filter(({ result }) => result === "failed").length,
        runs.filter(({ result }) => result === "missed").length,
        runs.filter(({ checkedAt, result }) => checkedAt === undefined && result !== "skipped").length,
        verificationErrors ?? words.blank,
        signoff === undefined ? words.blank : phrase(personText(scope, signoff.by), " ", signoff.date),
        counts.fail,
        words.applicable(applicable(counts)),
        fileLink(scope, check.file),
      ];
    }),
  };
}
