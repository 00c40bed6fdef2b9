import { pointerSteps } from "../json-pointer.ts";
import type { Reference } from "../references.ts";
import type { Documents } from "../types.generated.ts";

/** What a migration does to every document: an operation with its arguments, which gives the same result each time. */
export type Operation = Documents["migration"]["operation"];

/** Register entries whose id may change: whatever names them says so in its schema. A system is not among them: its id is that of its plan. */
export const renamableKinds = [
  "site",
  "location",
  "medium",
  "device",
  "platform",
  "person",
] as const satisfies readonly Operation["of"][];

/** A document, or approved content, with the references in it that the schema of its kind marks. */
export interface Referring<T> {
  readonly value: T;
  readonly references: readonly Reference[];
}

/** The operation that takes a migration back. */
export function reversed(operation: Operation): Operation {
  return { ...operation, from: operation.to, to: operation.from };
}

/**
 * What a migration makes of a document: every reference to the renamed entry names it by the new id, nothing else
 * changes. The references come from the schemas' `x-ref` marks, so that a text that happens to read like the id stays.
 */
export function migrated<T>(document: Referring<T>, operation: Operation): Referring<T> {
  const isMeant = ({ to, id }: Reference): boolean => to === operation.of && id === operation.from;
  const meant = document.references.filter(isMeant);
  if (meant.length === 0) return document;
  const value = meant.reduce<unknown>(
    (now, { pointer }) => withValue(now, pointerSteps(pointer), operation.to),
    document.value,
  );
  const references = document.references.map((one) => (isMeant(one) ? { ...one, id: operation.to } : one));
  return { value: value as T, references };
}

function withValue(here: unknown, [step, ...rest]: readonly string[], value: string): unknown {
  if (step === undefined) return value;
  if (Array.isArray(here)) return here.with(Number(step), withValue(here[Number(step)], rest, value));
  const members = here as Readonly<Record<string, unknown>>;
  return { ...members, [step]: withValue(members[step], rest, value) };
}
