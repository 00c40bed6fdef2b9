import type { PlainDate } from "../time/plain-date.ts";

/** The newest entry of a log that is not dated after a day; of two on one day, the one written later. */
export function latest<T extends { readonly date: PlainDate }>(
  log: readonly T[] | undefined,
  today: PlainDate,
): T | undefined {
  return (log ?? [])
    .filter(({ date }) => date <= today)
    .reduce<T | undefined>(
      (newest, one) => (newest !== undefined && one.date < newest.date ? newest : one),
      undefined,
    );
}
