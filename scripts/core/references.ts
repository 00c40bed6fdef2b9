import type { Kind } from "./kind.ts";
import { resolved, type SchemaNode, type Schemas } from "./schema/schemas.ts";

/** A field that names something else: what kind of thing, which one, and where it is said. */
export interface Reference {
  readonly to: string;
  readonly id: string;
  readonly pointer: string;
}

/** Every reference of a valid document, found by the `x-ref` marks of its schema. */
export function references(schemas: Schemas, kind: Kind, document: unknown): Reference[] {
  const found: Reference[] = [];
  walk(planOf(schemas, kind, schemas[kind]), document, "", found);
  return found;
}

/** The part of a schema that holds references, so that documents are walked only where they can have one. */
interface ReferencePlan {
  readonly to?: string;
  readonly items?: ReferencePlan;
  readonly properties?: readonly (readonly [string, ReferencePlan])[];
}

const plans = new WeakMap<SchemaNode, ReferencePlan | null>();

function planOf(schemas: Schemas, home: string, raw: SchemaNode): ReferencePlan | null {
  const known = plans.get(raw);
  if (known !== undefined) return known;
  const { node, home: next } = resolved(schemas, home, raw);
  const items = node.items === undefined ? null : planOf(schemas, next, node.items);
  const properties = Object.entries(node.properties ?? {}).flatMap(([key, child]) => {
    const plan = planOf(schemas, next, child);
    return plan === null ? [] : [[key, plan] as const];
  });
  const plan =
    node["x-ref"] !== undefined
      ? { to: node["x-ref"] }
      : items !== null
        ? { items }
        : properties.length > 0
          ? { properties }
          : null;
  plans.set(raw, plan);
  return plan;
}

function walk(plan: ReferencePlan | null, value: unknown, pointer: string, found: Reference[]): void {
  if (plan === null || value === undefined) return;
  if (plan.to !== undefined) {
    if (typeof value === "string") found.push({ to: plan.to, id: value, pointer });
  } else if (plan.items !== undefined && Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(plan.items, item, `${pointer}/${index}`, found);
  } else if (plan.properties !== undefined && typeof value === "object" && value !== null) {
    for (const [key, child] of plan.properties) {
      walk(child, (value as Readonly<Record<string, unknown>>)[key], `${pointer}/${key}`, found);
    }
  }
}
