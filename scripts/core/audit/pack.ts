import type { Judgement } from "../judge.ts";
import type { Model } from "../model.ts";
import { isClosed } from "../procedure/corrective.ts";
import { notesOn } from "../procedure/notes.ts";
import { planRevisions } from "../procedure/plan-revisions.ts";
import type { Entity, Repository } from "../repository.ts";
import type { Rule } from "../rule.ts";
import type { ProfileDocument } from "../types.generated.ts";
import { type AnsweredItem, answered, byRule, checklists, isAboutSystems } from "./checklist.ts";
import { addDocument, sourcesOf } from "./sources.ts";

/** The items of one checklist, answered. */
export interface AnsweredChecklist {
  readonly profile: ProfileDocument;
  readonly items: readonly AnsweredItem[];
}

/** What the pack says of the institution as a whole, or of one system. */
export interface AuditPart {
  readonly system?: Entity<"system">;
  readonly checklists: readonly AnsweredChecklist[];
  /** Files that its answers and tables rest on, sorted, with the numbers of the items. */
  readonly files: ReadonlyMap<string, readonly string[]>;
}

export interface AuditPack {
  readonly institution: AuditPart;
  /** In the order of their ids. */
  readonly systems: readonly AuditPart[];
  /** Every file that any part rests on, sorted. */
  readonly files: readonly string[];
}

/** The audit pack of a judgement: every enabled checklist, answered from the records. Pure; needs a model. */
export function auditPack(judgement: Judgement, rules: readonly Rule[]): AuditPack {
  const { model } = judgement;
  if (model === undefined) throw new Error("an audit pack needs a judgement with a model");
  const { repository } = model;
  // What only history tells is not in a judgement of files.
  const judged = rules.filter(({ subject }) => subject !== "history");
  const known = { model, rules: new Map(judged.map((rule) => [rule.id, rule])) };
  const found = byRule({ ...judgement, model });
  const answers = (system?: string): readonly AnsweredChecklist[] =>
    checklists(repository).map((profile) => ({
      profile,
      items: profile.controls.map((item) => answered(known, found, item, system)),
    }));
  const systems = unique(repository).map((system): AuditPart => {
    const lists = answers(system.id).map(({ profile, items }) => ({
      profile,
      items: items.filter(isAboutSystems),
    }));
    return { system, checklists: lists, files: filesOf(model, lists, documentsOf(repository, system)) };
  });
  const own = answers();
  const institution: AuditPart = { checklists: own, files: filesOf(model, own, policyFiles(repository)) };
  const files = new Set([institution, ...systems].flatMap((part) => [...part.files.keys()]));
  return { institution, systems, files: [...files].sort() };
}

/** Two systems of one id are a finding of their own; the first has the page. */
function unique(repository: Repository): readonly Entity<"system">[] {
  const all = repository.all("system");
  return all.filter(({ id }, index) => all[index - 1]?.id !== id);
}

/** What everything was judged by: the procedure, the parameters and the enabled profiles. */
function policyFiles(repository: Repository): ReadonlySet<string> {
  const { profiles } = repository.policy.parameters;
  const files = profiles.flatMap((id) => repository.find("profile", id)?.file ?? []);
  return new Set(["policy/procedure.yaml", "policy/parameters.yaml", ...files]);
}

/** Documents that the tables of a system show whatever its answers rest on. */
function documentsOf(repository: Repository, system: Entity<"system">): ReadonlySet<string> {
  const files = new Set<string>([system.file]);
  const plan = repository.find("plan", system.id);
  if (plan !== undefined) addDocument(files, repository, plan);
  for (const { revision, receipt } of planRevisions(repository, system.id)) {
    if (receipt !== undefined) files.add(receipt.file);
    const subject = { kind: "plan", id: system.id, value: { revision } } as const;
    for (const note of notesOn(repository, subject)) files.add(note.file);
  }
  for (const one of repository.ofSystem("restoration", system.id)) addDocument(files, repository, one);
  for (const one of repository.ofSystem("exception", system.id).filter((open) => !isClosed(open)))
    addDocument(files, repository, one);
  return files;
}

function filesOf(
  { repository }: Model,
  lists: readonly AnsweredChecklist[],
  others: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const items = new Map<string, string[]>([...others].map((file) => [file, []]));
  for (const one of lists.flatMap((list) => list.items)) {
    for (const file of sourcesOf(repository, one)) {
      const ids = items.get(file) ?? [];
      if (!ids.includes(one.item.id)) ids.push(one.item.id);
      items.set(file, ids);
    }
  }
  return new Map([...items].sort(([a], [b]) => (a < b ? -1 : 1)));
}
