import type { Entity, Repository } from "../repository.ts";
import { localDay } from "../time/local-minute.ts";
import { exceptionName } from "./exception-run.ts";
import { misstatedLastGood } from "./last-good.ts";
import { lostBeyondRecoveryPoint } from "./manual-runs.ts";
import { momentText } from "./moment-text.ts";

/** What messages tell of a manual backup: days as text, a dash where there is none, durations in ISO 8601. */
export interface ManualRunFacts {
  readonly [key: string]: string;
  readonly name: string;
  readonly exception: string;
  readonly detected: string;
  readonly completed: string;
  readonly closed: string;
  /** Time without a backup, and the recovery point. */
  readonly lost: string;
  readonly allowed: string;
  /** End of the last good backup, as the exception says and as records show it. */
  readonly said: string;
  readonly shown: string;
}

export function manualRunFacts(exception: Entity<"exception">, repository: Repository): ManualRunFacts {
  const { detectedAt, impact, manualRun, closedOn, system } = exception.value;
  const day = (moment: string | undefined): string => (moment ? localDay(moment, repository.zone) : "—");
  const time = (moment: string | undefined): string => (moment ? momentText(moment, repository.zone) : "—");
  const good = misstatedLastGood(exception, repository);
  return {
    name: exceptionName(exception, repository),
    exception: exception.id,
    detected: day(detectedAt),
    completed: day(manualRun?.completedAt),
    closed: closedOn ?? "—",
    lost: lostBeyondRecoveryPoint(exception, repository) ?? "",
    said: time(impact?.lastGoodAt),
    shown: time(good?.endedAt ?? good?.scheduledAt),
    allowed: repository.find("system", system ?? "")?.value.recoveryPoint ?? "",
  };
}
