import { keptKinds } from "../core/history/record-name.ts";
import type { Kind } from "../core/kind.ts";
import type { Localized } from "../core/localized.ts";
import { resolved, type SchemaNode, type Schemas } from "../core/schema/schemas.ts";

/** The forms' word for every field of the records that are kept, by its path with `*` for entries of a list. */
export function generateLabels(schemas: Schemas): string {
  const tables = keptKinds.flatMap((kind) => {
    if (kind === "evidence") return [];
    const rows = labelsBelow(schemas, kind, schemas[kind], "");
    return `  ${kind}: {\n${rows.map((row) => `    ${row},\n`).join("")}  },\n`;
  });
  return `// Generated from schemas/ by \`npm run docs\`; do not edit.
import type { WordedKind } from "./history/record-name.ts";

/** Field by field: the word in Chinese, then in English. */
export const fieldLabels: Readonly<Record<WordedKind, Readonly<Record<string, readonly [string, string]>>>> = {
${tables.join("")}};
`;
}

function labelsBelow(schemas: Schemas, home: string, raw: SchemaNode, path: string): string[] {
  const { node, home: next } = resolved(schemas, home, raw);
  const label: Localized | undefined = node["x-label"];
  const own = path === "" || label === undefined ? [] : [row(path, label)];
  const below = Object.entries(node.properties ?? {}).flatMap(([key, child]) =>
    labelsBelow(schemas, next, child, `${path}/${key}`),
  );
  const items = node.items === undefined ? [] : labelsBelow(schemas, next as Kind, node.items, `${path}/*`);
  return [...own, ...below, ...items];
}

function row(path: string, label: Localized): string {
  return `${JSON.stringify(path)}: ${JSON.stringify([label["zh-TW"], label.en])}`;
}
