import type { PresentedAssessment } from "../../core/present.ts";
import { hrefOf, origins, resourceUuid } from "./resources.ts";
import { fileOf, type OscalScope, property } from "./scope.ts";
import { markup, paragraphs } from "./texts.ts";

/** Whether an assessment says more than that it passed or does not apply. */
export function hasSomethingToSay({ outcome, findings }: PresentedAssessment): boolean {
  return findings.length > 0 || (outcome !== "pass" && outcome !== "not-applicable");
}

export function observationUuid({ uuid, namesOf }: OscalScope, assessment: PresentedAssessment): string {
  return uuid("observation", ...namesOf(assessment));
}

/** What was seen of one subject under one rule, and in which files. */
export function observation(scope: OscalScope, assessment: PresentedAssessment): object {
  const { rule, subject, outcome, findings } = assessment;
  const { ruleById, locale, words, began } = scope;
  const evidence = [
    ...new Map(findings.map((one) => [`${one.location.file}:${one.location.line}`, one])).entries(),
  ];
  return {
    uuid: observationUuid(scope, assessment),
    title: markup(`${ruleById.get(rule)?.title[locale] ?? rule} (${subject.kind} ${subject.id})`),
    description: paragraphs(
      words.outcomes[outcome],
      reasonOf(scope, assessment),
      ...findings.map(({ text }) => text),
    ),
    props: [property("rule", rule), property("outcome", outcome)],
    methods: ["EXAMINE"],
    types: [outcome === "pass" ? "discovery" : "finding"],
    origins: origins(scope),
    subjects: [
      {
        "subject-uuid": resourceUuid(scope, fileOf(scope, subject)),
        type: "resource",
        title: markup(`${subject.kind} ${subject.id}`),
      },
    ],
    ...(evidence.length > 0 && {
      "relevant-evidence": evidence.map(([place, { location }]) => ({
        href: hrefOf(scope, location.file),
        description: markup(place),
      })),
    }),
    collected: began,
  };
}

/** Why an assessment is unknown or waived; empty for any other. */
export function reasonOf({ words }: OscalScope, { outcome, because }: PresentedAssessment): string {
  const reasons = because.join(words.separator);
  if (outcome === "unknown") return words.unknownBecause(reasons);
  return outcome === "waived" ? words.waivedBy(reasons) : "";
}
