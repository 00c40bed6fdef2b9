import handlebars from "handlebars/runtime.js";
import type { Inline } from "./inline.ts";
import { inlineMarkdown } from "./inline-markdown.ts";

export const pageTemplates = ["readme", "plan", "restoration", "due", "clauses"] as const;
export const partTemplates = ["banner", "form", "findings", "table", "footer"] as const;

export type PageTemplate = (typeof pageTemplates)[number];
export type TemplateName = PageTemplate | (typeof partTemplates)[number];

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
  return (name, view) => pages.get(name)?.(inert(view)) ?? "";
}

/**
 * The frozen context of a view: every text and piece as finished Markdown that Handlebars does not escape again.
 * Empty texts stay empty so that `{{#if}}` sees them.
 */
function inert(value: unknown): unknown {
  if (typeof value === "boolean" || value === "") return value;
  if (typeof value === "string" || typeof value === "number") return markdown(value);
  if (Array.isArray(value)) return Object.freeze(value.map(inert));
  if (typeof value !== "object" || value === null)
    throw new TypeError(`A view holds texts, numbers and lists, not ${String(value)}`);
  if ("md" in value) return markdown(value as Inline);
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inert(one)])));
}

function markdown(piece: Inline): object {
  return new runtime.SafeString(inlineMarkdown(piece));
}
