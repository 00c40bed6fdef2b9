import { canonicalJson } from "../canonical-json.ts";
import { byKey, type Grain } from "../differences.ts";
import type { Kind } from "../kind.ts";
import { type SchemaNode, type Schemas, schemaAt } from "../schema/schemas.ts";
import { settingSafeguard } from "./direction.ts";

/** The part of a kind's schema that a subject is written by: the whole, or the entries of a register's list. */
export interface Form {
  readonly schemas: Schemas;
  readonly kind: Kind;
  /** "" for a document, `/systems/*` for an entry of a register. */
  readonly prefix: string;
}

/** The schema of a field of the form, with its safeguard; undefined where the schema knows no such place. */
export function fieldNode({ schemas, kind, prefix }: Form, pointer: string): SchemaNode | undefined {
  const node = schemaAt(schemas, kind, prefix + pointer);
  if (node === undefined || !/\/(?:\d+|\*)\/value$/.test(pointer)) return node;
  const list = pointer.slice(0, pointer.lastIndexOf("/", pointer.length - "/value".length - 1));
  const safeguard = settingSafeguard(schemaAt(schemas, kind, prefix + list));
  return safeguard === undefined ? node : { ...node, "x-safeguard": safeguard };
}

/** Pairs entries of lists by what the form tells them apart by; a schedule is one thing, as is a list with two alike. */
export function grainOf(form: Form): Grain {
  const keyOf: Grain["keyOf"] = (entry, list) => {
    const key = fieldNode(form, list)?.["x-key"];
    if (key !== undefined) return canonicalJson(key.map((name) => entry[name] ?? null));
    return typeof entry["id"] === "string" ? entry["id"] : undefined;
  };
  return {
    keyOf,
    isWhole: (pointer, before, after) => {
      const node = fieldNode(form, pointer);
      if (node?.["x-safeguard"]?.stronger === "oftener") return true;
      if (!hasKeys(form, pointer, node) || !Array.isArray(before) || !Array.isArray(after)) return false;
      return [before, after].some((list) => byKey(list, pointer, { keyOf }) === undefined);
    },
  };
}

/** Whether the entries of a list are told apart by a key or an id. */
function hasKeys(form: Form, pointer: string, node: SchemaNode | undefined): boolean {
  if (node?.type !== "array") return false;
  return node["x-key"] !== undefined || fieldNode(form, `${pointer}/*/id`) !== undefined;
}
