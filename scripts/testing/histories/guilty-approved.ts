import type { Case } from "./judged.ts";
import * as r from "./records.ts";

const third = {
  ...{ "/revision": 3, "/preparedOn": "2026-11-05", "/effectiveFrom": "2026-11-13" },
  ...{ "/items/0/generations": 9, "/approval": { approver: "wang", approvedOn: "2026-11-12" } },
};
const inForce = [
  { at: "11-12", edit: { [r.plan]: third } },
  { at: "11-13", edit: r.approving("plan", r.plan, { at: "11-12 15:00", unit: "秘書室" }) },
];

/** What was approved, taken back or told otherwise. */
export const approvedRecords: readonly Case[] = [
  {
    name: "the approval taken out of a closed test",
    told: [{ at: "11-10", edit: { [r.restoration]: { "/approval": undefined } } }],
    expect: [`error approval-changed ${r.restoration}`],
  },
  {
    name: "a closed test that names another approver",
    told: [{ at: "11-10", edit: { [r.restoration]: { "/approval/approver": "hsu" } } }],
    expect: [`error approval-changed ${r.restoration}`],
  },
  {
    name: "a plan that names another day of its approval",
    told: [{ at: "11-10", edit: { [r.plan]: { "/approval/approvedOn": "2026-10-01" } } }],
    expect: [`error approval-changed ${r.plan}`],
  },
  {
    name: "an approved revision in force taken back to the one before",
    told: [...inForce, { at: "11-15", tree: "adoption", edit: {} }],
    expect: [`error revision-taken-back ${r.plan}`, "error deleted records/approvals/website/3.yaml"],
  },
  {
    name: "an approved revision in force taken back, its receipt left",
    told: [...inForce, { at: "11-15", edit: (seen) => ({ [r.plan]: seen.tree("adoption")[r.plan] ?? "" }) }],
    expect: [`error revision-taken-back ${r.plan}`],
  },
  {
    name: "the number of an approved revision set back",
    told: [{ at: "11-10", edit: { [r.plan]: { "/revision": 1 } } }],
    expect: [`error revision-taken-back ${r.plan}`],
  },
];
