import { sha256Hex } from "../../core/digest.ts";
import { printable } from "../printable.ts";

/** What stands where a text has nothing to show: OSCAL knows no empty one. */
const nothing = "-";

/** Any text as an OSCAL string: one line without blanks around it; controls and direction marks become visible. */
export function plainText(text: string): string {
  const line = printable(text.replace(/\s+/gu, " ").trim()).trim();
  return line === "" ? nothing : line;
}

/** Any text as one line of OSCAL markup (CommonMark) that renders as itself: no tag, link or parameter comes of it. */
export function markup(text: string): string {
  return plainText(text)
    .replace(/[\\`*_{}[\]<>#|~!&$]/g, "\\$&")
    .replace(/^(?=[-+=])/, "\\")
    .replace(/^(\d+)(?=[.)](?: |$))/, "$1\\");
}

/** Several lines of OSCAL markup, a paragraph each; those that are empty are left out. */
export function paragraphs(...lines: readonly string[]): string {
  return lines
    .filter((line) => line !== "")
    .map(markup)
    .join("\n\n");
}

/**
 * An id as an OSCAL token, which knows neither blank nor colon and begins with a letter: `clause-5.5.5`. What does not
 * fit is replaced, and a piece of the digest keeps two such ids apart.
 */
export function token(prefix: string, id: string): string {
  const fit = id.replace(/[^\p{L}\p{N}._-]/gu, "-");
  return `${prefix}-${fit}${fit === id ? "" : `-${sha256Hex(id).slice(0, 8)}`}`;
}
