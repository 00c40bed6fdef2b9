import type { Repository } from "../repository.ts";
import { occurrences } from "../time/schedule.ts";
import { atTime, dateOfInstant } from "../time/timestamp.ts";
import { minutesLater } from "./elapsed.ts";
import { planInForce } from "./plan-revisions.ts";

/** When a routine job is planned to run once, in seconds since the epoch. */
export interface RoutineWindow {
  readonly job: string;
  readonly from: number;
  readonly to: number;
}

/** Jobs planned by a system's plan of that day that touch a span of time, by start; jobs without fixed times have none. */
export function routineWindows(
  repository: Repository,
  system: string,
  span: Omit<RoutineWindow, "job">,
): readonly RoutineWindow[] {
  const first = dateOfInstant(span.from, repository.zone);
  const last = dateOfInstant(span.to, repository.zone);
  const jobs = planInForce(repository, system, first)?.plan.jobs ?? [];
  return jobs
    .flatMap(({ id, schedule }) => {
      const reach = minutesLater(span.from, -schedule.windowMinutes);
      const since = dateOfInstant(reach, repository.zone);
      return occurrences(schedule, since, last).map(({ date, time }) => {
        const from = atTime(date, time, repository.zone);
        return { job: id, from, to: minutesLater(from, schedule.windowMinutes) };
      });
    })
    .filter(({ from, to }) => from < span.to && to > span.from)
    .sort((a, b) => a.from - b.from);
}
