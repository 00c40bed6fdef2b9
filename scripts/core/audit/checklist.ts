import type { Assessment } from "../assessment.ts";
import { controlBinds, systemOfSubject } from "../control-scope.ts";
import type { Judgement } from "../judge.ts";
import type { Model } from "../model.ts";
import type { Repository, SubjectKind } from "../repository.ts";
import type { Rule } from "../rule.ts";
import type { ProfileDocument } from "../types.generated.ts";
import { unreadOf } from "../unread.ts";
import { type Answer, proposedAnswer } from "./answer.ts";
import { type Attested, attestedOf } from "./attested.ts";
import { breachesOf } from "./breaches.ts";

export type ChecklistItem = ProfileDocument["controls"][number];

/** One item of a checklist with what stands for it, for the institution or for one system. */
export interface AnsweredItem {
  readonly item: ChecklistItem;
  readonly answer: Answer;
  /** Those that apply, in the order of the judgement. */
  readonly assessments: readonly Assessment[];
  /** Those among them that pass because their rule only warns. */
  readonly breached: ReadonlySet<Assessment>;
  /** Rules of the item that were judged, in its order. */
  readonly rules: readonly Rule[];
  readonly attested: readonly Attested[];
  /** Files that may hold further subjects and could not be read. */
  readonly unread: readonly string[];
}

/** The enabled profiles that are checklists. */
export function checklists({ policy }: Repository): readonly ProfileDocument[] {
  return policy.profiles.filter(({ checklist }) => checklist === true);
}

/** Kinds of subjects that belong to one system each. */
const ofOneSystem: readonly SubjectKind[] = ["system", "plan", "restoration", "check", "adhoc", "exception"];

/** Whether a rule judges what belongs to one system each. */
export function isOfSystems({ subject }: Rule): boolean {
  return typeof subject !== "string" && subject.some((kind) => ofOneSystem.includes(kind));
}

/** Whether an item can be answered for one system by itself. */
export function isAboutSystems({ rules }: AnsweredItem): boolean {
  return rules.some(isOfSystems);
}

/** Assessments by rule, and for each system those of its own subjects; made once for all items and systems. */
export interface ByRule {
  readonly all: ReadonlyMap<string, readonly Assessment[]>;
  readonly bySystem: ReadonlyMap<string, ReadonlyMap<string, readonly Assessment[]>>;
}

export function byRule({ assessments, model }: Judgement & { readonly model: Model }): ByRule {
  const named = new Set(
    checklists(model.repository).flatMap(({ controls }) => controls.flatMap(({ rules }) => rules)),
  );
  const all = new Map<string, Assessment[]>();
  const bySystem = new Map<string, Map<string, Assessment[]>>();
  for (const one of assessments) {
    if (!named.has(one.rule) || one.outcome === "not-applicable") continue;
    append(all, one.rule, one);
    const system = systemOfSubject(one.subject, model.repository)?.id;
    if (system === undefined) continue;
    const own = bySystem.get(system) ?? new Map<string, Assessment[]>();
    bySystem.set(system, own);
    append(own, one.rule, one);
  }
  return { all, bySystem };
}

function append(map: Map<string, Assessment[]>, key: string, one: Assessment): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [one]);
  else list.push(one);
}

/** An item answered for a system, or for the institution where none is named. */
export function answered(
  { rules: known, model }: { readonly rules: ReadonlyMap<string, Rule>; readonly model: Model },
  { all, bySystem }: ByRule,
  item: ChecklistItem,
  system?: string,
): AnsweredItem {
  const { repository } = model;
  const found = system === undefined ? all : (bySystem.get(system) ?? new Map<string, Assessment[]>());
  const ids = [...new Set(item.rules)];
  const assessments = ids
    .flatMap((id) => found.get(id) ?? [])
    .filter(({ subject }) => controlBinds(item.when, subject, repository));
  const rules = ids.flatMap((id) => known.get(id) ?? []);
  const { attested, leanedOn } = attestedOf(model, item.attestations ?? [], system);
  const unread = [
    ...new Set([...rules.flatMap((rule) => unreadBy(model, rule, system)), ...leanedOn]),
  ].sort();
  const count = (outcome: Assessment["outcome"]): number =>
    assessments.filter((one) => one.outcome === outcome).length;
  const breached = breachesOf(assessments, rules);
  const answer = proposedAnswer({
    pass: count("pass") - breached.size,
    fail: count("fail") + breached.size,
    // A rule that this version does not have, or that asks the history of the files, was not judged.
    unknown: count("unknown") + ids.length - rules.length,
    waived: count("waived"),
    unread: unread.length,
    unattested: attested.filter(({ holds }) => !holds).length,
    needsPeople: item.byPeople !== undefined,
  });
  return { item, answer, assessments, breached, rules, attested, unread };
}

/** Files that could not be read and may hold subjects of a rule, those of one system where it is named. */
function unreadBy(model: Model, rule: Rule, system: string | undefined): readonly string[] {
  if (system === undefined || typeof rule.subject === "string") return unreadOf(model, rule);
  const { repository, track } = model;
  return track(() => {
    for (const kind of rule.subject as readonly SubjectKind[]) {
      if (kind === "system" || kind === "plan") repository.find(kind, system);
      else if (kind === "restoration" || kind === "check" || kind === "adhoc" || kind === "exception")
        repository.ofSystem(kind, system);
    }
  });
}
