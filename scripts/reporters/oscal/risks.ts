import type { Duty } from "../../core/assessment.ts";
import type { PresentedAssessment } from "../../core/present.ts";
import { hasSomethingToSay, observationUuid, reasonOf } from "./observations.ts";
import { origins } from "./resources.ts";
import { endOf, type OscalScope, property } from "./scope.ts";
import { markup, paragraphs } from "./texts.ts";

/** Status of a risk by outcome: what could not be judged is looked into, what is waived is accepted. */
const statuses = { fail: "open", unknown: "investigating", waived: "deviation-approved" } as const;

export function isRisk({ outcome }: PresentedAssessment): boolean {
  return outcome in statuses;
}

export function riskUuid({ uuid, namesOf }: OscalScope, assessment: PresentedAssessment): string {
  return uuid("risk", ...namesOf(assessment));
}

/** What a failed, unknown or waived assessment puts at risk, until when, and what mends it. */
export function risk(scope: OscalScope, assessment: PresentedAssessment): object {
  const { rule, subject, outcome, findings } = assessment;
  const { ruleById, locale, words } = scope;
  const duties = bindingDuties(assessment);
  const title = ruleById.get(rule)?.title[locale] ?? rule;
  const mends = [...new Set(findings.map(({ mend }) => mend))];
  const due = duties.map((duty) => duty.due).sort()[0];
  return {
    uuid: riskUuid(scope, assessment),
    title: markup(`${title} (${subject.kind} ${subject.id})`),
    description: paragraphs(
      words.outcomes[outcome],
      reasonOf(scope, assessment),
      ...findings.map(({ text }) => text),
    ),
    statement: markup(title),
    props: [property("rule", rule), property("outcome", outcome)],
    status: statuses[outcome as keyof typeof statuses],
    origins: origins(scope),
    ...(due !== undefined && { deadline: endOf(scope, due) }),
    ...((mends.length > 0 || duties.length > 0) && {
      remediations: [
        {
          uuid: scope.uuid("response", ...scope.namesOf(assessment)),
          lifecycle: "recommendation",
          title: markup(ruleById.get(rule)?.duty?.[locale] ?? title),
          description: paragraphs(...(mends.length > 0 ? mends.map(words.mend) : [title])),
          ...(duties.length > 0 && {
            tasks: duties.map((duty, index) =>
              task(scope, duty, [...scope.namesOf(assessment), `task ${index}`]),
            ),
          }),
        },
      ],
    }),
    ...(hasSomethingToSay(assessment) && {
      "related-observations": [{ "observation-uuid": observationUuid(scope, assessment) }],
    }),
  };
}

/** A waived duty binds nobody. */
export function bindingDuties({ outcome, duties }: PresentedAssessment): readonly Duty[] {
  return outcome === "waived" ? [] : duties;
}

/** What must be done by a day, and by whom where the data name one. */
export function task(scope: OscalScope, duty: Duty, names: readonly string[]): object {
  const { rule, due, responsible } = duty;
  const rules = scope.ruleById.get(rule);
  return {
    uuid: scope.uuid("task", ...names),
    type: "milestone",
    title: markup((rules?.duty ?? rules?.title)?.[scope.locale] ?? rule),
    timing: { "on-date": { date: endOf(scope, due) } },
    ...(responsible !== undefined && {
      "responsible-roles": [{ "role-id": "responsible", "party-uuids": [scope.uuid("person", responsible)] }],
    }),
  };
}
