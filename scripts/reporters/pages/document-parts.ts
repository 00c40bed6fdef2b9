import type { Kind } from "../../core/kind.ts";
import { resolved, type Schemas } from "../../core/schema/schemas.ts";
import { type FieldNode, fieldText, labelOf, listText } from "./field-text.ts";
import type { Inline } from "./inline.ts";
import type { PageScope } from "./scope.ts";

/** A field of a document with its label: a value in words, fields inside it, a list of such, or nothing. */
export type Part =
  | { readonly is: "value"; readonly key: string; readonly label: string; readonly text: Inline }
  | { readonly is: "group"; readonly key: string; readonly label: string; readonly parts: readonly Part[] }
  | {
      readonly is: "list";
      readonly key: string;
      readonly label: string;
      readonly entries: readonly (readonly Part[])[];
    }
  | { readonly is: "blank"; readonly key: string; readonly label: string };

/** Names for ids that mean something only inside their document; the path has `*` for any entry of a list. */
export type LocalNames = (path: string, id: string) => Inline | undefined;

interface Place {
  readonly home: string;
  readonly node: FieldNode;
  readonly path: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Every field that the schema of a kind knows, in its order, filled in or not. */
export function documentParts(
  scope: PageScope,
  kind: Kind,
  document: object,
  names: LocalNames = () => undefined,
): readonly Part[] {
  const { schemas } = scope.input;
  const partsOf = (place: Place, fields: Fields): Part[] =>
    Object.entries(place.node.properties ?? {}).map(([key, raw]) =>
      partOf(key, placeOf(schemas, place, key, raw), fields[key]),
    );
  const partOf = (key: string, place: Place, value: unknown): Part => {
    const label = labelOf(scope, place.node, key);
    if (value === undefined) return { is: "blank", key, label };
    if (Array.isArray(value)) {
      const entry = placeOf(schemas, place, "*", place.node.items ?? {});
      if (entry.node.properties !== undefined && value.length === 0) return { is: "blank", key, label };
      if (entry.node.properties !== undefined)
        return { is: "list", key, label, entries: value.map((one) => partsOf(entry, one as Fields)) };
      return {
        is: "value",
        key,
        label,
        text: listText(
          scope,
          value.map((one) => textOf(entry, one)),
        ),
      };
    }
    if (place.node.properties !== undefined)
      return { is: "group", key, label, parts: partsOf(place, value as Fields) };
    return { is: "value", key, label, text: textOf(place, value) };
  };
  const textOf = ({ node, path }: Place, value: unknown): Inline =>
    (typeof value === "string" ? names(path, value) : undefined) ?? fieldText(scope, node, value);
  return partsOf(placeOf(schemas, { home: kind, node: {}, path: "" }, "", schemas[kind]), document as Fields);
}

function placeOf(schemas: Schemas, { home, path }: Place, key: string, raw: FieldNode): Place {
  const next = resolved(schemas, home, raw);
  return { home: next.home, node: next.node, path: key === "" ? path : `${path}/${key}` };
}
