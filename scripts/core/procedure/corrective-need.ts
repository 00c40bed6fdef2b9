import type { Localized } from "../localized.ts";
import type { Entity, Repository } from "../repository.ts";
import { bounds } from "../settings.ts";
import { localDay } from "../time/local-minute.ts";
import { monthOf, nextMonth, type PlainDate } from "../time/plain-date.ts";
import { isScheduled } from "./expected-runs.ts";
import { planInUse, plansInUse } from "./plans-in-use.ts";
import { failuresOf } from "./run-failures.ts";
import { succeeded } from "./runs.ts";

type Exception = Entity<"exception">;

/** Why an exception cannot do without a corrective action; undefined when it can. */
export function whyCorrective(exception: Exception, repository: Repository): Localized | undefined {
  const { about, impact, system } = exception.value;
  if (impact?.recoveryPointBreached === true) return { "zh-TW": "已超過 RPO", en: "the RPO was breached" };
  if (about.restoration !== undefined)
    return { "zh-TW": "回復未完全成功", en: "a restoration did not fully succeed" };
  const check = about.check === undefined ? undefined : repository.find("check", about.check);
  if (system === undefined || check === undefined) return undefined;
  const series = failuresOf(check, repository).filter(({ row }) => row.exception === exception.id);
  const most = Math.max(0, ...series.map((failure) => failure.series.length));
  const { required, advised } = bounds(
    repository,
    "consecutiveFailuresToEscalate",
    repository.find("system", system)?.value,
  );
  const limit = (required ?? advised)?.value;
  if (limit === undefined || most < limit) return undefined;
  return { "zh-TW": `連續失敗 ${most} 次`, en: `the job failed ${most} times in a row` };
}

/**
 * Good scheduled runs in a row of the failed job, up to the day effectiveness was checked and all after the day of the
 * corrective action; undefined where nothing can be counted: no run failed, or the job has no fixed times.
 */
export function goodRunsSinceAction(exception: Exception, repository: Repository): number | undefined {
  const { about, system, corrective } = exception.value;
  const done = corrective?.action?.doneOn;
  const checked = corrective?.effectiveness?.checkedOn;
  if (system === undefined || about.job === undefined || done === undefined || checked === undefined)
    return undefined;
  const jobs = planInUse(plansInUse(repository, system), checked)?.jobs ?? [];
  if (!jobs.some((job) => job.id === about.job && isScheduled(job))) return undefined;
  const records = recordsOf(system, done, checked, repository);
  // A record that is gone, rightly or not, is no proof of failure.
  if (records.some((record) => record === undefined)) return undefined;
  const rows = records
    .flatMap((record) => record?.value.runs ?? [])
    .filter(({ job, kind, result }) => job === about.job && kind !== "manual" && result !== "skipped")
    .map((row) => ({ day: localDay(row.scheduledAt, repository.zone), good: succeeded(row) }))
    .filter(({ day }) => done < day && day <= checked)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const failed = rows.findLastIndex(({ good }) => !good);
  return rows.length - 1 - failed;
}

function recordsOf(
  system: string,
  from: PlainDate,
  to: PlainDate,
  repository: Repository,
): readonly (Entity<"check"> | undefined)[] {
  const found: (Entity<"check"> | undefined)[] = [];
  for (let month = monthOf(from); month <= monthOf(to); month = nextMonth(month))
    found.push(repository.find("check", `${system}-${month}`));
  return found;
}
