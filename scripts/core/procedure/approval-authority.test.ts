import { expect, test } from "vitest";
import { collected, type Edit } from "../../testing/institution.ts";
import { buildModel } from "../model.ts";
import { type AuthorityFault, authorityFault } from "./approval-authority.ts";
import { receiptOf } from "./approvals.ts";

const unit = "教務處";

/** Judges the receipt of the only plan of a unit, with people and receipt edited. */
function faultOf(people: Edit, receipt: Edit): AuthorityFault | undefined {
  const all = collected({
    "policy/people.yaml": people,
    "records/approvals/student-records/1.yaml": receipt,
  });
  const repository = buildModel({ ...all, today: "2026-11-22" })?.repository;
  const found = repository && receiptOf(repository, "student-records", 1);
  if (repository === undefined || found === undefined) throw new Error("no receipt");
  return authorityFault(repository, found, unit);
}

const actingForWang = { role: "supervisor", unit, actingFor: "wang" };
const during = {
  "/approver": "hsu",
  "/authority": actingForWang,
  "/approvedAt": "2026-10-07T12:00:00+08:00",
};
const supervisor = { role: "supervisor", from: "2026-01-01" };

test.each<[string, Edit, Edit, string | undefined]>([
  ["a supervisor of the unit", {}, {}, undefined],
  ["a supervisor of every unit", { "/people/2/roles/0/units": undefined }, {}, undefined],
  ["a deputy", {}, during, undefined],
  ["a deputy who is supervisor too, as deputy", { "/people/4/roles/-": supervisor }, during, undefined],
  [
    "a deputy who is supervisor too, in their own name",
    { "/people/4/roles/-": supervisor },
    { ...during, "/authority": { role: "supervisor", unit } },
    undefined,
  ],
  [
    "a supervisor who says to stand in for someone whose deputy they are not",
    { "/people/4/roles/-": supervisor },
    { ...during, "/authority": { role: "supervisor", unit, actingFor: "lin" } },
    "「林管理」，應為「本人」",
  ],
  [
    "a deputy of someone who is no supervisor of the unit",
    { "/people/2/roles/0/units": ["秘書室"] },
    during,
    "當日職務為IMS 推動小組",
  ],
  [
    "a deputy after the period",
    {},
    { ...during, "/approvedAt": "2026-10-10T00:00:00+08:00" },
    "其代理王主管的期間為 2026-10-05 至 2026-10-09",
  ],
  [
    "a deputy between two periods, after the first",
    {
      "/delegations/-": {
        role: "supervisor",
        principal: "wang",
        deputy: "hsu",
        from: "2026-11-01",
        to: "2026-11-02",
        approvedBy: "wang",
      },
    },
    { ...during, "/approvedAt": "2026-10-20T12:00:00+08:00" },
    "其代理王主管的期間為 2026-10-05 至 2026-10-09",
  ],
  [
    "someone with no role that day",
    {},
    { "/approver": "kuo", "/approvedAt": "2025-12-31T12:00:00+08:00" },
    "當日沒有職務",
  ],
  [
    "a supervisor of other units",
    { "/people/2/roles/0/units": ["秘書室", "電子計算機中心"] },
    {},
    "當日職務為主管（秘書室、電子計算機中心）",
  ],
])("%s", (_, people, receipt, expected) => {
  const fault = faultOf(people, receipt);
  const words =
    fault?.id === "no-authority"
      ? fault.facts.why["zh-TW"]
      : fault && `「${fault.facts.said["zh-TW"]}」，應為「${fault.facts.actual["zh-TW"]}」`;
  expect(words).toBe(expected);
});
