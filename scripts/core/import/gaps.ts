import { pointerSteps } from "../json-pointer.ts";
import type { Locale } from "../localized.ts";
import { resolved, type SchemaNode, type Schemas } from "../schema/schemas.ts";
import type { FormKind } from "./form-words.ts";

/** A required field without a value, as comments of a draft say it. */
export interface Gap {
  readonly parent: string;
  readonly key: string;
  /** Keys of the schema that come after it. */
  readonly after: readonly string[];
  /** `requestingUnit: 待補（相關單位）`, and below a part what it asks for in turn. */
  readonly lines: readonly string[];
  readonly label: string;
}

/** Gaps at the pointers of what is missing, in the order of the schema. */
export function gapsAt(
  schemas: Schemas,
  kind: FormKind,
  missing: readonly string[],
  placeholder: string,
  locale: Locale,
): Gap[] {
  const lines = (node: SchemaNode, home: string, key: string, indent: string): string[] => {
    const here = resolved(schemas, home, node);
    const label = here.node["x-label"]?.[locale] ?? key;
    const item = here.node.items && resolved(schemas, here.home, here.node.items);
    const inside = here.node.properties ? here : item?.node.properties ? item : undefined;
    const words = locale === "en" ? ` (${label})` : `（${label}）`;
    if (inside === undefined) return [`${indent}${key}: ${placeholder}${words}`];
    const below = (inside.node.required ?? []).flatMap((one) =>
      lines(inside.node.properties?.[one] ?? {}, inside.home, one, `${indent}  `),
    );
    return [`${indent}${key}:  # ${label}`, ...below];
  };
  const found = missing.flatMap((pointer) => {
    const steps = pointerSteps(pointer);
    const key = steps.at(-1) ?? "";
    let here = resolved(schemas, kind, schemas[kind]);
    const ranks: number[] = [];
    for (const step of steps.slice(0, -1)) {
      ranks.push(rankOf(here.node, step));
      here = resolved(schemas, here.home, here.node.properties?.[step] ?? here.node.items ?? {});
    }
    const keys = Object.keys(here.node.properties ?? {});
    const child = here.node.properties?.[key];
    if (child === undefined) return [];
    const rank = rankOf(here.node, key);
    const label = resolved(schemas, here.home, child).node["x-label"]?.[locale] ?? key;
    const parent = pointer.slice(0, pointer.lastIndexOf("/"));
    return [
      {
        parent,
        key,
        ranks: [...ranks, rank],
        after: keys.slice(rank + 1),
        lines: lines(child, here.home, key, ""),
        label,
      },
    ];
  });
  return found.sort((a, b) => compareRanks(a.ranks, b.ranks));
}

/** The place of a key in its schema, or of an entry in its list. */
function rankOf(node: SchemaNode, step: string): number {
  return node.properties === undefined ? Number(step) : Object.keys(node.properties).indexOf(step);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, index) => rank !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}
