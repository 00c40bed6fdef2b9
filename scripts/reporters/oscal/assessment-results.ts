import { countOutcomes, outcomes } from "../pages/outcome-counts.ts";
import { type Control, controlsOf } from "./controls.ts";
import { documentText, metadata } from "./document.ts";
import { finding, objectiveId, summaryOf } from "./findings.ts";
import { hasSomethingToSay, observation } from "./observations.ts";
import { assessmentAssets, backMatter, resourceUuid } from "./resources.ts";
import { bindingDuties, isRisk, risk } from "./risks.ts";
import { endOf, type OscalScope, procedureFile, property } from "./scope.ts";
import { markup, paragraphs } from "./texts.ts";

/** OSCAL assessment results: what was seen, what each clause came to and what is at risk. */
export function assessmentResults(scope: OscalScope): string {
  const { assessments, repository, words, locale } = scope;
  const { title, institution } = repository.policy.procedure;
  const told = assessments.filter(hasSomethingToSay);
  const risks = assessments.filter(isRisk);
  const controls = controlsOf(scope);
  const people = risks.flatMap(bindingDuties).flatMap(({ responsible }) => responsible ?? []);
  return documentText(scope, "assessment-results", {
    metadata: metadata(scope, words.resultsTitle(institution[locale], title[locale]), people),
    "import-ap": {
      href: `#${resourceUuid(scope, procedureFile)}`,
      remarks: markup(words.assessedPlan),
    },
    "local-definitions": { "objectives-and-methods": controls.map(objective) },
    results: [
      {
        uuid: scope.uuid("result", repository.today),
        title: markup(`${title[locale]} ${repository.today}`),
        description: paragraphs(words.about(repository.today), words.source, summary(scope)),
        start: scope.began,
        end: endOf(scope, repository.today),
        props: Object.entries(countOutcomes(scope.judgement.assessments)).map(([name, count]) =>
          property(name, count),
        ),
        "local-definitions": { "assessment-assets": assessmentAssets(scope) },
        "reviewed-controls": {
          description: markup(words.rulesOnly),
          "control-selections": [
            { "include-controls": controls.map(({ token }) => ({ "control-id": token })) },
          ],
        },
        ...(told.length > 0 && { observations: told.map((one) => observation(scope, one)) }),
        ...(risks.length > 0 && { risks: risks.map((one) => risk(scope, one)) }),
        findings: controls.map((one) => finding(scope, one)),
      },
    ],
    "back-matter": backMatter(scope, told),
  });
}

/** What a finding judges: the duty of a clause, a control or a rule. */
function objective(control: Control): object {
  return {
    "control-id": control.token,
    description: markup(control.title),
    parts: [{ id: objectiveId(control), name: "assessment-objective", prose: markup(control.duty) }],
  };
}

function summary(scope: OscalScope): string {
  const counts = countOutcomes(scope.judgement.assessments);
  return summaryOf(
    scope,
    outcomes.filter((one) => one !== "not-applicable").map((one) => [one, counts[one]]),
  );
}
