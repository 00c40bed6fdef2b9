import type { Localized } from "../localized.ts";
import type { Entity, Plan } from "../repository.ts";

/** Something a restoration names that is not there to be restored. */
export interface Stranger {
  readonly what: Localized;
  readonly pointer: string;
}

/** Items and copy that the plan revision of a restoration does not have, and verified items that were not restored. */
export function outsideScope({ value }: Entity<"restoration">, plan: Plan): readonly Stranger[] {
  const planned = new Set(plan.items.map(({ id }) => id));
  const restored = new Set(value.items);
  const { copy } = value.backupSet;
  return [
    ...value.items.flatMap((id, index) =>
      planned.has(id) ? [] : [stranger("項目", "item", id, `/items/${index}`)],
    ),
    ...(plan.copies.some(({ id }) => id === copy)
      ? []
      : [stranger("副本", "copy", copy, "/backupSet/copy")]),
    ...(value.verification ?? []).flatMap(({ item }, index) =>
      item === undefined || restored.has(item)
        ? []
        : [stranger("驗證列項目", "verified item", item, `/verification/${index}/item`)],
    ),
  ];
}

function stranger(zh: string, en: string, id: string, pointer: string): Stranger {
  return { what: { "zh-TW": `${zh}「${id}」`, en: `${en} "${id}"` }, pointer };
}
