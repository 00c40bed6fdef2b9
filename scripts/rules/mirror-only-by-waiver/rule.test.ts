import { expect, test } from "vitest";
import { approved } from "../../testing/approved.ts";
import { assessments, type Edits, findings, smallInstitution } from "../../testing/institution.ts";
import rule from "./rule.ts";

const systems = "registry/systems.yaml";
const waiver = "policy/waivers/wvr-kiosk.yaml";
const receipt = "records/approvals/wvr-kiosk/1.yaml";
const website = "plans/website.yaml";
const kiosk = "/systems/2";
const today = "2026-11-22";

/** A second revision of the waiver that begins on 2026-12-01, after a first one that ran until a day. */
function renewed(until: string): Edits {
  const { [waiver]: text = "", [receipt]: first = "" } = smallInstitution();
  const content = text
    .replace(/^#.*\n|^approval:.*\n(?:^ .*\n)*/gm, "")
    .replace(/expires: .*/, `expires: ${until}`);
  return {
    [waiver]: { "/revision": 2, "/from": "2026-12-01" },
    [receipt]: `${first}content:\n${content.replace(/^(?=.)/gm, "  ")}`,
  };
}

test.each<[string, string, Edits, string[]]>([
  ["a lone mirrored host with an approved waiver", today, {}, []],
  [
    "without the waiver",
    today,
    { [waiver]: null },
    [`error no-waiver ${systems}#${kiosk}/hosts/0/protection`],
  ],
  [
    "a waiver that lets something else be, not that",
    today,
    approved({ [waiver]: { "/type": "temporary" } }),
    [`error no-waiver ${systems}#${kiosk}/hosts/0/protection`],
  ],
  [
    "the day before the waiver begins",
    "2026-09-30",
    {},
    [`error no-waiver ${systems}#${kiosk}/hosts/0/protection`],
  ],
  ["on its first day", "2026-10-01", {}, []],
  ["renewed, on the last day of the revision before", "2026-11-22", renewed("2026-11-22"), []],
  [
    "renewed, but not in time",
    "2026-11-22",
    renewed("2026-11-21"),
    [`error no-waiver ${systems}#${kiosk}/hosts/0/protection`],
  ],
  [
    "neither waiver nor plan, but no mirror to rely on",
    today,
    { [waiver]: null, [systems]: { [`${kiosk}/hosts/0/protection`]: "none" } },
    [],
  ],
  [
    "neither waiver nor plan for mirrored hosts of a core system",
    today,
    { [waiver]: null, [systems]: { [`${kiosk}/core`]: true, [`${kiosk}/coreSince`]: "2026-10-01" } },
    [],
  ],
  [
    "a mirror in place of the backup of a core system",
    today,
    { [systems]: { [`${kiosk}/core`]: true, [`${kiosk}/coreSince`]: "2026-10-01" } },
    [`error not-allowed ${systems}#${kiosk}/core`],
  ],
  [
    "of a system of grade moderate",
    today,
    {
      [systems]: {
        [`${kiosk}/protection/availability`]: "moderate",
        [`${kiosk}/protection/grade`]: "moderate",
      },
    },
    [`error not-allowed ${systems}#${kiosk}/protection/grade`],
  ],
  [
    "on a host that does not stand alone",
    today,
    { [systems]: { [`${kiosk}/hosts/0/standalone`]: false } },
    [`error not-allowed ${systems}#${kiosk}/hosts/0/standalone`],
  ],
  [
    "by a waiver that does not say that the host stands alone",
    today,
    approved({ [waiver]: { "/hostStandalone": undefined } }),
    [`error not-allowed ${waiver}#/hostStandalone`],
  ],
  [
    "by a waiver changed since its approval, which is another rule's",
    today,
    { [waiver]: { "/hostStandalone": false } },
    [],
  ],
  ["by a waiver nobody approved, which is another rule's", today, { [receipt]: null }, []],
  [
    "a RAID like the waiver says",
    today,
    {
      ...approved({ [waiver]: { "/protection": "raid5" } }),
      [systems]: { [`${kiosk}/hosts/0/protection`]: "raid5" },
    },
    [],
  ],
  [
    "a RAID where the waiver says mirror",
    today,
    { [systems]: { [`${kiosk}/hosts/0/protection`]: "raid5" } },
    [`error protection-differs ${systems}#${kiosk}/hosts/0/protection`],
  ],
  [
    "no mirror where the waiver says mirror",
    today,
    { [systems]: { [`${kiosk}/hosts/0/protection`]: "none" } },
    [`error protection-differs ${systems}#${kiosk}/hosts`],
  ],
  [
    "a plan whose only copy is a mirror",
    today,
    { [website]: { "/copies/0/isMirror": true } },
    [`error no-waiver ${website}#/copies`],
  ],
  [
    "such a plan that has ended, which is another rule's",
    today,
    { [website]: { "/copies/0/isMirror": true, "/effectiveTo": "2026-11-21" } },
    [],
  ],
  [
    "a mirror beside real copies",
    today,
    { "plans/student-records.yaml": { "/copies/0/isMirror": true } },
    [],
  ],
  [
    "a system no longer in service",
    today,
    {
      [waiver]: null,
      [systems]: {
        [`${kiosk}/lifecycle`]: { status: "retired", inServiceFrom: "2026-10-01", retiredOn: "2026-11-01" },
      },
    },
    [],
  ],
  ["thirty days after the last health check", "2026-12-02", {}, []],
  ["and the day after", "2026-12-03", {}, [`warning health-overdue ${waiver}#/approval/healthChecks/0`]],
  [
    "never checked, thirty days after the waiver began",
    "2026-10-31",
    approved({ [waiver]: { "/approval/healthChecks": [] } }),
    [],
  ],
  [
    "and the day after",
    "2026-11-01",
    approved({ [waiver]: { "/approval/healthChecks": [] } }),
    [`warning health-overdue ${waiver}#/approval/healthChecks`],
  ],
  [
    "the last check failed",
    today,
    { [waiver]: { "/approval/healthChecks/0/result": "fail" } },
    [`error health-failed ${waiver}#/approval/healthChecks/0`],
  ],
  [
    "a check after one that failed",
    today,
    {
      [waiver]: {
        "/approval/healthChecks/0/result": "fail",
        "/approval/healthChecks/-": {
          at: "2026-11-03T10:00:00+08:00",
          by: "lin",
          method: "log_review",
          result: "pass",
        },
      },
    },
    [],
  ],
  [
    "on the last day of the waiver",
    "2027-09-30",
    {},
    [`warning health-overdue ${waiver}#/approval/healthChecks/0`],
  ],
  ["an expired waiver is another rule's", "2027-10-01", {}, []],
])("%s (%s)", (_, day, edits, expected) => {
  expect(findings(rule, edits, day)).toEqual(expected);
});

test("the owner of the waiver has the next health check to do", () => {
  const duties = assessments(rule).flatMap((one) => one.duties);
  expect(duties.map(({ due, responsible }) => [due, responsible])).toEqual([["2026-12-02", "lin"]]);
});
