import type { Plan, Repository, System } from "../repository.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { approvedContent } from "./approved-content.ts";
import { type PlanRevision, planRevision, planRevisions } from "./plan-revisions.ts";
import { type QualifyingTest, qualifyingTests } from "./qualifying-tests.ts";

/** An item of a plan that no restore test of the period has proven as it is backed up now. */
export interface UncoveredItem {
  readonly index: number;
  readonly name: string;
  /** `changed` when it was restored, but before its method or its platform became what they are. */
  readonly because: "untested" | "changed";
}

/** Items of a revision that were restored in none of the tests, except those that joined the plan after the last of them. */
export function uncoveredItems(
  revision: PlanRevision,
  tests: readonly QualifyingTest[],
  repository: Repository,
): readonly UncoveredItem[] {
  const plan = approvedContent(revision);
  const last = tests.at(-1)?.on ?? "";
  return plan.items.flatMap(({ id, name }, index): UncoveredItem[] => {
    const restored = tests.filter(({ record }) => record.value.items.includes(id));
    if (restored.some((test) => isAsNow(plan, id, test, repository))) return [];
    if (restored.length > 0) return [{ index, name, because: "changed" }];
    const since = joinedOn(plan.id, id, revision, repository);
    return since > last ? [] : [{ index, name, because: "untested" }];
  });
}

/** Tests of a system still within the period: `dueOf` gives through which day a test of a day holds. */
export function currentTests(
  repository: Repository,
  system: string,
  dueOf: (since: PlainDate) => PlainDate,
): readonly QualifyingTest[] {
  return qualifyingTests(repository, system).filter(({ on }) => dueOf(on) >= repository.today);
}

/** Copies of a plan that a disaster at the site of its system would spare: kept elsewhere or offline, and no mirror. */
export function sparedCopies(
  { copies }: Plan,
  system: System,
  repository: Repository,
): readonly Plan["copies"][number][] {
  return copies.filter(({ location, offline, isMirror }) => {
    const site = repository.find("location", location)?.value.site;
    return isMirror !== true && (offline || (site !== undefined && site !== system.site));
  });
}

/** A test under a revision whose content is gone is given the benefit of the doubt. */
function isAsNow(plan: Plan, item: string, { record }: QualifyingTest, repository: Repository): boolean {
  const tested = planRevision(repository, plan.id, record.value.planRevision);
  const before = tested && making(approvedContent(tested), item);
  return before === undefined || before === making(plan, item);
}

/** How an item is backed up, as far as a test of it depends on that. */
function making(plan: Plan, id: string): string | undefined {
  const item = plan.items.find((one) => one.id === id);
  const job = plan.jobs.find((one) => one.id === item?.job);
  return item && `${item.method} ${job?.platform ?? ""}`;
}

function joinedOn(system: string, item: string, upTo: PlanRevision, repository: Repository): PlainDate {
  const holding = planRevisions(repository, system).filter(
    (one) => one.revision <= upTo.revision && approvedContent(one).items.some(({ id }) => id === item),
  );
  return holding[0]?.from ?? upTo.from;
}
