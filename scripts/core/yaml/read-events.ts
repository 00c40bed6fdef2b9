import type { Event, MappingEvent, SequenceEvent } from "js-yaml";
import { ALIAS, FLOW, MAPPING, POP, SCALAR, SEQUENCE } from "./events.ts";
import { fault, type YamlFault } from "./fault.ts";
import { checkGap } from "./gap.ts";
import { yamlLimits } from "./limits.ts";
import { attach, isMapping, type MappingFrame, type Reading } from "./reading.ts";
import { checkProperties, scalarNode } from "./scalar-node.ts";
import type { CharacterScan } from "./scan-characters.ts";
import type { YamlValue } from "./value.ts";

/** The limit that a node would break, were it read. */
function limitFault(reading: Reading, start: number, isCollection: boolean): YamlFault | undefined {
  reading.nodes += 1;
  if (reading.nodes > reading.mostNodes) {
    return fault("too-many-nodes", { limit: reading.mostNodes }, start, start + 1);
  }
  if (isCollection && reading.stack.length >= yamlLimits.depth) {
    return fault("too-deep", { limit: yamlLimits.depth }, start, start + 1);
  }
  const parent = reading.stack.at(-1);
  if (isMapping(parent) && parent.entry === undefined && parent.keys >= yamlLimits.keys) {
    return fault("too-many-keys", { limit: yamlLimits.keys }, start, start + 1);
  }
  return undefined;
}

function mappingFrame({ openKeys }: Reading, isBlock: boolean): MappingFrame {
  return { isMapping: true, value: {}, isBlock, firstKey: openKeys.count, keys: 0, entry: undefined };
}

function openCollection(reading: Reading, event: SequenceEvent | MappingEvent): void {
  const { text, faults, stack } = reading;
  if (checkProperties(event, faults)) checkGap(text, reading.at, event.start, faults);
  reading.at = event.start;
  const frame =
    event.type === MAPPING
      ? mappingFrame(reading, event.style !== FLOW)
      : { isMapping: false as const, value: [] };
  const parent = stack.at(-1);
  if (isMapping(parent) && parent.entry === undefined) {
    faults.push(fault("complex-key", {}, event.start, event.start + 1));
    parent.entry = { key: undefined, span: { start: event.start, end: event.start + 1 } };
  } else attach(reading, frame.value);
  stack.push(frame);
}

/** Takes one event; false when nothing after it is worth reading. */
function take(reading: Reading, event: Event): boolean {
  const { faults, stack } = reading;
  switch (event.type) {
    case POP: {
      const closed = stack.pop();
      if (isMapping(closed)) reading.openKeys.count = closed.firstKey;
      return true;
    }
    case SCALAR:
    case SEQUENCE:
    case MAPPING: {
      const isCollection = event.type !== SCALAR;
      const start = isCollection ? event.start : Math.max(event.valueStart, reading.at);
      const over = limitFault(reading, start, isCollection);
      if (over !== undefined) {
        faults.push(over);
        return false;
      }
      if (!isCollection) scalarNode(reading, event);
      else if (stack.length === 0 && event.type === SEQUENCE) {
        faults.push(fault("root-list", {}, event.start, event.start + 1));
        return false;
      } else openCollection(reading, event);
      return faults.length < yamlLimits.faults;
    }
    case ALIAS:
      faults.push(fault("alias", {}, event.anchorStart - 1, event.anchorEnd));
      return false;
    default:
      return true;
  }
}

/** The value that the events of one document describe, and every breach of the profile in them. */
export function readEvents(
  text: string,
  events: readonly Event[],
  found: CharacterScan,
  mostNodes: number,
): { readonly value: YamlValue | undefined; readonly faults: readonly YamlFault[] } {
  const reading: Reading = {
    text,
    found,
    faults: [],
    stack: [],
    openKeys: { names: [], spans: [], count: 0 },
    at: 0,
    nodes: 0,
    mostNodes,
    root: undefined,
  };
  if (events.every((event) => take(reading, event))) checkGap(text, reading.at, text.length, reading.faults);
  return { value: reading.root, faults: reading.faults };
}
