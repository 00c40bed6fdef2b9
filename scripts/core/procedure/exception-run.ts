import type { Entity, Repository } from "../repository.ts";
import { isBefore, localDay } from "../time/local-minute.ts";
import { countedFrom } from "./row-times.ts";
import { isRun } from "./run-failures.ts";
import type { RunRow } from "./runs.ts";
import { missedLimit, workdayLimits } from "./workday-limits.ts";

/** The row of a check record that an exception is about, where row and exception name each other. */
export function runAbout({ id, value }: Entity<"exception">, repository: Repository): RunRow | undefined {
  const check = value.about.check === undefined ? undefined : repository.find("check", value.about.check);
  return check?.value.runs.find((row) => row.exception === id && isRun(row, value.about));
}

/** What an exception is about, by the name people know: a system, or for a configuration backup its device. */
export function exceptionName({ id, value }: Entity<"exception">, repository: Repository): string {
  const { system, about } = value;
  if (system !== undefined) return repository.find("system", system)?.value.name ?? system;
  const config = about.config === undefined ? undefined : repository.find("config", about.config);
  const device = config && repository.find("device", config.value.device);
  return device?.value.name ?? config?.value.device ?? id;
}

/**
 * Whether an exception about a run was found after the run and in time; where it was not, the rule on failures says so,
 * and nothing else can be counted from that day.
 */
export function isDetectionPlausible(exception: Entity<"exception">, repository: Repository): boolean {
  const { detectedAt, system } = exception.value;
  const run = runAbout(exception, repository);
  if (run === undefined) return true;
  const limits = workdayLimits(
    repository,
    "exceptionWorkdays",
    repository.find("system", system ?? "")?.value,
  );
  const detected = localDay(detectedAt, repository.zone);
  const late = missedLimit(limits, countedFrom(run, repository.zone), detected);
  return !isBefore(detectedAt, run.scheduledAt) && late === undefined;
}
