// Generated from schemas/ by `npm run docs`; do not edit.

export type CommonId = string
export type CommonLine = string
export type CommonText = string
export type CommonTimestamp = string
export type CommonMethod = ("full" | "differential" | "incremental" | "snapshot" | "transaction_log" | "replication" | "other")
export type CommonDate = string
export type CommonPath = string
export type CommonSha256 = string
export type CommonEvidenceList = CommonEvidence[]
export type CommonAmendments = {
date: CommonDate
by: CommonId
reason: CommonText
change: CommonText
invalidatesFrom?: CommonDate
}[]
export type CommonDigest = string
export type AttestationStatement = ("inventory_complete" | "items_cover_all_data" | "physical_security_inspected" | "media_stocktake" | "procedure_read" | "copies_controlled" | "gradings_reviewed" | "key_custody" | "access_separation" | "records_readable" | "original_signed_copy_kept" | "changes_reported" | "related_procedures_followed" | "platform_maintained" | "competence" | "swaps_done" | "checks_by_people")
export type CommonRole = ("backup_manager" | "media_custodian" | "supervisor" | "requester" | "record_keeper" | "ims_group" | "system_owner" | "verifier" | "auditor" | "data_protection_officer")
export type CommonMonth = string
export type DisposalMethod = ("overwrite" | "crypto_erase" | "degauss" | "shred" | "burn" | "vendor" | "factory_reset" | "delete")
export type LocationsMeasure = ("access_control" | "cctv" | "lock" | "fire" | "environment" | "guard" | "provider_certified")
export type CommonMediaType = ("disk" | "tape" | "optical" | "nas" | "vm" | "object_storage" | "appliance" | "other")
export type CommonClassification = ("general" | "internal" | "restricted" | "confidential")
export type CommonGrade = ("general" | "moderate" | "high")
export type CommonIntegerSettings = CommonIntegerSetting[]
export type CommonBooleanSettings = {
value: boolean
when?: CommonCondition
source: CommonSettingSource
}[]
export type PeopleKeys = {
key: string
from: CommonDate
to?: CommonDate
}[]
export type CommonClock = string
export type CommonCategory = ("operating_system" | "application" | "database" | "configuration" | "source_code" | "file_data" | "vm_image" | "log" | "documentation" | "other")
export type CommonDuration = string
export type SystemsHostProtection = ("none" | "mirror" | "raid1" | "raid5" | "raid6" | "raid10" | "other")

