import { at, type Entity, type Repository } from "../repository.ts";
import { localDay } from "../time/local-minute.ts";
import { addDays, firstOfMonth, monthOf } from "../time/plain-date.ts";
import { instant } from "../time/timestamp.ts";
import { authorityOn } from "./roles.ts";
import type { RecordedRow } from "./run-groups.ts";
import type { RunRow } from "./runs.ts";

/** A routine run that calls for an exception record. */
export interface Failure extends RecordedRow {
  /** It and the failures of the same job right before it, oldest first; a run that only looked wrong stands alone. */
  readonly series: readonly RunOfCheck[];
}

export interface RunOfCheck {
  readonly check: string;
  readonly row: RunRow;
}

const failed = ({ result }: RunRow): boolean => result === "failed" || result === "missed";

/** Runs made by hand are judged with the exception that they make up for, and a system that is down fails nothing. */
const counts = ({ kind, result }: RunRow): boolean => kind !== "manual" && result !== "skipped";

/** Routine runs of a record that failed, did not happen, or were found abnormal when checked (clause 5.7). */
export function failuresOf(check: Entity<"check">, repository: Repository): readonly Failure[] {
  return check.value.runs.flatMap((row, index) => {
    const calls = counts(row) && (failed(row) || row.outcome === "abnormal");
    if (!calls) return [];
    return [{ row, anchor: at(check, `/runs/${index}`), series: seriesUpTo(row, check, repository) }];
  });
}

/** Whether an exception record is about one of the runs. */
export function concerns(exception: Entity<"exception">, runs: readonly RunOfCheck[]): boolean {
  const { about } = exception.value;
  return runs.some(({ check, row }) => about.check === check && isRun(row, about));
}

/** Whether an exception of any of the runs says that someone was told who held the office of supervisor that day. */
export function supervisorTold(runs: readonly RunOfCheck[], repository: Repository): boolean {
  return runs.some(({ row }) => {
    const exception = row.exception === undefined ? undefined : repository.find("exception", row.exception);
    return exception?.value.notified?.some(
      ({ who, at: when }) =>
        authorityOn(repository, who, "supervisor", localDay(when, repository.zone)) !== undefined,
    );
  });
}

/** Whether an exception's `about` means this row of the record that it names. */
export function isRun({ job, scheduledAt }: RunRow, about: Entity<"exception">["value"]["about"]): boolean {
  if (about.job !== job || about.scheduledAt === undefined) return false;
  return instant(about.scheduledAt) === instant(scheduledAt);
}

/** A series may have begun in an earlier month. */
function seriesUpTo(last: RunRow, check: Entity<"check">, repository: Repository): readonly RunOfCheck[] {
  const series: RunOfCheck[] = [{ check: check.id, row: last }];
  if (!failed(last)) return series;
  let record: Entity<"check"> | undefined = check;
  while (record !== undefined) {
    const { id, value }: Entity<"check"> = record;
    const before = value.runs
      .filter(
        (row) => row.job === last.job && counts(row) && instant(row.scheduledAt) < instant(last.scheduledAt),
      )
      .sort((a, b) => instant(b.scheduledAt) - instant(a.scheduledAt));
    const good = before.findIndex((row) => !failed(row));
    const streak = good < 0 ? before : before.slice(0, good);
    series.unshift(...streak.map((row) => ({ check: id, row })).reverse());
    const month = monthOf(addDays(firstOfMonth(value.month), -1));
    record = good < 0 ? repository.find("check", `${value.system}-${month}`) : undefined;
  }
  return series;
}
