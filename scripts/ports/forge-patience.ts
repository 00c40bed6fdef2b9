/** Time as waiting sees it, in milliseconds, and a number in [0, 1) that keeps runs from knocking in step. */
export interface Waiting {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
  readonly random: () => number;
}

export const realWaiting: Waiting = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  random: () => Math.random(),
};

/** Repeats of one request after its first try. */
export const mostRepeats = 3;
/** Milliseconds to wait at a limit for which a forge names no time: GitHub asks for a minute, and GitLab counts by it. */
export const unnamedLimit = 60_000;

/** What a forge may still wait: all its waiting together stays within a budget. */
export interface Patience {
  /** Sleeps that long, or answers false at once when the budget or the repeats do not allow it. */
  readonly spend: (milliseconds: number, repeats: number) => Promise<boolean>;
  readonly waiting: Waiting;
}

export function patience(waiting: Waiting, budget: number): Patience {
  let left = budget;
  return {
    waiting,
    spend: async (milliseconds, repeats) => {
      if (repeats >= mostRepeats || !(milliseconds <= left)) return false;
      left -= milliseconds;
      await waiting.sleep(milliseconds);
      return true;
    },
  };
}

/** Milliseconds before a repeat for which nobody names a time: longer each time. */
export function backoff(repeats: number, { random }: Waiting): number {
  return 1000 * (repeats + 1) ** 2 * (1 - random());
}

/** Milliseconds of a `Retry-After`, which is seconds or a date; undefined without one. */
export function retryAfter(value: string, now: number): number | undefined {
  if (value === "") return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Error codes of the system by which no connection came about. */
export const neverSent: readonly string[] = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"];

/** The code of an error of the system, such as ECONNRESET, or nothing: the texts of such errors may hold what was sent. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^[A-Z][A-Z0-9_]{1,39}$/.test(code) ? code : "";
}
