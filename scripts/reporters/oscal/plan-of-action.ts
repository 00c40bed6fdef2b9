import type { Duty } from "../../core/assessment.ts";
import { compare } from "../../core/compare.ts";
import type { PresentedAssessment } from "../../core/present.ts";
import { about, topic } from "../due/due-report.ts";
import { documentText, metadata } from "./document.ts";
import { hasSomethingToSay, observation, observationUuid } from "./observations.ts";
import { assessmentAssets, backMatter, origins } from "./resources.ts";
import { risk, riskUuid, task } from "./risks.ts";
import { endOf, type OscalScope, property } from "./scope.ts";
import { markup, paragraphs } from "./texts.ts";

/** A duty that has not lapsed, with what tells it from every other. */
interface OpenDuty {
  readonly duty: Duty;
  readonly names: readonly string[];
}

/** OSCAL plan of action and milestones: what failed or is unknown, then what must be done by a day. */
export function planOfAction(scope: OscalScope): string {
  const { assessments, repository, words, locale } = scope;
  const { title, institution } = repository.policy.procedure;
  const wrong = assessments.filter(({ outcome }) => outcome === "fail" || outcome === "unknown");
  const duties = openDuties(scope);
  const people = [...wrong.flatMap((one) => one.duties), ...duties.map(({ duty }) => duty)].flatMap(
    ({ responsible }) => responsible ?? [],
  );
  const items = [...wrong.map((one) => wrongItem(scope, one)), ...duties.map((one) => dutyItem(scope, one))];
  const risks = [...wrong.map((one) => risk(scope, one)), ...duties.map((one) => dutyRisk(scope, one))];
  const told = wrong.filter(hasSomethingToSay);
  return documentText(scope, "plan-of-action-and-milestones", {
    metadata: metadata(scope, words.actionsTitle(institution[locale], title[locale]), people),
    "system-id": {
      "identifier-type": "http://ietf.org/rfc/rfc4122",
      id: scope.uuid("institution"),
    },
    "local-definitions": { "assessment-assets": assessmentAssets(scope) },
    ...(told.length > 0 && { observations: told.map((one) => observation(scope, one)) }),
    ...(risks.length > 0 && { risks }),
    "poam-items": items.length > 0 ? items : [emptyItem(scope)],
    "back-matter": backMatter(scope, told),
  });
}

/** Duties of what passed, by day; those of failures belong to their own items, and a waived duty binds nobody. */
function openDuties({ assessments, namesOf }: OscalScope): OpenDuty[] {
  return assessments
    .filter(({ outcome }) => outcome === "pass" || outcome === "not-applicable")
    .flatMap((one) => one.duties.map((duty, index) => ({ duty, names: [...namesOf(one), String(index)] })))
    .sort((a, b) => compare(a.duty.due, b.duty.due) || compare(a.names.join(" "), b.names.join(" ")));
}

function wrongItem(scope: OscalScope, assessment: PresentedAssessment): object {
  const { rule, subject, outcome, findings } = assessment;
  const title = scope.ruleById.get(rule)?.title[scope.locale] ?? rule;
  return {
    uuid: scope.uuid("item", ...scope.namesOf(assessment)),
    title: markup(`${title} (${subject.kind} ${subject.id})`),
    description: paragraphs(scope.words.outcomes[outcome], ...findings.map(({ text }) => text)),
    props: [property("rule", rule), property("outcome", outcome)],
    origins: origins(scope),
    "related-observations": [{ "observation-uuid": observationUuid(scope, assessment) }],
    "related-risks": [{ "risk-uuid": riskUuid(scope, assessment) }],
  };
}

function dutyItem(scope: OscalScope, open: OpenDuty): object {
  const { duty, names } = open;
  return {
    uuid: scope.uuid("item", "duty", ...names),
    title: markup(dutyTitle(scope, duty)),
    description: markup(scope.words.dutyStatement(duty.due)),
    props: [property("rule", duty.rule), property("due", duty.due)],
    origins: origins(scope),
    "related-risks": [{ "risk-uuid": scope.uuid("risk", "duty", ...names) }],
  };
}

/** OSCAL keeps days and people of an action in a risk: that the obligation lapses. */
function dutyRisk(scope: OscalScope, { duty, names }: OpenDuty): object {
  const { words } = scope;
  const title = markup(dutyTitle(scope, duty));
  return {
    uuid: scope.uuid("risk", "duty", ...names),
    title,
    description: markup(words.dutyStatement(duty.due)),
    statement: markup(scope.ruleById.get(duty.rule)?.title[scope.locale] ?? duty.rule),
    props: [property("rule", duty.rule)],
    status: "remediating",
    origins: origins(scope),
    deadline: endOf(scope, duty.due),
    remediations: [
      {
        uuid: scope.uuid("response", "duty", ...names),
        lifecycle: "planned",
        title,
        description: title,
        tasks: [task(scope, duty, ["duty", ...names])],
      },
    ],
  };
}

function dutyTitle(
  { ruleById, locale, words, repository }: OscalScope,
  { rule, subject, anchor }: Duty,
): string {
  const rules = ruleById.get(rule);
  const what = (rules?.duty ?? rules?.title)?.[locale] ?? rule;
  return words.dutyTitle(what, about(topic(subject, anchor.file, repository), repository, locale));
}

/** OSCAL asks for at least one item. */
function emptyItem({ uuid, words }: OscalScope): object {
  return { uuid: uuid("item", "none"), title: markup(words.noActions), description: markup(words.noActions) };
}