export interface Documents {
adhoc: AdhocDocument
anchor: AnchorDocument
attestation: AttestationDocument
check: CheckDocument
config: ConfigDocument
devices: DevicesDocument
disposal: DisposalDocument
exception: ExceptionDocument
hold: HoldDocument
locations: LocationsDocument
media: MediaDocument
migration: MigrationDocument
note: NoteDocument
parameters: ParametersDocument
people: PeopleDocument
plan: PlanDocument
platforms: PlatformsDocument
procedure: ProcedureDocument
profile: ProfileDocument
receipt: ReceiptDocument
restoration: RestorationDocument
systems: SystemsDocument
waiver: WaiverDocument
}
export interface AdhocDocument {
id: CommonId
system: CommonId
change: {
reference: CommonLine
trigger: ("hardware_replacement" | "software_update" | "upgrade" | "migration" | "other")
summary: CommonText
plannedStart: CommonTimestamp
plannedEnd: CommonTimestamp
startedAt?: CommonTimestamp
endedAt?: CommonTimestamp
outcome?: ("ok" | "rolled_back" | "cancelled")
}
items: CommonId[]
backup: {
by: CommonId
startedAt: CommonTimestamp
completedAt: CommonTimestamp
setId: CommonLine
copy: CommonId
method: CommonMethod
retainUntil: CommonDate
}
verification?: CommonCheck
routineImpact?: {
overlaps: boolean
assessment: CommonText
}
rollback?: {
procedure: CommonLine
tested: boolean
}
exception?: CommonId
evidence?: CommonEvidenceList
amendments?: CommonAmendments
}
export interface CommonCheck {
at: CommonTimestamp
by: CommonId
method?: ("checksum" | "test_read" | "trial_restore" | "log_review" | "content_compare")
result: ("pass" | "fail")
remark?: CommonLine
}
export interface CommonEvidence {
path?: CommonPath
stored?: CommonLine
sha256: CommonSha256
description?: CommonLine
}
export interface AnchorDocument {
id: CommonId
revision: number
purpose: ("adoption" | "monthly")
at: CommonTimestamp
by: CommonId
commit?: string
tree: CommonDigest
receipts: CommonDigest
counts: {
plan?: number
restoration?: number
check?: number
adhoc?: number
config?: number
exception?: number
disposal?: number
attestation?: number
hold?: number
migration?: number
anchor?: number
receipt?: number
note?: number
waiver?: number
evidence?: number
}
previous?: {
path: CommonPath
sha256: CommonSha256
}
files?: CommonEvidence
minutes?: CommonLine
approval?: CommonApproval
amendments?: CommonAmendments
}
export interface CommonApproval {
approver: CommonId
approvedOn: CommonDate
}
export interface AttestationDocument {
id: CommonId
statement: AttestationStatement
subject?: {
kind: ("system" | "plan" | "location" | "platform")
id: CommonId
}
text: CommonText
by: CommonId
role: CommonRole
date: CommonDate
expires: CommonDate
counterSignedBy?: CommonId
evidence?: CommonEvidenceList
}
export interface CheckDocument {
id: CommonId
system: CommonId
month: CommonMonth
planRevision: number
checker: CommonId
source: ("manual" | "restic" | "borg" | "pg_dump" | "pgbackrest" | "mariadb" | "rclone" | "other")
runs: {
job: CommonId
scheduledAt: CommonTimestamp
kind?: ("routine" | "manual")
endedAt?: CommonTimestamp
result: ("ok" | "warning" | "failed" | "missed" | "skipped")
reason?: CommonLine
setId?: CommonLine
exitCode?: number
errors?: number
mib?: number
checkedAt?: CommonTimestamp
checkedBy?: CommonId
outcome?: ("normal" | "abnormal")
exception?: CommonId
}[]
verificationErrors?: number
logs?: CommonEvidenceList
signoff?: {
by: CommonId
date: CommonDate
}
remarks?: CommonText
amendments?: CommonAmendments
}
export interface ConfigDocument {
id: CommonId
device: CommonId
change: {
reference: CommonLine
changedAt: CommonTimestamp
changedBy: CommonId
summary: CommonText
}
method: CommonMethod
takenAt: CommonTimestamp
takenBy: CommonId
fileName: CommonLine
sha256: CommonSha256
previousSha256?: CommonSha256
storedAt: CommonId[]
encrypted: boolean
verification?: CommonCheck
exception?: CommonId
evidence?: CommonEvidenceList
amendments?: CommonAmendments
}
export interface DevicesDocument {
devices: {
id: CommonId
name: CommonLine
type: ("firewall" | "switch" | "router" | "wireless_controller" | "load_balancer" | "other")
site: CommonId
unit: CommonLine
manager: CommonId
inServiceFrom: CommonDate
retiredOn?: CommonDate
lastChangedAt?: CommonTimestamp
}[]
}
export interface DisposalDocument {
id: CommonId
revision: number
kind: ("media" | "records")
date: CommonDate
media?: CommonId[]
records?: {
path: CommonPath
kind: ("plan" | "restoration" | "check" | "adhoc" | "config" | "exception" | "approval" | "disposal" | "attestation" | "hold" | "waiver" | "note" | "evidence")
endedOn: CommonDate
retainUntil: CommonDate
}[]
formerSystem?: CommonId
dataPeriod?: CommonLine
method: DisposalMethod
by: CommonId
witness: CommonId
verification: CommonText
holdCheck: {
by: CommonId
date: CommonDate
clear: boolean
}
reason: CommonText
legacy?: CommonLegacy
approval: CommonApproval
evidence?: CommonEvidenceList
amendments?: CommonAmendments
}
export interface CommonLegacy {
source: CommonLine
sha256: CommonSha256
importedOn: CommonDate
}
export interface ExceptionDocument {
id: CommonId
revision: number
system?: CommonId
about: {
check?: CommonId
job?: CommonId
scheduledAt?: CommonTimestamp
restoration?: CommonId
adhoc?: CommonId
config?: CommonId
}
detectedAt: CommonTimestamp
detectedBy: CommonId
symptom: CommonText
immediateCause?: CommonText
impact?: {
lastGoodAt: CommonTimestamp
recoveryPointBreached: boolean
}
manualRun?: {
by: CommonId
startedAt: CommonTimestamp
completedAt: CommonTimestamp
setId?: CommonLine
result: ("ok" | "failed")
}
manualRunImpossible?: {
reason: CommonText
decidedBy: CommonId
}
resolution?: CommonText
handledBy: CommonId
notified?: {
who: CommonId
at: CommonTimestamp
}[]
status: ("open" | "contained" | "analysing" | "closed")
corrective?: {
number: CommonLine
openedOn: CommonDate
source: ("backup_failure" | "restore_test_failure" | "internal_audit" | "external_audit" | "moe_audit" | "incident" | "system_change" | "user_complaint" | "validator" | "other")
grade: ("major" | "minor" | "observation" | "improvement")
correction: {
action: CommonText
dueOn: CommonDate
by: CommonId
doneOn?: CommonDate
}
rootCause?: {
method: ("five_whys" | "fishbone" | "other")
text: CommonText
}
action?: {
action: CommonText
dueOn: CommonDate
by: CommonId
doneOn?: CommonDate
}
preventive?: {
action: CommonText
dueOn: CommonDate
by: CommonId
doneOn?: CommonDate
}
needsAssistance: boolean
meeting?: {
date: CommonDate
kind: ("ims_group" | "management_review" | "backup_review" | "continuity")
decision: CommonText
actions?: {
item: CommonText
owner: CommonId
dueOn: CommonDate
doneOn?: CommonDate
}[]
minutes?: CommonEvidence
}
tracking?: {
date: CommonDate
by: CommonId
note: CommonText
recommendation: ("close" | "keep")
nextOn?: CommonDate
}[]
effectiveness?: {
criteria: CommonText
checkedOn: CommonDate
by: CommonId
result: ("met" | "not_met")
}
closure?: {
by: CommonId
date: CommonDate
}
}
noCorrective?: {
reason: CommonText
decidedBy: CommonId
}
closedOn?: CommonDate
evidence?: CommonEvidenceList
legacy?: CommonLegacy
approval?: CommonApproval
amendments?: CommonAmendments
}
export interface HoldDocument {
id: CommonId
issuedBy: CommonId
date: CommonDate
reason: CommonText
systems?: CommonId[]
media?: CommonId[]
records?: CommonPath[]
release?: {
by: CommonId
date: CommonDate
}
}
export interface LocationsDocument {
sites: {
id: CommonId
name: CommonLine
}[]
locations: {
id: CommonId
name: CommonLine
site: CommonId
kind: ("server_room" | "offsite" | "vault" | "cabinet" | "cloud_region")
physicalSecurity: LocationsMeasure[]
usedFrom: CommonDate
usedTo?: CommonDate
reviews: {
date: CommonDate
by: CommonId
result: ("pass" | "fail")
remark?: CommonLine
}[]
agreement?: CommonLine
}[]
}
export interface MediaDocument {
media: {
id: CommonId
label: CommonLine
type: CommonMediaType
state: ("blank" | "in_use" | "stored" | "in_transit" | "quarantined" | "disposed" | "destroyed" | "lost")
classification: CommonClassification
encrypted: boolean
holds?: {
system: CommonId
copy?: CommonId
from: CommonDate
to?: CommonDate
retainUntil?: CommonDate
}[]
acquiredOn: CommonDate
custody: {
custodian: CommonId
location: CommonId
from: CommonDate
to?: CommonDate
handedOverBy?: CommonId
}[]
stocktakes?: {
date: CommonDate
by: CommonId
present: boolean
readable?: boolean
}[]
disposal?: CommonId
remarks?: CommonText
}[]
}
export interface MigrationDocument {
id: CommonId
revision: number
operation: {
name: "rename-id"
of: ("site" | "location" | "medium" | "device" | "platform" | "person")
from: CommonId
to: CommonId
}
reason: CommonText
preparedBy: CommonId
preparedAt: CommonTimestamp
equivalences: {
kind: ("plan" | "restoration" | "disposal" | "waiver" | "exception" | "migration" | "anchor")
id: CommonId
revision: number
before: CommonDigest
after: CommonDigest
}[]
approval?: CommonApproval
}
export interface NoteDocument {
subject: {
kind: ("plan" | "restoration" | "disposal" | "waiver" | "exception" | "migration" | "anchor")
id: CommonId
}
revision: number
digest: CommonDigest
event: ("dismissed" | "edited" | "unapproved" | "emergency")
at?: CommonTimestamp
notedAt: CommonTimestamp
by?: {
forgeId: number
}
witness?: {
forge: ("github" | "gitlab" | "gitea")
repository: string
pullRequest?: number
review?: number
statementDigest?: CommonDigest
reviewedCommit?: string
mergedCommit?: string
mergedAt?: CommonTimestamp
proposer?: number
}
}
export interface ParametersDocument {
timezone: "Asia/Taipei"
responsibilityClass: ("A" | "B" | "C" | "D" | "E")
profiles: CommonId[]
settings: CommonSettings
calendar: {
source: CommonLine
holidays: CommonDate[]
extraWorkdays: CommonDate[]
}
placeholders: CommonLine[]
protection: {
classification: CommonClassification
encryption: boolean
physicalSecurity: LocationsMeasure[]
disposalMethods: DisposalMethod[]
}[]
}
export interface CommonSettings {
restoreTestMonths?: CommonIntegerSettings
firstRestoreTestWarningMonths?: CommonIntegerSettings
dueSoonDays?: CommonIntegerSettings
restoreTestRecordDays?: CommonIntegerSettings
retestDays?: CommonIntegerSettings
restoreOverEstimatePercent?: CommonIntegerSettings
restoreEstimateMonths?: CommonIntegerSettings
restoreProcedureReviewMonths?: CommonIntegerSettings
planReviewMonths?: CommonIntegerSettings
gradeReviewMonths?: CommonIntegerSettings
planGraceDays?: CommonIntegerSettings
emergencyApprovalWorkdays?: CommonIntegerSettings
maxBackupIntervalHours?: CommonIntegerSettings
runGracePercent?: CommonIntegerSettings
runGraceMinimumHours?: CommonIntegerSettings
checkWorkdays?: CommonIntegerSettings
exceptionWorkdays?: CommonIntegerSettings
consecutiveFailuresToEscalate?: CommonIntegerSettings
correctiveOpenWorkdays?: CommonIntegerSettings
effectivenessRuns?: CommonIntegerSettings
meetingDays?: CommonIntegerSettings
configBackupHours?: CommonIntegerSettings
adhocVerifyMinutes?: CommonIntegerSettings
mirrorHealthDays?: CommonIntegerSettings
waiverMonths?: CommonIntegerSettings
stocktakeMonths?: CommonIntegerSettings
locationReviewMonths?: CommonIntegerSettings
attestationMonths?: CommonIntegerSettings
planRetentionMonths?: CommonIntegerSettings
restorationRetentionMonths?: CommonIntegerSettings
otherRetentionMonths?: CommonIntegerSettings
logRetentionMonths?: CommonIntegerSettings
minimumTestCycles?: CommonIntegerSettings
minimumGenerations?: CommonIntegerSettings
fullBackupDays?: CommonIntegerSettings
continuityDrillMonths?: CommonIntegerSettings
drillRestoreMonths?: CommonIntegerSettings
failoverTestMonths?: CommonIntegerSettings
copiesTotal?: CommonIntegerSettings
copiesMediaTypes?: CommonIntegerSettings
copiesOffsite?: CommonIntegerSettings
copiesOffline?: CommonIntegerSettings
copiesVerificationErrors?: CommonIntegerSettings
immutableDays?: CommonIntegerSettings
accessReviewMonths?: CommonIntegerSettings
futureFactDays?: CommonIntegerSettings
recoveryPointRequired?: CommonBooleanSettings
recoveryTimeRequired?: CommonBooleanSettings
restoreEstimateRequired?: CommonBooleanSettings
sourceCodeRequired?: CommonBooleanSettings
encryptionRequired?: CommonBooleanSettings
itemsAllTested?: CommonBooleanSettings
distinctVerifier?: CommonBooleanSettings
malwareCheckRequired?: CommonBooleanSettings
actualRestorationsCount?: CommonBooleanSettings
keyCustodyRequired?: CommonBooleanSettings
recordClosingDays?: CommonIntegerSettings
backdatingWarningDays?: CommonIntegerSettings
backdatingErrorDays?: CommonIntegerSettings
commitClockMinutes?: CommonIntegerSettings
anchorMonths?: CommonIntegerSettings
signedCommits?: CommonBooleanSettings
}
export interface CommonIntegerSetting {
value: number
when?: CommonCondition
source: CommonSettingSource
}
export interface CommonCondition {
core?: boolean
grades?: CommonGrade[]
responsibilityClasses?: ("A" | "B" | "C" | "D" | "E")[]
classifications?: CommonClassification[]
personalData?: boolean
}
export interface CommonSettingSource {
kind: ("clause" | "law" | "standard" | "choice")
"zh-TW": CommonLine
en: CommonLine
}
export interface PeopleDocument {
people: {
id: CommonId
name: CommonLine
unit: CommonLine
title: CommonLine
forge?: {
id: number
login: string
}
emails?: string[]
keys?: PeopleKeys
roles: {
role: CommonRole
units?: CommonLine[]
from: CommonDate
to?: CommonDate
}[]
}[]
delegations?: {
role: CommonRole
principal: CommonId
deputy: CommonId
from: CommonDate
to: CommonDate
approvedBy: CommonId
}[]
collectors?: {
id: CommonId
keys: PeopleKeys
}[]
}
export interface PlanDocument {
id: CommonId
revision: number
form: CommonForm
classification: CommonClassification
requestingUnit: CommonLine
requirement: CommonText
preparedBy: CommonId
preparedOn: CommonDate
effectiveFrom: CommonDate
effectiveTo?: CommonDate
emergency?: {
reason: CommonText
declaredBy: CommonId
declaredAt: CommonTimestamp
}
roles: {
backupManager: CommonId
deputy?: CommonId
mediaCustodian: CommonId
}
jobs: {
id: CommonId
platform: CommonId
schedule: PlanSchedule
mode: ("online" | "quiesced" | "offline")
impact?: {
scope: CommonText
effects: CommonText
mitigation: CommonText
assessedBy: CommonId
assessedOn: CommonDate
}
}[]
items: {
id: CommonId
name: CommonLine
category: CommonCategory
method: CommonMethod
job: CommonId
fullEvery?: CommonDuration
consistency?: ("snapshot" | "dump" | "quiesce" | "vss" | "none")
classification: CommonClassification
sizeGiB: number
copies: CommonId[]
retention: CommonDuration
generations: number
onExpiry: ("auto_overwrite" | "secure_erase" | "archive")
}[]
copies: {
id: CommonId
mediaType: CommonMediaType
location: CommonId
offline: boolean
immutableDays?: number
protection: ("file_encryption" | "hardware_encryption" | "physical" | "other")[]
keyCustody?: CommonLine
keyKeptWithBackup?: boolean
isMirror?: boolean
}[]
notApplicable?: {
category: CommonCategory
reason: CommonText
}[]
restoreTest?: {
interval: CommonDuration
method: CommonText
responsible: CommonId
environment: CommonLine
}
restoreEstimate?: {
duration: CommonDuration
basis: ("measured" | "throughput" | "vendor" | "judgement")
estimatedOn: CommonDate
sizeGiB?: number
gapReason?: CommonText
}
restoreProcedure?: {
reference: CommonLine
version: CommonLine
reviewedOn: CommonDate
}
remarks?: CommonText
legacy?: CommonLegacy
approval: {
approver: CommonId
approvedOn: CommonDate
reviews?: {
date: CommonDate
by: CommonId
remark?: CommonLine
}[]
}
}
export interface CommonForm {
code: string
edition: string
recordNo: CommonLine
}
export interface PlanSchedule {
frequency: ("hourly" | "daily" | "weekly" | "monthly" | "quarterly" | "yearly" | "continuous" | "on_change")
hours?: number
time?: CommonClock
weekdays?: ("mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun")[]
dayOfMonth?: number
month?: number
windowMinutes: number
}
export interface PlatformsDocument {
platforms: {
id: CommonId
name: CommonLine
version: CommonLine
owner: CommonId
site: CommonId
endOfSupport?: CommonDate
configBackedUpOn?: CommonDate
accessReviewedOn?: CommonDate
maintenance?: {
date: CommonDate
by: CommonId
summary: CommonLine
}[]
}[]
}
export interface ProcedureDocument {
code: CommonLine
title: {
"zh-TW": CommonLine
en: CommonLine
}
institution: {
"zh-TW": CommonLine
en: CommonLine
}
exampleOnly?: boolean
classification: CommonClassification
locale: ("zh-TW" | "en")
editions: {
edition: string
issuedOn: CommonDate
supersededOn?: CommonDate
original?: CommonEvidence
}[]
forms: {
code: CommonLine
title: {
"zh-TW": CommonLine
en: CommonLine
}
kind: string
}[]
references?: {
clause: string
title: CommonLine
supersededBy?: CommonLine
}[]
keptAt?: {
place: CommonLine
mirror?: CommonLine
}
clauses: {
id: string
title: {
"zh-TW": CommonLine
en: CommonLine
}
modality: ("shall" | "may" | "should" | "informative")
duty: {
"zh-TW": CommonText
en: CommonText
}
responsible?: CommonRole[]
rules?: string[]
forms?: CommonLine[]
attestations?: {
statement: AttestationStatement
reason: {
"zh-TW": CommonText
en: CommonText
}
}[]
informative?: {
"zh-TW": CommonText
en: CommonText
}
verbatim?: CommonText
}[]
}
export interface ProfileDocument {
id: CommonId
title: {
"zh-TW": CommonLine
en: CommonLine
}
mandatory: boolean
version: CommonLine
checklist?: boolean
controls: {
id: CommonLine
text: {
"zh-TW": CommonText
en: CommonText
}
when?: CommonCondition
rules: string[]
attestations?: AttestationStatement[]
byPeople?: {
"zh-TW": CommonText
en: CommonText
}
}[]
settings: CommonSettings
}
export interface ReceiptDocument {
subject: {
kind: ("plan" | "restoration" | "disposal" | "waiver" | "exception" | "migration" | "anchor")
id: CommonId
}
revision: number
digest: CommonDigest
approver: CommonId
forgeId?: number
authority: {
role: CommonRole
unit: CommonLine
actingFor?: CommonId
}
approvedAt: CommonTimestamp
level: ("L0" | "L1" | "L2" | "L3")
statement?: CommonText
previous?: CommonDigest
witness?: {
forge: ("github" | "gitlab" | "gitea")
repository: string
pullRequest: number
review: number
statementDigest?: CommonDigest
reviewedCommit: string
mergedCommit: string
mergedAt?: CommonTimestamp
proposer?: number
}
signature?: string
witnessSignature?: {
collector: CommonId
signedAt: CommonTimestamp
signature: string
}
content?: {

}
}
export interface RestorationDocument {
id: CommonId
revision: number
form: CommonForm
classification: CommonClassification
purpose: ("test" | "drill" | "actual" | "retest")
system: CommonId
planRevision: number
items: CommonId[]
retestOf?: CommonId
request?: {
requester: CommonId
requestedAt: CommonTimestamp
event: ("software_damage" | "data_damage" | "other")
reason: CommonText
selfRequestReason?: CommonText
latePaperworkReason?: CommonText
}
backupSet: {
id: CommonLine
takenAt: CommonTimestamp
method: CommonMethod
copy: CommonId
medium?: CommonId
sha256?: CommonSha256
}
environment: {
kind: ("isolated_lab" | "staging" | "dedicated_media" | "alternate_site" | "production")
host: CommonLine
productionReason?: CommonText
}
preCheck?: {
integrity: ("pass" | "fail" | "skipped")
malware: ("pass" | "fail" | "skipped")
remark?: CommonLine
}
startedAt: CommonTimestamp
completedAt: CommonTimestamp
performedBy: CommonId[]
verifiedBy?: CommonId
verifiedAt?: CommonTimestamp
verification?: {
item?: CommonId
method: ("hash_match" | "row_count" | "app_login" | "sample_records" | "full_diff" | "boot" | "other")
expected: CommonLine
actual: CommonLine
result: ("pass" | "fail")
}[]
measured?: {
restoreTime: CommonDuration
dataLoss: CommonDuration
restoredMiB?: number
}
result: ("pass" | "partial" | "fail" | "cancelled")
problems?: CommonText
improvements?: CommonText
exception?: CommonId
cleanup?: {
done: boolean
method: CommonLine
at: CommonTimestamp
}
references?: {
continuity?: CommonLine
incident?: CommonLine
}
drill?: {
kind: ("document_review" | "plan_check" | "simulation" | "unit" | "full" | "end_to_end")
objective: CommonText
scenario: CommonText
personnel: CommonText
procedure: CommonText
resources: CommonText
improvement: CommonText
includesRestore: boolean
includesFailover: boolean
reviewedBy: CommonId
}
recordedOn: CommonDate
remarks?: CommonText
evidence?: CommonEvidenceList
legacy?: CommonLegacy
approval?: CommonApproval
amendments?: CommonAmendments
}
export interface SystemsDocument {
systems: {
id: CommonId
name: CommonLine
unit: CommonLine
owner: CommonId
core: boolean
coreSince?: CommonDate
coreBusiness?: CommonLine[]
protection: {
confidentiality: CommonGrade
integrity: CommonGrade
availability: CommonGrade
legal: CommonGrade
grade: CommonGrade
reviewedOn: CommonDate
}
development: ("self" | "outsourced" | "cots" | "saas")
classification: CommonClassification
personalData: ("none" | "general" | "special")
recoveryTime?: CommonDuration
recoveryPoint?: CommonDuration
workRecovery?: CommonDuration
tolerableDowntime?: CommonDuration
businessRecoveryTime?: CommonDuration
businessRecoveryPoint?: CommonDuration
site: CommonId
peakHours?: {
from: CommonClock
to: CommonClock
}[]
hosts?: {
name: CommonLine
standalone: boolean
protection: SystemsHostProtection
}[]
lifecycle: {
status: ("planned" | "active" | "retiring" | "retired")
inServiceFrom: CommonDate
retiredOn?: CommonDate
successor?: CommonId
finalBackup?: CommonText
}
remarks?: CommonText
}[]
}
export interface WaiverDocument {
id: CommonId
revision: number
type: ("mirror_substitute" | "not_applicable_item" | "law_control_exemption" | "interval_extension" | "temporary")
rule: string
clause?: CommonLine
subject: {
kind: ("system" | "plan" | "device" | "platform" | "location" | "medium" | "restoration" | "check" | "exception" | "adhoc" | "config" | "repository")
id: CommonId
}
owner: CommonId
reason: CommonText
hostStandalone?: boolean
protection?: SystemsHostProtection
compensatingControls: CommonText[]
riskAcceptance: {
by: CommonId
date: CommonDate
}
externalConsent?: {
authority: CommonLine
documentNo: CommonLine
filedOn: CommonDate
}
from: CommonDate
expires: CommonDate
approval: {
approver: CommonId
approvedOn: CommonDate
healthChecks?: CommonCheck[]
}
evidence?: CommonEvidenceList
}

