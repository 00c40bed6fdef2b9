import type { Entity, Repository } from "../repository.ts";
import { isBefore, localDay } from "../time/local-minute.ts";
import { monthOf, type PlainDate } from "../time/plain-date.ts";
import { longestGapMinutes } from "../time/schedule.ts";
import { secondsBetween } from "../time/timestamp.ts";
import { longestMinutes } from "./backup-interval.ts";
import { elapsed } from "./elapsed.ts";
import { isDetectionPlausible, runAbout } from "./exception-run.ts";
import { misstatedLastGood } from "./last-good.ts";
import { planInUse, plansInUse } from "./plans-in-use.ts";
import { isRun } from "./run-failures.ts";
import { succeeded } from "./runs.ts";
import { missedLimit, workdayLimits } from "./workday-limits.ts";

type Exception = Entity<"exception">;

const SECONDS_PER_MINUTE = 60;

export type ManualRunFault =
  | "missing"
  | "failed"
  | "untimely"
  | "unrecorded"
  | "impact-missing"
  | "last-good-differs"
  | "breach-denied";

/** What became of the backup that is made by hand after a failure (clause 5.8.1). */
export interface ManualRunJudgement {
  /** The first that holds. */
  readonly fault?: ManualRunFault;
  /** Only an advisory source wants it so soon. */
  readonly advised?: boolean;
  /** Last day for a backup still to be made. */
  readonly due?: PlainDate;
}

/** Judges an exception about a backup; one whose run cannot be found, or left a good backup, calls for nothing. */
export function judgeManualRun(exception: Exception, repository: Repository): ManualRunJudgement {
  const { about, detectedAt, manualRun, manualRunImpossible, impact, status, system } = exception.value;
  const { zone, today } = repository;
  const run = runAbout(exception, repository);
  if (about.restoration !== undefined || (about.check !== undefined && run === undefined)) return {};
  const excused = manualRun?.result !== "ok" && manualRunImpossible !== undefined;
  if (manualRun === undefined && !excused) {
    if (run !== undefined && succeeded(run)) return {};
    const detected = localDay(detectedAt, zone);
    const limits = workdayLimits(
      repository,
      "exceptionWorkdays",
      repository.find("system", system ?? "")?.value,
    );
    const due = limits[0]?.dueAfter(detected) ?? detected;
    if (status !== "open") return { due, fault: "missing" };
    const over = missedLimit(limits, detected, today);
    return over === undefined ? { due } : { due: over.terms.due, fault: "missing", ...over.options };
  }
  // Whether whoever decided to do without was a supervisor is for the rule on roles to tell.
  const fault = excused ? undefined : faultOfRun(exception, repository);
  if (fault !== undefined) return { fault };
  if (system === undefined) return {};
  if (impact === undefined) return { fault: "impact-missing" };
  if (misstatedLastGood(exception, repository) !== undefined) return { fault: "last-good-differs" };
  const denied =
    !impact.recoveryPointBreached && lostBeyondRecoveryPoint(exception, repository) !== undefined;
  return denied ? { fault: "breach-denied" } : {};
}

function faultOfRun(exception: Exception, repository: Repository): ManualRunFault | undefined {
  const { about, manualRun, detectedAt, closedOn } = exception.value;
  if (manualRun === undefined) return undefined;
  const { startedAt, completedAt, result } = manualRun;
  if (result === "failed") return "failed";
  const day = localDay(completedAt, repository.zone);
  if (day > repository.today) return undefined;
  const detected = localDay(detectedAt, repository.zone);
  const afterClosing = closedOn !== undefined && detected <= closedOn && closedOn < day;
  const beforeFailure = about.scheduledAt !== undefined && isBefore(startedAt, about.scheduledAt);
  const early = isBefore(completedAt, detectedAt) && isDetectionPlausible(exception, repository);
  if (afterClosing || beforeFailure || early || isBefore(completedAt, startedAt)) return "untimely";
  return about.check === undefined || isRecorded(exception, day, repository) ? undefined : "unrecorded";
}

/** Whether a check record, of the month of the failure or of the manual backup, shows that backup as done. */
function isRecorded(exception: Exception, day: PlainDate, repository: Repository): boolean {
  const { about, system } = exception.value;
  return [...new Set([about.check, `${system}-${monthOf(day)}`])].some((id) => {
    const check = id === undefined ? undefined : repository.find("check", id);
    return check?.value.runs.some((row) => {
      const named = row.exception === exception.id && !isRun(row, about);
      const nameless = row.exception === undefined && row.kind === "manual";
      return row.job === about.job && succeeded(row) && (named || nameless);
    });
  });
}

/**
 * ISO 8601 duration from the last good backup to the one made by hand, where it exceeds the system's recovery point. A
 * schedule that could not keep the recovery point at its best is another matter, and says nothing about this failure.
 */
export function lostBeyondRecoveryPoint({ value }: Exception, repository: Repository): string | undefined {
  const { about, impact, manualRun, system } = value;
  const allowed = system === undefined ? undefined : repository.find("system", system)?.value.recoveryPoint;
  if (system === undefined || allowed === undefined || impact === undefined || manualRun === undefined)
    return undefined;
  const { lastGoodAt } = impact;
  const limit = longestMinutes(allowed);
  if (secondsBetween(lastGoodAt, manualRun.completedAt) <= limit * SECONDS_PER_MINUTE) return undefined;
  const day = localDay(about.scheduledAt ?? value.detectedAt, repository.zone);
  const job = planInUse(plansInUse(repository, system), day)?.jobs?.find(({ id }) => id === about.job);
  if (job !== undefined && (longestGapMinutes(job.schedule) ?? 0) > limit) return undefined;
  return elapsed(lastGoodAt, manualRun.completedAt);
}
