import { fault, type YamlFault } from "./fault.ts";
import { yamlLimits } from "./limits.ts";
import type { Span } from "./span.ts";

/** Offset after the digit that fixes the indentation of a block scalar, or undefined; `header` is that of `|` or `>`. */
function indentationIndicatorEnd(text: string, header: number, end: number): number | undefined {
  for (let at = header + 1; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) return at + 1;
    if (code !== 0x2b && code !== 0x2d) return undefined;
  }
  return undefined;
}

/**
 * Looks through what stands between two tokens: space, comments and indicators. The parser's events leave out the
 * forms refused here (explicit keys, tabs, block scalars with a fixed indentation).
 */
export function checkGap(text: string, start: number, end: number, faults: YamlFault[]): void {
  let unindentedComment: Span | undefined;
  for (let at = start; at < end && faults.length < yamlLimits.faults; at += 1) {
    switch (text.charCodeAt(at)) {
      case 0x09:
        faults.push(fault("tab", {}, at, at + 1));
        break;
      case 0x23: {
        const next = text.indexOf("\n", at);
        const lineEnd = next === -1 ? end : next;
        if (text[at - 1] === "\n") unindentedComment = { start: at, end: lineEnd };
        at = lineEnd;
        break;
      }
      case 0x2c:
      case 0x5d:
      case 0x7d:
        if (unindentedComment === undefined) break;
        // Legal, but other readers refuse it.
        faults.push(fault("unindented-comment", {}, unindentedComment.start, unindentedComment.end));
        unindentedComment = undefined;
        break;
      case 0x3f:
        faults.push(fault("explicit-key", {}, at, at + 1));
        break;
      case 0x7c:
      case 0x3e: {
        const digitEnd = indentationIndicatorEnd(text, at, end);
        if (digitEnd !== undefined) faults.push(fault("indentation-indicator", {}, at, digitEnd));
        break;
      }
    }
  }
}

/** Offset of the first indicator in a gap, where an empty node stands; the end of the gap when there is none. */
export function indicatorIn(text: string, start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x23) {
      const next = text.indexOf("\n", at);
      if (next === -1) return end;
      at = next;
    } else if (code !== 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) return at;
  }
  return end;
}

/**
 * A comment on a line of its own between a colon or dash and the value below it, or undefined. With a blank line before
 * it, other readers take the value for a key.
 */
export function commentBeforeValue(text: string, start: number, end: number): Span | undefined {
  let comment: Span | undefined;
  let broken = false;
  let waiting = false;
  for (let at = start; at < end; at += 1) {
    const character = text[at];
    if (character === "\n") broken = waiting;
    else if (character === "#") {
      const next = text.indexOf("\n", at);
      const lineEnd = next === -1 ? end : next;
      if (broken) comment = { start: at, end: lineEnd };
      at = lineEnd - 1;
    } else if (character !== " " && character !== "\r") {
      comment = undefined;
      broken = false;
      waiting = character === ":" || character === "-";
    }
  }
  return comment;
}
