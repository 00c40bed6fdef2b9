import type { Localized } from "../localized.ts";
import { verbatim } from "../localized-list.ts";
import type { Schemas } from "../schema/schemas.ts";
import type { Subject } from "./subjects.ts";
import type { NameOf } from "./value-words.ts";

interface Named {
  readonly name?: unknown;
  readonly label?: unknown;
  readonly system?: unknown;
}

/** Names as either side registers them; where both do, the later one. */
export function namesOf(before: ReadonlyMap<string, Subject>, after: ReadonlyMap<string, Subject>): NameOf {
  return (to, id) => {
    const key = `${to === "plan" ? "system" : to} ${id}`;
    const { name, label } = ((after.get(key) ?? before.get(key))?.value ?? {}) as Named;
    const found = name ?? label;
    return typeof found === "string" ? found : undefined;
  };
}

/** What a subject is called: the title of its form, and its name or the name of its system. */
export function subjectName(schemas: Schemas, { is, id, kind, value }: Subject, nameOf: NameOf): Localized {
  const title = schemas[kind]["x-label"] ?? verbatim(kind);
  const { system } = value as Named;
  const name = nameOf(is, id) ?? (typeof system === "string" ? nameOf("system", system) : undefined);
  if (id === kind) return title;
  if (name === undefined) return { "zh-TW": `${title["zh-TW"]} ${id}`, en: `${title.en} ${id}` };
  return { "zh-TW": `${title["zh-TW"]}「${name}」（${id}）`, en: `${title.en} "${name}" (${id})` };
}
