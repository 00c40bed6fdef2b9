import type { Anchor } from "../assessment.ts";
import { at, type Entity, type Repository } from "../repository.ts";
import { demands } from "../settings.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { dateIn } from "../time/timestamp.ts";
import { restoredData } from "./restoration-result.ts";

export interface QualifyingTest {
  readonly on: PlainDate;
  readonly record: Entity<"restoration">;
  readonly anchor: Anchor;
}

/**
 * Restorations of a system that reset the clock of 5.5.5, oldest first: passed, verified by a person after completion,
 * every verification row matched, not declared invalid later; a drill only where data were restored, an actual restoration only where policy counts it.
 */
export function qualifyingTests(repository: Repository, system: string): readonly QualifyingTest[] {
  const countActual =
    demands(repository, "actualRestorationsCount", repository.find("system", system)?.value).required
      ?.value ?? false;
  return repository
    .ofSystem("restoration", system)
    .filter((record) => restoredData(record) && (record.value.purpose !== "actual" || countActual))
    .filter((record) => isVerifiedPass(record, repository))
    .map((record) => ({
      on: dateIn(record.value.completedAt, repository.zone),
      record,
      anchor: at(record, "/completedAt"),
    }))
    .filter(({ on }) => on <= repository.today)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Whether a restoration proved that the data could be used, and nothing since has disproved it. */
export function isVerifiedPass({ value }: Entity<"restoration">, repository: Repository): boolean {
  const { result, verification = [], verifiedBy, verifiedAt, amendments = [] } = value;
  return (
    result === "pass" &&
    verification.length > 0 &&
    verification.every((row) => row.result === "pass") &&
    verifiedBy !== undefined &&
    verifiedAt !== undefined &&
    !amendments.some(
      ({ invalidatesFrom }) => invalidatesFrom !== undefined && invalidatesFrom <= repository.today,
    )
  );
}
