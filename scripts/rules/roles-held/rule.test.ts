import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const people = "policy/people.yaml";
const plan = "plans/student-records.yaml";
const record = "records/restorations/2026/rt-2026-001.yaml";
const check = "records/checks/2026/website-2026-11.yaml";
const adhoc = "records/adhoc/2026/adh-2026-001.yaml";
const config = "records/configs/2026/cfg-2026-002.yaml";
const exception = "records/exceptions/2026/exc-2026-001.yaml";
const waiver = "policy/waivers/wvr-kiosk.yaml";
const hold = "records/holds/2026/hold-2026-001.yaml";
const attestation = "records/attestations/2026/att-2026-001.yaml";
const never = (place: string): string[] => [`error never-held ${place}`];
const outside = (place: string): string[] => [`error outside-term ${place}`];
/** Someone stands in for the backup manager on some days. */
const deputy = (id: string, from: string, to: string): Edits => ({
  [people]: {
    "/delegations/-": { role: "backup_manager", principal: "lin", deputy: id, from, to, approvedBy: "wang" },
  },
});
/** A second backup manager with dates of office, kuo. */
const second = (dates: Record<string, unknown>): Edits => ({
  [people]: { "/people/5/roles/-": { role: "backup_manager", ...dates } },
});

test.each<[string, Edits, string[]]>([
  ["everyone acted in their role", {}, []],

  [
    "a plan drafted by someone without the role",
    { [plan]: { "/preparedBy": "zhao" } },
    never(`${plan}#/preparedBy`),
  ],
  [
    "a plan drafted on the first day of office",
    { [plan]: { "/preparedBy": "kuo" }, ...second({ from: "2026-09-20" }) },
    [],
  ],
  [
    "a plan drafted the day before",
    { [plan]: { "/preparedBy": "kuo" }, ...second({ from: "2026-09-21" }) },
    outside(`${plan}#/preparedBy`),
  ],
  [
    "a plan drafted on the last day of office",
    { [plan]: { "/preparedBy": "kuo" }, ...second({ from: "2026-01-01", to: "2026-09-20" }) },
    [],
  ],
  [
    "a plan drafted by a deputy on the last day of deputising",
    { [plan]: { "/preparedBy": "kuo" }, ...deputy("kuo", "2026-09-14", "2026-09-20") },
    [],
  ],
  [
    "a plan drafted by a deputy the day after",
    { [plan]: { "/preparedBy": "kuo" }, ...deputy("kuo", "2026-09-13", "2026-09-19") },
    outside(`${plan}#/preparedBy`),
  ],

  [
    "a plan whose backup manager left yesterday",
    { [plan]: { "/roles/backupManager": "kuo" }, ...second({ from: "2026-01-01", to: "2026-11-21" }) },
    outside(`${plan}#/roles/backupManager`),
  ],
  [
    "a plan whose backup manager leaves today",
    { [plan]: { "/roles/backupManager": "kuo" }, ...second({ from: "2026-01-01", to: "2026-11-22" }) },
    [],
  ],
  [
    "a plan that ended needs its manager no more",
    {
      [plan]: { "/roles/backupManager": "kuo", "/effectiveTo": "2026-11-21" },
      ...second({ from: "2026-01-01", to: "2026-11-20" }),
    },
    [],
  ],
  [
    "a plan whose custodian has another role",
    { [plan]: { "/roles/mediaCustodian": "lin" } },
    never(`${plan}#/roles/mediaCustodian`),
  ],
  [
    "a plan still to come needs its manager only then",
    {
      [plan]: { "/roles/backupManager": "kuo", "/effectiveFrom": "2026-12-01" },
      ...second({ from: "2026-12-01" }),
    },
    [],
  ],
  [
    "a manager for other units only",
    { [plan]: { "/preparedBy": "kuo" }, ...second({ units: ["圖書館"], from: "2026-01-01" }) },
    outside(`${plan}#/preparedBy`),
  ],
  [
    "a manager for the unit of the system",
    { [plan]: { "/preparedBy": "kuo" }, ...second({ units: ["圖書館", "教務處"], from: "2026-01-01" }) },
    [],
  ],

  [
    "a restoration by someone without the role",
    { [record]: { "/performedBy": ["kuo"] } },
    never(`${record}#/performedBy`),
  ],
  ["a restoration helped by someone without the role", { [record]: { "/performedBy": ["kuo", "lin"] } }, []],
  [
    "a restoration verified by an auditor",
    { [record]: { "/verifiedBy": "kuo" } },
    never(`${record}#/verifiedBy`),
  ],
  ["a restoration verified by its performer is judged elsewhere", { [record]: { "/verifiedBy": "lin" } }, []],
  [
    "a drill reviewed by its verifier",
    { [record]: { "/drill/reviewedBy": "zhao" } },
    never(`${record}#/drill/reviewedBy`),
  ],

  [
    "a month checked by someone without the role",
    { [check]: { "/checker": "chen" } },
    never(`${check}#/checker`),
  ],
  [
    "one row checked by someone without the role",
    { [check]: { "/runs/1/checkedBy": "chen" } },
    never(`${check}#/runs/1/checkedBy`),
  ],
  [
    "a month of which the deputy checked one day too many",
    { [check]: { "/checker": "kuo" }, ...deputy("kuo", "2026-11-02", "2026-11-09") },
    outside(`${check}#/checker`),
  ],
  [
    "a month checked by the deputy within the days of deputising",
    { [check]: { "/checker": "kuo" }, ...deputy("kuo", "2026-11-02", "2026-11-16") },
    [],
  ],
  [
    "a row checked late in the evening counts by the day in Taipei",
    {
      [check]: { "/runs/0/checkedBy": "kuo", "/runs/0/checkedAt": "2026-11-02T17:00:00Z" },
      ...deputy("kuo", "2026-11-03", "2026-11-03"),
    },
    [],
  ],
  ["rows nobody has checked are judged elsewhere", { [check]: { "/runs/0/checkedAt": undefined } }, []],
  [
    "a month signed off by its checker",
    { [check]: { "/signoff": { by: "lin", date: "2026-11-22" } } },
    never(`${check}#/signoff/by`),
  ],

  [
    "an ad-hoc backup by the media custodian",
    { [adhoc]: { "/backup/by": "chen" } },
    never(`${adhoc}#/backup/by`),
  ],
  [
    "an ad-hoc backup checked by the media custodian",
    { [adhoc]: { "/verification/by": "chen" } },
    never(`${adhoc}#/verification/by`),
  ],
  [
    "a configuration backed up by the media custodian",
    { [config]: { "/takenBy": "chen" } },
    never(`${config}#/takenBy`),
  ],
  [
    "a configuration checked by the media custodian",
    { [config]: { "/verification/by": "chen" } },
    never(`${config}#/verification/by`),
  ],

  [
    "a failure handled by the media custodian",
    { [exception]: { "/handledBy": "chen" } },
    never(`${exception}#/handledBy`),
  ],
  [
    "a failure handled by a manager who took office on the day it was closed",
    { [exception]: { "/handledBy": "kuo" }, ...second({ from: "2026-11-03" }) },
    [],
  ],
  [
    "a failure handled by a manager who took office the day after",
    { [exception]: { "/handledBy": "kuo" }, ...second({ from: "2026-11-04" }) },
    outside(`${exception}#/handledBy`),
  ],
  [
    "a manual backup by the media custodian",
    { [exception]: { "/manualRun/by": "chen" } },
    never(`${exception}#/manualRun/by`),
  ],
  [
    "a manual backup given up by the manager himself",
    { [exception]: { "/manualRunImpossible": { reason: "主機停電", decidedBy: "lin" } } },
    never(`${exception}#/manualRunImpossible/decidedBy`),
  ],
  [
    "corrective action given up by the manager himself",
    { [exception]: { "/noCorrective": { reason: "單次異常", decidedBy: "lin" } } },
    never(`${exception}#/noCorrective/decidedBy`),
  ],

  [
    "a risk accepted by the manager",
    { [waiver]: { "/riskAcceptance/by": "lin" } },
    never(`${waiver}#/riskAcceptance/by`),
  ],
  [
    "disks checked by the media custodian",
    { [waiver]: { "/approval/healthChecks/0/by": "chen" } },
    never(`${waiver}#/approval/healthChecks/0/by`),
  ],
  [
    "a statement made in a role not held",
    { [attestation]: { "/role": "auditor" } },
    never(`${attestation}#/by`),
  ],
  ["a statement made as a deputy", { [attestation]: { "/role": "supervisor" } }, []],
  [
    "a statement by someone without the role",
    { [attestation]: { "/by": "chen" } },
    never(`${attestation}#/by`),
  ],
  ["a hold issued by the manager", { [hold]: { "/issuedBy": "lin" } }, never(`${hold}#/issuedBy`)],
  ["a hold released by the manager", { [hold]: { "/release/by": "lin" } }, never(`${hold}#/release/by`)],

  [
    "a system owned by someone without the role",
    { "registry/systems.yaml": { "/systems/1/owner": "kuo" } },
    never("registry/systems.yaml#/systems/1/owner"),
  ],
  [
    "a retired system may have an owner of old",
    { "registry/systems.yaml": { "/systems/1/owner": "kuo", "/systems/1/lifecycle/status": "retired" } },
    [],
  ],
  [
    "a device tended by someone without the role",
    { "registry/devices.yaml": { "/devices/0/manager": "chen" } },
    never("registry/devices.yaml#/devices/0/manager"),
  ],
  [
    "a device that retired today needs nobody",
    { "registry/devices.yaml": { "/devices/0/manager": "chen", "/devices/0/retiredOn": "2026-11-22" } },
    [],
  ],
  [
    "a deputyship ordered by someone who is no supervisor",
    { [people]: { "/delegations/0/approvedBy": "lin" } },
    never(`${people}#/delegations/0/approvedBy`),
  ],

  [
    "an act that lies ahead is judged elsewhere",
    { [plan]: { "/preparedOn": "2026-11-23", "/preparedBy": "zhao" } },
    [],
  ],
  ["a person nobody knows is judged elsewhere", { [plan]: { "/preparedBy": "nobody" } }, []],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});
