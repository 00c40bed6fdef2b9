import type { Outcome } from "../../core/assessment.ts";
import type { Control } from "./controls.ts";
import { hasSomethingToSay, observationUuid } from "./observations.ts";
import { origins } from "./resources.ts";
import { isRisk, riskUuid } from "./risks.ts";
import { type OscalScope, property } from "./scope.ts";
import { markup, paragraphs } from "./texts.ts";

const outcomes: readonly Outcome[] = ["pass", "fail", "unknown", "waived"];

/** How many unreadable files are named; their number is always told. */
const shownFiles = 5;

/** Whether one clause is satisfied: only when everything that applies passed. */
export function finding(scope: OscalScope, control: Control): object {
  const { assessments, unread } = control;
  const count = (outcome: Outcome): number => assessments.filter((one) => one.outcome === outcome).length;
  const told = assessments.filter(hasSomethingToSay);
  const risks = assessments.filter(isRisk);
  const summary = summaryOf(
    scope,
    outcomes.map((outcome) => [outcome, count(outcome)]),
  );
  return {
    uuid: scope.uuid("finding", control.token),
    title: markup(control.title),
    description: markup(control.duty),
    props: [...outcomes, "applicable" as const].map((name) =>
      property(name, name === "applicable" ? assessments.length : count(name)),
    ),
    origins: origins(scope),
    target: {
      type: "objective-id",
      "target-id": objectiveId(control),
      status: {
        ...state(count, unread.length),
        remarks: paragraphs(
          summary,
          unread.length === 0
            ? ""
            : scope.words.unread(unread.length, unread.slice(0, shownFiles).join(scope.words.separator)),
        ),
      },
    },
    ...(told.length > 0 && {
      "related-observations": told.map((one) => ({ "observation-uuid": observationUuid(scope, one) })),
    }),
    ...(risks.length > 0 && { "related-risks": risks.map((one) => ({ "risk-uuid": riskUuid(scope, one) })) }),
  };
}

export function objectiveId({ token }: Control): string {
  return `${token}.objective`;
}

/** What could not be read, unknown and waived are neither pass nor fail, and never satisfied. */
function state(count: (outcome: Outcome) => number, unread: number): object {
  if (count("fail") > 0) return { state: "not-satisfied", reason: "fail" };
  if (count("unknown") + count("waived") + unread > 0) return { state: "not-satisfied", reason: "other" };
  return { state: "satisfied", reason: "pass" };
}

/** Counts in words, with what they are counted out of. */
export function summaryOf({ words }: OscalScope, counts: readonly (readonly [Outcome, number])[]): string {
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  return words.counted(
    counts.map(([outcome, count]) => `${words.outcomes[outcome]} ${count}`).join(words.separator),
    total,
  );
}
