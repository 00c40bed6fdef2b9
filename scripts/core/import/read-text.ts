import type { SchemaNode } from "../schema/schemas.ts";
import type { ReadValue } from "./problems.ts";

/** Marks that programs leave in texts and nobody sees, which change nothing that is read. */
const harmless = /[\u200b-\u200d\ufeff\u00ad\u2060]/g;

/** Whether nothing was written but a dash or dots to write on. */
export const isBlank = (text: string): boolean => /^[\s\-—–_.…／/]*$/.test(text);

/** A text without blanks at its ends; of a field for one line, its lines joined. */
export function readText(node: SchemaNode & { readonly maxLength?: number }, text: string): ReadValue {
  const lines = text
    .replace(harmless, "")
    .replace(/\r\n?|\u2028|\u2029|\v/g, "\n")
    .replace(/[\t\u00a0]/g, " ")
    .split("\n")
    .map((line) => line.trim());
  const isLong = (node.maxLength ?? 0) > 200;
  const value = isLong
    ? lines
        .join("\n")
        .replace(/\n{3,}/g, "\n\n")
        .trim()
    : lines.filter(Boolean).join(" ");
  if (/[^\P{C}\n]/u.test(value)) return { problem: "hidden" };
  if (value === "") return { nothing: true };
  return value.length > (node.maxLength ?? Number.POSITIVE_INFINITY) ? { problem: "form" } : { value };
}
