import type { Anchor } from "../assessment.ts";
import type { Localized } from "../localized.ts";
import type { Repository } from "../repository.ts";

/** How policy falls short of the retention that the procedure's own clause gives. */
export type ClauseFault =
  | { readonly kind: "clause-ignored"; readonly setting: Localized; readonly anchor: Anchor }
  | {
      readonly kind: "below-clause";
      readonly setting: Localized;
      readonly value: number;
      readonly least: number;
      readonly anchor: Anchor;
    };

const ruledByClause = {
  planRetentionMonths: { "zh-TW": "備份計畫的保存期限", en: "the retention of plans" },
  restorationRetentionMonths: { "zh-TW": "回復紀錄的保存期限", en: "the retention of restoration records" },
} as const;

/**
 * Compares the retention of the two forms that clause 5.9 names with what policy says that clause gives. None where no
 * clause of the institution's procedure asks that records be kept.
 */
export function clauseFaults({ policy }: Repository): readonly ClauseFault[] {
  const { procedure, parameters } = policy;
  if (!procedure.clauses.some(({ rules }) => rules?.includes("records-retained"))) return [];
  const names = Object.keys(ruledByClause) as (keyof typeof ruledByClause)[];
  return names.flatMap((name): ClauseFault[] => {
    const setting = ruledByClause[name];
    const entries = parameters.settings[name] ?? [];
    const rests = entries.filter(({ source, when }) => source.kind === "clause" && when === undefined);
    const place = (pointer: string, on: "key" | "value"): Anchor => ({ file, pointer, on });
    if (rests.length === 0)
      return [{ kind: "clause-ignored", setting, anchor: place(`/settings/${name}`, "key") }];
    const least = Math.max(...rests.map(({ value }) => value));
    return entries.flatMap(({ value }, index): ClauseFault[] => {
      const anchor = place(`/settings/${name}/${index}/value`, "value");
      return value < least ? [{ kind: "below-clause", setting, value, least, anchor }] : [];
    });
  });
}

const file = "policy/parameters.yaml";
