import { escapeStep } from "../json-pointer.ts";
import type { Kind } from "../kind.ts";
import { isPlainDate, type PlainDate } from "../time/plain-date.ts";
import type { SchemaFault } from "./schema-faults.ts";
import { labelAt, type Schemas } from "./schemas.ts";

/** Fields that together are the first and the last day (inclusive) of something. */
const pairs = [
  ["from", "to"],
  ["usedFrom", "usedTo"],
] as const;
const kindsWithPeriods: ReadonlySet<Kind> = new Set(["people", "systems", "locations"]);

/** Periods of a document that hold no day at all, because they end before they begin; the fault is that of the end. */
export function periodFaults(schemas: Schemas, kind: Kind, value: unknown): readonly SchemaFault[] {
  return kindsWithPeriods.has(kind)
    ? reversed(value, "").map(({ pointer, from, to }) => ({
        message: "ends-before-start",
        args: { label: labelAt(schemas, kind, pointer), value: to, from },
        pointer,
        on: "value",
      }))
    : [];
}

interface Reversed {
  readonly pointer: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
}

function reversed(value: unknown, pointer: string): readonly Reversed[] {
  if (typeof value !== "object" || value === null) return [];
  const own = pairs.flatMap(([first, last]): Reversed[] => {
    const { [first]: from, [last]: to } = value as Readonly<Record<string, unknown>>;
    return isDay(from) && isDay(to) && to < from ? [{ pointer: `${pointer}/${last}`, from, to }] : [];
  });
  const inside = Object.entries(value).flatMap(([key, child]) =>
    reversed(child, `${pointer}/${escapeStep(key)}`),
  );
  return [...own, ...inside];
}

function isDay(value: unknown): value is PlainDate {
  return typeof value === "string" && isPlainDate(value);
}
