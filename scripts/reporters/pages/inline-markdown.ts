import { mdCode, mdLink, mdText } from "../markdown-text.ts";
import type { Inline } from "./inline.ts";

/** The Markdown of a piece; every text in it has passed {@link mdText} or {@link mdCode}. */
export function inlineMarkdown(piece: Inline): string {
  if (typeof piece !== "object") return mdText(String(piece));
  switch (piece.md) {
    case "code":
      return mdCode(piece.text);
    case "link":
      return typeof piece.label === "string"
        ? mdLink(piece.label, piece.path, mdText, piece.line)
        : mdLink(piece.label.text, piece.path, mdCode, piece.line);
    case "phrase":
      return piece.parts.map(inlineMarkdown).join("");
    case "lines":
      return piece.lines.map(inlineMarkdown).join("<br>");
  }
}
