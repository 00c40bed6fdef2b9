import type { Inline } from "../pages/inline.ts";
import { link } from "../pages/inline.ts";
import { pathFrom } from "../pages/page-links.ts";
import type { PageScope } from "../pages/scope.ts";
import { siteTemplate, type Templates } from "../pages/template-engine.ts";
import { inlineHtml } from "./inline-html.ts";
import type { Drawing, SitePage } from "./site-page.ts";

/** Templates must find every part of a block. */
const empty = { note: "", tiles: [], charts: [], tables: [], register: "", items: [], timeline: [] };

const sections = ["home", "systems", "due", "records", "registers", "clauses"] as const;

/** Fills pages of one language; `otherFolder` is where the same page in the other language lies. */
export function siteEngine(
  templates: Templates,
  scope: PageScope,
  folder: string,
  otherFolder: string,
): (page: SitePage) => string {
  const { words, locale } = scope;
  const fill = siteTemplate(templates, (piece: Inline | Drawing) =>
    typeof piece === "object" && piece.md === "svg" ? piece.svg : inlineHtml(piece),
  );
  const labels: Readonly<Record<(typeof sections)[number], readonly [string, string]>> = {
    home: [words.dashboard, "README.md"],
    systems: [words.systems, "systems.md"],
    due: [words.dueTitle, "due.md"],
    records: [words.restorations, "restorations.md"],
    registers: [words.registers, "registers.md"],
    clauses: [words.clausesTitle, "clauses.md"],
  };
  return (page) => {
    const here = page.path.replace(/\.html$/, ".md");
    const up = pathFrom(folder + here, "");
    return fill({
      ...page,
      blocks: page.blocks.map((block) => ({ ...empty, ...block })),
      language: locale,
      ui: {
        search: words.search,
        skip: words.skip,
        chartTable: words.chartTable,
        matches: words.matches,
        previous: words.previous,
        next: words.next,
      },
      style: `${up}style.css`,
      script: `${up}site.js`,
      navigation: sections.map((section) => ({
        entry: link(labels[section][0], pathFrom(here, labels[section][1])),
        isCurrent: section === page.section,
      })),
      other: link(
        words.otherLanguage,
        pathFrom(folder + here, otherFolder + here.replace(/^index\.md$/, "README.md")),
      ),
    });
  };
}
