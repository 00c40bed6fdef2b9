import { type Event, parseEvents } from "js-yaml";
import { DOCUMENT } from "./events.ts";
import { fault, type YamlFault } from "./fault.ts";
import { type FileSize, recordSize, yamlLimits } from "./limits.ts";
import { readEvents } from "./read-events.ts";
import { scanCharacters } from "./scan-characters.ts";
import { scanLines } from "./scan-lines.ts";
import { syntaxFault } from "./syntax-error.ts";
import type { YamlValue } from "./value.ts";

export type { YamlFault, YamlFaultCode } from "./fault.ts";
export type { YamlValue } from "./value.ts";

/** A text that broke no rule. */
export interface YamlDocument {
  readonly value: YamlValue;
  readonly faults: readonly [];
}

interface YamlReading {
  readonly value: YamlValue | undefined;
  readonly faults: readonly YamlFault[];
}

/** The parser counts a scalar as one level; the rest lets our own check name the place before the parser gives up. */
const parserDepth = yamlLimits.depth + 3;

/** Bytes of a text in UTF-8. */
function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function isTooLarge(text: string, { bytes }: FileSize): boolean {
  if (text.length > bytes) return true;
  return text.length * 3 > bytes && utf8Length(text) > bytes;
}

/** In order of place, one for each. */
function inOrder(faults: readonly YamlFault[]): YamlFault[] {
  const sorted = faults.toSorted((a, b) => a.start - b.start);
  return sorted.filter((found, at) => found.start !== sorted[at - 1]?.start).slice(0, yamlLimits.faults);
}

/** The faults of tokens on lines whose text is sound: on the others they may well follow from those of the text. */
function onSoundLines(tokens: readonly YamlFault[], inText: readonly YamlFault[], text: string): YamlFault[] {
  return tokens.filter(({ start, end }) => {
    const lineStart = text.lastIndexOf("\n", start - 1) + 1;
    const next = text.indexOf("\n", end);
    const lineEnd = next === -1 ? text.length : next;
    return !inText.some((found) => found.start >= lineStart && found.start <= lineEnd);
  });
}

function refuse(...faults: readonly YamlFault[]): YamlReading {
  return { value: undefined, faults: inOrder(faults) };
}

function emptyFault(text: string): YamlFault {
  const comment = text.indexOf("#");
  return comment === -1 ? fault("empty-file", {}, 0, 0) : fault("comments-only", {}, comment, comment + 1);
}

/**
 * Reads one document of the strict profile; never throws. The value is there only when no fault is; a text that is not
 * YAML at all gives one fault, where reading stopped.
 */
export function readYaml(text: string, size: FileSize = recordSize): YamlReading {
  if (isTooLarge(text, size)) return refuse(fault("file-too-large", { limit: size.bytes / 1024 }, 0, 0));
  const lines = scanLines(text);
  const found = scanCharacters(text);
  if (lines.faults.length > 0) return refuse(...lines.faults, ...found.faults);
  let events: readonly Event[];
  try {
    events = parseEvents(text, { maxDepth: parserDepth });
  } catch (error) {
    return found.faults.length > 0 ? refuse(...found.faults) : refuse(syntaxFault(text, error));
  }
  const document = events[0];
  if (document?.type !== DOCUMENT) return refuse(...found.faults, emptyFault(text));
  if (document.explicitStart && !lines.openingMarker) {
    const at = text.indexOf("---");
    return refuse(fault("document-start", {}, at, at + 3), ...found.faults);
  }
  const { value, faults } = readEvents(text, events, found, size.nodes);
  if (found.faults.length === 0 && faults.length === 0) return { value, faults };
  return {
    value: undefined,
    faults: inOrder([...found.faults, ...onSoundLines(faults, found.faults, text)]),
  };
}
