import type { Localized } from "../core/localized.ts";
import type { Answer } from "./forge.ts";

interface Nature {
  /** A write that may have been done all the same. */
  readonly maybeDone?: boolean;
  /** The forge did nothing: it refused, or was not asked. */
  readonly nothingDone?: boolean;
  /** The token may not do this. */
  readonly isForbidden?: boolean;
  /** The same request may come out otherwise the next time. */
  readonly mayPass?: boolean;
}

/** Why a forge's answer is unknown, in both languages. */
export class ForgeProblem extends Error {
  readonly reason: Localized;
  readonly nature: Nature;

  constructor(reason: Localized, nature: Nature = {}) {
    super(reason.en);
    this.name = "ForgeProblem";
    this.reason = reason;
    this.nature = nature;
  }
}

/** The same problem, of a write that the forge may have done before it came up. */
export function maybeDone({ reason, nature }: ForgeProblem): ForgeProblem {
  const told = {
    "zh-TW": `${reason["zh-TW"]}這項寫入可能已經完成，重做前請先查看。`,
    en: `${reason.en} It may have been done all the same: look before doing it again.`,
  };
  return new ForgeProblem(told, { ...nature, maybeDone: true });
}

/** A problem becomes an unknown answer; any other error is a bug and goes on. */
export async function answered<T>(read: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { known: true, value: await read() };
  } catch (error) {
    if (!(error instanceof ForgeProblem)) throw error;
    const { reason, nature } = error;
    return { known: false, because: reason.en, reason, ...(nature.maybeDone && { maybeDone: true }) };
  }
}
