import type { Localized } from "../localized.ts";
import type { Repository, System } from "../repository.ts";
import { type Bound, bounds, type IntegerSetting } from "../settings.ts";
import { addWorkdays, type OfficeCalendar } from "../time/calendar.ts";
import type { PlainDate } from "../time/plain-date.ts";

/** How many workdays something may take, and by which source. */
export interface WorkdayLimit extends Bound<number> {
  /** Only an advisory source asks for it. */
  readonly advised: boolean;
  /** Last day (inclusive) for what began on a day, which is not counted itself. */
  readonly dueAfter: (day: PlainDate) => PlainDate;
}

const dueDays = new WeakMap<OfficeCalendar, Map<string, PlainDate>>();

/** The mandatory limit, then an advisory one that is stricter still; either may be absent. */
export function workdayLimits(
  repository: Repository,
  name: IntegerSetting,
  system?: System,
): readonly WorkdayLimit[] {
  const { required, advised } = bounds(repository, name, system);
  return [required, advised].flatMap((bound) =>
    bound === undefined
      ? []
      : [{ ...bound, advised: bound !== required, dueAfter: dueIn(bound.value, repository.policy.calendar) }],
  );
}

/** Records hold many runs of the same days, and counting workdays is slow. */
function dueIn(workdays: number, calendar: OfficeCalendar): (day: PlainDate) => PlainDate {
  const known = dueDays.get(calendar) ?? new Map<string, PlainDate>();
  dueDays.set(calendar, known);
  return (day) => {
    const key = `${day} ${workdays}`;
    const due = known.get(key) ?? addWorkdays(day, workdays, calendar);
    known.set(key, due);
    return due;
  };
}

/** A limit that was over, as a message states it. */
export interface MissedLimit {
  readonly terms: { readonly due: PlainDate; readonly workdays: number; readonly source: Localized };
  readonly options: { readonly advised: boolean };
}

/** The first limit that was over on `day` for what began on `from`. */
export function missedLimit(
  limits: readonly WorkdayLimit[],
  from: PlainDate,
  day: PlainDate,
): MissedLimit | undefined {
  const limit = limits.find(({ dueAfter }) => dueAfter(from) < day);
  if (limit === undefined) return undefined;
  const { value: workdays, source, advised } = limit;
  return { terms: { due: limit.dueAfter(from), workdays, source }, options: { advised } };
}
