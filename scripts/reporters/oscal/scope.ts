import type { SubjectName } from "../../core/assessment.ts";
import type { Judgement } from "../../core/judge.ts";
import type { Locale } from "../../core/localized.ts";
import type { Model } from "../../core/model.ts";
import type { PresentedAssessment, ReadText } from "../../core/present.ts";
import type { Repository, SubjectKind } from "../../core/repository.ts";
import type { Rule } from "../../core/rule.ts";
import type { PlainDate } from "../../core/time/plain-date.ts";
import { atTime, timestampOf } from "../../core/time/timestamp.ts";
import { urlNamespace, uuid5 } from "../../core/uuid.ts";
import { type OscalWords, oscalWords } from "../../i18n/oscal.ts";

export interface OscalInput {
  /** Must hold a model. */
  readonly judgement: Judgement;
  /** The judgement in words of the locale. */
  readonly assessments: readonly PresentedAssessment[];
  readonly rules: readonly Rule[];
  readonly locale: Locale;
  readonly readText: ReadText;
  readonly toolVersion: string;
  /** The commit that was judged, or null for a working tree. */
  readonly revision: string | null;
  /** Path from the folder of the report to the root of the data. */
  readonly dataPath: string;
}

/** The namespace of every UUID here is `5d8a3200-3ca2-598e-9b69-db1f48c153b3`: version 5 of this URN among URLs. */
export const oscalNamespace = uuid5(urlNamespace, "urn:backproof:oscal");

/** The namespace of properties that OSCAL itself does not define: a name, not an address; some readers take only URLs. */
export const propertyNamespace = "https://backproof.invalid/ns/oscal";

export interface OscalScope extends OscalInput {
  readonly words: OscalWords;
  readonly model: Model;
  readonly repository: Repository;
  readonly ruleById: ReadonlyMap<string, Rule>;
  /** The first moment of the day that was judged, in the policy's zone. */
  readonly began: string;
  /** The same thing of the same institution keeps its UUID from day to day. */
  readonly uuid: (...names: readonly string[]) => string;
  /** What tells an assessment from every other: two records of one id are two subjects of one name. */
  readonly namesOf: (assessment: PresentedAssessment) => readonly string[];
}

export function oscalScope(input: OscalInput): OscalScope {
  const { model } = input.judgement;
  if (model === undefined) throw new Error("OSCAL needs a judgement with a model");
  const { repository } = model;
  const { code, institution } = repository.policy.procedure;
  const own = uuid5(oscalNamespace, JSON.stringify([institution["zh-TW"], code]));
  const names = namesOfAll(input.assessments);
  return {
    ...input,
    namesOf: (assessment) => names.get(assessment) ?? [],
    words: oscalWords(input.locale),
    model,
    repository,
    ruleById: new Map(input.rules.map((rule) => [rule.id, rule])),
    began: timestampOf(atTime(repository.today, "00:00", repository.zone), repository.zone),
    uuid: (...names) => uuid5(own, JSON.stringify(names)),
  };
}

function namesOfAll(all: readonly PresentedAssessment[]): Map<PresentedAssessment, readonly string[]> {
  const seen = new Map<string, number>();
  return new Map(
    all.map((one) => {
      const names = [one.rule, one.subject.kind, one.subject.id];
      const key = JSON.stringify(names);
      const twins = seen.get(key) ?? 0;
      seen.set(key, twins + 1);
      return [one, twins === 0 ? names : [...names, String(twins)]];
    }),
  );
}

/** The last minute of a day in the policy's zone: a duty may be done all day. */
export function endOf({ repository }: OscalScope, day: PlainDate): string {
  return timestampOf(atTime(day, "23:59", repository.zone), repository.zone);
}

/** The file that a subject is written in; that of the procedure for the institution as a whole. */
export function fileOf({ repository }: OscalScope, { kind, id }: SubjectName): string {
  if (kind === "file") return id;
  return repository.find(kind as SubjectKind, id)?.file ?? procedureFile;
}

export const procedureFile = "policy/procedure.yaml";

/** A property of this program's own namespace. */
export function property(name: string, value: string | number): object {
  return { name, ns: propertyNamespace, value: String(value) };
}
