import { compare } from "../compare.ts";
import { isVerifiedPass } from "../procedure/qualifying-tests.ts";
import { claimsPass, restoredData } from "../procedure/restoration-result.ts";
import type { Entity, Repository } from "../repository.ts";
import { approximateMinutes, parseDuration } from "../time/duration.ts";
import { dateIn } from "../time/timestamp.ts";
import { type Figure, figure } from "./figure.ts";

type Restoration = Entity<"restoration">;

/** Restorations of one quarter. */
export interface QuarterlyRestorations {
  /** `2026-Q4`. */
  readonly quarter: string;
  readonly proved: number;
  /** Failed, partial, unverified or declared invalid since. */
  readonly notProved: number;
}

/** Restorations that happened and restored data; of all systems, or of one. */
export function restorations(repository: Repository, system?: string): readonly Restoration[] {
  const all =
    system === undefined ? repository.all("restoration") : repository.ofSystem("restoration", system);
  return all.filter(
    (one) => restoredData(one) && dateIn(one.value.completedAt, repository.zone) <= repository.today,
  );
}

/** Restorations that proved the data could be used (5.5.5). */
export function restorationsThatProved(repository: Repository, records: readonly Restoration[]): Figure {
  return figure(records, (one) => isVerifiedPass(one, repository));
}

/** Restorations within the target of their system, out of those that succeeded, were measured and have one. */
export function targetsMet(
  repository: Repository,
  records: readonly Restoration[],
  target: "recoveryTime" | "recoveryPoint",
): Figure {
  return figure(records, (record) => {
    // How soon a restoration failed says nothing of how soon it would have succeeded.
    if (!claimsPass(record, repository)) return undefined;
    const { value } = record;
    const limit = repository.find("system", value.system)?.value[target];
    const taken = target === "recoveryTime" ? value.measured?.restoreTime : value.measured?.dataLoss;
    return limit === undefined || taken === undefined ? undefined : minutes(taken) <= minutes(limit);
  });
}

/** Restorations by quarter, oldest first. */
export function quarterlyRestorations(
  repository: Repository,
  records: readonly Restoration[],
): readonly QuarterlyRestorations[] {
  const quarters = new Map<string, Restoration[]>();
  for (const one of records) {
    const [year, month] = dateIn(one.value.completedAt, repository.zone).split("-");
    const quarter = `${year}-Q${Math.ceil(Number(month) / 3)}`;
    const known = quarters.get(quarter);
    if (known === undefined) quarters.set(quarter, [one]);
    else known.push(one);
  }
  return [...quarters]
    .sort(([a], [b]) => compare(a, b))
    .map(([quarter, list]) => {
      const { count, of } = restorationsThatProved(repository, list);
      return { quarter, proved: count, notProved: of - count };
    });
}

function minutes(duration: string): number {
  const parsed = parseDuration(duration);
  return parsed === undefined ? Number.NaN : approximateMinutes(parsed);
}
