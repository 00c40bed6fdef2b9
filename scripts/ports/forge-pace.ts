import type { Waiting } from "./forge-patience.ts";

interface Pace {
  readonly schedule: (options: object, task: () => Promise<void>) => Promise<void>;
}

/** Starts tasks at least that many milliseconds apart; shaped as the groups by which the throttling plugin paces writes. */
export function pacer(gap: number, { now, sleep }: Waiting): { readonly key: () => Pace } {
  let next = Number.NEGATIVE_INFINITY;
  const schedule: Pace["schedule"] = async (_options, task) => {
    const wait = next - now();
    next = Math.max(next, now()) + gap;
    if (wait > 0) await sleep(wait);
    return task();
  };
  return { key: () => ({ schedule }) };
}
