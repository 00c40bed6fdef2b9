import type { Entity, Repository, SubjectKind } from "../repository.ts";
import type { SubjectOf } from "../rule.ts";
import { type Act, actsIn } from "./acts.ts";
import {
  adhocActs,
  checkActs,
  configActs,
  exceptionActs,
  planActs,
  restorationActs,
} from "./acts-of-backup.ts";
import { isInService } from "./lifecycle.ts";

type Source<K extends SubjectKind> = (record: Entity<K>, repository: Repository) => readonly Act[];

const oversight = ["supervisor", "ims_group", "auditor", "data_protection_officer"] as const;

/** Who acts in which role, by kind. Approvals have receipts, custody and disposal of media have rules of their own. */
const sources = {
  plan: planActs,
  restoration: restorationActs,
  check: checkActs,
  adhoc: adhocActs,
  config: configActs,
  exception: exceptionActs,

  waiver: (waiver, repository) => {
    const { riskAcceptance, approval } = waiver.value;
    const act = actsIn(waiver, repository);
    const owners = ["supervisor", "ims_group", "system_owner"] as const;
    const inspectors = ["backup_manager", "system_owner", "ims_group"] as const;
    return [
      ...act("accepted", "/riskAcceptance/by", riskAcceptance.by, owners, riskAcceptance.date),
      ...(approval.healthChecks ?? []).flatMap(({ by, at }, index) =>
        act("inspected", `/approval/healthChecks/${index}/by`, by, inspectors, at),
      ),
    ];
  },

  attestation: (statement, repository) => {
    const { by, role, date } = statement.value;
    return actsIn(statement, repository)("attested", "/by", by, [role], date);
  },

  hold: (hold, repository) => {
    const { issuedBy, date, release } = hold.value;
    const act = actsIn(hold, repository);
    return [
      ...act("held", "/issuedBy", issuedBy, oversight, date),
      ...act("released", "/release/by", release?.by, oversight, release?.date),
    ];
  },

  system: (system, repository) => {
    const { owner, unit } = system.value;
    const today = isInService(system.value) ? repository.today : undefined;
    return actsIn(system, repository, unit)("owned", "/owner", owner, ["system_owner"], today);
  },

  device: (device, repository) => {
    const { manager, unit, inServiceFrom, retiredOn } = device.value;
    const { today } = repository;
    const inService = inServiceFrom <= today && (retiredOn === undefined || today < retiredOn);
    const day = inService ? today : undefined;
    return actsIn(device, repository, unit)("tended", "/manager", manager, ["backup_manager"], day);
  },

  repository: (_, repository) => {
    const act = actsIn({ file: "policy/people.yaml", pointer: "" }, repository);
    return repository.delegations.flatMap(({ approvedBy, from }, index) =>
      act("deputed", `/delegations/${index}/approvedBy`, approvedBy, ["supervisor"], from),
    );
  },
} satisfies { [K in SubjectKind]?: Source<K> };

export type ActingKind = keyof typeof sources;
export const actingKinds = Object.keys(sources) as readonly ActingKind[];

/** What people did in a record, each act with the roles that it takes. */
export function actsOf(record: SubjectOf<ActingKind>, repository: Repository): readonly Act[] {
  return (sources[record.kind] as Source<ActingKind>)(record, repository);
}
