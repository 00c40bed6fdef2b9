import type { Schema } from "./github-description.ts";

type Values = Readonly<Record<string, unknown>>;

const byFormat: Readonly<Record<string, unknown>> = {
  uri: "https://github.example/",
  "date-time": "2026-01-01T00:00:00Z",
};
const byType: Readonly<Record<string, unknown>> = {
  string: "",
  integer: 1,
  number: 1,
  boolean: false,
  array: [],
};

/**
 * An object as GitHub sends it, complete by its schema: given fields as given, other required ones with the plainest
 * value that the schema allows. Throws for a field that the schema does not have, so that nothing is made up.
 */
export function complete(schema: Schema, given: unknown): unknown {
  if (given === undefined) return plainest(schema);
  if (isEmptyObject(schema, given)) return given;
  const shape = shapeOf(schema);
  if (Array.isArray(given)) return given.map((one) => complete(shape.items ?? {}, one));
  if (!isValues(given) || shape.properties === undefined) return given;
  const unknown = Object.keys(given).filter((key) => shape.properties?.[key] === undefined);
  if (unknown.length > 0) throw new Error(`GitHub's ${schema.title} has no ${unknown.join(", ")}`);
  return filled(shape, given);
}

function plainest(schema: Schema): unknown {
  if (schema.nullable === true || schema.enum?.includes(null)) return null;
  const shape = shapeOf(schema);
  if (shape.enum !== undefined) return shape.enum[0];
  if (shape.properties !== undefined) return filled(shape, {});
  return byFormat[shape.format ?? ""] ?? byType[shape.type ?? ""] ?? {};
}

function filled(shape: Schema, given: Values): Values {
  const names = new Set([...(shape.required ?? []), ...Object.keys(given)]);
  return Object.fromEntries(
    [...names].map((key) => [key, complete(shape.properties?.[key] ?? {}, given[key])]),
  );
}

/** GitHub's `Empty Object`, where it is one of the alternatives. */
function isEmptyObject({ anyOf = [] }: Schema, given: unknown): boolean {
  const isAllowed = anyOf.some(({ title }) => title === "Empty Object");
  return isAllowed && isValues(given) && Object.keys(given).length === 0;
}

/** Of alternatives the one with fields: GitHub's others are bare words and empty objects. */
function shapeOf(schema: Schema): Schema {
  const alternatives = schema.oneOf ?? schema.anyOf;
  return alternatives?.find((one) => one.properties !== undefined) ?? alternatives?.[0] ?? schema;
}

function isValues(value: unknown): value is Values {
  return typeof value === "object" && value !== null;
}
