import { expect, test } from "vitest";
import { type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const people = "policy/people.yaml";
const plan = "plans/student-records.yaml";
const adhoc = "records/adhoc/2026/adh-2026-001.yaml";
const config = "records/configs/2026/cfg-2026-002.yaml";
const exception = "records/exceptions/2026/exc-2026-001.yaml";
const waiver = "policy/waivers/wvr-kiosk.yaml";
const hold = "records/holds/2026/hold-2026-001.yaml";
const attestation = "records/attestations/2026/att-2026-001.yaml";
const never = (place: string): string[] => [`error never-held ${place}`];
const outside = (place: string): string[] => [`error outside-term ${place}`];
/** A second backup manager with dates of office, kuo. */
const second = (dates: Record<string, unknown>): Edits => ({
  [people]: { "/people/5/roles/-": { role: "backup_manager", ...dates } },
});

test.each<[string, Edits, string[]]>([
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
