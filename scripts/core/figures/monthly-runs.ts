import { compare } from "../compare.ts";
import { succeeded } from "../procedure/runs.ts";
import type { Entity, Repository } from "../repository.ts";
import type { Figure } from "./figure.ts";

/** Routine runs of one month: each recorded run is in one of the three; those skipped on purpose are in none. */
export interface MonthlyRuns {
  /** `2026-11`. */
  readonly month: string;
  readonly succeeded: number;
  readonly failed: number;
  /** Scheduled, and never started. */
  readonly missed: number;
}

/** Runs by month as check records (5.6.1) tell them, oldest month first; of all systems, or of one. */
export function monthlyRuns(repository: Repository, system?: string): readonly MonthlyRuns[] {
  const checks = system === undefined ? repository.all("check") : repository.ofSystem("check", system);
  const months = new Map<string, Entity<"check">[]>();
  for (const check of checks) {
    const known = months.get(check.value.month);
    if (known === undefined) months.set(check.value.month, [check]);
    else known.push(check);
  }
  return [...months]
    .sort(([a], [b]) => compare(a, b))
    .map(([month, records]) => {
      const rows = records.flatMap(({ value }) => value.runs);
      return {
        month,
        succeeded: rows.filter(succeeded).length,
        failed: rows.filter(({ result }) => result === "failed").length,
        missed: rows.filter(({ result }) => result === "missed").length,
      };
    });
}

/** Runs that left a usable backup, out of those that were to run. */
export function runsThatSucceeded(months: readonly MonthlyRuns[]): Figure {
  const sum = (key: "succeeded" | "failed" | "missed") => months.reduce((total, one) => total + one[key], 0);
  return { count: sum("succeeded"), of: sum("succeeded") + sum("failed") + sum("missed") };
}
