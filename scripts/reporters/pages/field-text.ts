import type { SchemaNode } from "../../core/schema/schemas.ts";
import { formatDuration } from "../../core/time/duration.ts";
import { fullDayText, momentText } from "./dates.ts";
import { code, type Inline, joined, lines } from "./inline.ts";
import { referenceText } from "./names.ts";
import type { PageScope } from "./scope.ts";

/** A node of a schema with the keyword that only pages need. */
export type FieldNode = SchemaNode & { readonly format?: string };

/** The schema of free text asks only for one visible character. */
const freeText = "\\S";
const digest = /^(?:sha256:)?[0-9a-f]{64}$/;

/** The form's word for a field; its key where the schema has none. */
export function labelOf(scope: PageScope, node: SchemaNode, key: string): string {
  return node["x-label"]?.[scope.locale] ?? key;
}

/** A single value of a document as people read it: names, words of its list of choices, dates of the language. */
export function fieldText(scope: PageScope, node: FieldNode, value: unknown): Inline {
  const { words, locale } = scope;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value === "") return words.blank;
  const choices = node["x-enum-label"] ?? {};
  if (Object.hasOwn(choices, value)) return choices[value]?.[locale] ?? value;
  if (node["x-ref"] !== undefined) return referenceText(scope, node["x-ref"], value);
  if (node.format === "date") return fullDayText(value, locale);
  if (node.format === "date-time") return momentText(value, scope.repository.zone, locale);
  if (node.format === "duration") return formatDuration(value, locale);
  if (digest.test(value) || (node.pattern !== undefined && node.pattern !== freeText)) return code(value);
  return lines(value.trim().split(/\r?\n/));
}

/** Single values in one cell. */
export function listText({ words }: PageScope, values: readonly Inline[]): Inline {
  return values.length === 0 ? words.blank : joined(values, words.listSeparator);
}