export const integerSettingOrder = {
  restoreTestMonths: "lower",
  firstRestoreTestWarningMonths: "lower",
  dueSoonDays: "higher",
  restoreTestRecordDays: "lower",
  retestDays: "lower",
  restoreOverEstimatePercent: "lower",
  restoreEstimateMonths: "lower",
  restoreProcedureReviewMonths: "lower",
  planReviewMonths: "lower",
  gradeReviewMonths: "lower",
  planGraceDays: "lower",
  emergencyApprovalWorkdays: "lower",
  maxBackupIntervalHours: "lower",
  runGracePercent: "lower",
  runGraceMinimumHours: "lower",
  checkWorkdays: "lower",
  exceptionWorkdays: "lower",
  consecutiveFailuresToEscalate: "lower",
  correctiveOpenWorkdays: "lower",
  effectivenessRuns: "higher",
  meetingDays: "lower",
  configBackupHours: "lower",
  adhocVerifyMinutes: "lower",
  mirrorHealthDays: "lower",
  waiverMonths: "lower",
  stocktakeMonths: "lower",
  locationReviewMonths: "lower",
  attestationMonths: "lower",
  planRetentionMonths: "higher",
  restorationRetentionMonths: "higher",
  otherRetentionMonths: "higher",
  logRetentionMonths: "higher",
  minimumTestCycles: "higher",
  minimumGenerations: "higher",
  fullBackupDays: "lower",
  continuityDrillMonths: "lower",
  drillRestoreMonths: "lower",
  failoverTestMonths: "lower",
  copiesTotal: "higher",
  copiesMediaTypes: "higher",
  copiesOffsite: "higher",
  copiesOffline: "higher",
  copiesVerificationErrors: "lower",
  immutableDays: "higher",
  accessReviewMonths: "lower",
  futureFactDays: "lower",
  recordClosingDays: "lower",
  backdatingWarningDays: "lower",
  backdatingErrorDays: "lower",
  commitClockMinutes: "lower",
  anchorMonths: "lower",
} as const satisfies Record<string, "lower" | "higher">;

export const booleanSettingOrder = {
  recoveryPointRequired: "true",
  recoveryTimeRequired: "true",
  restoreEstimateRequired: "true",
  sourceCodeRequired: "true",
  encryptionRequired: "true",
  itemsAllTested: "true",
  distinctVerifier: "true",
  malwareCheckRequired: "true",
  actualRestorationsCount: "false",
  keyCustodyRequired: "true",
  signedCommits: "true",
} as const satisfies Record<string, "true" | "false">;
