import { scaleBand, scaleLinear } from "d3-scale";
import { stack } from "d3-shape";

export interface Series {
  readonly name: string;
  /** Class of its bars: colour and, in print, pattern. */
  readonly look: "good" | "bad" | "gone";
  readonly values: readonly number[];
}

/** A bar chart: one bar a category, made of the series one upon another. */
export interface BarChart {
  /** What the chart shows, for those who hear it. */
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly Series[];
  /** Whether a category gets a label below its bar: all would not fit. */
  readonly isLabelled: (category: string) => boolean;
}

const width = 720;
const height = 200;
const margin = { top: 10, right: 8, bottom: 24, left: 44 };

/**
 * The chart as inline SVG without styles of its own. Bars that are not good have a pattern besides their colour, so that
 * grey print tells them apart; each bar says its numbers.
 */
export function stackedBars({ title, categories, series, isLabelled }: BarChart): string {
  const totals = categories.map((_, index) =>
    series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0),
  );
  const x = scaleBand([...categories], [margin.left, width - margin.right]).padding(0.2);
  const y = scaleLinear([0, Math.max(1, ...totals)], [height - margin.bottom, margin.top]).nice(4);
  const ticks = y.ticks(4).filter(Number.isInteger);
  const rows = categories.map((_, index) =>
    Object.fromEntries(series.map(({ look, values }) => [look, values[index] ?? 0])),
  );
  const layers = stack<Record<string, number>>().keys(series.map(({ look }) => look))(rows);
  const grid = ticks.map(
    (tick) =>
      `<line class="grid" x1="${margin.left}" x2="${width - margin.right}" y1="${round(y(tick))}" y2="${round(y(tick))}"/>` +
      `<text class="tick" x="${margin.left - 6}" y="${round(y(tick))}" dy="0.32em" text-anchor="end">${tick}</text>`,
  );
  const bars = layers.flatMap((layer) =>
    layer.flatMap(([low, high], index) => {
      if (high === low) return [];
      const left = round(x(categories[index] ?? "") ?? 0);
      const box = `x="${left}" y="${round(y(high))}" width="${round(x.bandwidth())}" height="${round(y(low) - y(high))}"`;
      return [`<rect class="bar ${layer.key}" ${box}/>`];
    }),
  );
  const said = categories.map((category, index) => {
    const parts = series.map(({ name, values }) => `${name} ${values[index] ?? 0}`).join(" · ");
    const left = round((x(category) ?? 0) - (x.step() - x.bandwidth()) / 2);
    return `<rect class="hit" x="${left}" y="${margin.top}" width="${round(x.step())}" height="${height - margin.top - margin.bottom}"><title>${escaped(`${category}: ${parts}`)}</title></rect>`;
  });
  const labels = categories
    .filter(isLabelled)
    .map(
      (category) =>
        `<text class="tick" x="${round((x(category) ?? 0) + x.bandwidth() / 2)}" y="${height - 6}" text-anchor="middle">${escaped(category)}</text>`,
    );
  return [
    `<svg class="chart" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">`,
    ...grid,
    ...bars,
    ...labels,
    ...said,
    "</svg>",
  ].join("");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
