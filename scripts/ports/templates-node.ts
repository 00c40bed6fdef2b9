import { readFileSync } from "node:fs";
import {
  pageTemplates,
  partTemplates,
  siteTemplates,
  type TemplateName,
} from "../reporters/pages/template-engine.ts";

const folder = new URL("../reporters/templates/", import.meta.url);

/** Style and script of the site. */
export function readSiteAssets(): { readonly style: string; readonly script: string } {
  const read = (name: string): string => readFileSync(new URL(name, folder), "utf8");
  return { style: read("site.css"), script: read("site.js") };
}

/** The sources of the templates for paper. */
export function readPrintTemplates(): { readonly form: string } {
  return { form: readFileSync(new URL("form.typ", folder), "utf8") };
}

/** The sources of the templates of this package, for precompiling; a report itself never reads or compiles one. */
export function readTemplates(): Readonly<Record<TemplateName, string>> {
  const names = [...pageTemplates, ...partTemplates, ...siteTemplates];
  const sources = names.map((name) => [name, readFileSync(new URL(`${name}.hbs`, folder), "utf8")] as const);
  return Object.fromEntries(sources) as Record<TemplateName, string>;
}
