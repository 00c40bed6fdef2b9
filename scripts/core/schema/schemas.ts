import { pointerSteps } from "../json-pointer.ts";
import type { Kind } from "../kind.ts";
import type { Localized } from "../localized.ts";

/** Which way a change of a value moves a safeguard; what is not said here is not known. */
export interface Safeguard {
  /**
   * What protects more: of durations and dates, of numbers and lists of words, of yes and no (left out means no), of
   * schedules; or the rank of each choice, where choices without a rank cannot be compared.
   */
  readonly stronger?:
    | "longer"
    | "shorter"
    | "later"
    | "earlier"
    | "more"
    | "fewer"
    | "true"
    | "false"
    | "oftener"
    | Readonly<Record<string, number>>;
  /** What putting in a value, entry or document that was not there does. */
  readonly added?: "stronger" | "weaker";
  readonly removed?: "stronger" | "weaker";
}

/** The part of a JSON Schema that the engine reads besides validating: words, links, structure. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly title?: string;
  readonly description?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly "x-label"?: Localized;
  readonly "x-ref"?: string;
  /** The field beside this id that says what kind of thing it names. */
  readonly "x-ref-kind"?: string;
  readonly "x-enum-label"?: Readonly<Record<string, Localized>>;
  readonly "x-stricter"?: string;
  readonly "x-safeguard"?: Safeguard;
  /** Fields that tell the entries of a list apart where these have no id. */
  readonly "x-key"?: readonly string[];
}

/** All schemas by the name of their file without `.schema.json`. */
export type Schemas = Readonly<Record<Kind | "common", SchemaNode>>;

/** A node with its `$ref` followed; keywords beside the `$ref` (label, link) win over the target's. */
export function resolved(
  schemas: Schemas,
  home: string,
  node: SchemaNode,
): { readonly node: SchemaNode; readonly home: string } {
  if (node.$ref === undefined) return { node, home };
  const [file = "", path = ""] = node.$ref.split("#/$defs/");
  const target = file === "" ? home : file.replace(".schema.json", "");
  const definition = schemas[target as Kind].$defs?.[path];
  if (definition === undefined) throw new Error(`schema ${home}: ${node.$ref} leads nowhere`);
  const next = resolved(schemas, target, definition);
  const { $ref: _, ...own } = node;
  return { node: { ...next.node, ...own }, home: next.home };
}

/** The schema node that governs a JSON pointer of a document, or undefined where the schema knows no such place. */
export function schemaAt(schemas: Schemas, kind: Kind, pointer: string): SchemaNode | undefined {
  let here = resolved(schemas, kind, schemas[kind]);
  for (const step of pointerSteps(pointer)) {
    const child = here.node.properties?.[step] ?? here.node.items;
    if (child === undefined) return undefined;
    here = resolved(schemas, here.home, child);
  }
  return here.node;
}

/** The form's word for a field, in both languages; its key where the schema has no word. */
export function labelAt(schemas: Schemas, kind: Kind, pointer: string): Localized {
  const key = pointer.slice(pointer.lastIndexOf("/") + 1);
  return schemaAt(schemas, kind, pointer)?.["x-label"] ?? { "zh-TW": key, en: key };
}
