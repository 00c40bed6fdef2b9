import type { Localized } from "../localized.ts";
import type { Plan } from "../repository.ts";

/** A job, item or copy of a plan whose id does not do its work. */
export interface NameFault {
  readonly fault: "duplicate-id" | "unknown-name" | "unused";
  readonly what: Localized;
  readonly id: string;
  readonly pointer: string;
  /** The entry that has the id already, for one used twice. */
  readonly first?: string;
  /** How many items name an id that the plan does not have. */
  readonly items: number;
  /** Ids that the plan does have. */
  readonly known: string;
}

type List = "jobs" | "items" | "copies";

const names: Readonly<Record<List, Localized>> = {
  jobs: { "zh-TW": "備份作業", en: "job" },
  items: { "zh-TW": "備份項目", en: "item" },
  copies: { "zh-TW": "備份副本", en: "copy" },
};

interface Use {
  readonly list: "jobs" | "copies";
  readonly id: string;
  readonly pointer: string;
}

/**
 * Ids used twice, ids that items name and the plan lacks (once each, at the first item), and jobs or copies that no item
 * uses. Nothing counts as unused while a name is unknown: it may be the one that was meant.
 */
export function nameFaults(plan: Plan): readonly NameFault[] {
  const uses = plan.items.flatMap(({ job, copies }, index): Use[] => [
    { list: "jobs", id: job, pointer: `/items/${index}/job` },
    ...copies.map((id, place): Use => ({ list: "copies", id, pointer: `/items/${index}/copies/${place}` })),
  ]);
  return [
    ...(["jobs", "items", "copies"] as const).flatMap((list) => duplicates(plan, list)),
    ...(["jobs", "copies"] as const).flatMap((list) => unmatched(plan, list, uses)),
  ];
}

function duplicates(plan: Plan, list: List): NameFault[] {
  const places = new Map<string, string>();
  return plan[list].flatMap(({ id }, index): NameFault[] => {
    const pointer = `/${list}/${index}/id`;
    const first = places.get(id);
    if (first !== undefined)
      return [{ ...common(plan, list, id), fault: "duplicate-id", pointer, first, items: 0 }];
    places.set(id, pointer);
    return [];
  });
}

function unmatched(plan: Plan, list: "jobs" | "copies", uses: readonly Use[]): NameFault[] {
  const known = new Set(plan[list].map(({ id }) => id));
  const named = uses.filter((use) => use.list === list);
  const unknown = new Map<string, NameFault>();
  for (const { id, pointer } of named) {
    if (known.has(id)) continue;
    const found = unknown.get(id) ?? { ...common(plan, list, id), fault: "unknown-name", pointer, items: 0 };
    unknown.set(id, { ...found, items: found.items + 1 });
  }
  if (unknown.size > 0) return [...unknown.values()];
  const used = new Set(named.map(({ id }) => id));
  return plan[list].flatMap(({ id }, index): NameFault[] =>
    used.has(id)
      ? []
      : [{ ...common(plan, list, id), fault: "unused", pointer: `/${list}/${index}`, items: 0 }],
  );
}

function common(plan: Plan, list: List, id: string): Pick<NameFault, "what" | "id" | "known"> {
  return { what: names[list], id, known: plan[list].map((one) => one.id).join(", ") };
}
