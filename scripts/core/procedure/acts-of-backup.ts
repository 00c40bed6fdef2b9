import type { Entity, Repository } from "../repository.ts";
import type { PlainDate } from "../time/plain-date.ts";
import { type Act, actsIn, unitOf } from "./acts.ts";
import { isInService } from "./lifecycle.ts";
import { rowTimes } from "./row-times.ts";

const manager = ["backup_manager"] as const;
const business = ["verifier", "system_owner", "requester"] as const;
const supervisor = ["supervisor"] as const;
const oversight = ["supervisor", "ims_group", "auditor"] as const;

/** A plan is drafted once; its manager and custodian hold their roles on its first day and, while it rules, today. */
export function planActs(plan: Entity<"plan">, repository: Repository): readonly Act[] {
  const { preparedBy, preparedOn, roles, effectiveFrom, effectiveTo } = plan.value;
  const { today } = repository;
  const system = repository.find("system", plan.id)?.value;
  const begun = effectiveFrom <= today ? [effectiveFrom] : [];
  const rules = system !== undefined && isInService(system) && (effectiveTo ?? today) >= today;
  const days = rules && effectiveFrom < today ? [...begun, today] : begun;
  const act = actsIn(plan, repository, system?.unit);
  return [
    ...act("drafted", "/preparedBy", preparedBy, manager, preparedOn),
    ...act("managed", "/roles/backupManager", roles.backupManager, manager, days),
    ...act("kept", "/roles/mediaCustodian", roles.mediaCustodian, ["media_custodian"], days),
  ];
}

/** Whoever requests or verifies their own work is for the rules on restorations. */
export function restorationActs(record: Entity<"restoration">, repository: Repository): readonly Act[] {
  const { performedBy, startedAt, verifiedBy, verifiedAt, request, drill, recordedOn, system } = record.value;
  const act = actsIn(record, repository, unitOf(repository, system));
  const other = (person = "") => (person === "" || performedBy.includes(person) ? undefined : person);
  return [
    ...act("restored", "/performedBy", performedBy, manager, startedAt),
    ...act("verified", "/verifiedBy", other(verifiedBy), business, verifiedAt),
    ...act("requested", "/request/requester", other(request?.requester), business, request?.requestedAt),
    ...actsIn(record, repository)("reviewed", "/drill/reviewedBy", drill?.reviewedBy, oversight, recordedOn),
  ];
}

/** The checks of a month are one act per checker. */
export function checkActs(check: Entity<"check">, repository: Repository): readonly Act[] {
  const { checker, runs, system, signoff } = check.value;
  const checkers = new Map<string, { readonly pointer: string; readonly days: PlainDate[] }>();
  for (const [index, { checkedOn: day }] of rowTimes(check, repository).entries()) {
    if (day === undefined) continue;
    const checkedBy = runs[index]?.checkedBy;
    const person = checkedBy ?? checker;
    let known = checkers.get(person);
    if (known === undefined) {
      known = { pointer: checkedBy === undefined ? "/checker" : `/runs/${index}/checkedBy`, days: [] };
      checkers.set(person, known);
    }
    if (known.days.at(-1) !== day) known.days.push(day);
  }
  const act = actsIn(check, repository, unitOf(repository, system));
  return [
    ...[...checkers].flatMap(([person, { pointer, days }]) => act("checked", pointer, person, manager, days)),
    ...actsIn(check, repository)("signed", "/signoff/by", signoff?.by, oversight, signoff?.date),
  ];
}

export function adhocActs(record: Entity<"adhoc">, repository: Repository): readonly Act[] {
  const { backup, verification, system } = record.value;
  const act = actsIn(record, repository, unitOf(repository, system));
  return [
    ...act("secured", "/backup/by", backup.by, manager, backup.startedAt),
    ...act("tested", "/verification/by", verification?.by, manager, verification?.at),
  ];
}

export function configActs(record: Entity<"config">, repository: Repository): readonly Act[] {
  const { takenBy, takenAt, verification, device } = record.value;
  const act = actsIn(record, repository, repository.find("device", device)?.value.unit);
  return [
    ...act("configured", "/takenBy", takenBy, manager, takenAt),
    ...act("compared", "/verification/by", verification?.by, manager, verification?.at),
  ];
}

/** Handling and decisions happen between detection and closure, or today. */
export function exceptionActs(record: Entity<"exception">, repository: Repository): readonly Act[] {
  const { detectedAt: since, handledBy, manualRun, manualRunImpossible: spared, noCorrective } = record.value;
  const until = record.value.closedOn ?? repository.today;
  const meanwhile = (acts: readonly Act[]) => acts.map((one) => ({ ...one, until }));
  const act = actsIn(record, repository, unitOf(repository, record.value.system));
  const decide = actsIn(record, repository);
  return [
    ...meanwhile(act("handled", "/handledBy", handledBy, manager, since)),
    ...act("repeated", "/manualRun/by", manualRun?.by, manager, manualRun?.startedAt),
    ...meanwhile(decide("spared", "/manualRunImpossible/decidedBy", spared?.decidedBy, supervisor, since)),
    ...meanwhile(decide("closed", "/noCorrective/decidedBy", noCorrective?.decidedBy, supervisor, since)),
  ];
}
