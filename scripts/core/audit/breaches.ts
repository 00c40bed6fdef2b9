import type { Assessment } from "../assessment.ts";
import type { Rule } from "../rule.ts";

/**
 * Subjects that pass only because their rule never does more than warn. An auditor asks whether the duty is done, so they
 * count as failed; reminders ahead of time and advice of a profile that binds nobody do not.
 */
export function breachesOf(
  assessments: readonly Assessment[],
  rules: readonly Rule[],
): ReadonlySet<Assessment> {
  const warning = new Map(
    rules.filter(({ severity }) => severity === "warning").map((rule) => [rule.id, rule]),
  );
  return new Set(
    assessments.filter(({ rule, outcome, findings }) => {
      const messages = warning.get(rule)?.messages;
      return (
        outcome === "pass" &&
        messages !== undefined &&
        findings.some(({ severity, message }) => severity === "warning" && !messages[message]?.severity)
      );
    }),
  );
}
