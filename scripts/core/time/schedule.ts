import { type ClockTime, clockTimeOf, minutesOfDay } from "./clock-time.ts";
import { addDays, dayNumber, fromDayNumber, type PlainDate, weekday } from "./plain-date.ts";
import { everyDay, everyMonths } from "./recurrence.ts";

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";
export type Frequency =
  | "hourly"
  | "daily"
  | "weekly"
  | "monthly"
  | "quarterly"
  | "yearly"
  | "continuous"
  | "on_change";

/**
 * When a job starts, in local time. Left out, `hours` is 1, `time` is 00:00, `weekdays` is Monday, and
 * `dayOfMonth` and `month` are 1.
 */
export interface Schedule {
  readonly frequency: Frequency;
  /** Hourly: every so many hours (1–24) from `time` to the end of each day. */
  readonly hours?: number;
  readonly time?: ClockTime;
  readonly weekdays?: readonly Weekday[];
  /** A day beyond the length of the month means its last day. */
  readonly dayOfMonth?: number;
  /** Yearly: the month; quarterly: the first of its four months. */
  readonly month?: number;
}

export interface Occurrence {
  readonly date: PlainDate;
  readonly time: ClockTime;
}

const WEEKDAYS: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const MINUTES_PER_DAY = 1440;
const MONTHS_APART = { monthly: 1, quarterly: 3, yearly: 12 } as const;
/** The longest that calendar months put between two starts. */
const LONGEST_GAP_DAYS = { monthly: 31, quarterly: 92, yearly: 366 } as const;

/** The longest time between two consecutive starts; 0 when continuous, undefined when on change. */
export function longestGapMinutes(schedule: Schedule): number | undefined {
  const { frequency } = schedule;
  if (frequency === "on_change") return undefined;
  if (frequency === "continuous") return 0;
  if (frequency === "hourly") return longestStep(timesOfDay(schedule).map(minutesOfDay), MINUTES_PER_DAY);
  if (frequency === "daily") return MINUTES_PER_DAY;
  if (frequency === "weekly") return longestStep(weekdayNumbers(schedule), 7) * MINUTES_PER_DAY;
  return LONGEST_GAP_DAYS[frequency] * MINUTES_PER_DAY;
}

/** Every start from the first to the last date inclusive, in order; none when continuous or on change. */
export function occurrences(schedule: Schedule, from: PlainDate, to: PlainDate): readonly Occurrence[] {
  return starts(schedule, from, to).map(occurrenceAt);
}

/** As {@link occurrences}, in minutes on the clocks since 1970-01-01T00:00 there. */
export function starts(schedule: Schedule, from: PlainDate, to: PlainDate): readonly number[] {
  const found: number[] = [];
  const times = timesOfDay(schedule).map(minutesOfDay);
  for (const date of runDays(schedule, from, to)) {
    const midnight = dayNumber(date) * MINUTES_PER_DAY;
    for (const time of times) found.push(midnight + time);
  }
  return found;
}

/** Date and time of day that clocks show so many minutes after 1970-01-01T00:00 there. */
export function occurrenceAt(minutes: number): Occurrence {
  const day = Math.floor(minutes / MINUTES_PER_DAY);
  return { date: fromDayNumber(day), time: clockTimeOf(minutes - day * MINUTES_PER_DAY) };
}

/** The latest start at or before that local moment; undefined when continuous or on change. */
export function lastOccurrenceBefore(
  schedule: Schedule,
  date: PlainDate,
  time: ClockTime,
): Occurrence | undefined {
  const gap = longestGapMinutes(schedule);
  if (gap === undefined) return undefined;
  const since = addDays(date, -Math.ceil(gap / MINUTES_PER_DAY));
  return occurrences(schedule, since, date).findLast((start) => start.date < date || start.time <= time);
}

function timesOfDay({ frequency, hours = 1, time = "00:00" }: Schedule): readonly ClockTime[] {
  if (frequency !== "hourly") return [time];
  if (!Number.isInteger(hours) || hours < 1 || hours > 24)
    throw new RangeError(`Not 1 to 24 hours: ${hours}`);
  const start = minutesOfDay(time);
  const count = Math.ceil((MINUTES_PER_DAY - start) / (hours * 60));
  return Array.from({ length: count }, (_, index) => clockTimeOf(start + index * hours * 60));
}

function runDays(schedule: Schedule, from: PlainDate, to: PlainDate): readonly PlainDate[] {
  const { frequency, dayOfMonth = 1, month = 1 } = schedule;
  if (frequency === "continuous" || frequency === "on_change") return [];
  if (frequency === "hourly" || frequency === "daily") return everyDay(from, to);
  if (frequency === "weekly") {
    const chosen = weekdayNumbers(schedule);
    return everyDay(from, to).filter((date) => chosen.includes(weekday(date)));
  }
  return everyMonths({ interval: MONTHS_APART[frequency], firstMonth: month, dayOfMonth }, from, to);
}

/** Ascending, 1 for Monday, each once. */
function weekdayNumbers({ weekdays = [] }: Schedule): readonly number[] {
  const chosen = WEEKDAYS.flatMap((name, index) => (weekdays.includes(name) ? [index + 1] : []));
  return chosen.length === 0 ? [1] : chosen;
}

/** The longest way from one of the ascending points to the next on a circle of that length. */
function longestStep(points: readonly number[], circle: number): number {
  return Math.max(...points.map((point, index) => (points[index + 1] ?? (points[0] ?? 0) + circle) - point));
}
