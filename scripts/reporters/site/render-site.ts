import { locales } from "../../core/localized.ts";
import { auditPaths } from "../audit/audit-pages.ts";
import type { PrintedPage } from "../pages/render-pages.ts";
import { type PageScope, type PagesInput, pageScope } from "../pages/scope.ts";
import { auditPage } from "./audit-page.ts";
import { dashboardPage } from "./dashboard-page.ts";
import { dutiesBySystem } from "./duties-by-system.ts";
import { formPage, sheetPage } from "./form-page.ts";
import { htmlPath } from "./html-path.ts";
import { listPages } from "./list-pages.ts";
import { entrance, siteEngine } from "./site-engine.ts";
import type { SitePage } from "./site-page.ts";
import { systemPage } from "./system-page.ts";

/**
 * The report as a static site, each language in a folder of its name; the first page leads to that of the input. It asks
 * nothing of any server. Paths of the input (to the data, to the audit pack) lead from the site's root. Pages are made
 * when written.
 */
export function renderSite(
  input: PagesInput,
  assets: { readonly style: string; readonly script: string },
): readonly PrintedPage[] {
  const dataPath = input.dataPath && `../${input.dataPath}`;
  const audit = input.audit && { ...input.audit, folder: `../${input.audit.folder}` };
  const pages = locales.flatMap((locale) => {
    const scope = pageScope({
      ...input,
      locale,
      ...(dataPath !== undefined && { dataPath }),
      ...(audit && { audit }),
    });
    const fill = siteEngine(input.templates, scope);
    return sitePages(scope).map(({ path, page }) => file(`${locale}/${path}`, () => fill(page())));
  });
  return [
    file("index.html", () => entrance(input)),
    ...pages,
    file("style.css", () => assets.style),
    file("site.js", () => assets.script),
  ];
}

function file(path: string, text: () => string): PrintedPage {
  return { path, content: text };
}

interface Planned {
  readonly path: string;
  readonly page: () => SitePage;
}

function sitePages(scope: PageScope): readonly Planned[] {
  const at = (here: string): PageScope => ({ ...scope, here });
  const { repository, forms, sheets } = scope;
  let bySystem: ReturnType<typeof dutiesBySystem> | undefined;
  const dutiesOf = (system: string) => {
    bySystem ??= dutiesBySystem(scope);
    return bySystem.get(system) ?? [];
  };
  const audit = auditPaths(scope.input, "audit/");
  const auditOf = new Map([...audit].map(([{ system }, page]) => [system?.id, page]));
  return [
    { path: "index.html", page: () => dashboardPage(at("README.md")) },
    ...listPages(scope),
    ...repository.all("system").map((system) => ({
      path: `systems/${system.id}.html`,
      page: () => {
        const about = { duties: dutiesOf(system.id), audit: auditOf.get(system.id) };
        return systemPage(at(`systems/${system.id}.md`), system, about);
      },
    })),
    ...[...audit].map(([part, page]) => ({
      path: htmlPath(page),
      page: () => auditPage(at(page), part, audit),
    })),
    ...[...forms].map(([form, page]) => ({ path: htmlPath(page), page: () => formPage(at(page), form) })),
    ...[...sheets].map(([entry, page]) => ({ path: htmlPath(page), page: () => sheetPage(at(page), entry) })),
  ];
}
