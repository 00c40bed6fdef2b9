import type { MonthlyRuns } from "../../core/figures/monthly-runs.ts";
import type { QuarterlyRestorations } from "../../core/figures/restore-tests.ts";
import type { PageWords } from "../../i18n/pages.ts";
import type { Table } from "../pages/inline.ts";
import type { Block } from "./site-page.ts";
import { type Series, stackedBars } from "./stacked-bars.ts";

type Chart = NonNullable<Block["charts"]>[number];

/** Runs by month: what succeeded, failed and never started. */
export function runsChart(words: PageWords, months: readonly MonthlyRuns[]): Chart {
  return chart(
    words,
    words.runsByMonth,
    words.month,
    months.map(({ month }) => month),
    [
      { name: words.runSucceeded, look: "good", values: months.map(({ succeeded }) => succeeded) },
      { name: words.runFailed, look: "bad", values: months.map(({ failed }) => failed) },
      { name: words.runMissed, look: "gone", values: months.map(({ missed }) => missed) },
    ],
    (month) => month.endsWith("-01") || month.endsWith("-07"),
  );
}

/** Restorations by quarter: what proved the data usable, and what did not. */
export function restorationsChart(words: PageWords, quarters: readonly QuarterlyRestorations[]): Chart {
  return chart(
    words,
    words.restorationsByQuarter,
    words.quarter,
    quarters.map(({ quarter }) => quarter),
    [
      { name: words.proved, look: "good", values: quarters.map(({ proved }) => proved) },
      { name: words.notProved, look: "bad", values: quarters.map(({ notProved }) => notProved) },
    ],
    (quarter) => quarter.endsWith("Q1") || quarter.endsWith("Q3"),
  );
}

function chart(
  words: PageWords,
  title: string,
  unit: string,
  categories: readonly string[],
  series: readonly Series[],
  isLabelled: (category: string) => boolean,
): Chart {
  const table: Table = {
    heading: "",
    columns: [unit, ...series.map(({ name }) => name), words.total],
    rows: categories.map((category, index) => {
      const counts = series.map(({ values }) => values[index] ?? 0);
      return [category, ...counts, counts.reduce((sum, count) => sum + count, 0)];
    }),
  };
  return {
    drawing: { md: "svg", svg: stackedBars({ title, categories, series, isLabelled }) },
    caption: title,
    legend: series.map(({ look, name }) => ({ look, name })),
    table,
  };
}
