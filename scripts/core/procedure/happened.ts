import type { Repository } from "../repository.ts";
import { setting } from "../settings.ts";
import { addDays, type PlainDate } from "../time/plain-date.ts";
import { dateIn, type Timestamp } from "../time/timestamp.ts";

const lastDayOfFacts = (_: string, repository: Repository): PlainDate =>
  addDays(repository.today, setting(repository, "futureFactDays")?.value ?? 0);

/** Whether all these moments or dates can be facts today; one that lies ahead is an error of its own. */
export function happened(
  repository: Repository,
  ...facts: readonly (Timestamp | PlainDate | undefined)[]
): boolean {
  const last = repository.derived(lastDayOfFacts, "");
  return facts.every((fact) => {
    if (fact === undefined) return true;
    return (fact.includes("T") ? dateIn(fact, repository.zone) : fact) <= last;
  });
}
