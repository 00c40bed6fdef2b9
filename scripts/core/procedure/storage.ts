import type { Anchor } from "../assessment.ts";
import type { Localized } from "../localized.ts";
import { at, type Entity, type Repository } from "../repository.ts";
import type { CommonClassification, LocationsMeasure } from "../types.generated.ts";
import { approvedContent } from "./approved-content.ts";
import { mostSensitive, protectionOf } from "./classifications.ts";
import { isGone } from "./custody.ts";
import { governedSystem } from "./governed-system.ts";
import { planInForce } from "./plan-revisions.ts";

/** Something kept at a location today. */
export interface Stored {
  readonly name: Localized;
  readonly classification: CommonClassification;
  readonly anchor: Anchor;
}

/** Media in custody at a location today, and copies that plans in force keep there. */
export function storedAt(repository: Repository, location: string): readonly Stored[] {
  return [...mediaAt(repository, location), ...copiesAt(repository, location)];
}

/** Whether today lies in the period of use of a location, both ends inclusive. */
export function isInUse({ value }: Entity<"location">, { today }: Repository): boolean {
  return value.usedFrom <= today && (value.usedTo === undefined || today <= value.usedTo);
}

function mediaAt(repository: Repository, location: string): Stored[] {
  const { today } = repository;
  return repository.all("medium").flatMap((medium): Stored[] => {
    const { label, state, classification, custody } = medium.value;
    if (isGone(medium.value) || state === "lost") return [];
    const index = custody.findIndex(({ from, to }) => from <= today && (to === undefined || today <= to));
    if (custody[index]?.location !== location) return [];
    const name = { "zh-TW": `媒體「${label}」`, en: `medium "${label}"` };
    return [{ name, classification, anchor: at(medium, `/custody/${index}/location`) }];
  });
}

function copiesAt(repository: Repository, location: string): Stored[] {
  return repository.all("plan").flatMap((plan) => {
    const system = governedSystem(plan, repository);
    const revision = planInForce(repository, plan.id, repository.today);
    if (system === undefined || revision === undefined) return [];
    const { copies, items } = approvedContent(revision);
    return copies.flatMap((copy, index): Stored[] => {
      const held = mostSensitive(items.filter((item) => item.copies.includes(copy.id)));
      if (copy.location !== location || held === undefined) return [];
      const { name: of } = system.value;
      const name = { "zh-TW": `「${of}」的副本「${copy.id}」`, en: `copy "${copy.id}" of "${of}"` };
      return [{ name, classification: held.classification, anchor: at(plan, `/copies/${index}/location`) }];
    });
  });
}

/** Measures that policy asks for with a classification and a location lacks; a certified provider answers for a cloud region. */
export function missingMeasures(
  { value }: Entity<"location">,
  classification: CommonClassification,
  repository: Repository,
): readonly LocationsMeasure[] {
  const { kind, physicalSecurity } = value;
  if (kind === "cloud_region" && physicalSecurity.includes("provider_certified")) return [];
  const needed = protectionOf(repository, classification)?.physicalSecurity ?? [];
  return needed.filter((measure) => !physicalSecurity.includes(measure));
}
