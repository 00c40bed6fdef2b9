import type { Assessment } from "../../core/assessment.ts";
import type { Kind } from "../../core/kind.ts";
import { labelAt, schemaAt } from "../../core/schema/schemas.ts";
import type { ProcedureDocument } from "../../core/types.generated.ts";
import { attestationText } from "./attestation-text.ts";
import { fieldText } from "./field-text.ts";
import { clauseText, ruleText } from "./finding-text.ts";
import { code, type Inline, lines, link, phrase, type Table } from "./inline.ts";
import { applicable, countOutcomes, type OutcomeCounts, outcomes, outcomeWord } from "./outcome-counts.ts";
import { pathFrom } from "./page-links.ts";
import { recordsPage } from "./registers.ts";
import type { PageScope } from "./scope.ts";
import { asOfText, type FrameView, frameView } from "./view-frame.ts";

export interface ClausesView extends FrameView {
  readonly asOf: string;
  readonly note: string;
  readonly clauses: { readonly title: string; readonly table: Table };
  readonly rules: { readonly title: string; readonly table: Table };
}

type Clause = ProcedureDocument["clauses"][number];

/** Every clause of the procedure with what stands for it, and every rule with its results. */
export function clausesView(scope: PageScope): ClausesView {
  const { words, repository } = scope;
  const counts = countsByRule(scope.assessments);
  const { clauses } = repository.policy.procedure;
  const columns = ["id", "title", "modality", "duty", "rules", "forms", "attestations", "informative"];
  return {
    ...frameView(scope, words.clausesTitle),
    asOf: asOfText(scope),
    note: words.clausesNote,
    clauses: {
      title: labelAt(scope.input.schemas, "procedure", "/clauses")[scope.locale],
      table: {
        heading: "",
        columns: columns.map((key) => label(scope, key)),
        rows: clauses.map((clause) => clauseRow(scope, clause, counts)),
      },
    },
    rules: { title: words.rules, table: rulesTable(scope, counts) },
  };
}

function label({ input, locale }: PageScope, key: string): string {
  return labelAt(input.schemas, "procedure", `/clauses/0/${key}`)[locale];
}

function clauseRow(scope: PageScope, clause: Clause, counts: ReadonlyMap<string, OutcomeCounts>): Inline[] {
  const { locale, words, input } = scope;
  const { id, title, modality, duty, rules = [], forms = [], attestations = [], informative } = clause;
  const orBlank = (all: readonly Inline[]): Inline => (all.length === 0 ? words.blank : lines(all));
  return [
    id,
    title[locale],
    fieldText(scope, schemaAt(input.schemas, "procedure", "/clauses/0/modality") ?? {}, modality),
    duty[locale],
    orBlank(
      rules.map((rule) =>
        phrase(ruleText(scope, rule), words.colon, countsText(scope, rule, counts.get(rule))),
      ),
    ),
    orBlank(forms.map((form) => formText(scope, form))),
    orBlank(attestations.map((one) => attestationText(scope, one))),
    informative?.[locale] ?? words.blank,
  ];
}

/** How many subjects passed, failed …; or why there is nothing to count, which proves nothing. */
function countsText({ words, rules }: PageScope, rule: string, counts: OutcomeCounts | undefined): string {
  if (counts !== undefined) {
    return outcomes
      .map((outcome) => `${outcomeWord(words, outcome)} ${counts[outcome]}`)
      .join(words.listSeparator);
  }
  return rules.has(rule) ? words.noSubject : words.noSuchRule;
}

/** The form or kind of record that carries a duty, by the title that the procedure or the schema gives it. */
function formText(scope: PageScope, form: string): Inline {
  const { repository, input, locale, words } = scope;
  const listed = repository.policy.procedure.forms.find(({ kind }) => kind === form);
  const page = recordsPage(form);
  const linked = (title: string): Inline =>
    page === undefined ? title : link(title, pathFrom(scope.here, page));
  if (listed !== undefined)
    return phrase(linked(listed.title[locale]), words.open, code(listed.code), words.close);
  // A clause may also name a record in words of its own.
  const label = Object.hasOwn(input.schemas, form) && input.schemas[form as Kind]["x-label"]?.[locale];
  return typeof label === "string" ? linked(label) : form;
}

function countsByRule(assessments: readonly Assessment[]): ReadonlyMap<string, OutcomeCounts> {
  const byRule = new Map<string, Assessment[]>();
  for (const assessment of assessments) {
    const list = byRule.get(assessment.rule);
    if (list === undefined) byRule.set(assessment.rule, [assessment]);
    else list.push(assessment);
  }
  return new Map([...byRule].map(([rule, list]) => [rule, countOutcomes(list)]));
}

/** Every rule of this version, and every other that was judged. */
function rulesTable(scope: PageScope, counts: ReadonlyMap<string, OutcomeCounts>): Table {
  const { words, rules } = scope;
  const ids = [...new Set([...rules.keys(), ...counts.keys()])];
  return {
    heading: "",
    columns: [
      words.rule,
      words.clause,
      words.severity,
      ...outcomes.map((outcome) => outcomeWord(words, outcome)),
      words.total,
    ],
    rows: ids.map((id) => {
      const own = counts.get(id) ?? countOutcomes([]);
      const severity = rules.get(id)?.severity;
      return [
        ruleText(scope, id),
        clauseText(scope, id),
        severity === undefined ? words.blank : words[severity],
        ...outcomes.map((outcome) => own[outcome]),
        applicable(own) + own["not-applicable"],
      ];
    }),
  };
}
