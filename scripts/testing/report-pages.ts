import { type Collected, judge } from "../core/judge.ts";
import type { Locale } from "../core/localized.ts";
import type { Rule } from "../core/rule.ts";
import type { PlainDate } from "../core/time/plain-date.ts";
import { type Page, type PagesInput, renderPages } from "../reporters/pages/render-pages.ts";
import { templates } from "../reporters/templates.generated.ts";
import { rules as allRules } from "../rules/index.ts";
import restoreTestCurrent from "../rules/restore-test-current/rule.ts";
import { collected, type Edits, reading } from "./institution.ts";

/** One rule, so that a page under test does not change with each new rule. */
export const oneRule: readonly Rule[] = [restoreTestCurrent];

/** What the pages of some data are written from; by default in Chinese, under every rule, as of 2026-11-22. */
export function pagesInput(
  data: Collected,
  { locale = "zh-TW", today = "2026-11-22", rules = allRules }: Options = {},
): PagesInput {
  return {
    judgement: judge(data, rules, today),
    rules,
    locale,
    schemas: reading.schemas,
    toolVersion: "1.2.3",
    revision: "0123456789abcdef0123456789abcdef01234567",
    templates,
  };
}

export interface Options {
  readonly locale?: Locale;
  readonly today?: PlainDate;
  readonly rules?: readonly Rule[];
}

/** Pages of the small institution by path, without the zero-width spaces that keep GitHub from finding mentions. */
export function smallPages(edits: Edits = {}, options: Options = {}): ReadonlyMap<string, string> {
  const rendered = renderedPages(pagesInput(collected(edits, { allowFaults: true }), options));
  return new Map(rendered.map(({ path, text }) => [path, text.replaceAll("\u200b", "")]));
}

/** One page of the small institution. */
export function smallPage(path: string, edits?: Edits, options?: Options): string {
  const page = smallPages(edits, options).get(path);
  if (page === undefined) throw new Error(`no page ${path}`);
  return page;
}

/** The lines of a page below a heading, up to the next of its level. */
export function below(page: string, heading: string): string {
  const [, after] = page.split(`\n## ${heading}\n`);
  if (after === undefined) throw new Error(`no heading ${heading}`);
  return (after.split("\n## ")[0] ?? "").trim();
}

/** All Markdown pages of a report, made at once. */
export function renderedPages(input: PagesInput): readonly Page[] {
  return renderPages(input).map((page) =>
    "text" in page ? page : { path: page.path, text: page.content() },
  );
}
