import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile, type JSONSchema } from "json-schema-to-typescript";

const folder = fileURLToPath(new URL("../../schemas/", import.meta.url));

/** Every field of the data as TypeScript, one interface a kind, from the JSON Schemas. */
export async function generateTypes(): Promise<string> {
  const definitions: Record<string, unknown> = {};
  const properties: Record<string, unknown> = {};
  for (const name of readdirSync(folder).filter(
    (file) => file.endsWith(".schema.json") && !file.startsWith("findings"),
  )) {
    const kind = name.slice(0, -".schema.json".length);
    const text = readFileSync(folder + name, "utf8");
    const schema = JSON.parse(rebase(text, kind)) as Record<string, unknown> & {
      $defs?: Record<string, unknown>;
    };
    for (const [def, body] of Object.entries(schema.$defs ?? {})) definitions[`${kind}_${def}`] = body;
    if (kind === "common") continue;
    const { $defs: _, $id: __, $schema: ___, ...body } = schema;
    definitions[`${kind}_document`] = body;
    properties[kind] = { $ref: `#/$defs/${kind}_document` };
  }
  const root = {
    title: "documents",
    type: "object",
    additionalProperties: false,
    required: Object.keys(properties),
    properties,
    $defs: definitions,
  };
  return compile({ title: "documents", ...(shapeOf(root) as object) } as JSONSchema, "documents", {
    bannerComment: "// Generated from schemas/ by `npm run docs`; do not edit.",
    additionalProperties: false,
    maxItems: -1,
    ignoreMinAndMaxItems: true,
    format: false,
  });
}

function rebase(text: string, kind: string): string {
  return text
    .replaceAll(/"\$ref": "([a-z]+)\.schema\.json#\/\$defs\/([A-Za-z0-9]+)"/g, '"$ref": "#/$defs/$1_$2"')
    .replaceAll(/"\$ref": "#\/\$defs\/([A-Za-z0-9]+)"/g, `"$ref": "#/$defs/${kind}_$1"`)
    .replaceAll(/#\/\$defs\/[a-z]+_([a-z]+_[A-Za-z0-9]+)/g, "#/$defs/$1");
}

/** What shapes a type. Conditions only add required keys, which the type keeps optional; words are for people. */
const shaping = [
  "$ref",
  "type",
  "enum",
  "const",
  "properties",
  "required",
  "items",
  "additionalProperties",
  "$defs",
];

function shapeOf(node: unknown): unknown {
  if (typeof node !== "object" || node === null) return node;
  if ("$ref" in node) return { $ref: node.$ref };
  const kept = Object.entries(node).filter(([key]) => shaping.includes(key));
  return Object.fromEntries(
    kept.map(([key, value]) => {
      if (key === "properties" || key === "$defs")
        return [
          key,
          Object.fromEntries(Object.entries(value as object).map(([name, child]) => [name, shapeOf(child)])),
        ];
      return [key, key === "items" ? shapeOf(value) : value];
    }),
  );
}

/** Which way each setting of policy gets stricter, from `x-stricter` in the schema of settings. */
export function generateSettingOrder(): string {
  const common = JSON.parse(readFileSync(`${folder}common.schema.json`, "utf8")) as {
    $defs: { settings: { properties: Record<string, { $ref: string; "x-stricter": string }> } };
  };
  const lines = (kind: string): string =>
    Object.entries(common.$defs.settings.properties)
      .filter(([, field]) => field.$ref.endsWith(kind))
      .map(([name, field]) => `  ${name}: ${JSON.stringify(field["x-stricter"])},`)
      .join("\n");
  return `
export const integerSettingOrder = {
${lines("integerSettings")}
} as const satisfies Record<string, "lower" | "higher">;

export const booleanSettingOrder = {
${lines("booleanSettings")}
} as const satisfies Record<string, "true" | "false">;
`;
}
