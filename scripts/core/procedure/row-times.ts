import type { Entity, Repository } from "../repository.ts";
import { isBefore, localDay, minutesOnClock } from "../time/local-minute.ts";
import { fromDayNumber, type PlainDate } from "../time/plain-date.ts";
import type { Timestamp } from "../time/timestamp.ts";
import type { RunRow } from "./runs.ts";

const MINUTES_PER_DAY = 1440;

/** The times of a row of a check record as clocks on the wall showed them. */
export interface RowTimes {
  /** The scheduled start in minutes since 1970-01-01T00:00. */
  readonly start: number;
  readonly day: PlainDate;
  readonly endsBeforeStart: boolean;
  /** Day from which workdays after the run are counted, see {@link countedFrom}. */
  readonly countedFrom: PlainDate;
  readonly checkedOn: PlainDate | undefined;
}

/** The times of every row of a check record, in the order of the file. */
export function rowTimes(check: Entity<"check">, repository: Repository): readonly RowTimes[] {
  return repository.derived(readTimes, check);
}

function readTimes({ value }: Entity<"check">, { zone }: Repository): readonly RowTimes[] {
  // Days by their number: the same day is then the same text, however many rows name it.
  const dayOf = (moment: Timestamp): PlainDate =>
    fromDayNumber(Math.floor(minutesOnClock(moment, zone) / MINUTES_PER_DAY));
  return value.runs.map(({ scheduledAt, endedAt, checkedAt }) => {
    const start = minutesOnClock(scheduledAt, zone);
    const day = fromDayNumber(Math.floor(start / MINUTES_PER_DAY));
    const endsBeforeStart = endedAt !== undefined && isBefore(endedAt, scheduledAt);
    return {
      start,
      day,
      endsBeforeStart,
      countedFrom: endedAt === undefined || endsBeforeStart ? day : dayOf(endedAt),
      checkedOn: checkedAt === undefined ? undefined : dayOf(checkedAt),
    };
  });
}

/** Day from which workdays after a run are counted: its end, or its scheduled day when it never ran or its end cannot be right. */
export function countedFrom({ endedAt, scheduledAt }: RunRow, zone: string): PlainDate {
  const ended = endedAt !== undefined && !isBefore(endedAt, scheduledAt);
  return localDay(ended ? endedAt : scheduledAt, zone);
}
