import { instant } from "../core/time/timestamp.ts";
import type { Review } from "./forge.ts";

/** Oldest first; those without a time last. */
export function inOrder(reviews: readonly Review[]): readonly Review[] {
  return reviews.toSorted((a, b) => {
    const difference = when(a) - when(b);
    return difference === 0 ? a.id - b.id : difference;
  });
}

function when({ submittedAt }: Review): number {
  return submittedAt === undefined ? Number.MAX_SAFE_INTEGER : instant(submittedAt);
}

/** Oldest first; what happened in the same second stays in the forge's order. */
export function byTime<T extends { readonly at: string }>(events: readonly T[]): readonly T[] {
  return events.toSorted((a, b) => instant(a.at) - instant(b.at));
}
