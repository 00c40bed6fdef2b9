import { type Difference, differences } from "../differences.ts";
import { valueAt } from "../json-pointer.ts";
import type { Localized } from "../localized.ts";
import { verbatim } from "../localized-list.ts";
import { namedField } from "../procedure/field-names.ts";
import type { SchemaNode } from "../schema/schemas.ts";
import { type Direction, directionOf, memberDirection } from "./direction.ts";
import { type Form, fieldNode, grainOf } from "./form.ts";
import { type NameOf, valueWords, withoutSecrets } from "./value-words.ts";

/** One value of a change: as it is written, and as people read it. */
export interface Shown {
  readonly value: unknown;
  readonly words: Localized;
}

/** A field that changed: `before` is absent where something was put in, `after` where it was taken out. */
export interface FieldChange {
  /** JSON pointer inside the subject, as {@link Difference}. */
  readonly pointer: string;
  readonly label: Localized;
  readonly before?: Shown;
  readonly after?: Shown;
  readonly direction: Direction;
}

/** Two states of one subject. */
export interface States {
  readonly before: object;
  readonly after: object;
}

const order: Localized = { "zh-TW": "（順序）", en: " (order)" };

/** Every field that differs between two states of a subject, in the words of its form. */
export function fieldChanges(form: Form, { before, after }: States, nameOf: NameOf): FieldChange[] {
  return differences(before, after, "", grainOf(form)).flatMap((one) =>
    rowsOf(form, one, { before, after }, nameOf),
  );
}

function rowsOf(form: Form, one: Difference, states: States, nameOf: NameOf): FieldChange[] {
  const { pointer, before, after } = one;
  const node = fieldNode(form, pointer);
  const inside = ofEntries(form, one, node);
  if (inside.length > 0) return inside.flatMap((each) => rowsOf(form, each, states, nameOf));
  // Numbers in a pointer count the later list, also where something was removed.
  const label = labelOf(form, pointer, states.after);
  if (Array.isArray(before) && Array.isArray(after)) {
    if (isReordered(valueAt(states.after, pointer), before, after)) {
      const row = { pointer, label: both(label, order), direction: "neutral" } as const;
      return [{ ...row, before: listed(before), after: listed(after) }];
    }
    const safeguard = node?.["x-safeguard"];
    if (safeguard?.stronger === "more" || safeguard?.stronger === "fewer")
      return memberRows(form, one, label, node, nameOf);
  }
  const isEntry = node?.type === "array" && after === undefined && !Array.isArray(before);
  const at = isEntry ? `${pointer}/*` : pointer;
  const show = (value: unknown): Shown => shown(form, at, value, nameOf);
  const row = {
    pointer,
    label: isEntry ? both(label, entryName(before)) : label,
    direction: directionOf(
      isEntry ? fieldNode(form, at)?.["x-safeguard"] : node?.["x-safeguard"],
      before,
      after,
    ),
  };
  if (before === undefined) return [{ ...row, after: show(after) }];
  if (after === undefined) return [{ ...row, before: show(before) }];
  return [{ ...row, ...toldApart(show(before), show(after)) }];
}

/** A list that was not there is one without entries, where it matters which way each of its entries goes. */
function ofEntries(
  form: Form,
  { pointer, before, after }: Difference,
  node: SchemaNode | undefined,
): Difference[] {
  const matters = node?.["x-safeguard"] ?? fieldNode(form, `${pointer}/*`)?.["x-safeguard"];
  if (node?.type !== "array" || matters === undefined) return [];
  const grain = grainOf(form);
  if (before === undefined && Array.isArray(after)) return differences([], after, pointer, grain);
  return after === undefined && Array.isArray(before) ? differences(before, [], pointer, grain) : [];
}

/** A list of words where more, or fewer, protects: each word that came or went is a change of its own. */
function memberRows(
  form: Form,
  { pointer, before, after }: Difference,
  label: Localized,
  node: SchemaNode | undefined,
  nameOf: NameOf,
): FieldChange[] {
  const [old, now] = [before as readonly unknown[], after as readonly unknown[]];
  const safeguard = node?.["x-safeguard"] ?? {};
  const show = (value: unknown): Shown => shown(form, `${pointer}/*`, value, nameOf);
  const gone = old.filter((one) => !now.includes(one));
  const come = now.filter((one) => !old.includes(one));
  const rows: FieldChange[] = [
    ...gone.map((one) => ({
      pointer,
      label,
      before: show(one),
      direction: memberDirection(safeguard, "removed"),
    })),
    ...come.map((one) => ({
      pointer,
      label,
      after: show(one),
      direction: memberDirection(safeguard, "added"),
    })),
  ];
  if (rows.length > 0) return rows;
  const list = (value: unknown): Shown => shown(form, pointer, value, nameOf);
  return [{ pointer, label: both(label, order), before: list(old), after: list(now), direction: "neutral" }];
}

function labelOf(form: Form, pointer: string, document: object): Localized {
  const wordsOf = (path: string): readonly [string, string] | undefined => {
    const label = fieldNode(form, path)?.["x-label"];
    return label && [label["zh-TW"], label.en];
  };
  return namedField(wordsOf, pointer, document);
}

/** Lists of keys stand for entries that only changed places; lists of entries or words are what they are. */
function isReordered(list: unknown, before: readonly unknown[], after: readonly unknown[]): boolean {
  const isOfObjects = Array.isArray(list) && list.some((one) => typeof one === "object");
  return isOfObjects && [...before, ...after].every((one) => typeof one === "string");
}

function entryName(entry: unknown): Localized {
  const { id } = (entry ?? {}) as { id?: unknown };
  return verbatim(typeof id === "string" ? ` ${id}` : "");
}

function shown(form: Form, pointer: string, value: unknown, nameOf: NameOf): Shown {
  return { value: withoutSecrets(value), words: valueWords(form, pointer, value, nameOf) };
}

function listed(keys: readonly unknown[]): Shown {
  const value = withoutSecrets(keys);
  return { value, words: verbatim((value as readonly string[]).join(", ")) };
}

/** Two values that read alike are shown as JSON, so that 3 and "3" differ to the eye too. */
function toldApart(before: Shown, after: Shown): { readonly before: Shown; readonly after: Shown } {
  if (before.words["zh-TW"] !== after.words["zh-TW"]) return { before, after };
  const asJson = ({ value }: Shown): Shown => ({ value, words: verbatim(JSON.stringify(value)) });
  return { before: asJson(before), after: asJson(after) };
}

function both(first: Localized, second: Localized): Localized {
  return { "zh-TW": first["zh-TW"] + second["zh-TW"], en: first.en + second.en };
}
