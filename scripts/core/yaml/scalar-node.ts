import type { MappingEvent, ScalarEvent, SequenceEvent } from "js-yaml";
import { PLAIN } from "./events.ts";
import { fault, type YamlFault } from "./fault.ts";
import { checkGap, commentBeforeValue, indicatorIn } from "./gap.ts";
import { readKey } from "./key.ts";
import { attach, isMapping, type Reading } from "./reading.ts";
import { isBlockScalar, readScalar, tokenSpan } from "./scalar.ts";
import { slipAt } from "./slip.ts";
import type { Span } from "./span.ts";
import { checkWideCharacters } from "./wide-characters.ts";

/** True when the node has neither anchor nor tag. */
export function checkProperties(
  event: ScalarEvent | MappingEvent | SequenceEvent,
  faults: YamlFault[],
): boolean {
  if (event.anchorStart !== -1) faults.push(fault("anchor", {}, event.anchorStart - 1, event.anchorEnd));
  if (event.tagStart !== -1) faults.push(fault("tag", {}, event.tagStart, event.tagEnd));
  return event.anchorStart === -1 && event.tagStart === -1;
}

function rootFault(text: string, span: Span): YamlFault {
  const source = text.slice(span.start, span.end);
  if (source === "null" || source === "~") return fault("root-null", {}, span.start, span.end);
  return slipAt(text, span.start) ?? fault("root-scalar", {}, span.start, span.end);
}

/** A node without content, `key:` or `-` alone; `from` is where the token before it ends. */
function emptyNode(reading: Reading, from: number): void {
  const { text, faults } = reading;
  const parent = reading.stack.at(-1);
  if (isMapping(parent) && parent.entry !== undefined) {
    faults.push(fault("empty-value", {}, parent.entry.span.start, parent.entry.span.end));
    parent.entry = undefined;
    return;
  }
  const start = indicatorIn(text, from, text.length);
  const end = Math.min(start + 1, text.length);
  reading.at = Math.max(reading.at, end);
  if (isMapping(parent)) {
    faults.push(fault("empty-key", {}, start, end));
    parent.entry = { key: undefined, span: { start, end } };
  } else {
    faults.push(fault(parent === undefined ? "empty-file" : "empty-item", {}, start, end));
  }
}

/** Takes a scalar as the key, the value or the item that it is. */
export function scalarNode(reading: Reading, event: ScalarEvent): void {
  const { text, faults, found } = reading;
  const plain = checkProperties(event, faults);
  if (event.valueStart === -1) {
    emptyNode(reading, reading.at);
    return;
  }
  const span = tokenSpan(event);
  const from = reading.at;
  const before = faults.length;
  if (plain) checkGap(text, from, span.start, faults);
  const sound = faults.length === before;
  reading.at = span.end;
  if (found.fullWidth || found.ideographicSpace) {
    const source = text.slice(event.valueStart, event.valueEnd);
    checkWideCharacters(source, event.valueStart, span, found, faults);
  }
  const parent = reading.stack.at(-1);
  if (parent === undefined) faults.push(rootFault(text, span));
  else if (isMapping(parent) && parent.entry === undefined) {
    parent.keys += 1;
    parent.entry = { key: sound ? readKey(reading, event, span, parent) : undefined, span };
  } else {
    const value = readScalar(text, event, span, faults);
    const comment = event.style === PLAIN ? commentBeforeValue(text, from, span.start) : undefined;
    if (comment !== undefined) faults.push(fault("comment-before-value", {}, comment.start, comment.end));
    if (isBlockScalar(event) && String(value).trim() === "") emptyNode(reading, from);
    else attach(reading, value);
  }
}
