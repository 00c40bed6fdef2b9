import { pointerSteps } from "../json-pointer.ts";
import type { Kind } from "../kind.ts";
import { resolved, type SchemaNode, type Schemas } from "../schema/schemas.ts";

type Tree = Record<string, unknown> | unknown[];

/** Sets a value deep in a document, making the parts on the way. */
export function setAt(root: Record<string, unknown>, pointer: string, value: unknown): void {
  const steps = pointerSteps(pointer);
  let here: Tree = root;
  for (const [index, step] of steps.entries()) {
    const isLast = index === steps.length - 1;
    const key = Array.isArray(here) ? Number(step) : step;
    const holder = here as Record<string | number, unknown>;
    if (isLast) holder[key] = value;
    else {
      holder[key] ??= /^\d+$/.test(steps[index + 1] ?? "") ? [] : {};
      here = holder[key] as Tree;
    }
  }
}

/** A document with its fields in the order of the schema; an entry of a list of which nothing is known is an empty one. */
export function ordered(schemas: Schemas, kind: Kind, value: object): Readonly<Record<string, unknown>> {
  const visit = (raw: SchemaNode, home: string, part: unknown): unknown => {
    if (typeof part !== "object" || part === null) return part;
    const { node, home: next } = resolved(schemas, home, raw);
    if (Array.isArray(part)) {
      const entries = Array.from(part, (one) => one ?? {});
      return entries.map((one) => (node.items === undefined ? one : visit(node.items, next, one)));
    }
    const own = part as Readonly<Record<string, unknown>>;
    return Object.fromEntries(
      Object.entries(node.properties ?? {}).flatMap(([key, child]) =>
        own[key] === undefined ? [] : [[key, visit(child, next, own[key])]],
      ),
    );
  };
  return visit(schemas[kind], kind, value) as Readonly<Record<string, unknown>>;
}
