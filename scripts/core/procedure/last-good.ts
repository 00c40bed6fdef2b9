import type { Entity, Repository } from "../repository.ts";
import { isBefore, localDay, minutesOnClock } from "../time/local-minute.ts";
import { addDays, firstOfMonth, monthOf, type PlainDate } from "../time/plain-date.ts";
import { runAbout } from "./exception-run.ts";
import { expectedRuns } from "./expected-runs.ts";
import { plansInUse } from "./plans-in-use.ts";
import { type RunRow, succeeded } from "./runs.ts";

/**
 * The last good backup that records show before the failure an exception is about, where the exception puts it on a day
 * without one. A day on which a run was not recorded, or failed without an exception, has that wrong with it already.
 */
export function misstatedLastGood(
  exception: Entity<"exception">,
  repository: Repository,
): RunRow | undefined {
  const { about, impact, system } = exception.value;
  const run = runAbout(exception, repository);
  const check = about.check === undefined ? undefined : repository.find("check", about.check);
  if (run === undefined || check === undefined || impact === undefined || system === undefined)
    return undefined;
  const day = localDay(impact.lastGoodAt, repository.zone);
  const record = repository.find("check", `${system}-${monthOf(day)}`);
  if (record === undefined) return undefined;
  const plausible =
    isBefore(impact.lastGoodAt, run.scheduledAt) && mayHaveBeenGood(run.job, day, record, repository);
  return plausible ? undefined : lastGoodBefore(run, check, repository);
}

function mayHaveBeenGood(
  job: string,
  day: PlainDate,
  { value }: Entity<"check">,
  repository: Repository,
): boolean {
  const { zone } = repository;
  // A run may end after midnight, in the next month even.
  const earlier = repository.find("check", `${value.system}-${monthOf(addDays(day, -1))}`);
  const rows = [...new Set([...value.runs, ...(earlier?.value.runs ?? [])])].filter(
    (row) =>
      row.job === job &&
      [row.scheduledAt, row.endedAt ?? row.scheduledAt].some((moment) => localDay(moment, zone) === day),
  );
  if (rows.some((row) => succeeded(row) || row.exception === undefined)) return true;
  const recorded = new Set(rows.map(({ scheduledAt }) => minutesOnClock(scheduledAt, zone)));
  return expectedRuns(plansInUse(repository, value.system), { from: day, to: day }).some(
    (expected) => expected.job === job && !recorded.has(expected.start),
  );
}

/** The newest usable backup of a job that check records show before a run; undefined where a record is missing. */
function lastGoodBefore(run: RunRow, check: Entity<"check">, repository: Repository): RunRow | undefined {
  for (let record: Entity<"check"> | undefined = check; record !== undefined; ) {
    const { system, month, runs }: Entity<"check">["value"] = record.value;
    const good = runs
      .filter((row) => row.job === run.job && succeeded(row) && isBefore(row.scheduledAt, run.scheduledAt))
      .sort((a, b) => (isBefore(a.scheduledAt, b.scheduledAt) ? -1 : 1));
    if (good.length > 0) return good.at(-1);
    record = repository.find("check", `${system}-${monthOf(addDays(firstOfMonth(month), -1))}`);
  }
  return undefined;
}
