import type { Kind } from "./kind.ts";
import { resolved, type SchemaNode, type Schemas } from "./schema/schemas.ts";

/** A field that names something else: what kind of thing, which one, and where it is said. */
export interface Reference {
  readonly to: string;
  readonly id: string;
  readonly pointer: string;
  /** The kind is said by the document itself, which may speak of what is no longer there. */
  readonly isLoose?: true;
}

/** The part of a schema that holds references, so that documents are walked only where they can have one. Plain data. */
export interface ReferencePlan {
  readonly to?: string;
  /** The field beside it that says to what. */
  readonly by?: string;
  readonly items?: ReferencePlan;
  readonly properties?: readonly (readonly [string, ReferencePlan])[];
}

/** Where documents of each kind may refer to something; null where they never do. */
export type ReferencePlans = Readonly<Record<Kind, ReferencePlan | null>>;

/** Finds the `x-ref` and `x-ref-kind` marks of the schemas. */
export function referencePlans(schemas: Schemas, kinds: readonly Kind[]): ReferencePlans {
  return Object.fromEntries(
    kinds.map((kind) => [kind, planOf(schemas, kind, schemas[kind])]),
  ) as ReferencePlans;
}

/** Every reference of a valid document. */
export function references(plan: ReferencePlan | null, document: unknown): Reference[] {
  const found: Reference[] = [];
  walk(plan, document, "", found);
  return found;
}

function planOf(schemas: Schemas, home: string, raw: SchemaNode): ReferencePlan | null {
  const { node, home: next } = resolved(schemas, home, raw);
  const items = node.items === undefined ? null : planOf(schemas, next, node.items);
  const properties = Object.entries(node.properties ?? {}).flatMap(([key, child]) => {
    const plan = planOf(schemas, next, child);
    return plan === null ? [] : [[key, plan] as const];
  });
  if (node["x-ref"] !== undefined) return { to: node["x-ref"] };
  if (node["x-ref-kind"] !== undefined) return { by: node["x-ref-kind"] };
  if (items !== null) return { items };
  return properties.length > 0 ? { properties } : null;
}

function walk(plan: ReferencePlan | null, value: unknown, pointer: string, found: Reference[]): void {
  if (plan === null || value === undefined) return;
  if (plan.to !== undefined) {
    if (typeof value === "string") found.push({ to: plan.to, id: value, pointer });
  } else if (plan.items !== undefined && Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(plan.items, item, `${pointer}/${index}`, found);
  } else if (plan.properties !== undefined && typeof value === "object" && value !== null) {
    const members = value as Readonly<Record<string, unknown>>;
    for (const [key, child] of plan.properties) {
      const [id, to] = [members[key], child.by === undefined ? undefined : members[child.by]];
      if (typeof to === "string" && typeof id === "string")
        found.push({ to, id, pointer: `${pointer}/${key}`, isLoose: true });
      else walk(child, id, `${pointer}/${key}`, found);
    }
  }
}
