import { otherLocale } from "../../core/localized.ts";
import type { Page } from "../pages/render-pages.ts";
import { type PageScope, type PagesInput, pageScope } from "../pages/scope.ts";
import { dashboardPage } from "./dashboard-page.ts";
import { formPage } from "./form-page.ts";
import { listPages } from "./list-pages.ts";
import { siteEngine } from "./site-engine.ts";
import type { SitePage } from "./site-page.ts";
import { systemPage } from "./system-page.ts";

/**
 * The report as a static site in both languages: that of the input at its root, the other in a folder of its name. It asks
 * nothing of any server. `dataPath` of the input leads from the site's root to the data.
 */
export function renderSite(
  input: PagesInput,
  assets: { readonly style: string; readonly script: string },
): readonly Page[] {
  const other = otherLocale(input.locale);
  const languages = [
    { locale: input.locale, folder: "", dataPath: input.dataPath },
    { locale: other, folder: `${other}/`, dataPath: input.dataPath && `../${input.dataPath}` },
  ];
  const pages = languages.flatMap(({ locale, folder, dataPath }) => {
    const scope = pageScope({ ...input, locale, ...(dataPath !== undefined && { dataPath }) });
    const fill = siteEngine(input.templates, scope, folder, folder === "" ? `${other}/` : "");
    return sitePages(scope).map((page) => ({ path: folder + page.path, text: fill(page) }));
  });
  return [...pages, { path: "style.css", text: assets.style }, { path: "site.js", text: assets.script }];
}

function sitePages(scope: PageScope): readonly SitePage[] {
  const at = (here: string): PageScope => ({ ...scope, here });
  return [
    dashboardPage(at("README.md")),
    ...listPages(scope),
    ...scope.repository.all("system").map((system) => systemPage(at(`systems/${system.id}.md`), system)),
    ...[...scope.forms].map(([form, page]) => formPage(at(page), form)),
  ];
}
