import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile, type JSONSchema } from "json-schema-to-typescript";

const folder = fileURLToPath(new URL("../../schemas/", import.meta.url));

/** Kinds of document in the order of their schema files; `common` only lends definitions. */
export function documentKinds(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".schema.json"))
    .map((name) => name.slice(0, -".schema.json".length))
    .filter((name) => name !== "common" && !name.startsWith("findings"))
    .sort();
}

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
    const { $defs: _, $id: __, $schema: ___, title, ...body } = schema;
    definitions[kind] = { ...body, title: `${kind}Document` };
    properties[kind] = { $ref: `#/$defs/${kind}` };
  }
  const root = {
    title: "documents",
    type: "object",
    additionalProperties: false,
    required: Object.keys(properties),
    properties,
    $defs: definitions,
  };
  return compile(stripConditions(root) as JSONSchema, "documents", {
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

/** Conditions only add required keys; the type keeps those optional, so they may go. */
function stripConditions(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(stripConditions);
  if (typeof node !== "object" || node === null) return node;
  const kept = Object.entries(node).filter(
    ([key]) => !["allOf", "oneOf", "if", "then", "pattern", "description"].includes(key),
  );
  const only = "$ref" in node ? kept.filter(([key]) => key === "$ref") : kept;
  return Object.fromEntries(
    only.map(([key, value]) => [key, key === "enum" ? value : stripConditions(value)]),
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
