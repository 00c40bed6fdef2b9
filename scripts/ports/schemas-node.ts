import { Ajv2020, type Options } from "ajv/dist/2020.js";
import type { Reading } from "../core/file-facts.ts";
import type { Kind } from "../core/kind.ts";
import { annotations, formats } from "../core/schema/formats.ts";
import type { Schemas } from "../core/schema/schemas.ts";
import type { SchemaError } from "../core/schema/validator.ts";
import { packageText } from "./package-files.ts";

export const kinds: readonly Kind[] = [
  "adhoc",
  "attestation",
  "check",
  "config",
  "devices",
  "disposal",
  "exception",
  "hold",
  "locations",
  "media",
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

/** An ajv that knows our formats and annotations. */
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

/** Schemas and validators for reading data; each kind is compiled when its first file is met. */
export function nodeReading(): Reading {
  const schemas = loadSchemas();
  const ajv = schemaCompiler(schemas);
  return {
    schemas,
    validate: (kind, value) => {
      const validate = ajv.getSchema(`${kind}.schema.json`);
      if (validate === undefined) throw new Error(`no schema for ${kind}`);
      return validate(value) === true ? [] : ((validate.errors ?? []) as SchemaError[]);
    },
  };
}
