import { type Locale, locales } from "../../core/localized.ts";
import { auditWords } from "../../i18n/audit.ts";
import { institutionPage } from "../audit/audit-pages.ts";
import { type Inline, link } from "../pages/inline.ts";
import { pathFrom } from "../pages/page-links.ts";
import type { PageScope, PagesInput } from "../pages/scope.ts";
import { siteTemplate, type Templates } from "../pages/template-engine.ts";
import { finishedTable } from "./cell-html.ts";
import { inlineHtml } from "./inline-html.ts";
import type { Block, Drawing, Finished, SitePage } from "./site-page.ts";

/** Templates must find every part of a block. */
const empty = { note: "", tiles: [], register: "", items: [], timeline: [] };

const sections = ["home", "systems", "due", "records", "registers", "clauses", "audit"] as const;

/** Fills pages of one language; each links to the same page in the other. */
export function siteEngine(templates: Templates, scope: PageScope): (page: SitePage) => string {
  const { words, locale } = scope;
  const fill = siteTemplate(templates, "site", shown);
  const labels: Readonly<Record<(typeof sections)[number], readonly [string, string]>> = {
    home: [words.dashboard, "README.md"],
    systems: [words.systems, "systems.md"],
    due: [words.dueTitle, "due.md"],
    records: [words.restorations, "restorations.md"],
    registers: [words.registers, "registers.md"],
    clauses: [words.clausesTitle, "clauses.md"],
    audit: [auditWords(locale).pack, `audit/${institutionPage}.md`],
  };
  // The pack is only there when it was asked for.
  const shownSections = sections.filter((one) => one !== "audit" || scope.input.audit !== undefined);
  const others = locales.filter((one) => one !== locale);
  return (page) => {
    const here = page.path.replace(/\.html$/, ".md").replace(/^index\.md$/, "README.md");
    const root = pathFrom(`${locale}/${here}`, "");
    return fill({
      ...page,
      blocks: page.blocks.map(finishedBlock),
      language: locale,
      ui: {
        search: words.search,
        skip: words.skip,
        chartTable: words.chartTable,
        matches: words.matches,
        previous: words.previous,
        next: words.next,
      },
      style: `${root}style.css`,
      script: `${root}site.js`,
      navigation: shownSections.map((section) => ({
        entry: link(labels[section][0], pathFrom(here, labels[section][1])),
        isCurrent: section === page.section,
      })),
      others: others.map((other) => link(languageNames[other], `${root}${other}/${here}`)),
    });
  };
}

/** The first page, which leads on to the language of the report. */
export function entrance({ templates, locale }: PagesInput): string {
  const chosen = `${locale}/index.html`;
  const links = locales.map((one) => link(languageNames[one], `${one}/README.md`));
  return siteTemplate(
    templates,
    "site_entrance",
    shown,
  )({ language: locale, title: "Backproof", chosen, links });
}

function finishedBlock({ tables = [], register, charts = [], ...block }: Block): object {
  return {
    ...empty,
    ...block,
    tables: tables.map(finishedTable),
    charts: charts.map((chart) => ({ ...chart, table: finishedTable(chart.table) })),
    ...(register !== undefined && { register: finishedTable(register) }),
  };
}

function shown(piece: Inline | Drawing | Finished): string {
  if (typeof piece !== "object") return inlineHtml(piece);
  if (piece.md === "svg") return piece.svg;
  return piece.md === "html" ? piece.html : inlineHtml(piece);
}

const languageNames: Readonly<Record<Locale, string>> = { "zh-TW": "中文", en: "English" };
