import type { Anchor, Arguments, Severity } from "./assessment.ts";
import type { History } from "./history/history.ts";
import type { Lineage } from "./history/lineage.ts";
import type { Localized } from "./localized.ts";
import type { Entity, Repository, SubjectKind } from "./repository.ts";
import type { PlainDate } from "./time/plain-date.ts";

/** What is wrong, in both languages with the same arguments, and how to mend it. */
export interface Message<A> {
  /** Stated only where a message differs from its rule's severity. */
  readonly severity?: Severity;
  readonly "zh-TW": (args: A) => string;
  readonly en: (args: A) => string;
  readonly mend: Readonly<Record<keyof Localized, (args: A) => string>>;
}

/** Fixes the arguments of a message, so that both languages and the rule must agree on them. */
export function message<A extends Arguments = Record<string, never>>(text: Message<A>): Message<A> {
  return text;
}

type Messages = Readonly<Record<string, Message<never>>>;
type ArgumentsOf<M> = M extends Message<infer A> ? A : never;

interface Options {
  readonly related?: readonly Anchor[];
  /** `advised` marks a breach of an advisory source only: a warning. */
  readonly advised?: boolean;
}

/** How a rule speaks while it checks one subject. */
export interface Report<M extends Messages> {
  <K extends keyof M & string>(id: K, at: Anchor, args: ArgumentsOf<M[K]>, options?: Options): void;
  /** States a day (inclusive) by which something must be done, overdue or not. */
  readonly duty: (due: PlainDate, at: Anchor, responsible?: string) => void;
  /** Says that the fact needed to judge is not there; never a pass. */
  readonly unknown: (because: string) => void;
}

/** One subject of any of the kinds `S`; its `kind` tells which value it has. */
export type SubjectOf<S extends SubjectKind> = S extends SubjectKind ? Entity<S> : never;

export interface RuleDefinition<S extends SubjectKind, M extends Messages> {
  readonly id: string;
  /** The kind that the rule judges, or several. */
  readonly subject: S | readonly S[];
  readonly severity: Severity;
  /** The obligation as a sentence that holds when the rule passes. */
  readonly title: Localized;
  /** What must be done by the day, for rules that state duties. */
  readonly duty?: Localized;
  readonly messages: M;
  readonly appliesTo?: (subject: SubjectOf<S>, repository: Repository) => boolean;
  readonly check: (subject: SubjectOf<S>, repository: Repository, report: Report<M>) => void;
  /** What only the history of a record tells; asked by the audit of history alone. */
  readonly lineage?: LineageCheck<M>;
  /** What only the history as a whole tells. */
  readonly line?: LineCheck<M>;
}

/** What a rule about history sees: what git told, and the records as they stand today. */
export interface HistoryScope {
  readonly history: History;
  readonly repository: Repository;
}

/** Judges one record by all that happened to it; says whether the rule is about it at all. */
export type LineageCheck<M extends Messages> = (
  lineage: Lineage,
  scope: HistoryScope,
  report: Report<M>,
) => boolean;

/** Judges a history as a whole. */
export type LineCheck<M extends Messages> = (scope: HistoryScope, report: Report<M>) => void;

/** A rule whose precise types are forgotten, so that all rules fit one list. */
export interface Rule {
  readonly id: string;
  /** The kinds that it judges, "file" when the reading of files judges, or "history" when only git can tell. */
  readonly subject: readonly SubjectKind[] | "file" | "history";
  readonly severity: Severity;
  readonly title: Localized;
  readonly duty?: Localized;
  readonly messages: Readonly<Record<string, Message<Arguments>>>;
  readonly appliesTo: (subject: Entity<SubjectKind>, repository: Repository) => boolean;
  readonly check: (subject: Entity<SubjectKind>, repository: Repository, report: Report<Messages>) => void;
  readonly lineage?: LineageCheck<Messages>;
  readonly line?: LineCheck<Messages>;
}

export function defineRule<S extends SubjectKind, M extends Messages>(
  definition: RuleDefinition<S, M>,
): Rule {
  return { appliesTo: () => true, ...definition, subject: [definition.subject].flat() } as unknown as Rule;
}

/** A rule that the reading of files itself judges: it has words but no check of its own. */
export function defineFileRule<M extends Messages>(
  definition: Pick<RuleDefinition<SubjectKind, M>, "id" | "severity" | "title" | "messages">,
): Rule {
  return {
    ...definition,
    subject: "file",
    appliesTo: () => false,
    check: () => undefined,
  } as unknown as Rule;
}

/** A rule that only a history can answer. */
export function defineHistoryRule<M extends Messages>(
  definition: Pick<
    RuleDefinition<SubjectKind, M>,
    "id" | "severity" | "title" | "messages" | "lineage" | "line"
  >,
): Rule {
  return {
    ...definition,
    subject: "history",
    appliesTo: () => false,
    check: () => undefined,
  } as unknown as Rule;
}
