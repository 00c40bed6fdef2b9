import type { Bound, Bounds } from "../settings.ts";

/** What policy demands, and whether only an advisory source does (then its breach is a warning). */
export interface Demand<T> extends Bound<T> {
  readonly advised: boolean;
}

/** The demand that something be there or be done, a mandatory source before an advisory one. */
export function demanded(bounds: Bounds<boolean>): Demand<boolean> | undefined {
  return firstOf(bounds, (value) => value);
}

/** The limit that is breached, a mandatory source before an advisory one. */
export function breached(
  bounds: Bounds<number>,
  isBreach: (limit: number) => boolean,
): Demand<number> | undefined {
  return firstOf(bounds, isBreach);
}

function firstOf<T>({ required, advised }: Bounds<T>, holds: (value: T) => boolean): Demand<T> | undefined {
  if (required !== undefined && holds(required.value)) return { ...required, advised: false };
  return advised !== undefined && holds(advised.value) ? { ...advised, advised: true } : undefined;
}
