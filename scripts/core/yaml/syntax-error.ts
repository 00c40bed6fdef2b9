import { YAMLException } from "js-yaml";
import { fault, type YamlFault } from "./fault.ts";
import { yamlLimits } from "./limits.ts";
import { slipAt } from "./slip.ts";

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

function lineSpanFrom(text: string, offset: number): { start: number; end: number } {
  const start = Math.min(offset, text.length);
  const next = text.indexOf("\n", start);
  const end = next === -1 ? text.length : next;
  return { start, end: Math.max(text[end - 1] === "\r" ? end - 1 : end, start) };
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
  if (/alias/.test(reason)) return fault("alias", {}, start, end);
  if (/anchor/.test(reason)) return fault("anchor", {}, start, end);
  if (/\btag\b/.test(reason)) return fault("tag", {}, start, end);
  const cause = text[start] === ":" ? "key" : (causes.find(([words]) => words.test(reason))?.[1] ?? "other");
  return fault("syntax", { cause }, start, end);
}
