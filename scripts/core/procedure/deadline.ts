import type { Bound, Bounds } from "../settings.ts";
import { daysBetween, type PlainDate } from "../time/plain-date.ts";

/** A bound whose last day has passed. */
export interface Missed extends Bound<number> {
  readonly due: PlainDate;
  readonly days: number;
  /** Only an advisory source asks for it. */
  readonly advised: boolean;
}

/** By when something recurring must be done again, and whether that day has passed. */
export interface Deadline {
  /** Last day (inclusive) under the mandatory bound, or the advisory one where there is no other. */
  readonly due: PlainDate;
  readonly missed?: Missed;
}

/** Undefined where no source sets a bound; `dueOf` gives the last day (inclusive) under a value. */
export function deadlineOf(
  { required, advised }: Bounds<number>,
  today: PlainDate,
  dueOf: (value: number) => PlainDate,
): Deadline | undefined {
  const binding = required ?? advised;
  if (binding === undefined) return undefined;
  for (const bound of [required, advised]) {
    if (bound === undefined) continue;
    const due = dueOf(bound.value);
    if (due < today) {
      const missed = { ...bound, due, days: daysBetween(due, today), advised: bound !== required };
      return { due: dueOf(binding.value), missed };
    }
  }
  return { due: dueOf(binding.value) };
}
