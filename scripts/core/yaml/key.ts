import type { ScalarEvent } from "js-yaml";
import { PLAIN } from "./events.ts";
import { excerpt, fault, type YamlFault } from "./fault.ts";
import { yamlLimits } from "./limits.ts";
import { readPlain } from "./plain-scalar.ts";
import { positionAt } from "./position.ts";
import type { Reading } from "./reading.ts";
import type { Span } from "./span.ts";
import { isFullWidthIdentifier } from "./wide-characters.ts";

const NEWLINE = 0x0a;
const SPACE = 0x20;
const COLON = 0x3a;

const keyForm = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** Names that reach into what every object inherits. */
function isReserved(key: string): boolean {
  return key === "__proto__" || key === "constructor" || key === "prototype";
}

/** Keys of the mappings that are open, outermost first: in lower case, and where each stands. */
export interface OpenKeys {
  readonly names: string[];
  readonly spans: Span[];
  /** How many of them hold; those after are left over from mappings that were closed. */
  count: number;
}

/** Keys whose form was found good, in lower case: records repeat a few dozen of them many thousands of times. */
const soundKeys = new Map<string, string>();
const soundKeysKept = 1000;

function formFault(key: string, plain: boolean, span: Span): YamlFault | undefined {
  const { start, end } = span;
  if (key === "") return fault("empty-key", {}, start, end);
  if (key === "<<") return fault("merge-key", {}, start, end);
  if (plain && typeof readPlain(key) !== "string")
    return fault("non-string-key", { key: excerpt(key) }, start, end);
  if (isReserved(key)) return fault("reserved-key", { key }, start, end);
  if (keyForm.test(key)) return undefined;
  return isFullWidthIdentifier(key)
    ? fault("full-width", { normal: excerpt(key.normalize("NFKC")) }, start, end)
    : fault("key-form", { key: excerpt(key) }, start, end);
}

/** The colon of a key stands on its line and not too far off; other readers count the blanks between them too. */
function colonFault(text: string, span: Span, key: string): YamlFault | undefined {
  let colon = span.end;
  while (text.charCodeAt(colon) === SPACE) colon += 1;
  if (text.charCodeAt(colon) !== COLON) return fault("key-without-colon", { key }, span.start, span.end);
  if (colon - span.start <= yamlLimits.keyLength) return undefined;
  return fault("key-too-long", { limit: yamlLimits.keyLength }, span.start, span.end);
}

/**
 * A key of an indented mapping has nothing before it on its line but blanks and the dashes of a list: the parser would
 * take `url: x` after the item of `- 'a'url: x` for the next key of the mapping that holds the list.
 */
function placeFault(text: string, span: Span): YamlFault | undefined {
  for (let at = span.start - 1; at >= 0 && text.charCodeAt(at) !== NEWLINE; at -= 1) {
    if (text.charCodeAt(at) === SPACE) continue;
    const dash = text[at] === "-" && text[at + 1] === " " && (at === 0 || /[ \n]/.test(text[at - 1] ?? ""));
    if (!dash) return fault("syntax", { cause: "key" }, span.start, span.end);
  }
  return undefined;
}

function repeatFault(
  text: string,
  span: Span,
  key: string,
  folded: string,
  open: OpenKeys,
  firstKey: number,
): YamlFault | undefined {
  // A mapping has few keys: looking through them costs less than a table of them.
  let at = firstKey;
  while (at < open.count && open.names[at] !== folded) at += 1;
  const first = at < open.count ? open.spans[at] : undefined;
  if (first === undefined) {
    open.names[at] = folded;
    open.spans[at] = span;
    open.count = at + 1;
    return undefined;
  }
  const { line } = positionAt(text, first.start);
  const earlier = text.slice(first.start, first.end).replace(/["']/g, "");
  return earlier === key
    ? fault("duplicate-key", { key, line }, span.start, span.end)
    : fault("keys-differ-in-case", { key, earlier, line }, span.start, span.end);
}

/** The key of an entry, or undefined after its fault went to `faults`. */
export function readKey(
  { text, faults, openKeys }: Pick<Reading, "text" | "faults" | "openKeys">,
  event: ScalarEvent,
  span: Span,
  mapping: { readonly isBlock: boolean; readonly firstKey: number },
): string | undefined {
  // A key with an escape or a line break keeps its backslash or break here, and so fails the form.
  const key = text.slice(event.valueStart, event.valueEnd);
  const plain = event.style === PLAIN;
  const sound = plain ? soundKeys.get(key) : undefined;
  const folded = sound ?? key.toLowerCase();
  const found =
    (sound === undefined ? formFault(key, plain, span) : undefined) ??
    colonFault(text, span, key) ??
    (mapping.isBlock ? placeFault(text, span) : undefined) ??
    repeatFault(text, span, key, folded, openKeys, mapping.firstKey);
  if (found !== undefined) {
    faults.push(found);
    return undefined;
  }
  if (plain && sound === undefined && soundKeys.size < soundKeysKept) soundKeys.set(key, folded);
  return key;
}
