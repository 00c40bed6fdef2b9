import type { SchemaNode } from "../../core/schema/schemas.ts";
import { formatDuration } from "../../core/time/duration.ts";
import { localMinute } from "../../core/time/local-minute.ts";
import { isPlainDate } from "../../core/time/plain-date.ts";
import { isTimestamp } from "../../core/time/timestamp.ts";
import { personText, subjectName } from "../pages/names.ts";
import type { PageScope } from "../pages/scope.ts";
import { printable } from "../printable.ts";
import type { Cell } from "./register.ts";

/** A value of a document as a spreadsheet holds it, with names and choices in the words of the form. */
export function fieldCell(scope: PageScope, node: SchemaNode, value: unknown): Cell {
  const { words, repository, locale } = scope;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? words.yes : words.no;
  if (typeof value !== "string" || value === "") return null;
  const choices = node["x-enum-label"] ?? {};
  if (Object.hasOwn(choices, value)) return choices[value]?.[locale] ?? value;
  if (node["x-ref"] !== undefined) return referenceCell(scope, node["x-ref"], value);
  if (node.format === "date" && isPlainDate(value)) return { day: value };
  if (node.format === "date-time" && isTimestamp(value))
    return { minute: localMinute(value, repository.zone) };
  if (node.format === "duration") return safeText(formatDuration(value, locale));
  return safeText(value);
}

/** The name of what is referred to, with its id, so that rows of two registers can be put together. */
export function referenceCell(scope: PageScope, to: string, id: string): string {
  if (to === "person") return safeText(personText(scope, id));
  const name = subjectName(scope, to, id);
  const { open, close } = scope.words;
  return safeText(name === undefined || name === id ? id : `${name}${open}${id}${close}`);
}

/** Text with its lines; controls and direction marks become visible. */
export function safeText(text: string): string {
  return text
    .trim()
    .split(/\r\n?|\n/)
    .map(printable)
    .join("\n");
}
