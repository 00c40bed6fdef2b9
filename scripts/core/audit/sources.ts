import type { Anchor, Assessment } from "../assessment.ts";
import { isApprovedKind } from "../digest.ts";
import { type ApprovedDocument, receiptOf } from "../procedure/approvals.ts";
import { drillsOf } from "../procedure/drills.ts";
import { notesOn } from "../procedure/notes.ts";
import { qualifyingTests } from "../procedure/qualifying-tests.ts";
import type { Entity, Repository, SubjectKind } from "../repository.ts";
import type { AnsweredItem } from "./checklist.ts";

type AnyEntity = Entity<SubjectKind>;

/** Files that an answer rests on: subjects, places of findings, waivers, what proves more than the subject, statements. */
export function sourcesOf(repository: Repository, answered: AnsweredItem): ReadonlySet<string> {
  const files = new Set<string>(answered.unread);
  for (const one of answered.assessments) {
    const { subject, findings } = one;
    const places: readonly Anchor[] = findings.flatMap(({ anchor, related }) => [anchor, ...related]);
    for (const { file } of places) files.add(file);
    if (subject.kind === "file") files.add(subject.id);
    else for (const entity of entitiesOf(repository, one)) addDocument(files, repository, entity);
    if (one.outcome === "unknown") for (const cause of one.because ?? []) if (isPath(cause)) files.add(cause);
  }
  for (const { record } of answered.attested)
    if (record !== undefined) addDocument(files, repository, record);
  return files;
}

/** Adds a document, the evidence that it names, and where people approve its kind its receipt and what is noted on it. */
export function addDocument(files: Set<string>, repository: Repository, entity: AnyEntity): void {
  files.add(entity.file);
  if (isApprovedKind(entity.kind)) {
    const receipt = receiptOfDocument(repository, entity);
    if (receipt !== undefined) files.add(receipt.file);
    for (const note of notesOn(repository, entity as ApprovedDocument)) files.add(note.file);
  }
  const { evidence = [] } = entity.value as {
    readonly evidence?: readonly { readonly path?: string }[];
  };
  for (const { path } of evidence) if (path !== undefined) files.add(path);
}

/** The receipt of a document as it stands; undefined for what nobody approves. */
export function receiptOfDocument(repository: Repository, entity: AnyEntity): Entity<"receipt"> | undefined {
  if (!isApprovedKind(entity.kind)) return undefined;
  const { id, value } = entity as ApprovedDocument;
  const receipt = receiptOf(repository, id, value.revision);
  return receipt?.value.subject.kind === entity.kind ? receipt : undefined;
}

/** The subject, the waiver that sets its duty aside, and the records that a rule looked at for it. */
function entitiesOf(
  repository: Repository,
  { rule, subject, outcome, because = [] }: Assessment,
): AnyEntity[] {
  const own = repository.find(subject.kind as SubjectKind, subject.id);
  const waivers = outcome === "waived" ? because.flatMap((id) => repository.find("waiver", id) ?? []) : [];
  const proofs = provedBy[rule]?.(repository, subject.id) ?? [];
  return [...(own === undefined ? [] : [own]), ...waivers, ...proofs];
}

/** Records of a system that a rule on the system or its plan judges by. */
const provedBy: Readonly<Record<string, (repository: Repository, system: string) => readonly AnyEntity[]>> = {
  "system-has-plan": (repository, system) => {
    const plan = repository.find("plan", system);
    return plan === undefined ? [] : [plan];
  },
  "backup-runs-fresh": (repository, system) => repository.ofSystem("check", system).slice(-1),
  "restore-test-current": (repository, system) =>
    qualifyingTests(repository, system)
      .slice(-1)
      .map(({ record }) => record),
  "continuity-drill-current": (repository, system) =>
    drillsOf(repository, system)
      .slice(-1)
      .map(({ record }) => record),
  "failover-tested": (repository, system) =>
    drillsOf(repository, system)
      .filter(({ part }) => part.includesFailover === true)
      .slice(-1)
      .map(({ record }) => record),
};

/** Reasons are mostly files; others are words. */
function isPath(cause: string): boolean {
  return /^(?:policy|registry|plans|records)\//.test(cause);
}
