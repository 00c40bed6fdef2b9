import type { Entity, Repository } from "../repository.ts";
import { isBefore, localDay, localMinute } from "../time/local-minute.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { keyOf } from "./expected-runs.ts";
import type { RunRow } from "./runs.ts";

/** The times of a row of a check record as clocks on the wall showed them. */
export interface RowTimes {
  /** `YYYY-MM-DDTHH:MM` of the scheduled start. */
  readonly start: string;
  readonly day: PlainDate;
  /** What it has in common with the demanded run that it records, see `keyOf`. */
  readonly key: string;
  /** Day from which workdays after the run are counted, see `countedFrom`. */
  readonly countedFrom: PlainDate;
  readonly checkedOn: PlainDate | undefined;
}

/** The times of every row of a check record, in the order of the file. */
export function rowTimes(check: Entity<"check">, repository: Repository): readonly RowTimes[] {
  return repository.derived(readTimes, check);
}

function readTimes({ value }: Entity<"check">, { zone }: Repository): readonly RowTimes[] {
  return value.runs.map((row) => {
    const start = localMinute(row.scheduledAt, zone);
    return {
      start,
      day: start.slice(0, 10),
      key: keyOf(row.job, start),
      countedFrom: countedFrom(row, zone),
      checkedOn: row.checkedAt === undefined ? undefined : localDay(row.checkedAt, zone),
    };
  });
}

/** Day from which workdays after a run are counted: its end, or its scheduled day when it never ran or its end cannot be right. */
export function countedFrom({ endedAt, scheduledAt }: RunRow, zone: string): PlainDate {
  const ended = endedAt !== undefined && !isBefore(endedAt, scheduledAt);
  return localDay(ended ? endedAt : scheduledAt, zone);
}
