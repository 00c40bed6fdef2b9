import type { Kind } from "../../core/kind.ts";
import type { SubjectKind } from "../../core/repository.ts";
import type { RegisterId } from "../../i18n/registers.ts";

/** Which fields make a register: a row for every subject of a kind, or for every entry of a list in it. */
export interface Definition {
  readonly id: RegisterId;
  readonly kind: Kind;
  readonly subject: SubjectKind;
  /** Where the schema of the kind keeps the subject. */
  readonly below: string;
  readonly fields: readonly string[];
  readonly list?: string;
  readonly entryFields?: readonly string[];
}

const approval = ["approval/approver", "approval/approvedOn"] as const;
const plan = { kind: "plan", subject: "plan", below: "" } as const;
const medium = { kind: "media", subject: "medium", below: "/media/0" } as const;

export const definitions: readonly Definition[] = [
  {
    id: "systems",
    kind: "systems",
    subject: "system",
    below: "/systems/0",
    fields: fields(`id name unit owner core coreSince coreBusiness protection/grade protection/confidentiality
      protection/integrity protection/availability protection/legal protection/reviewedOn development classification
      personalData recoveryTime recoveryPoint workRecovery tolerableDowntime site lifecycle/status
      lifecycle/inServiceFrom lifecycle/retiredOn lifecycle/successor remarks`),
  },
  {
    ...plan,
    id: "plans",
    fields: [
      ...fields(`id revision form/recordNo classification requestingUnit preparedBy preparedOn effectiveFrom effectiveTo
        roles/backupManager roles/deputy roles/mediaCustodian restoreTest/interval restoreTest/responsible
        restoreTest/environment restoreEstimate/duration restoreEstimate/estimatedOn restoreProcedure/reference
        restoreProcedure/version restoreProcedure/reviewedOn`),
      ...approval,
      "remarks",
    ],
  },
  {
    ...plan,
    id: "plan-jobs",
    fields: ["id", "revision"],
    list: "jobs",
    entryFields: fields(`id platform schedule/frequency schedule/hours schedule/weekdays schedule/dayOfMonth
      schedule/month schedule/time schedule/windowMinutes mode`),
  },
  {
    ...plan,
    id: "plan-items",
    fields: ["id", "revision"],
    list: "items",
    entryFields:
      fields(`id name category method job fullEvery consistency classification sizeGiB copies retention
      generations onExpiry`),
  },
  {
    ...plan,
    id: "plan-copies",
    fields: ["id", "revision"],
    list: "copies",
    entryFields: fields(
      "id mediaType location offline immutableDays protection keyCustody keyKeptWithBackup isMirror",
    ),
  },
  {
    id: "restorations",
    kind: "restoration",
    subject: "restoration",
    below: "",
    fields: [
      ...fields(`id revision form/recordNo purpose system planRevision items retestOf backupSet/id backupSet/takenAt
        backupSet/copy backupSet/medium environment/kind environment/host startedAt completedAt performedBy verifiedBy
        verifiedAt measured/restoreTime measured/dataLoss measured/restoredMiB result problems improvements exception
        recordedOn`),
      ...approval,
      "remarks",
    ],
  },
  {
    id: "checks",
    kind: "check",
    subject: "check",
    below: "",
    fields: fields(
      "id system month planRevision checker source signoff/by signoff/date verificationErrors remarks",
    ),
  },
  {
    id: "exceptions",
    kind: "exception",
    subject: "exception",
    below: "",
    fields: [
      ...fields(`id revision system about/check about/job about/scheduledAt about/restoration detectedAt detectedBy
        symptom immediateCause impact/recoveryPointBreached manualRun/result manualRun/completedAt resolution handledBy
        status corrective/number corrective/openedOn corrective/grade corrective/action/action corrective/action/dueOn
        corrective/action/doneOn corrective/closure/date noCorrective/reason closedOn`),
      ...approval,
    ],
  },
  {
    ...medium,
    id: "media",
    fields: fields("id label type state classification encrypted acquiredOn disposal remarks"),
  },
  {
    ...medium,
    id: "media-contents",
    fields: ["id", "label"],
    list: "holds",
    entryFields: fields("system copy from to retainUntil"),
  },
  {
    ...medium,
    id: "media-custody",
    fields: ["id", "label"],
    list: "custody",
    entryFields: fields("custodian location from to handedOverBy"),
  },
  {
    id: "devices",
    kind: "devices",
    subject: "device",
    below: "/devices/0",
    fields: fields("id name type site unit manager inServiceFrom retiredOn lastChangedAt"),
  },
  {
    id: "disposals",
    kind: "disposal",
    subject: "disposal",
    below: "",
    fields: [
      ...fields(`id revision kind date media formerSystem dataPeriod method by witness verification holdCheck/by
        holdCheck/date holdCheck/clear reason`),
      ...approval,
    ],
  },
  {
    id: "waivers",
    kind: "waiver",
    subject: "waiver",
    below: "",
    fields: [
      ...fields(`id revision type rule clause subject/kind subject/id owner reason compensatingControls
        riskAcceptance/by riskAcceptance/date externalConsent/authority externalConsent/documentNo
        externalConsent/filedOn from expires`),
      ...approval,
    ],
  },
];

function fields(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
