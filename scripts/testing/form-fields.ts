import { readFileSync } from "node:fs";

/** Which schema each issue form asks in the words of. */
export const formKinds: Readonly<Record<string, string>> = {
  "1-new-plan.yml": "plan",
  "2-revise-plan.yml": "plan",
  "3-restore-test.yml": "restoration",
  "4-backup-failure.yml": "exception",
  "5-waiver.yml": "waiver",
};

interface Words {
  readonly "zh-TW": string;
  readonly en: string;
}
interface Node {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly enum?: readonly string[];
  readonly "x-label"?: Words;
  readonly "x-enum-label"?: Readonly<Record<string, Words>>;
}

/** Chinese, then English; once where both are the same word. */
const both = (words: Words): string =>
  words["zh-TW"] === words.en ? words.en : `${words["zh-TW"]} ${words.en}`;

const schemaOf = (file: string): Node =>
  JSON.parse(readFileSync(new URL(`../../schemas/${file}`, import.meta.url), "utf8"));

/** A node with what it refers to; its own label stands before that of the definition. */
function resolved(node: Node, file: string): { readonly node: Node; readonly file: string } {
  if (node.$ref === undefined) return { node, file };
  const [other = "", pointer = ""] = node.$ref.split("#");
  const home = other === "" ? file : other;
  const steps = pointer.split("/").slice(1);
  const definition = steps.reduce<unknown>(
    (at, step) => (at as Record<string, unknown>)[step],
    schemaOf(home),
  );
  const { $ref: _, ...own } = node;
  return resolved({ ...(definition as Node), ...own }, home);
}

const choices = ["是 Yes", "否 No", "不確定 Not sure"];

/** What a form may call the field at `step-step` of a kind's schema, and the choices it must offer. */
export function formField(
  kind: string,
  id: string,
): { readonly labels: readonly string[]; readonly options?: readonly string[] } {
  let at = resolved(schemaOf(`${kind}.schema.json`), `${kind}.schema.json`);
  let outer: Words | undefined;
  let label: Words | undefined;
  for (const step of id.split("-")) {
    if (at.node.type === "array" && at.node.items !== undefined) at = resolved(at.node.items, at.file);
    const next = at.node.properties?.[step];
    if (next === undefined) throw new Error(`${kind} has no field ${id}`);
    at = resolved(next, at.file);
    outer = label;
    label = at.node["x-label"];
  }
  if (label === undefined) throw new Error(`${kind} has no words for ${id}`);
  const { enum: values, "x-enum-label": words, type } = at.node;
  const options =
    type === "boolean"
      ? choices
      : values?.map((value) => both(words?.[value] ?? { "zh-TW": value, en: value }));
  return {
    labels: [
      both(label),
      ...(outer === undefined ? [] : [`${outer["zh-TW"]}：${label["zh-TW"]} ${outer.en}: ${label.en}`]),
    ],
    ...(options !== undefined && { options }),
  };
}
