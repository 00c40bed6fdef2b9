import type { Localized } from "../localized.ts";
import { listed } from "../localized-list.ts";
import type { Entity, Repository } from "../repository.ts";
import { dateIn } from "../time/timestamp.ts";
import { approvedContent } from "./approved-content.ts";
import { type PlanRevision, planInForce, planRevision } from "./plan-revisions.ts";

type Restoration = Entity<"restoration">;

/** How a restoration disagrees with the plan it names, as the end of a sentence, and where it says so first. */
export interface OffPlan {
  readonly what: Localized;
  readonly pointer: string;
}

/** The revision that a restoration names, if the tree still holds it and it was in force on the day of the start. */
export function testedRevision(record: Restoration, repository: Repository): PlanRevision | undefined {
  const revision = planRevision(repository, record.value.system, record.value.planRevision);
  if (revision === undefined) return undefined;
  const day = dateIn(record.value.startedAt, repository.zone);
  const began = approvedContent(revision).effectiveFrom <= day;
  return began && (revision.to === undefined || day <= revision.to) ? revision : undefined;
}

/**
 * A revision not in force that day, or else items and a copy that it does not have, and verified items that were not
 * restored. Silent where the plan, or the content of an earlier revision, is gone: other rules speak about that.
 */
export function offPlan(record: Restoration, repository: Repository): OffPlan | undefined {
  const revision = testedRevision(record, repository);
  return revision === undefined ? wrongRevision(record, repository) : strangers(record, revision);
}

function wrongRevision({ value }: Restoration, repository: Repository): OffPlan | undefined {
  const { system, planRevision: named, startedAt } = value;
  const current = repository.find("plan", system)?.value.revision;
  if (current === undefined) return undefined;
  if (named <= current && planRevision(repository, system, named) === undefined) return undefined;
  const day = dateIn(startedAt, repository.zone);
  const held = planInForce(repository, system, day)?.revision;
  const what =
    held === undefined
      ? { "zh-TW": `${day} 並無實施中的計畫`, en: `no plan was in force on ${day}` }
      : { "zh-TW": `${day} 實施的是第 ${held} 版計畫`, en: `revision ${held} was in force on ${day}` };
  return { what, pointer: "/planRevision" };
}

function strangers({ value }: Restoration, revision: PlanRevision): OffPlan | undefined {
  const plan = approvedContent(revision);
  const { items, backupSet, verification = [] } = value;
  const found: OffPlan[] = [];
  for (const [index, id] of items.entries())
    if (!plan.items.some((item) => item.id === id)) found.push(named("項目", "item", id, `/items/${index}`));
  if (!plan.copies.some(({ id }) => id === backupSet.copy))
    found.push(named("副本", "copy", backupSet.copy, "/backupSet/copy"));
  for (const [index, { item }] of verification.entries())
    if (item !== undefined && !items.includes(item))
      found.push(named("驗證項目", "verified item", item, `/verification/${index}/item`));
  const [first] = found;
  if (first === undefined) return undefined;
  const what = listed(found.map((one) => one.what));
  return {
    what: {
      "zh-TW": `第 ${revision.revision} 版計畫或本次測試沒有${what["zh-TW"]}`,
      en: `revision ${revision.revision} of the plan, or this test, has no ${what.en}`,
    },
    pointer: first.pointer,
  };
}

function named(zh: string, en: string, id: string, pointer: string): OffPlan {
  return { what: { "zh-TW": `${zh}「${id}」`, en: `${en} "${id}"` }, pointer };
}
