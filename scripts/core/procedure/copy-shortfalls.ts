import type { Plan, Repository, System } from "../repository.ts";
import { bounds, type IntegerSetting } from "../settings.ts";
import {
  type CopyScope,
  copyScopes,
  isOutOfReach,
  offsiteCopies,
  type Shortfall,
  shortfall,
} from "./copies.ts";

/** A respect in which the copies of a plan are too few, named by the message that says so. */
export interface CopyShortfall extends Shortfall {
  readonly id: "too-few" | "media-alike" | "within-reach";
}

/** Settings that ask for so many copies in some respect, and how copies count towards each. Production counts as one. */
const respects: readonly (readonly [CopyShortfall["id"], IntegerSetting, (scope: CopyScope) => number])[] = [
  ["too-few", "copiesTotal", ({ copies }) => copies.length + 1],
  ["media-alike", "copiesMediaTypes", ({ copies }) => new Set(copies.map(({ mediaType }) => mediaType)).size],
  ["within-reach", "copiesOffline", ({ copies }) => copies.filter(isOutOfReach).length],
];

/**
 * Where the copies of a plan are too few. A copy more than there are may be of any kind, so nothing else is said while
 * there are too few of them, and an offsite copy that `copy-offsite` misses counts as if it were there.
 */
export function copyShortfalls(repository: Repository, plan: Plan, system: System): readonly CopyShortfall[] {
  const scopes = copyScopes(plan);
  const offsite = bounds(repository, "copiesOffsite", system);
  const missedElsewhere = ({ copies }: CopyScope, advised: boolean): number => {
    const limit = (advised ? offsite.advised : undefined) ?? offsite.required;
    return Math.max(0, (limit?.value ?? 0) - offsiteCopies(repository, system, copies).length);
  };
  const found = respects.flatMap(([id, name, count]): CopyShortfall[] => {
    const short = shortfall(bounds(repository, name, system), scopes, count, missedElsewhere);
    return short === undefined ? [] : [{ ...short, id }];
  });
  return found[0]?.id === "too-few" ? found.slice(0, 1) : found;
}
