import { excerpt, fault, type YamlFault } from "./fault.ts";
import type { CharacterScan } from "./scan-characters.ts";
import type { Span } from "./span.ts";

const fullWidth = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/;
/** Nothing but what identifiers, dates, times and figures are made of, in either width. */
const identifierLike =
  /^[\w .,:/+\-\u3000\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff0b-\uff0f\uff1a\uff3f]*$/;
const edgeSpace = /^[ \t]*\u3000|\u3000[ \t]*$/m;

export function isFullWidthIdentifier(value: string): boolean {
  return fullWidth.test(value) && identifierLike.test(value);
}

/** Full-width letters and digits in a value that can only be an identifier, a date or a figure. */
export function checkFullWidth(value: string, span: Span, faults: YamlFault[]): void {
  if (!isFullWidthIdentifier(value)) return;
  faults.push(fault("full-width", { normal: excerpt(value.normalize("NFKC")) }, span.start, span.end));
}

/** An ideographic space at the edge of a line of `source`; `sourceStart` is undefined when escapes hide where it stands. */
export function checkEdges(
  source: string,
  sourceStart: number | undefined,
  span: Span,
  faults: YamlFault[],
): void {
  const edge = edgeSpace.exec(source);
  if (edge === null) return;
  const at = sourceStart === undefined ? -1 : sourceStart + edge.index + edge[0].indexOf("\u3000");
  const place = at === -1 ? span : { start: at, end: at + 1 };
  faults.push(fault("ideographic-space", {}, place.start, place.end));
}

/** Both checks for a scalar that stands in the text at `sourceStart`; `found` tells whether the text holds such characters at all. */
export function checkWideCharacters(
  source: string,
  sourceStart: number,
  span: Span,
  found: CharacterScan,
  faults: YamlFault[],
): void {
  if (found.fullWidth) checkFullWidth(source.trim(), span, faults);
  if (found.ideographicSpace) checkEdges(source, sourceStart, span, faults);
}
