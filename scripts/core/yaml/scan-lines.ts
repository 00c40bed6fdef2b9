import { fault, type YamlFault } from "./fault.ts";
import { yamlLimits } from "./limits.ts";

export interface LineScan {
  readonly faults: readonly YamlFault[];
  /** The text opens with a `---` line, the one document marker allowed. */
  readonly openingMarker: boolean;
}

const conflictMarker = /^(?:<{7} |\|{7} |={7}\r?$|>{7} )/;
const documentMarker = /^(?:---|\.\.\.)(?:[ \t\r]|$)/;
const openingLine = /^--- *\r?$/;
/** Directives too: those are faults of their own. */
const blankOrComments = /^(?:(?:[ \t]*(?:#[^\n]*|\r)?|%[^\n]*)\n)*$/;
const largeFilePointer = "version https://git-lfs.github.com/spec/";

function lineFault(text: string, start: number, end: number): YamlFault | "opening" | undefined {
  switch (text[start]) {
    case "<":
    case ">":
    case "=":
    case "|": {
      const line = text.slice(start, end);
      return conflictMarker.test(line) ? fault("conflict-marker", {}, start, start + 7) : undefined;
    }
    case "%":
      return fault("directive", {}, start, end);
    case ".":
    case "-": {
      const line = text.slice(start, end);
      if (!documentMarker.test(line)) return undefined;
      if (line.startsWith(".")) return fault("document-end-marker", {}, start, start + 3);
      if (!blankOrComments.test(text.slice(0, start)))
        return fault("several-documents", {}, start, start + 3);
      return openingLine.test(line) ? "opening" : fault("content-on-marker-line", {}, start, end);
    }
    default:
      return undefined;
  }
}

/** What shows at the start of a line, where YAML allows no content: leftovers of git, directives, markers; and long lines. */
export function scanLines(text: string): LineScan {
  if (text.startsWith(largeFilePointer))
    return { faults: [fault("large-file-pointer", {}, 0, largeFilePointer.length)], openingMarker: false };
  const faults: YamlFault[] = [];
  let openingMarker = false;
  for (let start = 0; start < text.length && faults.length < yamlLimits.faults; ) {
    const next = text.indexOf("\n", start);
    const end = next === -1 ? text.length : next;
    if (end - start > yamlLimits.lineLength) {
      faults.push(fault("line-too-long", { limit: yamlLimits.lineLength }, start, end));
    }
    const found = lineFault(text, start, end);
    if (found === "opening") openingMarker = true;
    else if (found !== undefined) faults.push(found);
    start = end + 1;
  }
  return { faults, openingMarker };
}
