import type { Duty, SubjectName } from "../../core/assessment.ts";
import { compare } from "../../core/compare.ts";
import type { Judgement } from "../../core/judge.ts";
import type { Locale, Localized } from "../../core/localized.ts";
import type { Moment } from "../../core/moment.ts";
import { clausesByRule, type Location, located, type ReadText } from "../../core/present.ts";
import { statementNames } from "../../core/procedure/statement-names.ts";
import type { Entity, Repository, SubjectKind } from "../../core/repository.ts";
import type { Rule } from "../../core/rule.ts";
import { addDays, daysBetween, type PlainDate } from "../../core/time/plain-date.ts";
import { pageWords } from "../../i18n/pages.ts";

export type DutyState = "overdue" | "soon" | "later";

/** One duty in words: what, about what, by when, whose, and where it is written. */
export interface DutyLine {
  readonly rule: string;
  readonly subject: SubjectName;
  readonly due: PlainDate;
  /** Days from today to the due day; negative when overdue. */
  readonly days: number;
  readonly state: DutyState;
  readonly what: Localized;
  readonly about: string;
  readonly who: string;
  readonly clauses: readonly string[];
  readonly location: Location;
}

export interface DueReport {
  readonly today: PlainDate;
  readonly within: number;
  readonly locale: Locale;
  /** The commit that was judged; absent for a working tree. */
  readonly moment?: Moment;
  readonly duties: readonly DutyLine[];
}

/** All duties of a judgement by due day: one line for each rule, subject and day. */
export function dueReport(
  judgement: Judgement,
  rules: readonly Rule[],
  locale: Locale,
  within: number,
  readText: ReadText,
): DueReport {
  const { today, model } = judgement;
  const titles = new Map(rules.map((rule) => [rule.id, rule.duty ?? rule.title]));
  const clauses = clausesByRule(judgement);
  const line = ({ rule, subject, due, anchor, responsible }: Duty): DutyLine => ({
    rule,
    subject,
    due,
    days: daysBetween(today, due),
    state: due < today ? "overdue" : due <= addDays(today, within) ? "soon" : "later",
    what: titles.get(rule) ?? { "zh-TW": rule, en: rule },
    about: about(topic(subject, anchor.file, model?.repository), model?.repository, locale),
    who: person(responsible, model?.repository),
    clauses: clauses.get(rule) ?? [],
    location: located(anchor, readText),
  });
  const duties = judgement.assessments
    .filter(({ outcome }) => outcome !== "waived")
    .flatMap((assessment) => assessment.duties.map(line))
    .sort((a, b) => compare(a.due, b.due) || compare(a.rule, b.rule) || compare(a.subject.id, b.subject.id));
  return { today, within, locale, duties };
}

/** What a duty is about: of those of the institution as a whole, the statement that is to be made anew. */
export function topic(subject: SubjectName, file: string, repository: Repository | undefined): SubjectName {
  if (subject.kind !== "repository") return subject;
  const id = /([^/]+)\.yaml$/.exec(file)?.[1] ?? "";
  return repository?.find("attestation", id)?.file === file ? { kind: "attestation", id } : subject;
}

/** The name people know a subject by, with its id. */
export function about({ kind, id }: SubjectName, repository: Repository | undefined, locale: Locale): string {
  if (kind === "repository") return pageWords(locale).institutionAsAWhole;
  const statement = repository?.find("attestation", id)?.value.statement;
  if (kind === "attestation" && statement !== undefined)
    return `${statementNames[statement][locale]} (${id})`;
  const value = repository?.find(kind as SubjectKind, id)?.value as
    | { name?: string; label?: string; system?: string }
    | undefined;
  const system = repository?.find("system", value?.system ?? id) as Entity<"system"> | undefined;
  const name = value?.name ?? value?.label ?? system?.value.name;
  return name === undefined || name === id ? id : `${name} (${id})`;
}

function person(id: string | undefined, repository: Repository | undefined): string {
  if (id === undefined) return "";
  return repository?.find("person", id)?.value.name ?? id;
}
