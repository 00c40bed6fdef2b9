import { type Event, parseEvents } from "js-yaml";
import { pointerSteps } from "../json-pointer.ts";
import { MAPPING, POP, SCALAR, SEQUENCE } from "./events.ts";
import { nodeSpan } from "./node-span.ts";
import { tokenSpan } from "./scalar.ts";
import type { Span } from "./span.ts";

export type { Span } from "./span.ts";

/** Index of the event after the node that starts at `at`. */
function afterNode(events: readonly Event[], at: number): number {
  let open = 0;
  for (let next = at; next < events.length; next += 1) {
    const type = events[next]?.type;
    if (type === POP) open -= 1;
    else if (type === MAPPING || type === SEQUENCE) open += 1;
    if (open <= 0) return next + 1;
  }
  return events.length;
}

interface Child {
  /** Index of the key's event; undefined for an item of a list. */
  readonly key: number | undefined;
  readonly value: number;
}

function keyText(text: string, event: Event | undefined): string | undefined {
  if (event?.type !== SCALAR || event.valueStart === -1) return undefined;
  return text.slice(event.valueStart, event.valueEnd);
}

/** The child of the collection at `parent` that a pointer token names. */
function childOf(text: string, events: readonly Event[], parent: number, token: string): Child | undefined {
  const type = events[parent]?.type;
  const isMapping = type === MAPPING;
  if (!isMapping && type !== SEQUENCE) return undefined;
  let index = 0;
  for (let at = parent + 1; at < events.length && events[at]?.type !== POP; index += 1) {
    const value = isMapping ? afterNode(events, at) : at;
    const name = isMapping ? keyText(text, events[at]) : String(index);
    if (name === token) return { key: isMapping ? at : undefined, value };
    at = afterNode(events, value);
  }
  return undefined;
}

function firstLine(text: string): Span {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? "";
  return { start: 0, end: line.length };
}

function keySpan(event: Event | undefined): Span | undefined {
  return event?.type === SCALAR && event.valueStart !== -1 ? tokenSpan(event) : undefined;
}

/** Texts that were parsed last, least recently used first: a report asks for many places of few files, in any order. */
const parsed = new Map<string, readonly Event[]>();
const mostParsed = 16;

function eventsOf(text: string): readonly Event[] {
  const events = parsed.get(text) ?? eventsIn(text);
  parsed.delete(text);
  parsed.set(text, events);
  for (const [oldest] of parsed) {
    if (parsed.size <= mostParsed) break;
    parsed.delete(oldest);
  }
  return events;
}

function eventsIn(text: string): readonly Event[] {
  try {
    return parseEvents(text, {});
  } catch {
    return [];
  }
}

/**
 * Where a JSON pointer (RFC 6901) leads in a text: the key of the entry or its value. A path that does not exist leads to
 * the key of its nearest ancestor that does, the root to the first key, and a text that is not YAML to its first line.
 * Of a value on several lines the span covers the first.
 */
export function locate(text: string, pointer: string, on: "key" | "value"): Span {
  const events = eventsOf(text);
  const root = 1;
  let found: Child | undefined;
  let missing = false;
  for (const token of pointerSteps(pointer)) {
    const child = childOf(text, events, found?.value ?? root, token);
    missing = child === undefined;
    if (child === undefined) break;
    found = child;
  }
  if (found === undefined) {
    const firstKey = events[root]?.type === MAPPING ? keySpan(events[root + 1]) : undefined;
    return firstKey ?? firstLine(text);
  }
  const key = found.key === undefined ? undefined : keySpan(events[found.key]);
  const value = nodeSpan(text, events, found.value);
  return (missing || on === "key" ? (key ?? value) : (value ?? key)) ?? firstLine(text);
}
