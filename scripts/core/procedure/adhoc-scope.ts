import type { Localized } from "../localized.ts";
import type { Entity, Repository } from "../repository.ts";
import { dateIn } from "../time/timestamp.ts";
import { approvedContent } from "./approved-content.ts";
import { planRevisions } from "./plan-revisions.ts";

const item: Localized = { "zh-TW": "備份項目", en: "item" };
const copy: Localized = { "zh-TW": "備份副本", en: "copy" };

/** An item or copy of an ad-hoc record that the plan of that day does not have. */
export interface Unplanned {
  readonly what: Localized;
  readonly id: string;
  readonly day: string;
  readonly pointer: string;
}

/**
 * Items and copies that an ad-hoc record names in vain. An id counts when the plan was approved with it or has it now,
 * so that a later slip in the plan is not held against the record; where the plan of that day is lost or there was none,
 * nothing can be said.
 */
export function unplanned({ value }: Entity<"adhoc">, repository: Repository): readonly Unplanned[] {
  const day = dateIn(value.backup.startedAt, repository.zone);
  const revisions = planRevisions(repository, value.system);
  const ruling = revisions.findLast(({ from, to }) => from <= day && (to === undefined || day <= to));
  const next = ruling && revisions[revisions.indexOf(ruling) + 1];
  if (ruling === undefined || (next !== undefined && next.revision !== ruling.revision + 1)) return [];
  const plans = [approvedContent(ruling), ruling.plan];
  const lacks = (list: "items" | "copies", id: string): boolean =>
    !plans.some((plan) => plan[list].some((one) => one.id === id));
  const found = value.items.flatMap((id, index): Unplanned[] =>
    lacks("items", id) ? [{ what: item, id, day, pointer: `/items/${index}` }] : [],
  );
  const { copy: id } = value.backup;
  return lacks("copies", id) ? [...found, { what: copy, id, day, pointer: "/backup/copy" }] : found;
}
