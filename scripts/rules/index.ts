import type { Rule } from "../core/rule.ts";
import adhocApartFromRoutine from "./adhoc-apart-from-routine/rule.ts";
import adhocBeforeChange from "./adhoc-before-change/rule.ts";
import adhocVerifiedAtOnce from "./adhoc-verified-at-once/rule.ts";
import approvalMatchesContent from "./approval-matches-content/rule.ts";
import approvalStands from "./approval-stands/rule.ts";
import approverIndependent from "./approver-independent/rule.ts";
import attestationsCurrent from "./attestations-current/rule.ts";
import backupRunsFresh from "./backup-runs-fresh/rule.ts";
import causesCorrected from "./causes-corrected/rule.ts";
import checksInTime from "./checks-in-time/rule.ts";
import commitsSigned from "./commits-signed/rule.ts";
import configFollowsChange from "./config-follows-change/rule.ts";
import continuityDrillCurrent from "./continuity-drill-current/rule.ts";
import copiesImmutableLongEnough from "./copies-immutable-long-enough/rule.ts";
import copiesProtected from "./copies-protected/rule.ts";
import copiesSufficient from "./copies-sufficient/rule.ts";
import copyOffsite from "./copy-offsite/rule.ts";
import coreWhenGradedHigh from "./core-when-graded-high/rule.ts";
import disposalComplete from "./disposal-complete/rule.ts";
import dutiesSeparated from "./duties-separated/rule.ts";
import editionInForce from "./edition-in-force/rule.ts";
import evidenceIntact from "./evidence-intact/rule.ts";
import factsNotFuture from "./facts-not-future/rule.ts";
import failedTestRetested from "./failed-test-retested/rule.ts";
import failoverTested from "./failover-tested/rule.ts";
import failuresHandled from "./failures-handled/rule.ts";
import fileKnown from "./file-known/rule.ts";
import gradeIsHighest from "./grade-is-highest/rule.ts";
import gradeReviewed from "./grade-reviewed/rule.ts";
import historyComplete from "./history-complete/rule.ts";
import legalHoldRespected from "./legal-hold-respected/rule.ts";
import lifecycleConsistent from "./lifecycle-consistent/rule.ts";
import linksResolve from "./links-resolve/rule.ts";
import logsKept from "./logs-kept/rule.ts";
import manualRunMade from "./manual-run-made/rule.ts";
import mediaClassified from "./media-classified/rule.ts";
import mediaInCustody from "./media-in-custody/rule.ts";
import mediaStoredSafely from "./media-stored-safely/rule.ts";
import migrationsProven from "./migrations-proven/rule.ts";
import mirrorOnlyByWaiver from "./mirror-only-by-waiver/rule.ts";
import onlineImpactConsidered from "./online-impact-considered/rule.ts";
import planApprovedBeforeUse from "./plan-approved-before-use/rule.ts";
import planConsistent from "./plan-consistent/rule.ts";
import planCoversCategories from "./plan-covers-categories/rule.ts";
import planFilledIn from "./plan-filled-in/rule.ts";
import planReviewed from "./plan-reviewed/rule.ts";
import platformKept from "./platform-kept/rule.ts";
import raisedInMeeting from "./raised-in-meeting/rule.ts";
import recordsApproved from "./records-approved/rule.ts";
import recordsNotBackdated from "./records-not-backdated/rule.ts";
import recordsRetained from "./records-retained/rule.ts";
import recordsUnchanged from "./records-unchanged/rule.ts";
import recoveryTargetsAgree from "./recovery-targets-agree/rule.ts";
import recoveryTargetsSet from "./recovery-targets-set/rule.ts";
import restorationRequested from "./restoration-requested/rule.ts";
import restoreProcedureReviewed from "./restore-procedure-reviewed/rule.ts";
import restoreTargetsMet from "./restore-targets-met/rule.ts";
import restoreTestCoversItems from "./restore-test-covers-items/rule.ts";
import restoreTestCurrent from "./restore-test-current/rule.ts";
import restoreTestOffProduction from "./restore-test-off-production/rule.ts";
import restoreTestTidy from "./restore-test-tidy/rule.ts";
import restoreTestVerified from "./restore-test-verified/rule.ts";
import restoreTimeEstimated from "./restore-time-estimated/rule.ts";
import rolesHeld from "./roles-held/rule.ts";
import runsFollowPlan from "./runs-follow-plan/rule.ts";
import scheduleMeetsRecoveryPoint from "./schedule-meets-recovery-point/rule.ts";
import schemaValid from "./schema-valid/rule.ts";
import secretsAbsent from "./secrets-absent/rule.ts";
import signaturesValid from "./signatures-valid/rule.ts";
import systemHasPlan from "./system-has-plan/rule.ts";
import waiversValid from "./waivers-valid/rule.ts";
import yamlWellFormed from "./yaml-well-formed/rule.ts";

/** Every rule, in the order of a backup's life: the files, the system, its people, its plan, its runs, its restores, its media, its records. */
export const rules: readonly Rule[] = [
  fileKnown,
  yamlWellFormed,
  schemaValid,
  linksResolve,
  secretsAbsent,
  evidenceIntact,
  editionInForce,
  factsNotFuture,
  coreWhenGradedHigh,
  gradeIsHighest,
  gradeReviewed,
  lifecycleConsistent,
  recoveryTargetsSet,
  recoveryTargetsAgree,
  systemHasPlan,
  rolesHeld,
  dutiesSeparated,
  platformKept,
  planFilledIn,
  planCoversCategories,
  planConsistent,
  scheduleMeetsRecoveryPoint,
  onlineImpactConsidered,
  restoreTimeEstimated,
  restoreProcedureReviewed,
  planApprovedBeforeUse,
  approverIndependent,
  approvalMatchesContent,
  migrationsProven,
  signaturesValid,
  approvalStands,
  planReviewed,
  recordsApproved,
  copiesSufficient,
  copyOffsite,
  copiesImmutableLongEnough,
  copiesProtected,
  mirrorOnlyByWaiver,
  runsFollowPlan,
  backupRunsFresh,
  checksInTime,
  logsKept,
  failuresHandled,
  manualRunMade,
  causesCorrected,
  raisedInMeeting,
  adhocBeforeChange,
  adhocVerifiedAtOnce,
  adhocApartFromRoutine,
  configFollowsChange,
  restoreTestCurrent,
  restoreTestVerified,
  restoreTestOffProduction,
  restoreTestCoversItems,
  restoreTargetsMet,
  failedTestRetested,
  restoreTestTidy,
  restorationRequested,
  continuityDrillCurrent,
  failoverTested,
  mediaInCustody,
  mediaClassified,
  mediaStoredSafely,
  disposalComplete,
  legalHoldRespected,
  recordsRetained,
  recordsUnchanged,
  recordsNotBackdated,
  historyComplete,
  commitsSigned,
  waiversValid,
  attestationsCurrent,
];
