import type { Assessment, Outcome } from "../../core/assessment.ts";
import type { PageWords } from "../../i18n/pages.ts";

export const outcomes: readonly Outcome[] = ["pass", "fail", "unknown", "waived", "not-applicable"];

export type OutcomeCounts = Readonly<Record<Outcome, number>>;

export function countOutcomes(assessments: readonly Assessment[]): OutcomeCounts {
  const counts = { pass: 0, fail: 0, unknown: 0, waived: 0, "not-applicable": 0 };
  for (const { outcome } of assessments) counts[outcome] += 1;
  return counts;
}

export function outcomeWord(words: PageWords, outcome: Outcome): string {
  return outcome === "not-applicable" ? words.notApplicable : words[outcome];
}

/** How many checks could have failed: all but those that do not apply. */
export function applicable(counts: OutcomeCounts): number {
  return counts.pass + counts.fail + counts.unknown + counts.waived;
}
