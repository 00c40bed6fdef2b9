import { Ajv2020, type Options, type ValidateFunction } from "ajv/dist/2020.js";
import type { Reading } from "../core/file-facts.ts";
import type { Kind } from "../core/kind.ts";
import { referencePlans } from "../core/references.ts";
import { annotations, formats } from "../core/schema/formats.ts";
import type { SchemaNode, Schemas } from "../core/schema/schemas.ts";
import type { SchemaError } from "../core/schema/validator.ts";
import { packageText } from "./package-files.ts";

export const kinds: readonly Kind[] = [
  "adhoc",
  "anchor",
  "attestation",
  "check",
  "config",
  "devices",
  "disposal",
  "exception",
  "hold",
  "locations",
  "media",
  "migration",
  "note",
  "parameters",
  "people",
  "plan",
  "platforms",
  "procedure",
  "profile",
  "receipt",
  "restoration",
  "systems",
  "waiver",
];

/** The schemas of this package, from its `schemas` folder. */
export function loadSchemas(): Schemas {
  const read = (name: string): unknown => JSON.parse(packageText(`schemas/${name}.schema.json`) ?? "null");
  return Object.fromEntries([...kinds, "common"].map((name) => [name, read(name)])) as unknown as Schemas;
}

/** Words and links of a schema, which judge nothing. */
const remarks: ReadonlySet<string> = new Set([...annotations, "$schema", "title", "description"]);

/** The schemas as validators need them: a validator carries along what it is compiled from. */
export function bareSchemas(schemas: Schemas): Schemas {
  return bare(schemas, true) as Schemas;
}

function bare(node: unknown, isNames: boolean): unknown {
  if (Array.isArray(node)) return node.map((child) => bare(child, false));
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, child]) =>
      !isNames && remarks.has(key)
        ? []
        : [[key, bare(child, !isNames && (key === "properties" || key === "$defs"))]],
    ),
  );
}

/** Schemas for accepting: bare, and with no demand for an approval, so that they serve approved content as well. */
export function acceptingSchemas(schemas: Schemas): Schemas {
  const withoutDemand = (node: SchemaNode): SchemaNode =>
    node.required === undefined
      ? node
      : { ...node, required: node.required.filter((key) => key !== "approval") };
  const entries = Object.entries(bareSchemas(schemas)).map(([name, node]) => [name, withoutDemand(node)]);
  return Object.fromEntries(entries) as Schemas;
}

/** Kinds that cannot do without an approval. */
export function approvalRequired(schemas: Schemas): readonly Kind[] {
  return kinds.filter((kind) => schemas[kind].required?.includes("approval"));
}

/** Stops at the first fault, and counts a character outside the basic plane as two, which accepts the less. */
export const accepting: Options = { allErrors: false, unicode: false, logger: false };

/** An ajv that knows our formats and every fault of a document. */
export function schemaCompiler(schemas: Schemas, options: Options = {}): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    strictTypes: false,
    // Our own words are made from keyword and parameters.
    messages: false,
    allErrors: true,
    ...options,
  });
  for (const keyword of annotations) ajv.addKeyword(keyword);
  for (const [name, validate] of Object.entries(formats)) ajv.addFormat(name, validate);
  for (const schema of Object.values(schemas)) ajv.addSchema(schema);
  return ajv;
}

/** Schemas and validators for reading data; each kind is compiled when its first file is met, and for faults when its first bad one is. */
export function nodeReading(): Reading {
  const schemas = loadSchemas();
  const quick = schemaCompiler(acceptingSchemas(schemas), accepting);
  const whole = schemaCompiler(bareSchemas(schemas));
  const compiled = (ajv: Ajv2020, kind: Kind): ValidateFunction => {
    const validate = ajv.getSchema(`${kind}.schema.json`);
    if (validate === undefined) throw new Error(`no schema for ${kind}`);
    return validate;
  };
  return {
    schemas,
    referencePlans: referencePlans(schemas, kinds),
    approvalRequired: approvalRequired(schemas),
    accepts: (kind, value) => compiled(quick, kind)(value) === true,
    explain: (kind, value) => {
      const explain = compiled(whole, kind);
      return explain(value) === true ? [] : ((explain.errors ?? []) as SchemaError[]);
    },
  };
}
