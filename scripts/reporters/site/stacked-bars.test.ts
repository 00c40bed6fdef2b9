import { expect, test } from "vitest";
import { stackedBars } from "./stacked-bars.ts";

const chart = {
  title: "各月份備份次數",
  categories: ["2026-09", "2026-10"],
  series: [
    { name: "成功", look: "good", values: [30, 28] },
    { name: "失敗", look: "bad", values: [0, 3] },
  ],
  isLabelled: () => true,
} as const;

/** Height of every bar of a look. */
function heights(svg: string, look: string): number[] {
  return [...svg.matchAll(new RegExp(`class="bar ${look}"[^>]* height="([\\d.]+)"`, "g"))].map(([, h]) =>
    Number(h),
  );
}

test("bars are as high as their counts, and what is nothing has no bar", () => {
  const svg = stackedBars(chart);
  const [one = 0, two = 0] = heights(svg, "good");
  expect(two / one).toBeCloseTo(28 / 30, 2);
  expect(heights(svg, "bad")).toHaveLength(1);
  expect((heights(svg, "bad")[0] ?? 0) / one).toBeCloseTo(3 / 30, 1);
});

test("the numbers of every bar can be heard and hovered", () => {
  expect(stackedBars(chart)).toContain("<title>2026-10: 成功 28 · 失敗 3</title>");
  expect(stackedBars(chart)).toContain('role="img" aria-label="各月份備份次數"');
});

test("no data make an empty chart", () => {
  expect(stackedBars({ ...chart, categories: [], series: [] })).not.toContain('class="bar');
});

test("text in a chart is text", () => {
  const svg = stackedBars({ ...chart, title: 'a"><script>', categories: ["<b>", "&"] });
  expect(svg).not.toMatch(/<script|<b>/);
});
