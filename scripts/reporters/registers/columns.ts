import type { Kind } from "../../core/kind.ts";
import { resolved, type SchemaNode } from "../../core/schema/schemas.ts";
import type { PageScope } from "../pages/scope.ts";
import { fieldCell } from "./field-cell.ts";
import type { Cell } from "./register.ts";

/** A column: its title, and its cell of a document. */
export interface Column {
  readonly title: string;
  readonly cell: (value: unknown) => Cell;
}

/** Columns of fields, each named by its path below a place of a schema (`protection/grade` below `/systems/0`). */
export function fieldColumns(
  scope: PageScope,
  kind: Kind,
  below: string,
  fields: readonly string[],
): readonly Column[] {
  return fields.map((field) => {
    const { node, home, label } = placeOf(scope, kind, below, field);
    const entry = node.items === undefined ? undefined : resolved(scope.input.schemas, home, node.items).node;
    return {
      title: label,
      cell: (value) => {
        const found = valueAt(value, field);
        if (entry === undefined || !Array.isArray(found)) return fieldCell(scope, node, found);
        return listCell(scope, entry, found);
      },
    };
  });
}

/** A list in one cell, which is text whatever its entries are; sentences stand below one another. */
function listCell(scope: PageScope, node: SchemaNode, values: readonly unknown[]): Cell {
  const texts = values.map((one) => {
    const cell = fieldCell(scope, node, one);
    return typeof cell === "object" ? String(one) : String(cell);
  });
  if (texts.length === 0) return null;
  return texts.join(texts.some((text) => /[。.]$/.test(text)) ? "\n" : scope.words.listSeparator);
}

function placeOf(
  { input: { schemas }, locale, words }: PageScope,
  kind: Kind,
  below: string,
  field: string,
): { readonly node: SchemaNode; readonly home: string; readonly label: string } {
  let here = resolved(schemas, kind, schemas[kind]);
  const labels: string[] = [];
  const start = below.split("/").filter((step) => step !== "");
  for (const [depth, step] of [...start, ...field.split("/")].entries()) {
    const child = /^\d+$/.test(step) ? here.node.items : here.node.properties?.[step];
    if (child === undefined) throw new Error(`schema ${kind} has no ${below}/${field}`);
    here = resolved(schemas, here.home, child);
    if (depth >= start.length) labels.push(here.node["x-label"]?.[locale] ?? step);
  }
  // A group often bears the name of its main field.
  const [group, ...rest] = labels;
  return {
    ...here,
    label: rest.length > 0 && group === rest[0] ? rest.join(words.colon) : labels.join(words.colon),
  };
}

function valueAt(value: unknown, field: string): unknown {
  let here = value;
  for (const step of field.split("/")) {
    if (typeof here !== "object" || here === null) return undefined;
    here = (here as Readonly<Record<string, unknown>>)[step];
  }
  return here;
}
