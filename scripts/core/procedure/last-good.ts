import type { Entity, Repository } from "../repository.ts";
import { localMinute } from "../time/local-minute.ts";
import { addDays, firstOfMonth, monthOf } from "../time/plain-date.ts";
import { instant } from "../time/timestamp.ts";
import { runAbout } from "./exception-run.ts";
import { type RunRow, succeeded } from "./runs.ts";

/** The newest usable backup of a job that check records show before a run; undefined where a record is missing. */
export function lastGoodBefore(
  run: RunRow,
  check: Entity<"check">,
  repository: Repository,
): RunRow | undefined {
  const before = instant(run.scheduledAt);
  for (let record: Entity<"check"> | undefined = check; record !== undefined; ) {
    const { system, month, runs }: Entity<"check">["value"] = record.value;
    const good = runs
      .filter((row) => row.job === run.job && succeeded(row) && instant(row.scheduledAt) < before)
      .sort((a, b) => instant(a.scheduledAt) - instant(b.scheduledAt));
    if (good.length > 0) return good.at(-1);
    record = repository.find("check", `${system}-${monthOf(addDays(firstOfMonth(month), -1))}`);
  }
  return undefined;
}

/**
 * The last good backup that records show before the failure an exception is about, where the exception names another
 * time: one outside that run, from its start to its end.
 */
export function misstatedLastGood(
  exception: Entity<"exception">,
  repository: Repository,
): RunRow | undefined {
  const { about, impact } = exception.value;
  const run = runAbout(exception, repository);
  const check = about.check === undefined ? undefined : repository.find("check", about.check);
  if (run === undefined || check === undefined || impact === undefined) return undefined;
  const good = lastGoodBefore(run, check, repository);
  if (good === undefined) return undefined;
  const [start, end, said] = [good.scheduledAt, good.endedAt ?? good.scheduledAt, impact.lastGoodAt].map(
    (moment) => localMinute(moment, repository.zone),
  );
  return start !== undefined && end !== undefined && said !== undefined && start <= said && said <= end
    ? undefined
    : good;
}
