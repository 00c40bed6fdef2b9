import type { Entity, Repository } from "../repository.ts";
import type { CommonClassification } from "../types.generated.ts";
import { approvedContent } from "./approved-content.ts";
import { mostSensitive } from "./classifications.ts";
import { planRevisions } from "./plan-revisions.ts";

/** Data on a medium, by the system they come from. */
export interface HeldData {
  readonly system: string;
  readonly classification: CommonClassification;
}

/**
 * The most sensitive data on a medium: of the items that plans put on its copy while it was written, or, where no plan
 * says, the classification of the system. Undefined for a medium that holds none.
 */
export function heldData({ value }: Entity<"medium">, repository: Repository): HeldData | undefined {
  const held = (value.holds ?? []).flatMap(({ system, copy, from, to = repository.today }): HeldData[] => {
    const plans = planRevisions(repository, system)
      .filter((revision) => revision.from <= to && (revision.to === undefined || from <= revision.to))
      .map(approvedContent);
    const items = plans.flatMap((plan) =>
      plan.items.filter(({ copies }) => copies.some((id) => id === copy)),
    );
    const classification =
      mostSensitive(items)?.classification ?? repository.find("system", system)?.value.classification;
    return classification === undefined ? [] : [{ system, classification }];
  });
  return mostSensitive(held);
}
