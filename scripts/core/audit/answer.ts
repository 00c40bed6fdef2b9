/** What an auditor's sheet offers (符合、部分符合、不符合、不適用), and that nothing allows to choose among them. */
export type Answer = "met" | "partly" | "not-met" | "not-applicable" | "undetermined";

/** What an answer is proposed from: counts of subjects, of files and of statements. */
export interface AnswerBasis {
  readonly pass: number;
  readonly fail: number;
  readonly unknown: number;
  readonly waived: number;
  /** Files that could hold further subjects and were not read. */
  readonly unread: number;
  /** Statements that the item rests on and nobody has made, or that hold no longer. */
  readonly unattested: number;
  /** Whether the question has a part that only people can answer. */
  readonly needsPeople: boolean;
}

/**
 * The answer that records allow to propose; never a better one. What is unknown counts as nothing, so beside a failure it
 * is no part that is met. A waived duty is not fulfilled, however well approved, so with one the answer is "partly" at best.
 */
export function proposedAnswer(basis: AnswerBasis): Answer {
  const { pass, fail, unknown, waived, unread, unattested, needsPeople } = basis;
  if (fail > 0) return pass + waived > 0 ? "partly" : "not-met";
  if (unknown + unread + unattested > 0 || needsPeople) return "undetermined";
  if (pass + waived === 0) return "not-applicable";
  return waived > 0 ? "partly" : "met";
}
