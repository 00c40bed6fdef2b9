import Handlebars from "handlebars";
import { readPrintTemplates, readSiteAssets, readTemplates } from "../ports/templates-node.ts";

const blocks = ["if", "unless", "each"];

/** Helpers that Handlebars brings besides: their names are fields like any other. */
const knownHelpers = { log: false, lookup: false, with: false };

/** What the compiler writes has no types. */
const unchecked = ["@ts", "nocheck"].join("-");

/** Every template of the reports, precompiled, as the text of `scripts/reporters/templates.generated.ts`. */
export function generateTemplates(): string {
  const specs = Object.entries(readTemplates()).map(
    ([name, source]) => `  ${name}: ${precompiled(name, source)},`,
  );
  return [
    "// Generated from scripts/reporters/templates/ by `npm run docs`; do not edit.",
    `// ${unchecked}`,
    "",
    "export const templates = {",
    ...specs,
    "};",
    "",
    `export const siteAssets = ${JSON.stringify(readSiteAssets(), null, 2)};`,
    `export const printTemplates = ${JSON.stringify(readPrintTemplates(), null, 2)};`,
    "",
  ].join("\n");
}

/** One template as the text of a JavaScript value; throws when it does what templates of this package may not. */
export function precompiled(name: string, source: string): string {
  for (const node of nodesOf(Handlebars.parse(source))) {
    const trouble = troubleWith(node);
    if (trouble !== undefined) throw new Error(`template ${name}: ${trouble}`);
  }
  return String(Handlebars.precompile(source, { strict: true, knownHelpersOnly: true, knownHelpers }));
}

type Node = hbs.AST.Node & Readonly<Record<string, unknown>>;

function nodesOf(value: unknown): Node[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(nodesOf);
  return "type" in value ? [value as Node, ...below] : below;
}

/** What could let a text past the escaping, or choose a template by data. */
function troubleWith(node: Node): string | undefined {
  switch (node.type) {
    case "MustacheStatement":
      if (node["escaped"] !== true) return "unescaped output";
      return (node["params"] as unknown[]).length > 0 || node["hash"] !== undefined ? "a helper" : undefined;
    case "BlockStatement": {
      const { original } = node["path"] as hbs.AST.PathExpression;
      return blocks.includes(original) ? undefined : `the block ${original}`;
    }
    case "SubExpression":
    case "PartialBlockStatement":
    case "Decorator":
    case "DecoratorBlock":
      return node.type;
    default:
      return undefined;
  }
}
