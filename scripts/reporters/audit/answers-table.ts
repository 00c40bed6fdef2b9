import type { Assessment, Outcome } from "../../core/assessment.ts";
import type { Attested } from "../../core/audit/attested.ts";
import { type AnsweredItem, isOfSystems } from "../../core/audit/checklist.ts";
import type { AnsweredChecklist, AuditPart } from "../../core/audit/pack.ts";
import { personName } from "../../core/procedure/names.ts";
import { statementNames } from "../../core/procedure/statement-names.ts";
import type { SubjectKind } from "../../core/repository.ts";
import { auditWords } from "../../i18n/audit.ts";
import { fullDayText } from "../pages/dates.ts";
import { ruleText } from "../pages/finding-text.ts";
import { code, type Inline, joined, lines, phrase, type Table } from "../pages/inline.ts";
import { subjectName } from "../pages/names.ts";
import { applicable, countOutcomes, outcomeWord } from "../pages/outcome-counts.ts";
import type { PageScope } from "../pages/scope.ts";
import { citedFile } from "./cited-file.ts";

/** How many subjects of one rule are named in a summary; all are in the list below. */
const mostNamed = 5;
const named: readonly Outcome[] = ["fail", "unknown", "waived"];

/** Every item of a checklist with its question, the proposed answer and why. */
export function answersTable(scope: PageScope, { items }: AnsweredChecklist, part: AuditPart): Table {
  const { locale } = scope;
  const words = auditWords(locale);
  return {
    heading: "",
    columns: [words.item, words.question, words.answer, words.summary, words.documents],
    // Nearly all text is in the summary, many lines of it.
    shares: [2, 7, 4, 18, 4],
    rows: items.map((one): Inline[] => {
      const files = [...part.files.values()].filter((ids) => ids.includes(one.item.id)).length;
      return [
        one.item.id,
        one.item.text[locale],
        words.answers[one.answer],
        lines(summary(scope, one, part.system !== undefined)),
        words.files(files),
      ];
    }),
  };
}

/**
 * Counts of each rule with what they are counted out of, subjects that did not pass, statements, what people must answer.
 * Of one system, rules on what belongs to no single system are left to the institution.
 */
function summary(
  scope: PageScope,
  { item, assessments, breached, rules, attested, unread }: AnsweredItem,
  isOfSystem: boolean,
): Inline[] {
  const { locale } = scope;
  const words = auditWords(locale);
  const known = new Set(rules.map(({ id }) => id));
  const told = rules.flatMap((rule) =>
    isOfSystem && !isOfSystems(rule)
      ? [phrase(ruleText(scope, rule.id), scope.words.colon, words.ofInstitution)]
      : ruleLines(
          scope,
          rule.id,
          assessments.filter((one) => one.rule === rule.id),
          breached,
        ),
  );
  return [
    ...told,
    ...[...new Set(item.rules)].filter((id) => !known.has(id)).map((id) => words.unknownRule(id)),
    ...attestedLines(scope, attested),
    ...(unread.length === 0
      ? []
      : [
          phrase(
            words.unread(unread.length),
            scope.words.colon,
            joined(
              unread.map((file) => citedFile(scope, file)),
              scope.words.listSeparator,
            ),
          ),
        ]),
    ...(item.byPeople === undefined ? [] : [`${words.people}${item.byPeople[locale]}`]),
  ];
}

function ruleLines(
  scope: PageScope,
  rule: string,
  assessments: readonly Assessment[],
  breached: AnsweredItem["breached"],
): Inline[] {
  const words = auditWords(scope.locale);
  const counts = countOutcomes(assessments);
  const of = applicable(counts);
  if (of === 0) return [phrase(ruleText(scope, rule), scope.words.colon, words.nothingApplies)];
  const lax = assessments.filter((one) => breached.has(one));
  const warnings = assessments
    .filter((one) => !breached.has(one))
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === "warning").length;
  const told = [
    words.passedOf(counts.pass - lax.length, of),
    ...named
      .filter((outcome) => counts[outcome] > 0)
      .map((outcome) => words.others(outcomeWord(scope.words, outcome), counts[outcome])),
    ...(lax.length > 0 ? [words.others(words.breached, lax.length)] : []),
    ...(warnings > 0 ? [words.warnings(warnings)] : []),
  ];
  const failing = [
    ...named.flatMap((outcome) => assessments.filter((one) => one.outcome === outcome)),
    ...lax,
  ];
  return [
    phrase(ruleText(scope, rule), scope.words.colon, told.join(scope.words.listSeparator)),
    ...failing.slice(0, mostNamed).map((one) => subjectLine(scope, one)),
    ...(failing.length > mostNamed ? [words.more(failing.length - mostNamed)] : []),
  ];
}

/** Who did not pass, in which file; of a waived duty, by which waiver. */
function subjectLine(scope: PageScope, { subject, outcome, because = [] }: Assessment): Inline {
  const { words, repository } = scope;
  const file =
    subject.kind === "file" ? subject.id : repository.find(subject.kind as SubjectKind, subject.id)?.file;
  const name = subject.kind === "file" ? undefined : subjectName(scope, subject.kind, subject.id);
  return phrase(
    `${outcome === "pass" ? auditWords(scope.locale).breached : outcomeWord(words, outcome)}${words.colon}`,
    ...(name === undefined ? [] : [`${name} `]),
    ...(subject.kind === "file" ? [] : [code(subject.id), " "]),
    ...(file === undefined ? [] : [citedFile(scope, file)]),
    ...(outcome === "waived" ? because.flatMap((id) => [" ", waiverText(scope, id)]) : []),
  );
}

function waiverText(scope: PageScope, id: string): Inline {
  const waiver = scope.repository.find("waiver", id);
  return waiver === undefined ? code(id) : citedFile(scope, waiver.file);
}

/** Every statement by itself where they are few; otherwise how many hold out of how many, and those that do not. */
function attestedLines(scope: PageScope, all: readonly Attested[]): Inline[] {
  const words = auditWords(scope.locale);
  const statements = [...new Set(all.map(({ statement }) => statement))];
  return statements.flatMap((statement) => {
    const own = all.filter((one) => one.statement === statement);
    if (own.length <= mostNamed) return own.map((one) => attestedLine(scope, one));
    const lacking = own.filter(({ holds }) => !holds);
    const held = own.length - lacking.length;
    return [
      words.attestedOf(statementNames[statement][scope.locale], held, own.length),
      ...lacking.slice(0, mostNamed).map((one) => attestedLine(scope, one)),
      ...(lacking.length > mostNamed ? [words.others(words.lacking, lacking.length - mostNamed)] : []),
    ];
  });
}

function attestedLine(scope: PageScope, { statement, holds, record, last, plan = "" }: Attested): Inline {
  const { locale, repository } = scope;
  const words = auditWords(locale);
  const name = statementNames[statement][locale];
  if (record === undefined || last === undefined) return words.unattested(name, plan);
  const by = personName(repository, record.value.by);
  const told = (holds ? words.attested : words.lapsed)(name, by, fullDayText(last, locale));
  return phrase(told, " ", citedFile(scope, record.file));
}
