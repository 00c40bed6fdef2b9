import type { PlainDate } from "./time/plain-date.ts";

/** The commit that was asked for by its name or its day, to be named wherever its judgement is shown. */
export interface Moment {
  /** What was written. */
  readonly asked: string;
  /** The day that was meant; absent where a revision was. */
  readonly date?: PlainDate;
  /** The full name of a ref that is spelled like a day, and so was taken for what it is. */
  readonly ref?: string;
  readonly commit: string;
  /** The day on which that was committed, in the institution's zone. */
  readonly day: PlainDate;
}

/** A moment as JSON reports name it. */
export function momentFields({ asked, date, ref, commit, day }: Moment): object {
  return { asked, ...(date !== undefined && { date }), ...(ref !== undefined && { ref }), commit, day };
}
