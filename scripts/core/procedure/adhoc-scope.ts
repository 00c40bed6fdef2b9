import type { Localized } from "../localized.ts";
import type { Entity, Repository } from "../repository.ts";
import { dateIn } from "../time/timestamp.ts";
import { approvedContent } from "./approved-content.ts";
import { planInForce } from "./plan-revisions.ts";

/** An item or copy of an ad-hoc record that the plan of that day does not have. */
export interface Unplanned {
  readonly what: Localized;
  readonly id: string;
  readonly day: string;
  readonly pointer: string;
}

/**
 * Items and copies that an ad-hoc record names in vain. An id counts when the plan was approved with it or has it now,
 * so that a later slip in the plan is not held against the record; without a plan that day nothing can be said.
 */
export function unplanned({ value }: Entity<"adhoc">, repository: Repository): readonly Unplanned[] {
  const day = dateIn(value.backup.startedAt, repository.zone);
  const revision = planInForce(repository, value.system, day);
  if (revision === undefined) return [];
  const plans = [approvedContent(revision), revision.plan];
  const lacks = (list: "items" | "copies", id: string): boolean =>
    !plans.some((plan) => plan[list].some((one) => one.id === id));
  const found: Unplanned[] = [];
  for (const [index, id] of value.items.entries()) {
    if (lacks("items", id))
      found.push({ what: { "zh-TW": "備份項目", en: "item" }, id, day, pointer: `/items/${index}` });
  }
  const { copy } = value.backup;
  if (lacks("copies", copy))
    found.push({ what: { "zh-TW": "備份副本", en: "copy" }, id: copy, day, pointer: "/backup/copy" });
  return found;
}
