import type { Anchor } from "../assessment.ts";
import type { Localized } from "../localized.ts";
import { at, type Entity, type Repository, type SubjectKind } from "../repository.ts";
import type { SubjectOf } from "../rule.ts";
import { localDay } from "../time/local-minute.ts";
import type { PlainDate } from "../time/plain-date.ts";
import type { Timestamp } from "../time/timestamp.ts";
import type { CommonRole } from "../types.generated.ts";
import { type Deed, deeds } from "./deeds.ts";
import { isInService } from "./lifecycle.ts";

/** Something people did, or stand for, in a role. */
export interface Act {
  /** Where the record names the person. */
  readonly anchor: Anchor;
  /** Who did it; where several did, one of them holds the role. */
  readonly people: readonly string[];
  /** Any of these roles will do. */
  readonly roles: readonly CommonRole[];
  /** What was done, after the person's name. */
  readonly done: Localized;
  /** Days on each of which the role is held. */
  readonly days: readonly PlainDate[];
  /** For what took a while: some day from the only one of `days` until this, inclusive, is enough. */
  readonly until?: PlainDate;
  /** The unit that the role covers, where it matters. */
  readonly unit?: string;
}

type When = PlainDate | Timestamp | undefined;
type People = string | readonly string[] | undefined;
type Source<K extends SubjectKind> = (entity: Entity<K>, repository: Repository) => readonly Act[];

const business = ["verifier", "system_owner", "requester"] as const;
const oversight = ["supervisor", "ims_group", "auditor", "data_protection_officer"] as const;

/** Who acts where, by kind of record. Approvals have receipts and custody and disposals rules of their own. */
const sources = {
  plan: (plan, repository) => {
    const { preparedBy, preparedOn, roles, effectiveFrom } = plan.value;
    const system = repository.find("system", plan.id)?.value;
    const { today } = repository;
    const ended = plan.value.effectiveTo !== undefined && plan.value.effectiveTo < today;
    const days = ended || system === undefined || !isInService(system) ? [effectiveFrom] : [effectiveFrom, today];
    const by = actsIn(plan, repository, system?.unit);
    return [
      ...by("/preparedBy", preparedBy, ["backup_manager"], preparedOn, deeds.drafted),
      ...standing(by("/roles/backupManager", roles.backupManager, ["backup_manager"], today, deeds.manages), days),
      ...standing(by("/roles/mediaCustodian", roles.mediaCustodian, ["media_custodian"], today, deeds.keeps), days),
    ];
  },
  restoration: (record, repository) => {
    const { performedBy, startedAt, verifiedBy, verifiedAt, request, drill, recordedOn, system } = record.value;
    const by = actsIn(record, repository, unitOf(repository, system));
    // Whoever verifies or requests their own work is for the rules on restorations.
    const other = (person: string | undefined): People =>
      person === undefined || performedBy.includes(person) ? undefined : person;
    return [
      ...by("/performedBy", performedBy, ["backup_manager"], startedAt, deeds.restored),
      ...by("/verifiedBy", other(verifiedBy), business, verifiedAt, deeds.verified),
      ...by("/request/requester", other(request?.requester), business, request?.requestedAt, deeds.requested),
      ...actsIn(record, repository)("/drill/reviewedBy", drill?.reviewedBy, oversight, recordedOn, deeds.reviewed),
    ];
  },
  check: (check, repository) => [
    ...checkers(check, repository),
    ...actsIn(check, repository)("/signoff/by", check.value.signoff?.by, ["supervisor", "ims_group"], check.value.signoff?.date, deeds.signed),
  ],
} satisfies { [K in SubjectKind]?: Source<K> };
