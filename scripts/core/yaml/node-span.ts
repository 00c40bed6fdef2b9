import type { Event, ScalarEvent } from "js-yaml";
import { ALIAS, FLOW, MAPPING, POP, SCALAR, SEQUENCE } from "./events.ts";
import { isBlockScalar, tokenSpan } from "./scalar.ts";
import type { Span } from "./span.ts";

function lineEnd(text: string, start: number): number {
  const next = text.indexOf("\n", start);
  return next === -1 ? text.length : next;
}

function withoutTrailingSpace(text: string, start: number, end: number): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** The first line with text in a block scalar. */
function blockScalarSpan(text: string, event: ScalarEvent): Span | undefined {
  const body = text.slice(event.valueStart, event.valueEnd);
  const start = event.valueStart + body.length - body.trimStart().length;
  if (start >= event.valueEnd) return undefined;
  return withoutTrailingSpace(text, start, lineEnd(text, start));
}

/** The scalars of the node at `at` that have text, in order. */
function* tokensIn(events: readonly Event[], at: number): Generator<Span> {
  let open = 0;
  for (let next = at; next < events.length; next += 1) {
    const event = events[next];
    if (event?.type === POP) open -= 1;
    else if (event?.type === MAPPING || event?.type === SEQUENCE) open += 1;
    else if (event?.type === SCALAR && event.valueStart !== -1) yield tokenSpan(event);
    if (open <= 0) return;
  }
}

/** A collection in brackets up to its closing one, or to the end of its first line. */
function flowSpan(text: string, start: number, tokens: Iterable<Span>): Span {
  const end = lineEnd(text, start);
  let depth = 0;
  let at = start;
  const closedBefore = (limit: number): boolean => {
    for (; at < limit; at += 1) {
      if (text[at] === "[" || text[at] === "{") depth += 1;
      else if (text[at] === "]" || text[at] === "}") depth -= 1;
      if (depth === 0) return true;
    }
    return false;
  };
  for (const token of tokens) {
    if (token.start >= end) break;
    closedBefore(token.start);
    at = token.end;
  }
  return closedBefore(end) ? { start, end: at + 1 } : withoutTrailingSpace(text, start, end);
}

/** The first line of an indented collection, without a comment after it. */
function blockSpan(text: string, start: number, tokens: Iterable<Span>): Span {
  const end = lineEnd(text, start);
  let last = start;
  for (const token of tokens) {
    if (token.start >= end) break;
    last = token.end;
  }
  const comment = text.slice(last, end).search(/[ \t]#/);
  return withoutTrailingSpace(text, start, comment === -1 ? end : last + comment);
}

/** Where the value of a node shows on its first line; undefined for a node without text. */
export function nodeSpan(text: string, events: readonly Event[], at: number): Span | undefined {
  const event = events[at];
  switch (event?.type) {
    case MAPPING:
    case SEQUENCE: {
      const span = event.style === FLOW ? flowSpan : blockSpan;
      return span(text, event.start, tokensIn(events, at));
    }
    case ALIAS:
      return { start: event.anchorStart - 1, end: event.anchorEnd };
    case SCALAR: {
      if (event.valueStart === -1) return undefined;
      return isBlockScalar(event) ? blockScalarSpan(text, event) : tokenSpan(event);
    }
    default:
      return undefined;
  }
}
