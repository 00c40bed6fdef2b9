import type { Locale } from "../../core/localized.ts";
import { isPlainDate, type PlainDate } from "../../core/time/plain-date.ts";
import { formatRocDate } from "../../core/time/roc-date.ts";
import { clockTime, dateIn, isTimestamp, type Timestamp } from "../../core/time/timestamp.ts";

/** `115年11月22日` in Chinese, where a form leaves out 民國; ISO in English. */
export function dayText(day: PlainDate, locale: Locale): string {
  return locale === "en" || !isPlainDate(day) ? day : formatRocDate(day, "long").replace("民國", "");
}

/** {@link dayText} with the ISO date beside it. */
export function fullDayText(day: PlainDate, locale: Locale): string {
  const text = dayText(day, locale);
  return text === day ? day : `${text}（${day}）`;
}

/** Day and time in the zone, with the timestamp as it was written beside it; only that in English. */
export function momentText(moment: Timestamp, zone: string, locale: Locale): string {
  if (locale === "en" || !isTimestamp(moment)) return moment;
  return `${dayText(dateIn(moment, zone), locale)} ${clockTime(moment, zone)}（${moment}）`;
}
