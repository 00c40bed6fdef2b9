import { YAMLException } from "js-yaml";
import { fault, type YamlFault } from "./fault.ts";
import { yamlLimits } from "./limits.ts";
import { slipAt } from "./slip.ts";
import type { Span } from "./span.ts";

/** The parser's reasons, by the words in them, and what we make of each. */
const causes: readonly (readonly [RegExp, string])[] = [
  [/within a (?:single|double) quoted/, "quote"],
  [/flow collection|missed comma|expected the node content|deficient indentation/, "flow"],
  [/escape|hexadecimal/, "escape"],
  [/after a mapping key|multiline key|key-value separator/, "key"],
  [/indentation/, "indentation"],
];

/** An unclosed quotation runs to the end of the text, so it opens at the last mark of its kind. */
function openingQuote(text: string, mark: string): number {
  let at = text.lastIndexOf(mark);
  while (at > 0 && (text[at - 1] === "\\" || (mark === "'" && text[at - 1] === mark))) {
    at = text.lastIndexOf(mark, text[at - 1] === "\\" ? at - 1 : at - 2);
  }
  return Math.max(at, 0);
}

function lineSpanFrom(text: string, offset: number): Span {
  const start = Math.min(offset, text.length);
  const next = text.indexOf("\n", start);
  const end = next === -1 ? text.length : next;
  return { start, end: Math.max(text[end - 1] === "\r" ? end - 1 : end, start) };
}

/** The token that an offset falls into, or that ends there. */
function tokenAround(text: string, offset: number): Span {
  let start = Math.min(offset, text.length);
  let end = start;
  while (start > 0 && !/[\s,[\]{}]/.test(text[start - 1] ?? "")) start -= 1;
  while (end < text.length && !/[\s,[\]{}]/.test(text[end] ?? "")) end += 1;
  return { start, end };
}

/** The last line with text above the one at `offset`. */
function lineAbove(text: string, offset: number): Span {
  const above = text.slice(0, text.lastIndexOf("\n", offset - 1) + 1).trimEnd();
  const lineStart = above.lastIndexOf("\n") + 1;
  return { start: above.length - above.slice(lineStart).trimStart().length, end: above.length };
}

/** A parser's exception in our words, at the place of the mistake where that can be told. */
export function syntaxFault(text: string, error: unknown): YamlFault {
  const reason = error instanceof YAMLException ? error.reason : "";
  const offset = error instanceof YAMLException ? (error.mark?.position ?? 0) : 0;
  const { start, end } = lineSpanFrom(text, offset);
  if (/maxDepth/.test(reason)) return fault("too-deep", { limit: yamlLimits.depth }, start, end);
  if (/^unexpected end of the stream within a (?:single|double)/.test(reason)) {
    const at = openingQuote(text, reason.includes("single") ? "'" : '"');
    return fault("syntax", { cause: "quote" }, at, at + 1);
  }
  const slip = slipAt(text, start);
  if (slip !== undefined) return slip;
  if (/tab char/.test(reason)) return fault("tab", {}, start, end);
  const property = /alias|anchor|\btag\b/.exec(reason)?.[0];
  if (property === "alias" || property === "anchor" || property === "tag") {
    const token = tokenAround(text, start);
    return fault(property, {}, token.start, token.end);
  }
  if (/multiline key/.test(reason)) {
    const key = lineAbove(text, start);
    return fault("syntax", { cause: "key" }, key.start, key.end);
  }
  if (/deficient/.test(reason) && /[\]}]/.test(text[start] ?? "")) {
    return fault("syntax", { cause: "bracket-indentation" }, start, start + 1);
  }
  const cause = text[start] === ":" ? "key" : (causes.find(([words]) => words.test(reason))?.[1] ?? "other");
  return fault("syntax", { cause }, start, end);
}
