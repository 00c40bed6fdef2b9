import type { Localized } from "../localized.ts";
import { resolved, type SchemaNode, type Schemas } from "../schema/schemas.ts";
import { fold } from "./fold.ts";
import { type FormKind, notCalled, synonyms, vagueWords } from "./form-words.ts";

/** A place of a document that a form may have a label for. */
export interface FormField {
  /** With `*` for entries of a list: `/items/*\/name`. */
  readonly path: string;
  readonly node: SchemaNode;
  /** One value, a list of single values, a part with fields of its own, or a list of such parts. */
  readonly is: "value" | "values" | "group" | "entries";
  readonly label: Localized;
  /** Every word for it, folded. */
  readonly words: ReadonlySet<string>;
  /** Of single values in a list. */
  readonly item?: SchemaNode;
  /** What a form says of it is not taken over: known, so that its cells are not taken for others. */
  readonly isByHand: boolean;
}

/** Parts that forms write in one cell. */
const inOneCell = ["/jobs/*/schedule"];
/** Ids of a plan's items, which forms call by name. */
const itemIds: Readonly<Record<FormKind, readonly string[]>> = {
  plan: [],
  restoration: ["/items", "/verification/*/item"],
};
/** What vouches for a record rather than being said in it. */
const byHand = ["/evidence", "/amendments", "/emergency"];

/** The fields of a kind of form by the words of schemas and of forms in use, in the order of the schema. */
export function formFields(schemas: Schemas, kind: FormKind): FormField[] {
  const found: FormField[] = [];
  const visit = (raw: SchemaNode, home: string, path: string): void => {
    const here = resolved(schemas, home, raw);
    for (const [key, child] of Object.entries(here.node.properties ?? {})) {
      const below = `${path}/${key}`;
      const isByHand = byHand.some((part) => below === part || below.startsWith(`${part}/`));
      const { node: plain, home: next } = resolved(schemas, here.home, child);
      const isItem = itemIds[kind].includes(below);
      const node = isItem ? { ...plain, "x-ref": "item" } : plain;
      const items = node.items === undefined ? undefined : resolved(schemas, next, node.items).node;
      const item = items && isItem ? { ...items, "x-ref": "item" } : items;
      const label = node["x-label"] ?? { "zh-TW": key, en: key };
      const own = [label["zh-TW"], label.en].filter((word) => !notCalled[below]?.includes(word));
      const words = new Set([...own, ...(synonyms[kind][below] ?? [])].map(fold));
      const isList = item !== undefined && item.properties === undefined;
      const is = isList ? "values" : item ? "entries" : node.properties ? "group" : "value";
      found.push({ path: below, node, is, label, words, isByHand, ...(isList && { item }) });
      if (is === "entries" && node.items !== undefined) visit(node.items, next, `${below}/*`);
      if (is === "group") visit(child, here.home, below);
    }
  };
  visit(schemas[kind], kind, "");
  return found;
}

/** Whether a cell may hold what the field says. */
export const isWritable = ({ path, is }: FormField): boolean =>
  is === "value" || is === "values" || inOneCell.includes(path);

/** Whether a heading may stand over what the field holds. */
export const isSection = ({ is }: FormField): boolean => is === "group" || is === "entries";

const vague = new Set(vagueWords.map(fold));

/**
 * The field that a label means below a heading (`""`: none): the nearest below it, else the nearest outside every list, else
 * the only one anywhere; a vague word means nothing without its heading. Undefined where there is none, `ambiguous` where it
 * may be several.
 */
export function fieldNamed(
  fields: readonly FormField[],
  text: string,
  context: string,
  may: (field: FormField) => boolean,
): FormField | "ambiguous" | undefined {
  const word = fold(text);
  if (word === "") return undefined;
  const named = fields.filter((field) => may(field) && field.words.has(word));
  const inside = named.filter(({ path }) => context !== "" && path.startsWith(`${context}/`));
  const outside = named.filter(({ path }) => !path.includes("*"));
  for (const some of vague.has(word) && !named.some(isOutermost) ? [inside] : [inside, outside, named]) {
    const [first, second] = [...some].sort((a, b) => steps(a) - steps(b));
    if (first === undefined) continue;
    return second !== undefined && (some === named || steps(first) === steps(second)) ? "ambiguous" : first;
  }
  return undefined;
}

const isOutermost = (field: FormField): boolean => steps(field) === 2;
const steps = ({ path }: FormField): number => path.split("/").length;
