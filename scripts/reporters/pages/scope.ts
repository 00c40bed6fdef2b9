import type { Assessment, SubjectName } from "../../core/assessment.ts";
import type { AuditPack } from "../../core/audit/pack.ts";
import type { Judgement } from "../../core/judge.ts";
import type { Locale } from "../../core/localized.ts";
import type { Moment } from "../../core/moment.ts";
import { clausesByRule, type ReadText } from "../../core/present.ts";
import type { Entity, Repository } from "../../core/repository.ts";
import type { Rule } from "../../core/rule.ts";
import type { Schemas } from "../../core/schema/schemas.ts";
import { type PageWords, pageWords } from "../../i18n/pages.ts";
import { type Registered, registeredKinds, registers } from "./registers.ts";
import type { Templates } from "./template-engine.ts";

export interface PagesInput {
  /** Must hold a model: without one there is nothing to report on. */
  readonly judgement: Judgement;
  readonly rules: readonly Rule[];
  readonly locale: Locale;
  readonly schemas: Schemas;
  readonly toolVersion: string;
  /** The commit that was judged, or null for a working tree. */
  readonly revision: string | null;
  /** What that commit was asked for as. */
  readonly moment?: Moment;
  readonly templates: Templates;
  /** Texts of the data, for links to their lines; pages without it link to files. */
  readonly readText?: ReadText;
  /** Path from the pages' folder to the root of the data (default `..`); null where pages cannot link to files. */
  readonly dataPath?: string | null;
  /** The only files of the data that pages lead to, for pages that are handed on without the others. */
  readonly enclosed?: ReadonlyMap<string, unknown>;
  /** Files for other programs that are written beside the pages, by what they are called. */
  readonly exports?: readonly {
    readonly title: string;
    readonly files: readonly { readonly title: string; readonly page: { readonly path: string } }[];
  }[];
  /** The audit pack, where one is written, with the SHA-256 (hex) of each file that it encloses. */
  readonly audit?: {
    readonly pack: AuditPack;
    readonly digests: ReadonlyMap<string, string>;
    /** Path from the pages' folder to that of the pack. */
    readonly folder: string;
  };
}

/** A plan or restoration that has a page of its own. */
export type Form = Entity<"plan"> | Entity<"restoration">;

/** Everything a page is written from; `here` is the page itself. */
export interface PageScope {
  readonly here: string;
  readonly locale: Locale;
  readonly words: PageWords;
  readonly input: PagesInput;
  readonly repository: Repository;
  readonly assessments: readonly Assessment[];
  /** By `kind id` of their subject. */
  readonly bySubject: ReadonlyMap<string, readonly Assessment[]>;
  readonly rules: ReadonlyMap<string, Rule>;
  /** Clauses of the procedure and controls of enabled profiles, by rule. */
  readonly clauses: ReadonlyMap<string, readonly string[]>;
  /** Pages of plans and restorations, in the order of their ids. */
  readonly forms: ReadonlyMap<Form, string>;
  /** Sheets of the entries of registers, in the order of their ids. */
  readonly sheets: ReadonlyMap<Registered, string>;
  /** Page by `kind id`. */
  readonly formPages: ReadonlyMap<string, string>;
  /** Names that more than one person bears. */
  readonly sharedNames: ReadonlySet<string>;
}

export function pageScope(input: PagesInput): PageScope {
  const { judgement, locale } = input;
  if (judgement.model === undefined) throw new Error("pages need a judgement with a model");
  const { repository } = judgement.model;
  const forms = paths<Form>([...repository.all("plan"), ...repository.all("restoration")], folderOfForm);
  const entries = registeredKinds.flatMap((kind) => repository.all(kind) as readonly Registered[]);
  const sheets = paths(entries, ({ kind }) => registers[kind].folder);
  const formPages = new Map<string, string>();
  for (const [{ kind, id }, path] of [...forms, ...sheets]) {
    if (!formPages.has(`${kind} ${id}`)) formPages.set(`${kind} ${id}`, path);
  }
  const names = repository.all("person").map(({ value }) => value.name);
  return {
    here: "README.md",
    locale,
    words: pageWords(locale),
    input,
    repository,
    assessments: judgement.assessments,
    bySubject: groupBySubject(judgement.assessments),
    rules: new Map(input.rules.map((rule) => [rule.id, rule])),
    clauses: clausesByRule(judgement),
    forms,
    sheets,
    formPages,
    sharedNames: new Set(names.filter((name, index) => names.indexOf(name) !== index)),
  };
}

/** The assessments of some subjects, in the order of the judgement. */
export function assessmentsOf(
  { bySubject }: PageScope,
  subjects: readonly SubjectName[],
): readonly Assessment[] {
  return subjects.flatMap(({ kind, id }) => bySubject.get(`${kind} ${id}`) ?? []);
}

const folderOfForm = ({ kind }: Form): string => (kind === "plan" ? "plans" : "restorations");

/** Two records of one id (a finding of its own) still get a page each: ids hold no dot. */
function paths<T extends { readonly id: string }>(
  all: readonly T[],
  folderOf: (one: T) => string,
): Map<T, string> {
  const found = new Map<T, string>();
  const taken = new Map<string, number>();
  for (const one of all) {
    const path = `${folderOf(one)}/${one.id}`;
    const count = (taken.get(path) ?? 0) + 1;
    taken.set(path, count);
    found.set(one, count === 1 ? `${path}.md` : `${path}.${count}.md`);
  }
  return found;
}

function groupBySubject(assessments: readonly Assessment[]): Map<string, Assessment[]> {
  const found = new Map<string, Assessment[]>();
  for (const assessment of assessments) {
    const key = `${assessment.subject.kind} ${assessment.subject.id}`;
    const list = found.get(key);
    if (list === undefined) found.set(key, [assessment]);
    else list.push(assessment);
  }
  return found;
}
