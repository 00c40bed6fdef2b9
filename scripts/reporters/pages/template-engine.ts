import handlebars from "handlebars/runtime.js";
import { inlineMarkdown } from "./inline-markdown.ts";

export const pageTemplates = ["readme", "plan", "restoration", "due", "clauses", "list", "sheet"] as const;
export const partTemplates = ["banner", "form", "findings", "table", "footer"] as const;
/** Pages of the site and their parts. */
export const siteTemplates = ["site", "site_entrance", "site_table"] as const;

export type PageTemplate = (typeof pageTemplates)[number];
export type TemplateName = PageTemplate | (typeof partTemplates)[number] | (typeof siteTemplates)[number];

/** Precompiled templates: what `Handlebars.precompile` makes of each file of `templates/`. */
export type Templates = Readonly<Record<TemplateName, unknown>>;

type Fill = (context: unknown) => string;

/** The part of the runtime that is used; the package types only the compiler, which stays out of reach at run time. */
interface Runtime {
  readonly create: () => Runtime;
  readonly template: (precompiled: unknown) => Fill;
  readonly registerPartial: (name: string, template: Fill) => void;
  readonly SafeString: new (markdown: string) => object;
}

const runtime = handlebars as unknown as Runtime;

/** Fills templates with view models; a text of a view reaches the page only as inert Markdown. */
export function templateEngine(templates: Templates): (name: PageTemplate, view: object) => string {
  const engine = runtime.create();
  for (const part of partTemplates) engine.registerPartial(part, engine.template(templates[part]));
  const pages = new Map(pageTemplates.map((name) => [name, engine.template(templates[name])]));
  return (name, view) => pages.get(name)?.(inert(view, inlineMarkdown)) ?? "";
}

/** Fills a page of the site; `shown` turns each piece into HTML. */
export function siteTemplate(
  templates: Templates,
  name: "site" | "site_entrance",
  shown: (piece: never) => string,
): (view: object) => string {
  const engine = runtime.create();
  engine.registerPartial("site_table", engine.template(templates.site_table));
  const page = engine.template(templates[name]);
  return (view) => page(inert(view, shown));
}

/**
 * The frozen context of a view: every text and piece as finished Markdown or HTML that Handlebars does not escape again.
 * Empty texts stay empty so that `{{#if}}` sees them.
 */
function inert(value: unknown, shown: (piece: never) => string): unknown {
  if (typeof value === "boolean" || value === "") return value;
  if (typeof value === "string" || typeof value === "number") return finished(value, shown);
  if (Array.isArray(value)) return Object.freeze(value.map((one) => inert(one, shown)));
  if (typeof value !== "object" || value === null)
    throw new TypeError(`A view holds texts, numbers and lists, not ${String(value)}`);
  if ("md" in value) return finished(value, shown);
  return Object.freeze(
    Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inert(one, shown)])),
  );
}

function finished(piece: unknown, shown: (piece: never) => string): object {
  return new runtime.SafeString(shown(piece as never));
}
