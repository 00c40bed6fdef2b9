import { approximateMinutes, type Duration, parseDuration } from "../time/duration.ts";

/** A month has 28 to 31 days, twelve of them 365 or 366. */
const daysOfMonth = { least: 28, most: 31 } as const;
const daysOfYear = { least: 365, most: 366 } as const;

/**
 * Positive where the later duration is longer, on whatever day both begin; 0 where they are the same, and where it
 * depends on the day (`P1M` and `P30D`) or one is no duration.
 */
export function comparedLengths(before: string, after: string): number {
  const [old, now] = [parseDuration(before), parseDuration(after)];
  if (old === undefined || now === undefined) return 0;
  const months = now.months - old.months;
  const rest = restMinutes(now) - restMinutes(old);
  // Whatever the months are worth, more of both is more.
  if (months * rest >= 0) return Math.sign(months + rest);
  if (minutes(now, "least") > minutes(old, "most")) return 1;
  return minutes(now, "most") < minutes(old, "least") ? -1 : 0;
}

function restMinutes({ days, minutes }: Duration): number {
  return approximateMinutes({ months: 0, days, minutes });
}

function minutes({ months, ...rest }: Duration, bound: "least" | "most"): number {
  const days = Math.floor(months / 12) * daysOfYear[bound] + (months % 12) * daysOfMonth[bound];
  return approximateMinutes({ ...rest, months: 0, days: rest.days + days });
}
