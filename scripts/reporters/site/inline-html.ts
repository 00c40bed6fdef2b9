import { encodedPath, lineMark } from "../markdown-text.ts";
import type { Inline } from "../pages/inline.ts";
import { htmlPath } from "./html-path.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Controls, and format characters that could turn the direction of what follows, shown by their number. */
const unseen = /(?![\n\t])\p{Cc}|\p{Cf}|\u2028|\u2029/gu;

/** Text as HTML shows it, in an element or a quoted attribute. */
export function htmlText(text: string): string {
  return text
    .replace(unseen, (one) => `[U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}]`)
    .replace(/[&<>"']/g, (one) => entities[one] ?? one);
}

/** The HTML of a piece; links to pages of the report lead to their HTML. */
export function inlineHtml(piece: Inline): string {
  if (typeof piece !== "object") return htmlText(String(piece));
  switch (piece.md) {
    case "code":
      return `<code>${htmlText(piece.text)}</code>`;
    case "link":
      return `<a href="${htmlText(pageAddress(piece.path) + lineMark(piece.line))}">${inlineHtml(piece.label)}</a>`;
    case "phrase":
      return piece.parts.map(inlineHtml).join("");
    case "lines":
      return piece.lines.map(inlineHtml).join("<br>");
  }
}

/** Where a link of the Markdown pages leads on the site; each step encoded, so that no name is read as an address. */
export function pageAddress(path: string): string {
  return encodedPath(htmlPath(path));
}
