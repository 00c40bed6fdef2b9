import type { Anchor, Assessment, Finding } from "../../core/assessment.ts";
import { pointerSteps } from "../../core/json-pointer.ts";
import { fileName } from "../../core/kind.ts";
import { labelAt } from "../../core/schema/schemas.ts";
import { code, type Inline, lines, phrase } from "./inline.ts";
import { fileLink, lineOf } from "./page-links.ts";
import type { PageScope } from "./scope.ts";

/** What is wrong and how to mend it; the message's id where a rule no longer has its words. */
export function findingText({ rules, locale, words }: PageScope, finding: Finding): Inline {
  const message = rules.get(finding.rule)?.messages[finding.message];
  if (message === undefined) return code(finding.message);
  return lines([message[locale](finding.args), words.mend + message.mend[locale](finding.args)]);
}

/** The obligation that a rule stands for, with its id. */
export function ruleText({ rules, locale, words }: PageScope, id: string): Inline {
  const title = rules.get(id)?.title[locale];
  return title === undefined ? code(id) : phrase(title, words.open, code(id), words.close);
}

/** Numbers of the clauses of the procedure that a rule stands for. */
export function clauseText({ clauses, words }: PageScope, rule: string): string {
  // Controls of profiles are told in the profile's own words elsewhere.
  const numbers = (clauses.get(rule) ?? []).filter((id) => !id.includes(":"));
  return numbers.length === 0 ? words.blank : numbers.join(words.listSeparator);
}

/** A file, and the labels on the way to the field. */
export function placeText(scope: PageScope, anchor: Anchor): Inline {
  const file = fileLink(scope, anchor.file, lineOf(scope, anchor));
  const kind = fileName(anchor.file)?.kind;
  if (!("pointer" in anchor) || kind === undefined || anchor.pointer === "") return file;
  const steps = pointerSteps(anchor.pointer);
  let pointer = "";
  const labels = steps.map((step) => {
    pointer += `/${step}`;
    return /^\d+$/.test(step)
      ? String(Number(step) + 1)
      : labelAt(scope.input.schemas, kind, pointer)[scope.locale];
  });
  return lines([file, labels.join(scope.words.colon)]);
}

/** How a finding counts: a waived failure as waived, otherwise by its severity. */
export function standing({ words }: PageScope, { outcome }: Assessment, { severity }: Finding): string {
  if (outcome === "waived") return words.waived;
  return severity === "error" ? words.fail : words[severity];
}

/** Why an assessment is unknown or waived. */
export function reasonText({ words }: PageScope, { outcome, because = [] }: Assessment): string {
  const reasons = because.join(words.listSeparator);
  return outcome === "waived" ? words.waivedBy(reasons) : words.because(reasons);
}
