import { compare } from "../../core/compare.ts";
import { monthlyRuns } from "../../core/figures/monthly-runs.ts";
import type { Entity, Repository } from "../../core/repository.ts";
import { labelAt } from "../../core/schema/schemas.ts";
import { type Inline, link, phrase, type Table } from "./inline.ts";
import { personText, referenceText } from "./names.ts";
import { applicable, countOutcomes } from "./outcome-counts.ts";
import { fileLink } from "./page-links.ts";
import { assessmentsOf, type PageScope } from "./scope.ts";
import type { ListView } from "./view-entries.ts";
import { asOfText, frameView } from "./view-frame.ts";

/** The checks of one month. */
export interface CheckMonth {
  /** `YYYY-MM`. */
  readonly month: string;
  readonly checks: readonly Entity<"check">[];
  readonly page: string;
}

/** The months of which there are checks, newest first, each with the page that shows them. */
export function checkMonths(repository: Repository): readonly CheckMonth[] {
  const byMonth = new Map<string, Entity<"check">[]>();
  for (const check of repository.all("check")) {
    const known = byMonth.get(check.value.month);
    if (known === undefined) byMonth.set(check.value.month, [check]);
    else known.push(check);
  }
  return [...byMonth]
    .sort(([a], [b]) => compare(b, a))
    .map(([month, checks]) => ({ month, checks, page: `checks/${month}.md` }));
}

/** What came of the runs of every month, and the way to its checks (5.6.1, 5.7). */
export function checksView(scope: PageScope): ListView {
  const { words, repository } = scope;
  const isEmpty = repository.all("check").length === 0;
  return {
    ...frameView(scope, checksTitle(scope)),
    asOf: asOfText(scope),
    sections: [
      isEmpty
        ? { title: words.list, note: words.none, tables: [] }
        : { title: words.runsByMonth, note: "", tables: [totals(scope)] },
    ],
  };
}

/** The checks of every system in one month. */
export function checkMonthView(scope: PageScope, { month, checks }: CheckMonth): ListView {
  return {
    ...frameView(scope, `${checksTitle(scope)}${scope.words.colon}${month}`),
    asOf: asOfText(scope),
    sections: [{ title: month, note: "", tables: [monthTable(scope, checks)] }],
  };
}

function checksTitle({ input, locale }: PageScope): string {
  return input.schemas.check["x-label"]?.[locale] ?? "check";
}

function totals({ repository, words }: PageScope): Table {
  const runs = new Map(monthlyRuns(repository).map((one) => [one.month, one]));
  const pages = new Map(checkMonths(repository).map(({ month, page }) => [month, page]));
  const months = [...new Set([...runs.keys(), ...pages.keys()])].sort((a, b) => compare(b, a));
  return {
    heading: "",
    columns: [words.month, words.runSucceeded, words.runFailed, words.runMissed, words.total],
    rows: months.map((month): Inline[] => {
      const { succeeded = 0, failed = 0, missed = 0 } = runs.get(month) ?? {};
      const page = pages.get(month);
      const name = page === undefined ? month : link(month, page);
      return [name, succeeded, failed, missed, succeeded + failed + missed];
    }),
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
