import type { PlainDate } from "./plain-date.ts";
import { lastDay, lastDayAfterDays } from "./statutory.ts";

/** A length of time; months and days stay apart because a month has no fixed length. */
export interface Duration {
  readonly months: number;
  readonly days: number;
  readonly minutes: number;
}

type Locale = "zh-TW" | "en";
type Unit = "years" | "months" | "weeks" | "days" | "hours" | "minutes";
type Part = readonly [unit: Unit, count: number];

const UNITS: readonly Unit[] = ["years", "months", "weeks", "days", "hours", "minutes"];
const N = "\\d{1,5}";
const DATE_PART = `(?:(${N})Y)?(?:(${N})M)?(?:(${N})W)?(?:(${N})D)?`;
const SHAPE = new RegExp(`^P(?=[\\dT])${DATE_PART}(?:T(?=\\d)(?:(${N})H)?(?:(${N})M)?)?$`);
const MINUTES_PER_DAY = 1440;
const DAYS_PER_MONTH = 30;

const NAMES = {
  "zh-TW": { years: "年", months: "個月", weeks: "週", days: "天", hours: "小時", minutes: "分" },
  en: { years: "year", months: "month", weeks: "week", days: "day", hours: "h", minutes: "min" },
} as const satisfies Record<Locale, Record<Unit, string>>;

/** ISO 8601 from years to minutes (`P2Y`, `P1DT12H`, `PT1H30M`), whole numbers of at most five digits. */
export const isDuration = (text: string): boolean => SHAPE.test(text);

/** A year counts as 12 months, a week as 7 days; undefined when {@link isDuration} refuses the text. */
export function parseDuration(text: string): Duration | undefined {
  const parts = partsOf(text);
  if (parts === undefined) return undefined;
  const count = Object.fromEntries(parts) as Partial<Record<Unit, number>>;
  return {
    months: (count.years ?? 0) * 12 + (count.months ?? 0),
    days: (count.weeks ?? 0) * 7 + (count.days ?? 0),
    minutes: (count.hours ?? 0) * 60 + (count.minutes ?? 0),
  };
}

/** A month counts as 30 days: to compare a recovery objective with a measured time, never for a due date. */
export function approximateMinutes({ months, days, minutes }: Duration): number {
  return (months * DAYS_PER_MONTH + days) * MINUTES_PER_DAY + minutes;
}

/** Last day (inclusive): months by statutory counting, then days; hours count as far as they fill a day. */
export function lastDayAfter(from: PlainDate, { months, days, minutes }: Duration): PlainDate {
  return lastDayAfterDays(lastDay(from, months), days + Math.floor(minutes / MINUTES_PER_DAY));
}

/** Units as written (`P24M` is 24 months, not 2 years); a text that is no duration comes back unchanged. */
export function formatDuration(text: string, locale: Locale): string {
  const parts = partsOf(text);
  if (parts === undefined) return text;
  return parts.map((part) => formatPart(part, locale, parts.length === 1)).join(" ");
}

function formatPart([unit, count]: Part, locale: Locale, alone: boolean): string {
  const name = NAMES[locale][unit];
  if (locale === "en") {
    const abbreviated = unit === "hours" || unit === "minutes";
    return `${count} ${name}${abbreviated || count === 1 ? "" : "s"}`;
  }
  // 「30 分」 by itself reads as a mark out of a hundred.
  return `${count} ${name}${alone && unit === "minutes" ? "鐘" : ""}`;
}

function partsOf(text: string): readonly Part[] | undefined {
  const match = SHAPE.exec(text);
  if (match === null) return undefined;
  return UNITS.flatMap((unit, index): Part[] => {
    const digits = match[index + 1];
    return digits === undefined ? [] : [[unit, Number(digits)]];
  });
}
