import type { YamlFault } from "./fault.ts";
import type { OpenKeys } from "./key.ts";
import type { CharacterScan } from "./scan-characters.ts";
import type { Span } from "./span.ts";
import type { YamlValue } from "./value.ts";

export interface MappingFrame {
  readonly isMapping: true;
  readonly value: Record<string, YamlValue>;
  /** Indented, not in braces. */
  readonly isBlock: boolean;
  /** How many keys of the mappings around it were open before its own. */
  readonly firstKey: number;
  keys: number;
  /** The entry that waits for its value, without a key when that was refused; undefined while a key comes next. */
  entry: { readonly key: string | undefined; readonly span: Span } | undefined;
}

export interface SequenceFrame {
  readonly isMapping: false;
  readonly value: YamlValue[];
}

/** One walk over the events of a document. */
export interface Reading {
  readonly text: string;
  readonly found: CharacterScan;
  readonly faults: YamlFault[];
  /** The collections that are open, outermost first. */
  readonly stack: (MappingFrame | SequenceFrame)[];
  readonly openKeys: OpenKeys;
  /** End of the last token; what follows up to the next one is space, comments and indicators. */
  at: number;
  nodes: number;
  readonly mostNodes: number;
  root: YamlValue | undefined;
}

export function isMapping(frame: MappingFrame | SequenceFrame | undefined): frame is MappingFrame {
  return frame?.isMapping === true;
}

/** Puts a node into the collection that is open, or makes it the root. */
export function attach(reading: Reading, value: YamlValue): void {
  const parent = reading.stack.at(-1);
  if (parent === undefined) reading.root = value;
  else if (!isMapping(parent)) parent.value.push(value);
  else {
    if (parent.entry?.key !== undefined) parent.value[parent.entry.key] = value;
    parent.entry = undefined;
  }
}
