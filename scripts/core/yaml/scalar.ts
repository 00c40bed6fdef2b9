import { getScalarValue, type ScalarEvent } from "js-yaml";
import { DOUBLE_QUOTED, FOLDED_BLOCK, LITERAL_BLOCK, PLAIN, SINGLE_QUOTED } from "./events.ts";
import { excerpt, fault, type YamlFault } from "./fault.ts";
import { readPlain } from "./plain-scalar.ts";
import { scanCharacters } from "./scan-characters.ts";
import type { Span } from "./span.ts";
import { checkEdges, checkFullWidth } from "./wide-characters.ts";

/** Written below a `|` or `>`. */
export function isBlockScalar(event: ScalarEvent): boolean {
  return event.style === LITERAL_BLOCK || event.style === FOLDED_BLOCK;
}

/** Where a scalar stands with its quotes; a block scalar without its header line. Only for events that have a value. */
export function tokenSpan(event: ScalarEvent): Span {
  const quoted = event.style === SINGLE_QUOTED || event.style === DOUBLE_QUOTED;
  return quoted
    ? { start: event.valueStart - 1, end: event.valueEnd + 1 }
    : { start: event.valueStart, end: event.valueEnd };
}

const escapesInRange = /^(?:[^\\]|\\(?!U(?!00(?:0|10)))[\s\S])*$/;

/** Characters that escapes such as \u200B bring in obey the rules for characters that stand in the text. */
function checkEscapes(source: string, value: string, span: Span, faults: YamlFault[]): void {
  if (!escapesInRange.test(source)) {
    faults.push(fault("escape-out-of-range", {}, span.start, span.end));
    return;
  }
  if (value.includes("\r")) {
    faults.push(fault("control-character", { character: "U+000D" }, span.start, span.end));
    return;
  }
  const found = scanCharacters(value);
  const first = found.faults[0];
  if (first !== undefined) faults.push({ ...first, ...span });
  if (found.fullWidth) checkFullWidth(value, span, faults);
  if (found.ideographicSpace) checkEdges(value, undefined, span, faults);
}

/** The text of a quoted or block scalar. */
function readText(text: string, event: ScalarEvent, span: Span, faults: YamlFault[]): string {
  if (event.fast) return text.slice(event.valueStart, event.valueEnd);
  const value = getScalarValue(text, event);
  if (isBlockScalar(event)) return value;
  const source = text.slice(event.valueStart, event.valueEnd);
  if (source.includes("\n")) faults.push(fault("quoted-over-lines", {}, span.start, span.end));
  else if (event.style === DOUBLE_QUOTED) checkEscapes(source, value, span, faults);
  return value;
}

/** The value of a scalar that is not a key; faults go to `faults`, and the value is then of no use. */
export function readScalar(
  text: string,
  event: ScalarEvent,
  span: Span,
  faults: YamlFault[],
): string | number | boolean | null {
  if (event.style !== PLAIN) return readText(text, event, span, faults);
  const source = text.slice(span.start, span.end);
  // In brackets the parser also calls slow what stands before the end of a line, as the last of a list in JSON does.
  if (!event.fast && source.includes("\n")) {
    faults.push(fault("plain-over-lines", {}, span.start, span.end));
    return "";
  }
  const value = readPlain(source);
  if (typeof value !== "object" || value === null) return value;
  faults.push(fault(value.refused, { text: excerpt(source) }, span.start, span.end));
  return "";
}
