import type { Repository } from "../repository.ts";
import { occurrences } from "../time/schedule.ts";
import { atTime, dateOfInstant } from "../time/timestamp.ts";
import { minutesLater } from "./elapsed.ts";
import { planInUse, plansInUse } from "./plans-in-use.ts";
import { type Run, runsOfSystem } from "./runs.ts";

/** A stretch of time, in seconds since the epoch. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** When a routine job is planned to run once. */
export interface RoutineWindow extends Span {
  readonly job: string;
  /** Local time: `YYYY-MM-DD HH:MM`. */
  readonly start: string;
  readonly minutes: number;
}

/** Jobs planned by a system's plan of that day that touch a span, by start; jobs without fixed times have none. */
export function routineWindows(repository: Repository, system: string, span: Span): readonly RoutineWindow[] {
  const { zone } = repository;
  const jobs = planInUse(plansInUse(repository, system), dateOfInstant(span.from, zone))?.jobs ?? [];
  return jobs
    .flatMap(({ id: job, schedule }) => {
      const minutes = schedule.windowMinutes;
      const first = dateOfInstant(minutesLater(span.from, -minutes), zone);
      return occurrences(schedule, first, dateOfInstant(span.to, zone)).map(({ date, time }) => {
        const from = atTime(date, time, zone);
        return { job, start: `${date} ${time}`, minutes, from, to: minutesLater(from, minutes) };
      });
    })
    .filter(({ from, to }) => from < span.to && to > span.from)
    .sort((a, b) => a.from - b.from);
}

/** The recorded run that a window planned, if any. */
export function runInWindow(repository: Repository, system: string, window: RoutineWindow): Run | undefined {
  return runsOfSystem(repository, system, window.job).find(({ scheduled }) => scheduled === window.from);
}
