import { expect, test } from "vitest";
import { approved } from "../../testing/approved.ts";
import { assessments, type Edits, findings } from "../../testing/institution.ts";
import rule from "./rule.ts";

const plan = "plans/student-records.yaml";
const receipt = "records/approvals/student-records/1.yaml";
const people = "policy/people.yaml";
const place = `${plan}#/approval/approver`;

/** The website's second revision, approved by the deputy of the supervisor on a day, acting as the receipt says. */
const byDeputy = (day: string, actingFor: string | null = "wang"): Edits => ({
  "plans/website.yaml": { "/approval": { approver: "hsu", approvedOn: day } },
  "records/approvals/website/2.yaml": {
    "/approver": "hsu",
    "/approvedAt": `${day}T12:00:00+08:00`,
    "/authority": { role: "supervisor", unit: "秘書室", ...(actingFor !== null && { actingFor }) },
  },
});

test.each<[string, Edits, string[]]>([
  ["a supervisor of the unit approved every plan", {}, []],
  [
    "the approver prepared the plan",
    approved({ [plan]: { "/preparedBy": "wang" } }),
    [`error prepared-by-approver ${place}`],
  ],
  [
    "the approver is the backup manager",
    approved({ [plan]: { "/roles/backupManager": "wang" } }),
    [`error managed-by-approver ${place}`],
  ],
  [
    "the approver is the deputy of the backup manager",
    approved({ [plan]: { "/roles/deputy": "wang" } }),
    [`error managed-by-approver ${place}`],
  ],
  [
    "the approver declared the emergency",
    approved({
      [plan]: {
        "/emergency": { reason: "磁帶櫃燒毀", declaredBy: "wang", declaredAt: "2026-10-01T01:00:00+08:00" },
      },
    }),
    [`error declared-by-approver ${place}`],
  ],
  ["the approver keeps the media", approved({ [plan]: { "/roles/mediaCustodian": "wang" } }), []],
  [
    "the plan names its preparer as approver",
    { [plan]: { "/approval/approver": "lin" } },
    [`error prepared-by-approver ${place}`],
  ],
  [
    "the plan names another approver",
    { [plan]: { "/approval/approver": "hsu" } },
    [`error approver-differs ${place}`],
  ],
  [
    "another approver in the receipt",
    { [receipt]: { "/approver": "hsu" } },
    [`error approver-differs ${place}`],
  ],
  [
    "the approver holds another role",
    { [plan]: { "/approval/approver": "kuo" }, [receipt]: { "/approver": "kuo" } },
    [`error no-authority ${place}`],
  ],
  [
    "the approver is supervisor of another unit",
    { [people]: { "/people/2/roles/0/units": ["電子計算機中心", "秘書室"] } },
    [`error no-authority ${place}`],
  ],
  ["the role began on the day of approval", { [people]: { "/people/2/roles/0/from": "2026-09-25" } }, []],
  [
    "the role began the day after",
    { [people]: { "/people/2/roles/0/from": "2026-09-26" } },
    [`error no-authority ${place}`],
  ],
  ["the role ended on the last day of approval", { [people]: { "/people/2/roles/0/to": "2026-10-25" } }, []],
  [
    "the role ended the day before",
    { [people]: { "/people/2/roles/0/to": "2026-10-24" } },
    ["error no-authority plans/website.yaml#/approval/approver"],
  ],
  ["a deputy on the first day", byDeputy("2026-10-05"), []],
  ["a deputy on the last day", byDeputy("2026-10-09"), []],
  [
    "a deputy the day before",
    byDeputy("2026-10-04"),
    ["error no-authority plans/website.yaml#/approval/approver"],
  ],
  [
    "a deputy the day after",
    byDeputy("2026-10-10"),
    ["error no-authority plans/website.yaml#/approval/approver"],
  ],
  [
    "a deputy whose receipt does not say for whom",
    byDeputy("2026-10-05", null),
    ["error authority-misstated records/approvals/website/2.yaml#/authority/actingFor"],
  ],
  [
    "a deputy whose receipt names someone else",
    byDeputy("2026-10-05", "lin"),
    ["error authority-misstated records/approvals/website/2.yaml#/authority/actingFor"],
  ],
  [
    "a supervisor whose receipt says they stood in for someone",
    { [receipt]: { "/authority/actingFor": "hsu" } },
    [`error authority-misstated ${receipt}#/authority/actingFor`],
  ],
  [
    "the receipt states another role",
    { [receipt]: { "/authority/role": "ims_group" } },
    [`error authority-misstated ${receipt}#/authority/role`],
  ],
  [
    "the receipt states another unit",
    { [receipt]: { "/authority/unit": "秘書室" } },
    [`error authority-misstated ${receipt}#/authority/unit`],
  ],
  ["without a receipt another rule speaks", { [receipt]: null, [plan]: { "/approval/approver": "lin" } }, []],
  [
    "two days of approval are another rule's",
    {
      [plan]: { "/approval/approvedOn": "2025-12-31" },
      [people]: { "/people/2/roles/0/from": "2026-09-26" },
    },
    [],
  ],
  ["a preparer changed after approval is another rule's", { [plan]: { "/preparedBy": "wang" } }, []],
  [
    "a revision whose number went back is another rule's",
    { "plans/website.yaml": { "/revision": 1, "/approval/approver": "hsu" } },
    [],
  ],
])("%s", (_, edits, expected) => {
  expect(findings(rule, edits)).toEqual(expected);
});

test.each<[string, Edits, string, string]>([
  [
    "the roles held instead",
    { [plan]: { "/approval/approver": "kuo" }, [receipt]: { "/approver": "kuo" } },
    "「學籍系統」備份計畫第 1 版由郭協助於 2026-09-25 核准，但其當時並非教務處主管或代理人（當日職務為業務承辦人員、稽核人員）。",
    'Revision 1 of the plan of "學籍系統" was approved on 2026-09-25 by 郭協助, then neither supervisor of 教務處 nor deputy (role that day: Record keeper, Auditor).',
  ],
  [
    "the period of a deputy",
    byDeputy("2026-10-12"),
    "「官方網站」備份計畫第 2 版由許代理於 2026-10-12 核准，但其當時並非秘書室主管或代理人（其代理王主管的期間為 2026-10-05 至 2026-10-09）。",
    'Revision 2 of the plan of "官方網站" was approved on 2026-10-12 by 許代理, then neither supervisor of 秘書室 nor deputy (deputy of 王主管 from 2026-10-05 to 2026-10-09 only).',
  ],
])("the message tells %s", (_, edits, chinese, english) => {
  const [found] = assessments(rule, edits).flatMap((one) => one.findings);
  const words = rule.messages[found?.message ?? ""];
  expect([words?.["zh-TW"](found?.args ?? {}), words?.en(found?.args ?? {})]).toEqual([chinese, english]);
});
